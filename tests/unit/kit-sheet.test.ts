// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { SCAN_CV } from '../../src/cohort/spread'
import { createI18n } from '../../src/i18n'
import common from '../../src/i18n/locales/en/lessons.json'
import shareWords from '../../src/i18n/locales/en/kit-share.json'
import sheetCatalogue from '../../src/i18n/locales/en/kit-sheet.json'
import { editableText } from '../../src/kit/editable'
import { worksheetPaper } from '../../src/kit/sheet'
import {
  agesIn,
  leastSeen,
  lessonSheet,
  lifeSheet,
  scatterOf,
  type SheetPlan,
} from '../../src/kit/sheet-plan'
import { mixed } from '../../src/kit/sheet-words'
import { wordsOfLessons } from '../../src/lessons'
import { answerLife } from '../../src/lessons/engine/settings'
import { LESSON_IDS, type LessonId } from '../../src/lessons/ids'
import { PLANS } from '../../src/lessons/plans'
import { readingNumber } from '../../src/lessons/view/values'
import { MODEL_VERSION, scenarioFrom } from '../../src/model'
import { lifeOf, type Life } from '../../src/risk'
import { readingAt } from '../../src/state/readings'
import type { StoryScenario } from '../../src/stories'

const i18n = createI18n('en')
beforeAll(async () => {
  for (const words of [common, shareWords, sheetCatalogue, await wordsOfLessons(LESSON_IDS)]) i18n.add(words)
})

const lives = new Map<string, Life>()
const life = (scenario: StoryScenario): Life => {
  const key = JSON.stringify(scenario)
  const known = lives.get(key) ?? lifeOf(scenarioFrom(scenario).scenario)
  lives.set(key, known)
  return known
}
const around = {
  age: 62,
  site: 'spine',
  scanError: SCAN_CV.spine,
  usual: () => ({ low: 0.95, high: 1.15 }),
} as const
const sheetOf = (id: LessonId): SheetPlan => {
  const plan = PLANS[id]
  const observed = plan.observe.setting?.scenario ?? plan.run.setting?.scenario ?? plan.start.scenario ?? {}
  return lessonSheet(
    plan,
    i18n.text(`lessons.${id}.observe.ask`),
    { answer: life(answerLife(plan)), observed: life(observed) },
    around,
  )
}
const LINK = 'https://school.example.edu/?lesson=menopause#v=1&t=62'
const print = (plan: SheetPlan, patch: object = {}): HTMLElement =>
  worksheetPaper(
    i18n,
    plan,
    { level: 'school', large: false, plain: false, key: true, ...patch },
    { link: LINK, version: MODEL_VERSION },
  )
const headings = (paper: HTMLElement): string[] =>
  [...paper.querySelectorAll('.ws-side:not(.ws-key) h4')].map(
    ({ textContent }) => textContent?.slice(0, 2) ?? '',
  )
const student = (paper: HTMLElement): string =>
  [...paper.querySelectorAll('.ws-side:not(.ws-key)')].map(side => side.textContent).join('\n')

describe('the worksheet of every lesson', () => {
  it.each(LESSON_IDS)(
    '%s: parts A to F, name, date, code and version in both levels, and no bare key',
    id => {
      for (const level of ['school', 'advanced']) {
        const paper = print(sheetOf(id), { level })
        expect(headings(paper)).toEqual(['A.', 'B.', 'C.', 'D.', 'E.', 'F.'])
        expect(paper.textContent).not.toMatch(/(kit|lessons)\.[a-z]|[{}]|undefined|NaN|Infinity/)
        expect(paper.querySelector('.ws-lines')?.textContent).toBe('NameDate')
        expect(paper.querySelector('.kit-qr')?.getAttribute('aria-label')).toMatch(/QR code/)
        expect(paper.querySelector('.ws-link')?.textContent).toBe(LINK.replace('https://', ''))
        expect(paper.querySelector('.ws-foot')?.textContent).toContain(`model ${MODEL_VERSION}`)
        expect(paper.querySelectorAll('.ws-side:first-child .ws-sure li')).toHaveLength(5)
        expect(paper.querySelectorAll('.ws-side:not(.ws-key) .ws-chain li')).toHaveLength(
          level === 'advanced' ? 6 : 0,
        )
        const chosen = PLANS[id].predict
        if (chosen.kind === 'choice')
          expect(
            paper.querySelectorAll('.ws-side:first-child .ws-part:nth-of-type(1) > .ws-boxes li'),
          ).toHaveLength(chosen.options)
        else expect(paper.querySelectorAll('.ws-side:first-child .ws-axes .ws-known')).toHaveLength(1)
      }
    },
  )

  it.each(LESSON_IDS)('%s: nothing on the learner’s side gives the answer away', id => {
    const plan = sheetOf(id)
    const own = (key: string): string => i18n.text(`lessons.${id}.${key}`)
    for (const level of ['school', 'advanced']) {
      const paper = print(plan, { level })
      const text = student(paper)
      expect(text).not.toContain(own('explain.model'))
      expect(text).not.toContain(own(`transfer.feedback.${PLANS[id].transfer.right}`))
      expect(paper.querySelector('.ws-side:not(.ws-key) .ws-answer')).toBeNull()
      // the links are there to be numbered, never in their order; the advanced learner finds them
      const links = Array.from({ length: PLANS[id].explain.links }, (_, n) => own(`explain.link.${n + 1}`))
      const printed = [...paper.querySelectorAll('.ws-links li')].map(({ textContent }) => textContent)
      expect(printed.toSorted()).toEqual(level === 'school' ? links.toSorted() : [])
      expect(printed).not.toEqual(links)
    }
    expect(print(plan, { key: false }).querySelector('.ws-key')).toBeNull()
  })

  it.each(LESSON_IDS)(
    '%s: the key has the model’s own values, the chain in order and the right answer',
    id => {
      const plan = sheetOf(id)
      const key = print(plan).querySelector('.ws-key')!
      expect(key.textContent).toContain(i18n.text(`lessons.${id}.explain.model`))
      expect(key.textContent).toContain(
        i18n.text(`lessons.${id}.transfer.feedback.${PLANS[id].transfer.right}`),
      )
      expect(key.querySelectorAll('.ws-numbered li')).toHaveLength(PLANS[id].explain.links)
      const { observe, run, start } = PLANS[id]
      const observed = life(observe.setting?.scenario ?? run.setting?.scenario ?? start.scenario ?? {})
      const cells = [...key.querySelectorAll('tbody tr')].map(row =>
        [...row.children].map(cell => cell.textContent),
      )
      expect(cells.length).toBeGreaterThan(0)
      expect(cells).toEqual(
        plan.ages.map(age => [
          i18n.number(age, 0, { maximumFractionDigits: 2 }),
          ...observe.columns.map(({ reading, digits, age: own }) =>
            readingNumber(i18n, reading, readingAt(observed, reading, own ?? age), digits),
          ),
        ]),
      )
      expect(key.querySelectorAll('.ws-answer')).toHaveLength(plan.curve === null ? 0 : 1)
    },
  )

  it('reads the ages of a task, and nothing else', () => {
    expect(agesIn('Set the age to 45, to 52 and to 62.', 90)).toEqual([45, 52, 62])
    expect(agesIn('to 59.5, to 60.5 and to 61.5, and', 90)).toEqual([59.5, 60.5, 61.5])
    expect(agesIn('10 mg, 2 %, 50 %, a T-score below −25, 1,200 mg, 1250, at 95', 90)).toEqual([])
    expect(sheetOf('menopause').ages).toEqual([45, 52, 62])
  })
})

describe('the worksheet of any life', () => {
  it.each([20, 24.3, 62, 88, 90])('at %d: an axis that holds the life, with years to draw in', age => {
    for (const scenario of [{}, { sex: 'm' }, { menopause: 42, smoking: 1 }] as const) {
      const plan = lifeSheet({ ...around, age, life: life(scenario) })
      const { curve, known, answer } = plan
      expect(curve!.to - curve!.from).toBeGreaterThanOrEqual(5)
      expect(curve!.to).toBeLessThanOrEqual(90)
      expect(curve!.shownFrom).toBeGreaterThanOrEqual(20 - 5)
      for (const [, value] of [...known, ...answer]) {
        expect(value).toBeGreaterThan(curve!.min)
        expect(value).toBeLessThan(curve!.max)
      }
      const paper = print(plan)
      expect(headings(paper)).toEqual(['A.', 'B.', 'C.', 'D.', 'E.', 'F.'])
      expect(paper.textContent).not.toMatch(/(kit|lessons)\.[a-z]|[{}]|undefined|NaN/)
      const rows = [...paper.querySelectorAll('.ws-side:first-child tbody th')].map(
        ({ textContent }) => textContent,
      )
      expect(rows).toEqual(plan.ages.map(String))
    }
  })

  it('works for a short life, too', () => {
    const plan = lifeSheet({ ...around, age: 30, life: life({ until: 30 }) })
    expect(plan.curve).toMatchObject({ from: 25, to: 30 })
    expect(plan.values.flat().every(Number.isFinite)).toBe(true)
  })
})

describe('whether a change could be seen', () => {
  it('is worked out as statistics has it', () => {
    // 1.96 times the square root of two
    expect(leastSeen(0.01)).toBeCloseTo(0.02772, 5)
    const { scans } = sheetOf('menopause')
    const mean = (scans.read[0] + scans.read[1] + scans.read[2]) / 3
    expect(scatterOf(scans).mean).toBeCloseTo(mean, 12)
    expect(scatterOf(scans).share).toBeCloseTo((Math.max(...scans.read) - Math.min(...scans.read)) / mean, 12)
    expect(new Set(scans.read).size).toBe(3)
    // three readings of one bone: near each other, none of them on another one
    expect(Math.abs(mean / readingAt(life({}), 'bmd_spine_gcm2', 62) - 1)).toBeLessThan(3 * scans.error)
  })
})

describe('the order in which steps are printed', () => {
  it('is never their own, and loses none', () => {
    for (let n = 2; n <= 8; n++) {
      expect(mixed(n).toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i + 1))
      expect(mixed(n)).not.toEqual(Array.from({ length: n }, (_, i) => i + 1))
    }
  })
})

describe('a sheet as text to edit', () => {
  it('is a document of its own, without classes, drawings, buttons or scripts', () => {
    const paper = print(sheetOf('menopause'))
    const text = editableText(paper, 'A <b>"title"</b>', i18n)
    expect(text).toMatch(/^<!doctype html>\n<html[^>]* lang="en"/)
    expect(text).toMatch(/<meta charset="utf-8"/i)
    expect(text).not.toMatch(/class=|<svg|<button|<script|style=|<b>"title"/)
    const page = new DOMParser().parseFromString(text, 'text/html')
    expect([...page.querySelectorAll('h4')]).toHaveLength(12)
    expect(page.querySelectorAll('table').length).toBeGreaterThan(2)
    expect(page.body.textContent).toContain('[Axes to draw on.')
    expect(page.body.textContent).toContain('____')
  })
})
