// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n'
import { EMPTY_RECORD } from '../../src/lessons/engine/record'
import { createRemember } from '../../src/lessons/engine/remember'
import { LESSON_IDS, STEP_KINDS, type LessonId } from '../../src/lessons/ids'
import { PLANS } from '../../src/lessons/plans'
import type { LessonRecord } from '../../src/lessons/types'
import { createLessonList } from '../../src/lessons/view/catalogue'
import { mountLesson } from '../../src/lessons/view/panel'
import type { LessonHands } from '../../src/lessons/view/types'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import type { Report } from '../../src/state/view'

const words = (name: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(
      JSON.parse(
        readFileSync(path.resolve(import.meta.dirname, `../../src/i18n/locales/en/${name}.json`), 'utf8'),
      ) as Record<string, string>,
    )
      .filter(([key]) => key !== '//')
      .map(([key, text]) => [key, compileMessage(text)]),
  )

const usual = lifeOf(scenarioFrom({}).scenario)
const open: { dispose(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.dispose()
  document.body.replaceChildren()
})

/** A page that keeps a record and a step, as the real one does. */
const page = (id: LessonId, start: Partial<LessonRecord> = {}) => {
  const i18n = createI18n('en', compileMessage)
  i18n.add(words('lessons'))
  i18n.add(words(`lessons-${id}`))
  const host = document.createElement('div')
  document.body.append(host)
  let record: LessonRecord = { ...EMPTY_RECORD, ...start }
  let step = 1
  const reports: Report[] = []
  const lives = new Map<string, ReturnType<typeof lifeOf>>()
  const hands: LessonHands = {
    i18n,
    plan: PLANS[id],
    record: () => record,
    change: of => void (record = of(record)),
    step: () => step,
    scenario: () => usual.scenario,

    massage: () => 0,
    life: () => usual,
    age: () => 62,
    playing: () => false,
    motion: () => 'reduce',
    lifeOf(scenario) {
      const key = JSON.stringify(scenario)
      const life = lives.get(key) ?? lifeOf(scenarioFrom(scenario).scenario)
      lives.set(key, life)
      return life
    },
    set: vi.fn(),
    go(to) {
      step = to
      lesson.update()
    },
    restart: vi.fn(),
    leave: vi.fn(),
    list: vi.fn(),
    worksheet: vi.fn(),
    play: vi.fn(),
    lend: () => ({ update: vi.fn(), dispose: vi.fn() }),
    report: what => void reports.push(what),
    remember: createRemember(() => null),
    finished: () => [],
  }
  const lesson = mountLesson(host, hands)
  open.push(lesson)
  lesson.update()
  const press = (text: string | RegExp): void => {
    const found = [...host.querySelectorAll('button')].find(
      one =>
        !one.hidden && (typeof text === 'string' ? one.textContent === text : text.test(one.textContent)),
    )
    if (found === undefined) throw new Error(`no button ${text}`)
    found.click()
    lesson.update()
  }
  return { host, hands, lesson, press, reports, record: () => record }
}

describe('the panel of a lesson', () => {
  it('says every step of every lesson in words, with no key and no unfinished number in sight', () => {
    const answered: Partial<LessonRecord> = {
      revealed: true,
      rows: [
        [62, 1, Number.NaN, 3],
        [62, 1.1, 2, 3],
      ],
      mark: 2,
      written: 'because',
      check: [[1], [2]],
      transfer: [1],
    }
    for (const id of LESSON_IDS)
      for (const start of [{ revealed: true }, answered]) {
        const guess =
          PLANS[id].predict.kind === 'curve'
            ? ({ kind: 'curve', values: [1, 1, 0.9, 0.9, 1], how: 'keys' } as const)
            : ({ kind: 'choice', option: 1, how: 'keys' } as const)
        const { host, hands } = page(id, { ...start, prediction: start === answered ? guess : null })
        STEP_KINDS.forEach((kind, index) => {
          hands.go(index + 1)
          expect(host.querySelector(`.lsn-${kind}`), `${id} ${kind}`).not.toBeNull()
          expect(host.textContent, `${id} ${kind}`).not.toMatch(/lessons\.|NaN|undefined|Infinity|\{|\}/)
        })
        document.body.replaceChildren()
      }
  })

  it('keeps the answer behind a gate for those who skip, and opens it when they ask', () => {
    const { host, hands, press, record } = page('menopause')
    hands.go(4)
    expect(host.querySelector('.lsn-gate')).not.toBeNull()
    expect(host.querySelector('.lsn-plot')).toBeNull()
    press('Make a prediction')
    expect(host.querySelector('.lsn-predict')).not.toBeNull()
    hands.go(4)
    press('Show me anyway')
    expect(record().revealed).toBe(true)
    expect(host.querySelector('.lsn-observe')).not.toBeNull()
  })

  it('takes a prediction by keys, as one value of five, and says it in words with its unit', () => {
    const { host, hands, lesson, record } = page('menopause')
    hands.go(2)
    const sliders = [...host.querySelectorAll<HTMLInputElement>('.lsn-keys input')]
    expect(sliders).toHaveLength(5)
    expect(sliders[0]?.disabled).toBe(true)
    const third = sliders[2] as HTMLInputElement
    third.value = '0.9'
    third.dispatchEvent(new Event('input'))
    lesson.update()
    expect(record().prediction).toEqual({ kind: 'curve', values: [1, 1, 0.9, 1, 1], how: 'keys' })
    expect(third.getAttribute('aria-valuetext')).toBe('90\u00a0%')
    const shape = host.querySelectorAll<HTMLInputElement>('.lsn-shapes input')[1] as HTMLInputElement
    shape.checked = true
    shape.dispatchEvent(new Event('change', { bubbles: true }))
    lesson.update()
    expect(record().prediction).toMatchObject({ how: 'shape' })
    expect(third.value).not.toBe('0.9')
  })

  it('orders the chain by its buttons, keeps the focus on the link, and judges on request', () => {
    const { host, hands, press, record, reports } = page('menopause', { revealed: true })
    hands.go(5)
    const order = (): (string | null)[] =>
      [...host.querySelectorAll('.lsn-chain li')].map(row => row.getAttribute('data-link'))
    const up = (link: number): HTMLButtonElement =>
      host.querySelector(`.lsn-move[data-link="${link}"][data-way="up"]`) as HTMLButtonElement
    for (let link = 1; link <= 6; link += 1)
      while (order().indexOf(String(link)) > link - 1) {
        up(link).focus()
        up(link).click()
        const active = document.activeElement as HTMLElement
        expect(active.dataset['link']).toBe(String(link))
      }
    expect(record().chain).toEqual([1, 2, 3, 4, 5, 6])
    press('Check the order')
    expect(reports.at(-1)).toMatchObject({
      type: 'answer',
      item: 'chain',
      answer: '1[,]2[,]3[,]4[,]5[,]6',
      score: 1,
    })
  })

  it('shows the model answer after something is written, or when asked for without', () => {
    const { host, hands, lesson, press, record } = page('menopause', { revealed: true })
    hands.go(5)
    const model = host.querySelector('.lsn-model') as HTMLElement
    expect(model.hidden).toBe(true)
    const text = host.querySelector('textarea') as HTMLTextAreaElement
    text.value = 'It falls.'
    text.dispatchEvent(new Event('input', { bubbles: true }))
    lesson.update()
    press('Compare with a model answer')
    expect(model.hidden).toBe(false)
    expect(record().written).toBe('It falls.')
  })

  it('tells what it was asked to tell: codes and numbers, the first answer once, never what was written', () => {
    const { hands, host, lesson, reports } = page('menopause', { revealed: true, written: 'secret words' })
    hands.go(6)
    const options = host.querySelectorAll<HTMLButtonElement>('.lsn-option')
    options[0]?.click()
    options[2]?.click()
    lesson.update()
    expect(reports).toEqual([{ type: 'answer', lesson: 'menopause', item: 'check1', answer: '1', score: 0 }])
    expect(options[2]?.getAttribute('aria-pressed')).toBe('true')
    expect(JSON.stringify(reports)).not.toContain('secret')
  })
})

describe('the list of lessons', () => {
  it('offers all nine, sets the challenge apart, and says how far one is', () => {
    const i18n = createI18n('en', compileMessage)
    i18n.add(words('lessons'))
    for (const id of LESSON_IDS) i18n.add(words(`lessons-${id}`))
    const onStart = vi.fn()
    const remember = createRemember(() => null)
    const list = createLessonList({
      i18n,
      plans: PLANS,
      book: () => ({ load: { ...EMPTY_RECORD, reached: 3 }, dxa: { ...EMPTY_RECORD, done: true } }),
      remember,
      onStart,
    })
    open.push(list)
    document.body.append(list.root)
    expect(list.root.querySelectorAll('article')).toHaveLength(9)
    expect(list.root.querySelector('article:last-of-type')?.getAttribute('data-lesson-id')).toBe('lifetime')
    expect(list.root.textContent).not.toMatch(/lessons\.|undefined|\{/)
    const start = (id: LessonId): HTMLButtonElement =>
      list.root.querySelector(`[data-lesson-id="${id}"] .lsl-start`) as HTMLButtonElement
    start('calcium').click()
    start('load').click()
    start('dxa').click()
    expect(onStart.mock.calls).toEqual([
      ['calcium', 1, false],
      ['load', 3, false],
      ['dxa', 1, true],
    ])
    const box = list.root.querySelector('input') as HTMLInputElement
    box.checked = true
    box.dispatchEvent(new Event('change', { bubbles: true }))
    expect([...remember.done()]).toEqual(['dxa'])
  })
})
