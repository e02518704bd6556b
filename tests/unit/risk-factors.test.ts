import { describe, expect, it } from 'vitest'
import { REFERENCE_IDS, scenarioFrom, SEXES } from '../../src/model'
import { averageRisk, type Life, lifeHazards, lifeOf, probability, riskOf } from '../../src/risk'
import { FRACTURE_SITES } from '../../src/risk/types'
import { clinicalFactor } from '../../src/risk/hazard'
import { answersOf } from '../../src/risk/inputs'
import { AVERAGE_DOSE_MG, beyondDensity } from '../../src/risk/tables/steroids'
import { FACTORS, LIFE_FACTORS } from '../../src/risk/tables/clinical'

const of = (raw: object): Life => lifeOf(scenarioFrom(raw).scenario)
const answers = (raw: object, age = 60): ReturnType<ReturnType<typeof answersOf>> =>
  answersOf(scenarioFrom(raw).scenario)(age)
const plain = of({})
/** hazards with the bone of the default life, so that only history differs */
const rate = (raw: object, site: 'hip' | 'spine' | 'wrist', age = 70): number =>
  lifeHazards(scenarioFrom(raw).scenario, plain.trajectory)[site][age - 20]!

describe('history of a life', () => {
  it('a fall raises every site and no bone', () => {
    const fell = of({ falls: 1 })
    expect(fell.trajectory.columns).toEqual(plain.trajectory.columns)
    for (const site of FRACTURE_SITES)
      expect(fell.risk.risk10[site][50]! / plain.risk.risk10[site][50]!).toBeGreaterThan(1.2)
    expect(rate({ falls: 1 }, 'hip') / rate({}, 'hip')).toBeCloseTo(1.32, 10)
    const once = { episodes: [{ input: 'falls', value: 1, from: 70, to: 71 }] }
    expect(rate(once, 'wrist', 70) / rate({}, 'wrist', 70)).toBeCloseTo(1.32, 10)
    expect(rate(once, 'wrist', 71)).toBe(rate({}, 'wrist', 71))
  })

  it('no fall is an answer too: the default life lies below the population by what falls explain', () => {
    expect(answers({}).falls).toBe(false)
    const of_ = (falls: boolean): number => clinicalFactor('hip', 'f', { falls })
    expect(of_(false)).toBeCloseTo(1 / (1 + 0.22 * 0.32), 12)
    expect(0.22 * of_(true) + 0.78 * of_(false)).toBeCloseTo(1, 12)
  })

  it('underweight comes in around 18.5 kg/m2 at that age, and counts at the hip alone', () => {
    expect(answers({ weight: 45, height: 163 }).underweight).toBe(1)
    expect(answers({ weight: 74, height: 200 }).underweight).toBeCloseTo(0.5, 10)
    expect(answers({ weight: 52, height: 163 }).underweight).toBe(0)
    expect(answers({}).underweight).toBe(0)
    const thin = { weight: 45 }
    expect(rate(thin, 'hip') / rate({}, 'hip')).toBeCloseTo(1.69, 10)
    expect(rate(thin, 'spine')).toBe(rate({}, 'spine'))
    const lost = { episodes: [{ input: 'weight', value: 45, from: 72, to: 80 }] }
    expect(rate(lost, 'hip', 70)).toBe(rate({}, 'hip', 70))
    expect(rate(lost, 'hip', 75)).toBeGreaterThan(1.6 * rate({}, 'hip', 75))
  })

  it('no step of weight or alcohol is a cliff', () => {
    const hip = (raw: object): number => of(raw).risk.risk10.hip[50]!
    const steps = (input: string, values: readonly number[]): void => {
      const found = values.map(value => hip({ [input]: value }))
      for (let i = 1; i < found.length; i++) {
        expect(found[i]! / found[i - 1]!, `${input} ${values[i]}`).toBeGreaterThanOrEqual(1 - 1e-4)
        expect(found[i]! / found[i - 1]!, `${input} ${values[i]}`).toBeLessThan(1.2)
      }
    }
    steps('weight', [56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45])
    steps('alcohol', [0, 1, 2, 2.1, 2.5, 3, 3.5, 4, 4.5, 5])
    expect(rate({ alcohol: 4 }, 'hip') / rate({}, 'hip')).toBeCloseTo(1.68, 10)
    expect(rate({ alcohol: 3 }, 'hip') / rate({}, 'hip')).toBeCloseTo(Math.sqrt(1.68), 10)
    expect(rate({ alcohol: 2 }, 'hip')).toBe(rate({}, 'hip'))
  })

  it('tablets count by dose, never less for more', () => {
    for (const site of ['hip', 'spine', 'wrist'] as const) {
      let last = rate({}, site)
      for (const mg of [0.5, 1, 2, 4, 8, 16, 60]) {
        const now = rate({ cortisol: mg }, site)
        expect(now).toBeGreaterThanOrEqual(last - 1e-15)
        last = now
      }
    }
    expect(rate({ cortisol: 5 }, 'spine') / rate({}, 'spine')).toBeCloseTo(2.25, 10)
    expect(rate({ cortisol: 60 }, 'hip')).toBe(rate({ cortisol: 10 }, 'hip'))
    expect(beyondDensity('hip', 0)).toBe(1)
  })

  it('somebody described by hand keeps the published yes or no', () => {
    const by = (factors: object): number => probability({ sex: 'f', age: 70, years: 1, factors }).hip.fracture
    expect(by({ glucocorticoid: true }) / by({ glucocorticoid: false })).toBeCloseTo(2.8, 1)
    expect(FACTORS.smoking.hip.f).toBe(1.6)
    expect(LIFE_FACTORS.smoking.hip.f).toBeLessThan(FACTORS.smoking.hip.f)
    expect(LIFE_FACTORS.glucocorticoid.hip.f).toBe(beyondDensity('hip', AVERAGE_DOSE_MG))
  })

  it('is unknown where it cannot be: no fracture after 50 before 50', () => {
    expect(answers({ fracture: 1 }, 40)).not.toHaveProperty('fracture')
    expect(answers({ fracture: 0 }, 50).fracture).toBe(false)
    expect(answers({ fracture: 1 }, 50).fracture).toBe(true)
  })

  it('illnesses the model runs itself are never multiplied in: the same bone has the same rates', () => {
    const usual = lifeHazards(plain.scenario, plain.trajectory)
    for (const raw of [
      { thyroid: 3 },
      { pth: 3 },
      { oestrogen: 0.1 },
      { testosterone: 0.1 },
      { menopause: 38 },
      { calcium: 300, vitaminD: 15 },
      { exercise: 0.5 },
      { peak: -2 },
      { episodes: [{ input: 'thyroid', value: 3, from: 40, to: 60 }] },
    ])
      expect(lifeHazards(scenarioFrom(raw).scenario, plain.trajectory), JSON.stringify(raw)).toEqual(usual)
  })
})

describe('the average person', () => {
  it('is the population with nothing known, in the form of a life', () => {
    for (const reference of REFERENCE_IDS)
      for (const sex of SEXES) {
        const table = averageRisk(reference, sex, 90)
        expect(table.age).toEqual(plain.risk.age)
        for (const [age, site] of [
          [50, 'hip'],
          [65, 'major'],
          [80, 'humerus'],
        ] as const) {
          const ask = { sex, age, reference }
          const ten = probability({ ...ask, years: 10 })[site].fracture
          const rest = probability({ ...ask, years: Infinity })[site].fracture
          expect(table.risk10[site][age - 20]).toBeCloseTo(100 * ten, 10)
          expect(table.lifetime[site][age - 20]).toBeCloseTo(100 * rest, 10)
        }
      }
    expect(averageRisk('us', 'f', 45.5).age.at(-1)).toBe(45)
  })

  it('is no mean bone: it lies above a life with the mean bone and no history', () => {
    const table = averageRisk('us', 'f', 90)
    for (let i = 30; i < 65; i++) expect(table.risk10.hip[i]).toBeGreaterThan(plain.risk.risk10.hip[i]!)
  })

  it('humerus is part of every table', () => {
    expect(FRACTURE_SITES.at(-1)).toBe('major')
    const risk = riskOf(plain.scenario, plain.trajectory)
    expect(risk.risk10.humerus[50]).toBeGreaterThan(0)
    expect(risk.lifetime.humerus[50]).toBeLessThan(risk.lifetime.major[50]!)
  })
})
