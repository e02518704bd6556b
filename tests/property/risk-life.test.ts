import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRUGS, PARAMS, REFERENCE_IDS, scenarioFrom, simulate, type Trajectory } from '../../src/model'
import { heightLossOf, lifeOf, probability, riskAt, riskOf } from '../../src/risk'
import { firstFracture, lifetimeFracture } from '../../src/risk/first-fracture'
import { beyondOf } from '../../src/risk/residual'
import { FACTOR_IDS } from '../../src/risk/tables/clinical'
import { FRACTURE_SITES } from '../../src/risk/types'

const sex = fc.constantFrom('f' as const, 'm' as const)
const reference = fc.constantFrom(...REFERENCE_IDS)
const course = fc.record({
  drug: fc.constantFrom(...DRUGS.map(spec => spec.id)),
  from: fc.integer({ min: 40, max: 80 }),
  to: fc.integer({ min: 41, max: 95 }),
})
const episode = fc.constantFrom(...PARAMS.filter(spec => spec.effect !== 'run')).chain(spec =>
  fc.record({
    input: fc.constant(spec.id),
    value: fc.double({ min: spec.min, max: spec.max, noNaN: true }),
    from: fc.integer({ min: 10, max: 80 }),
    to: fc.integer({ min: 11, max: 99 }),
  }),
)
/** Any life that can be asked for, corners included. */
const life = fc.record(
  {
    sex,
    reference,
    ...Object.fromEntries(
      PARAMS.map(spec => [spec.id, fc.double({ min: spec.min, max: spec.max, noNaN: true })]),
    ),
    episodes: fc.array(episode, { maxLength: 4 }),
    drugs: fc.array(course, { maxLength: 4 }),
  },
  { requiredKeys: [] },
)

/** The same life with every density times `factor`. */
const scaled = (trajectory: Trajectory, factor: number): Trajectory => {
  const columns = { ...trajectory.columns }
  for (const id of ['bmd_spine_gcm2', 'bmd_neck_gcm2'] as const)
    columns[id] = columns[id].map(value => value * factor)
  return { ...trajectory, columns }
}

describe('risk of any life', () => {
  it('is finite, between 0 and 100, hip <= major and ten years <= lifetime', () => {
    fc.assert(
      fc.property(life, raw => {
        const { scenario, trajectory, risk } = lifeOf(scenarioFrom(raw).scenario)
        expect(risk.age[0]).toBe(20)
        expect(risk.age.at(-1)).toBe(Math.floor(scenario.until))
        for (let i = 0; i < risk.age.length; i++) {
          for (const site of FRACTURE_SITES) {
            const [ten, rest] = [risk.risk10[site][i]!, risk.lifetime[site][i]!]
            expect(ten).toBeGreaterThanOrEqual(0)
            expect(rest).toBeLessThanOrEqual(100)
            expect(ten).toBeLessThanOrEqual(rest + 1e-9)
            expect(ten).toBeLessThanOrEqual(risk.risk10.major[i]! + 1e-9)
            expect(rest).toBeLessThanOrEqual(risk.lifetime.major[i]! + 1e-9)
          }
          expect(risk.died10.major[i]! + risk.risk10.major[i]!).toBeLessThanOrEqual(100 + 1e-9)
        }
        const height = heightLossOf(scenario, trajectory)
        expect(height).toHaveLength(trajectory.rows)
        for (let i = 1; i < height.length; i++) expect(height[i]).toBeGreaterThanOrEqual(height[i - 1]!)
        expect(height.at(-1)).toBeLessThan(300)
      }),
      { numRuns: 60 },
    )
  })

  it('better density never raises it', () => {
    fc.assert(
      fc.property(life, fc.double({ min: 1, max: 1.5, noNaN: true }), (raw, factor) => {
        const { scenario } = scenarioFrom(raw)
        const trajectory = simulate(scenario)
        const usual = riskOf(scenario, trajectory)
        const better = riskOf(scenario, scaled(trajectory, factor))
        for (const site of FRACTURE_SITES)
          usual.risk10[site].forEach((ten, i) => {
            expect(better.risk10[site][i]).toBeLessThanOrEqual(ten + 1e-9)
            expect(better.lifetime[site][i]).toBeLessThanOrEqual(usual.lifetime[site][i]! + 1e-9)
          })
      }),
      { numRuns: 40 },
    )
  })

  it('what treatments do beyond density never harms, and more history never helps', () => {
    fc.assert(
      fc.property(life, raw => {
        const { scenario } = scenarioFrom(raw)
        const beyond = beyondOf(scenario.drugs)
        for (let age = 20; age < 110; age++) {
          const ratios = Object.values(beyond(age) ?? {})
          for (const ratio of ratios) {
            expect(ratio).toBeGreaterThan(0.2)
            expect(ratio).toBeLessThanOrEqual(1)
          }
        }
        const trajectory = simulate(scenarioFrom({ sex: scenario.sex }).scenario)
        const [no, yes] = [0, 1].map(falls =>
          riskOf(scenarioFrom({ ...scenario, falls, episodes: [] }).scenario, trajectory),
        )
        for (const site of FRACTURE_SITES)
          no!.risk10[site].forEach((ten, i) => expect(yes!.risk10[site][i]).toBeGreaterThanOrEqual(ten))
      }),
      { numRuns: 40 },
    )
  })

  it('riskAt stays within the table at any age', () => {
    const { risk } = lifeOf(scenarioFrom({}).scenario)
    expect(riskAt(risk, 'hip', 'ten', 70)).toBe(risk.risk10.hip[50])
    expect(riskAt(risk, 'hip', 'ten', 70.5)).toBeCloseTo(
      (risk.risk10.hip[50]! + risk.risk10.hip[51]!) / 2,
      12,
    )
    expect(riskAt(risk, 'major', 'lifetime', 8)).toBe(risk.lifetime.major[0])
    expect(riskAt(risk, 'major', 'lifetime', 200)).toBe(risk.lifetime.major.at(-1))
  })
})

describe('probability of anybody', () => {
  const answers = fc.record(Object.fromEntries(FACTOR_IDS.map(id => [id, fc.boolean()])), {
    requiredKeys: [],
  })
  it('adds up to 1, and a higher T never raises it', () => {
    fc.assert(
      fc.property(
        sex,
        reference,
        fc.integer({ min: 20, max: 109 }),
        fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant(Infinity)),
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        answers,
        (s, ref, age, years, t, more, factors) => {
          const ask = { sex: s, reference: ref, age, years, factors }
          const low = probability({ ...ask, t })
          const high = probability({ ...ask, t: t + more })
          for (const site of FRACTURE_SITES) {
            const { fracture, died, neither } = low[site]
            expect(fracture + died + neither).toBeCloseTo(1, 10)
            expect(Math.min(fracture, died, neither)).toBeGreaterThanOrEqual(0)
            expect(high[site].fracture).toBeLessThanOrEqual(fracture + 1e-12)
            expect(fracture).toBeLessThanOrEqual(low.major.fracture + 1e-12)
          }
        },
      ),
    )
  })

  it('looking back from the end of life gives the same as looking ahead', () => {
    const hazard = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 90, maxLength: 90 })
    fc.assert(
      fc.property(sex, hazard, fc.integer({ min: 20, max: 109 }), (s, years, age) => {
        const column = Float64Array.from(years)
        const ahead = firstFracture(column, s, age, Infinity).fracture
        expect(lifetimeFracture(column, s)[age - 20]).toBeCloseTo(ahead, 12)
      }),
    )
  })
})
