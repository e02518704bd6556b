import { describe, expect, it } from 'vitest'
import { clinicalFactor, densityFactor, type FactorAnswers, gradient, overlap } from '../../src/risk/hazard'
import { probability } from '../../src/risk/probability'
import { BONE_SITES } from '../../src/risk/sites'
import { FACTOR_IDS, FACTORS } from '../../src/risk/tables/clinical'
import { FRACTURE_SITES } from '../../src/risk/types'

/** nothing of the seven that the check lists; it does not ask about weight */
const NONE: FactorAnswers = Object.fromEntries(
  FACTOR_IDS.filter(id => id !== 'underweight').map(id => [id, false]),
)
const percent = (fraction: number): string => (100 * fraction).toFixed(2)

describe('implementation check (US white, 10 years, T held)', () => {
  const rows = [
    [{ sex: 'f', age: 60 }, '1.48', '7.90', '9.04'],
    [{ sex: 'f', age: 70, t: -2, factors: NONE }, '2.71', '9.92', '21.11'],
    [{ sex: 'm', age: 75, t: -1.5, factors: { ...NONE, smoking: true } }, '4.49', '8.39', '42.81'],
    [
      { sex: 'f', age: 80, t: -3, factors: { ...NONE, fracture: true, glucocorticoid: true } },
      '36.76',
      '54.62',
      '31.93',
    ],
  ] as const
  it.each(rows)('%o', (who, hip, major, died) => {
    const risk = probability({ ...who, years: 10, means: 'lines' })
    expect(percent(risk.hip.fracture)).toBe(hip)
    expect(percent(risk.major.fracture)).toBe(major)
    expect(percent(risk.major.died)).toBe(died)
  })
})

describe('population averages', () => {
  it('come back from the density factor: mean 1 over Z ~ N(0, 1)', () => {
    for (const ratio of [1.4, 1.8, 2.3, 2.6, 3.68]) {
      // integrated numerically; Z beyond 5 is held, which costs less than 1e-3 even for the steepest
      let sum = 0
      for (let z = -8; z < 8; z += 0.001) {
        const mid = z + 0.0005
        sum += (densityFactor(ratio, mid) * Math.exp((-mid * mid) / 2) * 0.001) / Math.sqrt(2 * Math.PI)
      }
      expect(sum).toBeGreaterThan(0.998)
      expect(sum).toBeLessThan(1.0000001)
    }
    expect(densityFactor(2.6, 0)).toBeCloseTo(0.633, 3)
  })

  it('come back exactly from the clinical factors', () => {
    for (const site of BONE_SITES)
      for (const sex of ['f', 'm'] as const) {
        let mean = 0
        for (let bits = 0; bits < 1 << FACTOR_IDS.length; bits++) {
          const answers = Object.fromEntries(FACTOR_IDS.map((id, i) => [id, ((bits >> i) & 1) === 1]))
          const share = FACTOR_IDS.reduce(
            (product, id) =>
              product * (answers[id] ? FACTORS[id].prevalence[sex] : 1 - FACTORS[id].prevalence[sex]),
            1,
          )
          mean += share * clinicalFactor(site, sex, answers)
        }
        expect(mean).toBeCloseTo(1, 12)
        expect(clinicalFactor(site, sex, {})).toBe(1)
      }
  })
})

describe('probability', () => {
  it('adds up to 1 and reaches everyone by 110', () => {
    for (const sex of ['f', 'm'] as const)
      for (const years of [1, 10, 40, Infinity]) {
        const risk = probability({ sex, age: 50, years, t: -2.5, factors: NONE })
        for (const site of FRACTURE_SITES) {
          const { fracture, died, neither } = risk[site]
          expect(fracture + died + neither).toBeCloseTo(1, 12)
          if (years === Infinity) expect(neither).toBeLessThan(0.001)
        }
      }
  })

  it('each factor raises the risk, and leaving it out lies between', () => {
    for (const id of FACTOR_IDS) {
      const at = (factors: FactorAnswers): number =>
        probability({ sex: 'f', age: 65, years: 10, factors }).hip.fracture
      expect(at({ [id]: true })).toBeGreaterThan(at({}))
      expect(at({ [id]: false })).toBeLessThan(at({}))
    }
  })

  it('uses the spine gradient only when a spine Z is given', () => {
    const at = (zAt: () => { neck: number; spine?: number }): number =>
      probability({ sex: 'f', age: 65, years: 10, zAt }).spine.fracture
    expect(at(() => ({ neck: -1, spine: -1 }))).toBeGreaterThan(at(() => ({ neck: -1 })))
    expect(at(() => ({ neck: -2, spine: 0 }))).toBe(at(() => ({ neck: 2, spine: 0 })))
  })

  it('interpolates and holds the hip gradient and the overlap', () => {
    expect(gradient('hip', 30)).toBe(3.68)
    expect(gradient('hip', 62.5)).toBeCloseTo(2.98, 12)
    expect(gradient('hip', 99)).toBe(1.7)
    expect([50, 60, 70, 80, 90].map(overlap)).toEqual([0.95, 0.95, 0.875, 0.8, 0.8])
  })

  it('brings impossible ages into range', () => {
    for (const age of [-5, 19.9, 200, Number.NaN, Infinity]) {
      const { fracture, died, neither } = probability({ sex: 'm', age, years: 10 }).major
      expect(fracture + died + neither).toBeCloseTo(1, 12)
    }
  })
})
