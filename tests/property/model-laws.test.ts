import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Model from '../../src/model'
import { bundled } from '../support/bundled'
import { drugs, episodes, rawScenario } from './model-arbitrary'

type ColumnId = Model.ColumnId
type Scenario = Model.Scenario
const { scenarioFrom, simulate, simulateAt } = await bundled<typeof Model>('src/model/index.ts')

/**
 * What must hold whatever the constants are. Counts are scenarios, not rows; the whole file runs some seven thousand lives.
 */
const runs = (numRuns: number): { numRuns: number; seed: number } => ({ numRuns, seed: 20261126 })
const scenarioOf = (raw: object): Scenario => scenarioFrom({ v: 1, ...raw }).scenario
const DENSITIES: readonly ColumnId[] = ['bmd_spine_gcm2', 'bmd_hip_gcm2', 'bmd_neck_gcm2', 'bmd_forearm_gcm2']
/** Twice what the step control allows itself, relative. */
const SLACK = 1e-3

const AGES = Float64Array.from({ length: 93 }, (_, i) => 8 + i)

describe('any life in range, two thousand of them', () => {
  it('is finite, positive and bounded', () => {
    fc.assert(
      fc.property(rawScenario, raw => {
        const columns = simulateAt(scenarioOf({ ...raw, until: 100 }), AGES)
        for (const id of DENSITIES)
          for (const value of columns[id]) if (!(value > 0.02 && value < 6)) throw new Error(`${id} ${value}`)
        for (const id of ['ctx', 'p1np', 'resorption', 'formation', 'bvtv_spine'] as const)
          for (const value of columns[id]) if (!(value > 0 && value < 150)) throw new Error(`${id} ${value}`)
      }),
      runs(2000),
    )
  }, 200_000)
})

describe('a healthy young adult', () => {
  /** Nothing that changes with age has begun: 26 to 35, growth over. */
  it.each(['f', 'm'] as const)('removes what she builds and does not drift (%s)', sex => {
    const { resorption, formation, bmd_spine_gcm2, bvtv_spine } = simulateAt(
      scenarioOf({ sex }),
      [30, 31, 32, 33, 34],
    )
    // what is left of growth at 30 is below a thousandth
    for (let i = 0; i < 5; i++) expect(formation[i]! / resorption[i]!).toBeCloseTo(1, 2)
    expect(Math.abs(bvtv_spine[4]! / bvtv_spine[0]! - 1)).toBeLessThan(0.002)
    expect(Math.abs(bmd_spine_gcm2[4]! / bmd_spine_gcm2[0]! - 1)).toBeLessThan(0.002)
  })
})

describe('more of what removes bone never gives more bone, a thousand times', () => {
  const later = (from: number): Float64Array => Float64Array.of(from + 0.5, from + 1, from + 2, from + 5)
  const span = { from: fc.integer({ min: 22, max: 80 }), years: fc.double({ min: 1, max: 5, noNaN: true }) }

  it.each([
    ['pth', 1, 6],
    ['thyroid', 1, 4],
    ['cortisol', 0, 60],
  ] as const)('%s', (input, low, high) => {
    fc.assert(
      fc.property(
        fc.record({
          ...span,
          a: fc.double({ min: low, max: high, noNaN: true }),
          b: fc.double({ min: low, max: high, noNaN: true }),
          sex: fc.constantFrom('f', 'm'),
          menopause: fc.integer({ min: 40, max: 58 }),
        }),
        ({ from, years, a, b, ...person }) => {
          const lifeWith = (value: number): Scenario =>
            scenarioOf({ ...person, episodes: [{ input, value, from, to: from + years }] })
          const ages = later(from).filter(age => age <= from + years)
          const less = simulateAt(lifeWith(Math.min(a, b)), ages)
          const more = simulateAt(lifeWith(Math.max(a, b)), ages)
          for (let i = 0; i < ages.length; i++)
            expect(more.bmd_spine_gcm2[i]!).toBeLessThanOrEqual(less.bmd_spine_gcm2[i]! * (1 + SLACK))
        },
      ),
      runs(250),
    )
  })

  it('less oestrogen, less load', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...span,
          input: fc.constantFrom('oestrogen', 'exercise'),
          a: fc.double({ min: 0, max: 1, noNaN: true }),
          b: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        ({ from, years, input, a, b }) => {
          const lifeWith = (value: number): Scenario =>
            scenarioOf({ episodes: [{ input, value, from, to: from + years }] })
          const ages = later(from).filter(age => age <= from + years)
          const less = simulateAt(lifeWith(Math.min(a, b)), ages)
          const more = simulateAt(lifeWith(Math.max(a, b)), ages)
          for (let i = 0; i < ages.length; i++)
            expect(less.bmd_spine_gcm2[i]!).toBeLessThanOrEqual(more.bmd_spine_gcm2[i]! * (1 + SLACK))
        },
      ),
      runs(250),
    )
  })
})

describe('courses', () => {
  it('at dose zero are no courses, whatever else happens (300)', () => {
    fc.assert(
      fc.property(drugs, episodes, (courses, others) => {
        const bare = scenarioOf({ episodes: others })
        const zero = scenarioOf({ episodes: others, drugs: courses.map(one => ({ ...one, dose: 0 })) })
        expect(simulateAt(zero, AGES)).toEqual(simulateAt(bare, AGES))
      }),
      runs(300),
    )
  }, 100_000)

  it('cut in two halves back to back are one (400)', () => {
    fc.assert(
      fc.property(drugs, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (courses, share) => {
        const one = courses.slice(0, 1)
        const whole = scenarioOf({ drugs: one })
        const [course] = whole.drugs
        if (course === undefined) return
        // a dose is due at the cut only where the whole course would give one
        const months = course.drug === 'denosumab' ? 6 : course.drug === 'zoledronate' ? 12 : 1
        const steps = Math.max(1, Math.round(((course.to - course.from) * 12 * share) / months))
        const middle = course.from + (steps * months) / 12
        if (middle >= course.to - 0.02) return
        const halves = scenarioOf({
          drugs: [
            { ...course, to: middle },
            { ...course, from: middle },
          ],
        })
        const a = simulateAt(whole, AGES)
        const b = simulateAt(halves, AGES)
        for (const id of DENSITIES)
          for (let i = 0; i < AGES.length; i++) expect(b[id][i]! / a[id][i]!).toBeCloseTo(1, 3)
      }),
      runs(400),
    )
  }, 100_000)

  it('moved by whole years in a steady adult move their answer (300)', () => {
    // a man between 26 and 35: growth is over, and nothing has begun to age
    fc.assert(
      fc.property(
        fc.record({
          drug: fc.constantFrom('alendronate', 'zoledronate', 'denosumab', 'romosozumab', 'teriparatide'),
          years: fc.double({ min: 0.2, max: 2, noNaN: true }),
          dose: fc.double({ min: 0.2, max: 2, noNaN: true }),
          shift: fc.integer({ min: 1, max: 3 }),
        }),
        ({ drug, years, dose, shift }) => {
          const answer = (from: number, id: ColumnId): number => {
            const ages = [from, from + years, from + years + 1]
            const treated = simulateAt(
              scenarioOf({ sex: 'm', drugs: [{ drug, from, to: from + years, dose }] }),
              ages,
            )
            return treated[id][2]! / treated[id][0]!
          }
          for (const id of ['bvtv_spine', 'cortical_hip'] as const)
            expect(Math.abs(answer(29, id) - answer(29 + shift, id))).toBeLessThan(0.003)
        },
      ),
      runs(300),
    )
  }, 100_000)
})

describe('what is read', () => {
  it('does not depend on which ages are asked for (400)', () => {
    fc.assert(
      fc.property(
        rawScenario,
        fc.array(fc.double({ min: 8, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (raw, wished) => {
          const scenario = scenarioOf({ ...raw, until: 100 })
          const ages = wished.sort((a, b) => a - b)
          const all = simulateAt(scenario, ages)
          const last = simulateAt(scenario, ages.slice(-1))
          for (const id of [...DENSITIES, 'ctx', 'p1np'] as const) expect(last[id][0]).toBe(all[id].at(-1))
          const months = simulate(scenario)
          const some = simulateAt(scenario, [20.5, 51, 77.25])
          for (const id of DENSITIES)
            for (const [i, age] of [20.5, 51, 77.25].entries())
              expect(some[id][i]).toBe(months.columns[id][Math.round((age - 8) * 12)])
        },
      ),
      runs(400),
    )
  }, 200_000)
})
