import { describe, expect, it } from 'vitest'
import type { LessonPlan, Question } from '../../src/lessons/types'
import { ALL_PLANS, questionsOf, wordsOf } from './lessons-fixture'
import { levelOf, sentencesOf, wordsOf as countOf } from './reading-level'

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1)
const asked = (where: string, { options }: Question): readonly string[] => [
  `${where}.ask`,
  ...upTo(options).flatMap(n => [
    `${where}.option.${n}`,
    `${where}.${where === 'predict' ? 'why' : 'feedback'}.${n}`,
  ]),
]

/** Every message that a plan asks for, as types.ts says. */
const keysOf = (plan: LessonPlan): readonly string[] => [
  'title',
  'question',
  'hook',
  'run.ask',
  'observe.ask',
  'transfer.case',
  ...upTo(plan.objectives).map(n => `objective.${n}`),
  ...(plan.predict.kind === 'curve'
    ? ['predict.ask', 'predict.axis', ...plan.predict.shapes.map((_, i) => `predict.shape.${i + 1}`)]
    : []),
  ...(plan.run.goals ?? []).map((_, i) => `run.goal.${i + 1}`),
  'explain.ask',
  'explain.model',
  ...upTo(plan.explain.links).map(n => `explain.link.${n}`),
  ...upTo(plan.explain.starters).map(n => `explain.starter.${n}`),
  ...[0, 1, 2, 3].map(n => `explain.mark.${n}`),
  ...questionsOf(plan).flatMap(([where, question]) => asked(where, question)),
  ...plan.wrong.flatMap(({ name }) => [`wrong.${name}`, `wrong.${name}.shown`]),
  ...['overview', 'prior', 'warmup', 'openplay', 'class', 'school', 'advanced', 'clinical'].map(
    key => `guide.${key}`,
  ),
  ...upTo(plan.guide.discussion).flatMap(n => [`guide.discussion.${n}.ask`, `guide.discussion.${n}.answer`]),
  ...upTo(plan.guide.listen).map(n => `guide.listen.${n}`),
  ...upTo(plan.guide.limits).map(n => `guide.limit.${n}`),
  'honest.fitted',
  'honest.illustrative',
]

/** Verbs of what a learner can show, from Bloom's list; "know" and "understand" cannot be seen. */
const VERBS = new Set(['Predict', 'Explain', 'Compare', 'Describe', 'Decide', 'Name', 'Plan', 'Say', 'Use'])

/** The parts that are read together: what a learner meets in a step, what a teacher reads. */
const PARTS = [
  'hook',
  'predict',
  'run',
  'observe',
  'explain',
  'check',
  'transfer',
  'wrong',
  'guide',
  'honest',
]
/** Fewer words than these, and one long name alone decides the grade. */
const PORTION = 25

describe.each(ALL_PLANS.map(plan => [plan.id, plan] as const))('the words of %s', (id, plan) => {
  const catalogue = wordsOf(id)
  const text = (key: string): string => catalogue[`lessons.${id}.${key}`] ?? ''
  const said = Object.entries(catalogue).filter(([key]) => key !== '//')

  it('are all there, and no more, with a note for those who translate', () => {
    const wanted = keysOf(plan).map(key => `lessons.${id}.${key}`)
    expect(said.map(([key]) => key).toSorted()).toEqual([...new Set(wanted)].toSorted())
    expect(catalogue['//']).toMatch(/^Lesson: /)
  })

  it('have a question to open with, and objectives that begin with a verb', () => {
    expect(text('question')).toMatch(/\?$/)
    expect(sentencesOf(text('question')).length).toBeLessThanOrEqual(2)
    for (const n of upTo(plan.objectives))
      expect(VERBS.has(text(`objective.${n}`).split(' ')[0] ?? ''), text(`objective.${n}`)).toBe(true)
  })

  it('have short links and labels, and starters that leave room', () => {
    for (const n of upTo(plan.explain.links))
      expect(countOf(text(`explain.link.${n}`)).length, text(`explain.link.${n}`)).toBeLessThanOrEqual(11)
    for (const n of upTo(plan.explain.starters)) expect(text(`explain.starter.${n}`)).toContain('…')
    expect(countOf(text('title')).length).toBeLessThanOrEqual(6)
    // room for the keys of the presenter
    for (const key of ['Space', 'right arrow', 'B ', 'P ']) expect(text('guide.class')).toContain(key)
  })

  it('answer every option with more than a verdict', () => {
    for (const [where, question] of questionsOf(plan)) {
      const tell = where === 'predict' ? 'why' : 'feedback'
      for (const n of upTo(question.options)) {
        const answer = text(`${where}.${tell}.${n}`)
        expect(countOf(answer).length, answer).toBeGreaterThanOrEqual(6)
        expect(answer.startsWith('Yes.'), `${where}.${n}: ${answer}`).toBe(n === question.right)
      }
    }
  })

  it(`read at grade ${id === 'massage' ? 6.5 : 8} or below, in every part`, () => {
    const limit = id === 'massage' ? 6.5 : 8
    const level = levelOf(said.map(([, message]) => message))
    console.info(`${id}: grade ${level.grade.toFixed(1)}, ${level.words} words`)
    expect(level.words).toBeGreaterThan(900)
    expect(level.grade).toBeLessThanOrEqual(limit)
    for (const part of PARTS) {
      const texts = said
        .filter(([key]) => key.startsWith(`lessons.${id}.${part}`))
        .map(([, message]) => message)
      if (levelOf(texts).words >= PORTION)
        expect(levelOf(texts).grade, `${part}: ${texts.join(' | ')}`).toBeLessThanOrEqual(limit)
    }
    const long = said.flatMap(([, message]) => sentencesOf(message)).filter(one => countOf(one).length > 20)
    expect(long).toEqual([])
  })

  it('are plain text with typographic signs', () => {
    for (const [key, message] of said) {
      expect(message, key).not.toMatch(/['"{}<>]|\s{2}|^\s|\s$|\s-\s/)
      expect(message, key).not.toMatch(/T-score[^.]* -\d/)
    }
  })
})

it('no right answer can be told by its length', () => {
  const questions = ALL_PLANS.flatMap(plan =>
    questionsOf(plan).map(([where, { options, right }]) => {
      const lengths = upTo(options).map(
        n => (wordsOf(plan.id)[`lessons.${plan.id}.${where}.option.${n}`] ?? '').length,
      )
      return lengths[right - 1] === Math.max(...lengths)
    }),
  )
  expect(questions.filter(Boolean).length / questions.length).toBeLessThanOrEqual(0.4)
})
