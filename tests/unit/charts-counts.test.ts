import { describe, expect, it } from 'vitest'
import { bothOf, peopleNote, peopleTakeaway } from '../../src/charts/closer/people-words'
import { peopleOf } from '../../src/charts/closer/people-count'
import { crowdAt } from '../../src/charts/people'
import { LAST_COUNTED_AGE, risksAt } from '../../src/charts/risk-read'
import { countsOf } from '../../src/risk/counts'
import { riskNote, riskSpoken } from '../../src/charts/risk-words'
import { riskTakeaway } from '../../src/charts/takeaway-risk'
import type { ChartsView, Stage } from '../../src/charts/types'
import { createI18n } from '../../src/i18n'
import closer from '../../src/i18n/locales/en/closer.json'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import { HIP_AGES, MEDICARE_AGES } from '../../src/risk/tables/incidence'
import type { Life } from '../../src/risk/types'
import * as made from '../charts/fixtures'

const i18n = createI18n('en')
i18n.add(closer)
const real = (raw: Record<string, unknown>): Life => lifeOf(scenarioFrom({ v: 1, ...raw }).scenario)
const crowd = (view: ChartsView) => crowdAt({ view, age: view.age } as Stage)!

describe('one rule for two counts', () => {
  it('less than one person apart is about as many', () => {
    expect(countsOf({ mine: 1.45, other: 1.51 })).toEqual({
      of: 100,
      mine: 1,
      other: 1,
      way: 'same',
      gap: 0,
      percent: NaN,
    })
    expect(countsOf({ mine: 12.4, other: 11.6 })).toMatchObject({ of: 100, mine: 12, other: 12, way: 'same' })
  })
  it('percent come from the risks, not from whole people', () => {
    const counts = countsOf({ mine: 1.4, other: 2.6 })
    expect(counts).toMatchObject({ of: 100, mine: 1, other: 3, way: 'fewer', gap: 2 })
    expect(counts.percent).toBeCloseTo(46.15, 1)
  })
  it('a gap of a tenth that 100 people would hide is told of 1,000', () => {
    expect(countsOf({ mine: 1.2, other: 1.9 })).toMatchObject({ of: 1000, mine: 12, other: 19, way: 'fewer' })
    expect(countsOf({ mine: 0.5, other: 1.4 }).of).toBe(1000)
    expect(countsOf({ mine: 0.94, other: NaN })).toMatchObject({ of: 1000, way: 'alone', gap: 0 })
  })
  it('two numbers differ in words exactly where they lie a person apart', () => {
    for (let mine = 0.05; mine < 60; mine *= 1.13)
      for (let share = 0.3; share < 3; share *= 1.031) {
        const other = Math.min(99, mine * share)
        const { of, way, gap, percent, ...both } = countsOf({ mine, other })
        const apart = (Math.abs(mine - other) * of) / 100
        expect(way === 'same').toBe(apart < 1)
        expect(gap).toBe(Math.abs(both.mine - both.other))
        expect(Math.abs(gap - apart)).toBeLessThan(1)
        if (way !== 'same') expect(way).toBe(mine < other ? 'fewer' : 'more')
        if (Number.isFinite(percent)) expect(percent).toBeCloseTo(Math.abs(mine / other - 1) * 100, 9)
      }
  })
})

describe('both charts say the same', () => {
  // 1.45 and 1.51 of 100 break a hip, which round to one and two
  const usual = made.lifeFrom({ risk: 1.51 / 1.885 })
  const calcium = made.lifeFrom({ risk: 1.45 / 1.885, calcium: 1200 })
  const base = made.viewOf(calcium, { age: 67, bone: 'hip' })
  const withChange: ChartsView = { ...base, without: { of: 'changes', life: usual } }
  const pinned: ChartsView = { ...base, pinned: usual }

  it('what is no difference is told nowhere as one', () => {
    const { mine, other } = risksAt(withChange, 67)
    expect([mine, other].map(risk => risk.toFixed(2))).toEqual(['1.45', '1.51'])
    expect(riskTakeaway(withChange, i18n)).toMatch(/, about as many with no change$/)
    expect(peopleTakeaway(withChange, i18n)).toMatch(/, about as many as with no change$/)
    expect(riskTakeaway(pinned, i18n)).toMatch(/ in both lives$/)
    expect(peopleTakeaway(pinned, i18n)).toMatch(/, about as many as in life A$/)
    for (const view of [withChange, pinned]) {
      expect(peopleNote(view, i18n)).not.toContain('%')
      expect(riskNote(view, i18n)).not.toContain('%')
      expect(crowd(view).spared).toBe(0)
      const both = bothOf(view, i18n)
      expect(both.other!.people).toEqual(both.mine!.people)
    }
  })
  it('no two people of other classes differ by rounding alone', () => {
    const fates = { breaks: 12.4, hips: 1.45, died: 20.4, neither: 67.2 }
    const beside = { breaks: 12.6, hips: 1.51, died: 20.6, neither: 66.8 }
    expect(peopleOf(beside, 100, fates)).toEqual(peopleOf(fates, 100))
    expect(peopleOf({ ...beside, died: 21.9, neither: 65.5 }, 100, fates)).toMatchObject({
      breaks: 12,
      died: 22,
      neither: 66,
    })
  })
  it.each(['without', 'pinned'] as const)(
    'with tablets, at every age, bone and horizon: counts, rings and percent (%s)',
    how => {
      const untreated = real({})
      const tablets = real({ drugs: [{ drug: 'alendronate', from: 65, to: 75 }] })
      for (const bone of ['major', 'hip', 'spine'] as const)
        for (const horizon of ['ten', 'lifetime'] as const)
          for (let age = 50; age < 90; age += 1.7) {
            const view: ChartsView = {
              ...made.viewOf(tablets, { age, bone, horizon }),
              ...(how === 'pinned'
                ? { pinned: untreated }
                : { without: { of: 'treatments' as const, life: untreated } }),
            }
            const { counts, mine, other } = bothOf(view, i18n)
            expect(counts).toEqual(countsOf(risksAt(view, age)))
            expect([mine!.people.breaks, other!.people.breaks]).toEqual([counts.mine, counts.other])
            expect(crowd(view)).toMatchObject({
              of: counts.of,
              breaks: counts.mine,
              spared: Math.max(0, counts.other - counts.mine),
            })
            expect(/about as many/.test(peopleTakeaway(view, i18n))).toBe(counts.way === 'same')
            expect(/about as many|both lives/.test(riskTakeaway(view, i18n))).toBe(counts.way === 'same')
            expect(peopleNote(view, i18n).includes('%')).toBe(Number.isFinite(counts.percent))
            if (how === 'without')
              expect(riskNote(view, i18n).includes('%')).toBe(Number.isFinite(counts.percent))
          }
    },
  )
  it('the spoken counts are the drawn ones', () => {
    expect(riskSpoken(withChange, i18n)).toMatch(/^of 100 women like her, 1 breaks .*; with no change 1$/)
  })
})

it('what lies past the last counted age is said, and only then', () => {
  expect(HIP_AGES[HIP_AGES.length - 1]).toBe(LAST_COUNTED_AGE)
  expect(MEDICARE_AGES[MEDICARE_AGES.length - 1]).toBe(LAST_COUNTED_AGE)
  const note = (age: number, horizon: ChartsView['horizon'] = 'ten'): string =>
    riskNote(made.viewOf(made.lifeFrom(), { age, horizon }), i18n)
  expect(note(79)).not.toContain('89')
  expect(note(80)).toContain('After 89: carried on, not counted.')
  expect(note(60, 'lifetime')).toContain('After 89')
})

it('people beside all of that age are told with that name', () => {
  const view = made.viewOf(made.lifeFrom(), { age: 62 })
  expect(peopleTakeaway(view, i18n)).toMatch(/; among all women of that age, \d+ more$/)
  // nobody is spared by being oneself: no share that sounds like an effect
  expect(peopleNote(view, i18n)).not.toMatch(/%|fewer|instead/)
  const weak = made.viewOf(made.lifeFrom({ risk: 4 }), { age: 62 })
  expect(peopleTakeaway(weak, i18n)).toMatch(/; among all women of that age, \d+ fewer$/)
  expect(bothOf(view, i18n).other?.name).toBe('All women of that age')
  expect(bothOf(made.viewOf(made.lifeFrom({ sex: 'm' })), i18n).other?.name).toBe('All men of that age')
})

describe('how sure', () => {
  const treated = made.tablets(65, 70)
  it('the interval is a judgement, and other countries differ more', () => {
    const note = peopleNote(made.viewOf(made.lifeFrom()), i18n)
    expect(note).toMatch(/Our judgement: between \d+ and \d+ of 100; in other countries .* twice/)
    expect(note).not.toContain('true')
    expect(note).not.toMatch(/drug/)
  })
  it('a difference made by a drug is uncertain too', () => {
    const note = (more: Partial<ChartsView>): string => peopleNote(made.viewOf(treated, more), i18n)
    const drug = /What the drug does is uncertain too/
    expect(note({ without: { of: 'treatments', life: made.lifeFrom() } })).toMatch(drug)
    expect(note({ pinned: made.lifeFrom() })).toMatch(drug)
    // both lives had it
    expect(note({ pinned: made.tablets(65, 70) })).not.toMatch(drug)
    expect(note({ pinned: made.lifeFrom(), uncertainty: false })).not.toMatch(drug)
  })
})
