import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_IDS, REFERENCE_IDS, scenarioFrom, simulate, YOUNG, type Trajectory } from '../../src/model'
import { rawScenario } from './model-arbitrary'

const RUNS = { numRuns: 60, seed: 20 }
const SITES = ['spine', 'hip', 'neck', 'forearm'] as const

/** Far outside anything seen, near enough to catch a runaway. Lower, upper. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  bmd_spine_gcm2: [0.05, 4],
  bmd_hip_gcm2: [0.05, 4],
  bmd_neck_gcm2: [0.05, 4],
  bmd_forearm_gcm2: [0.03, 4],
  resorption: [0, 60],
  formation: [0, 60],
  ctx: [0, 150],
  p1np: [0, 150],
  bvtv_spine: [0.02, 0.4],
  oestrogen: [0, 1.2],
  pth: [0.3, 6],
  mineral_trabecular: [0.7, 1.3],
  cortical_spine: [0.15, 4],
  cortical_hip: [0.15, 4],
  cortical_forearm: [0.15, 4],
  rankl: [0, 60],
  sclerostin: [0, 20],
}

const expectSame = (a: Trajectory, b: Trajectory, rows = a.rows): void => {
  for (const id of COLUMN_IDS)
    expect(a.columns[id].subarray(0, rows), id).toEqual(b.columns[id].subarray(0, rows))
}

describe('any life within the ranges', () => {
  it('stays finite and bounded, with T-scores that follow from the density', () => {
    fc.assert(
      fc.property(rawScenario, raw => {
        const { scenario } = scenarioFrom(raw)
        const { rows, columns } = simulate(scenario)
        expect(rows).toBe(Math.floor((scenario.until - 8) * 12 + 1e-9) + 1)
        for (const id of COLUMN_IDS) {
          const [low, high] = BOUNDS[id] ?? [-20, 200]
          expect(columns[id]).toHaveLength(rows)
          const lowest = columns[id].reduce((least, value) => Math.min(least, value), Infinity)
          const highest = columns[id].reduce((most, value) => Math.max(most, value), -Infinity)
          expect(columns[id].every(Number.isFinite), id).toBe(true)
          expect(lowest, id).toBeGreaterThanOrEqual(low)
          expect(highest, id).toBeLessThanOrEqual(high)
        }
        for (const site of SITES) {
          const young = YOUNG[scenario.sex][site]
          for (let row = 0; row < rows; row += 37) {
            const t = (columns[`bmd_${site}_gcm2`][row]! - young.mean_gcm2) / young.sd_gcm2
            expect(columns[`t_${site}`][row]).toBeCloseTo(t, 10)
          }
        }
      }),
      RUNS,
    )
  })

  it('is the same whatever survey, family, earlier fracture or seed', () => {
    fc.assert(
      fc.property(
        rawScenario,
        fc.constantFrom(...REFERENCE_IDS),
        fc.integer({ min: 0, max: 2147483647 }),
        (raw, reference, seed) => {
          const { scenario } = scenarioFrom(raw)
          const other = scenarioFrom({
            ...scenario,
            reference,
            seed,
            family: 1 - scenario.family,
            fracture: 1 - scenario.fracture,
          }).scenario
          expectSame(simulate(scenario), simulate(other))
        },
      ),
      { ...RUNS, numRuns: 20 },
    )
  })

  it('is the same with a course at dose zero as without it', () => {
    fc.assert(
      fc.property(rawScenario, raw => {
        const none = scenarioFrom({ ...raw, drugs: [] }).scenario
        const zero = scenarioFrom({
          ...raw,
          drugs: raw.drugs.map(course => ({ ...course, dose: 0 })),
        }).scenario
        expectSame(simulate(none), simulate(zero))
      }),
      { ...RUNS, numRuns: 20 },
    )
  })

  it('is the same up to its end however long it goes on', () => {
    fc.assert(
      fc.property(rawScenario, fc.double({ min: 20, max: 100, noNaN: true }), (raw, until) => {
        const long = simulate(scenarioFrom({ ...raw, until: 100 }).scenario)
        const short = simulate(scenarioFrom({ ...raw, until }).scenario)
        expectSame(short, long, short.rows)
      }),
      { ...RUNS, numRuns: 20 },
    )
  })
})
