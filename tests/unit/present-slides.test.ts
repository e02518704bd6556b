import { describe, expect, it } from 'vitest'
import { LESSON_IDS, STEP_KINDS } from '../../src/lessons/ids'
import { valueAt } from '../../src/lessons/engine/curve'
import { answerLife } from '../../src/lessons/engine/settings'
import { PLANS } from '../../src/lessons/plans'
import type { LessonPlan } from '../../src/lessons/types'
import { scenarioFrom } from '../../src/model'
import { createI18n } from '../../src/i18n'
import { answersOf, markOf, mixed } from '../../src/present/board'
import { nearestOf, showOfLesson, showOfLife } from '../../src/present/slides'
import type { Slide, SlideShow } from '../../src/present/types'
import { backward, forward, toStep, type Walk } from '../../src/present/walk'
import { lifeOf } from '../../src/risk'
import { MESSAGES } from '../browser/words'

const i18n = createI18n('en')
const said = (id: string) => (name: string) => MESSAGES[`lessons.${id}.${name}`] ?? ''
const truthOf = (plan: LessonPlan) => {
  const { predict } = plan
  const life = lifeOf(scenarioFrom(answerLife(plan)).scenario)
  return (age: number): number => (predict.kind === 'curve' ? valueAt(predict, life, age) : NaN)
}
const showOf = (plan: LessonPlan): SlideShow => showOfLesson(plan, said(plan.id), truthOf(plan))
const slideOf = (show: SlideShow, id: string): Slide => {
  const found = show.slides.find(slide => slide.id === id)
  if (found === undefined) throw new Error(`no slide ${id}`)
  return found
}

describe('a lesson as slides', () => {
  it.each(LESSON_IDS)('%s: a slide a step with all its words, and nothing given away', id => {
    const show = showOf(PLANS[id])
    expect(show.title).not.toBe('')
    expect(show.steps).toBe(STEP_KINDS.length)
    expect([...new Set(show.slides.map(slide => slide.step))]).toEqual(STEP_KINDS.map((_, i) => i + 1))
    expect(new Set(show.slides.map(slide => slide.id)).size).toBe(show.slides.length)
    for (const slide of show.slides) {
      expect(slide.lead, slide.id).not.toBe('')
      expect(slide.options.every(text => text !== '')).toBe(true)
      expect(slide.chain.every(text => text !== '')).toBe(true)
      expect(slide.options.length === 0 || slide.asks).toBe(true)
      // the headline of the page would be the answer
      if (slide.asks) expect(slide.hides).toContain('headline')
    }
    for (const name of ['check-1', 'check-2', 'transfer']) {
      const { right, options, why, answer } = slideOf(show, name)
      expect(right).toBeGreaterThanOrEqual(1)
      expect(right).toBeLessThanOrEqual(options.length)
      expect(why).toHaveLength(options.length)
      expect(answer).toBe(why[(right ?? 0) - 1])
    }
  })

  it('finds the curve that is nearest to what the model does', () => {
    const show = showOf(PLANS.menopause)
    const { curves, right } = slideOf(show, 'predict')
    if (curves === null) throw new Error('no curves')
    // "a steep fall in the first years, then a gentle slope"
    expect(right).toBe(2)
    const flat = {
      ...curves,
      truth: () => 1,
      shapes: [
        [1, 2, 2],
        [1, 1.1, 1.1],
        [1, 0, 0],
      ],
    }
    expect(nearestOf(flat)).toBe(2)
    expect(nearestOf({ ...flat, truth: () => 2 })).toBe(1)
  })

  it('says by when each slide should be done, to the minutes of the lesson', () => {
    const plan = PLANS.menopause
    const marks = showOf(plan).slides.map(slide => slide.notes.until_min ?? NaN)
    expect(marks.every((mark, i) => mark > (marks[i - 1] ?? 0))).toBe(true)
    expect(marks.at(-1)).toBe(plan.minutes)
  })

  it('keeps back only parts that stand on a slide', () => {
    const show = showOf({
      ...PLANS.menopause,
      veil: { hook: ['charts', 'reading', 'trial'], check: ['stage'] },
    })
    expect(slideOf(show, 'hook').hides).toEqual(['charts'])
    expect(slideOf(show, 'check-2').hides).toEqual(['stage', 'headline'])
  })

  it('shows the chart on which its question can be followed', () => {
    const charts = (id: (typeof LESSON_IDS)[number]) =>
      Object.fromEntries(showOf(PLANS[id]).slides.map(slide => [slide.id, slide.chart]))
    // how fast bone is built is asked there
    expect(charts('steroids')).toMatchObject({ predict: 'balance', transfer: 'density' })
    expect(charts('menopause')).toMatchObject({ predict: 'density', run: 'density' })
    expect(charts('living-bone')['observe']).toBe('balance')
    expect(charts('lifetime')['run']).toBe('risk')
  })

  it('has words for a class where the lesson tells one learner to draw', () => {
    for (const { id, predict } of Object.values(PLANS)) {
      const asked = MESSAGES[`present.class.${id}.predict.ask`]
      if (predict.kind !== 'curve') expect(asked, id).toBeUndefined()
      else {
        expect(asked, id).toContain(String(predict.to))
        expect(asked, id).not.toMatch(/\bdraw\b/i)
      }
    }
  })

  it('numbers answers, since A and B are lives; steps out of order have letters', () => {
    const show = showOf(PLANS.menopause)
    const marks = (name: string) => {
      const slide = slideOf(show, name)
      return Array.from({ length: answersOf(slide) }, (_, i) => markOf(i18n, slide, i)).join('')
    }
    expect([marks('transfer'), marks('predict'), marks('explain')]).toEqual(['123', '1234', 'ABCDEF'])
  })

  it('mixes a chain so that it is never in order', () => {
    for (let n = 2; n < 9; n += 1) {
      const links = Array.from({ length: n }, (_, i) => i)
      expect(mixed(links)).not.toEqual(links)
      expect([...mixed(links)].sort((a, b) => a - b)).toEqual(links)
    }
  })
})

describe('a life as slides', () => {
  const show = showOfLife(
    'A life',
    [30, 51, 90].map(age => ({ age, question: `by ${age}?`, sentence: `at ${age}` })),
    ['look here'],
  )
  it('asks for each age at the age before it', () => {
    expect(show.slides.map(({ asks, before, after }) => [asks, before?.age, after?.age])).toEqual([
      [false, 30, undefined],
      [true, 30, 51],
      [true, 51, 90],
    ])
    expect(show.slides[1]?.lead).toBe('by 51?')
    expect(show.slides[1]?.notes.now).toEqual(['at 51'])
    // once it is shown the page's own headline speaks
    expect(show.slides[1]?.answer).toBeNull()
  })
})

describe('going through the slides', () => {
  const slides = [
    { asks: false, step: 1 },
    { asks: true, step: 2 },
    { asks: true, step: 4 },
  ]
  const from = (walk: Walk, step: typeof forward, n: number): readonly string[] => {
    const seen = [`${walk.at}${walk.open}`]
    let now = walk
    for (let i = 0; i < n; i += 1) {
      now = step(slides, now)
      seen.push(`${now.at}${now.open}`)
    }
    return seen
  }
  it('reveals before it goes on, and goes back the same way', () => {
    const there = from({ at: 0, open: true }, forward, 5)
    expect(there).toEqual(['0true', '1false', '1true', '2false', '2true', '2true'])
    const back = from({ at: 2, open: true }, backward, 5)
    expect(back).toEqual(['2true', '2false', '1true', '1false', '0true', '0true'])
  })
  it('opens at a step, or at the last slide where there is none so high', () => {
    expect(toStep(slides, 2, false)).toEqual({ at: 1, open: false })
    expect(toStep(slides, 3, false)).toEqual({ at: 2, open: false })
    expect(toStep(slides, 9, true)).toEqual({ at: 2, open: true })
    expect(toStep(slides, 1, false)).toEqual({ at: 0, open: true })
    expect(toStep([], 1, false).at).toBe(0)
  })
})
