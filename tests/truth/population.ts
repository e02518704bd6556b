import { REFERENCE_IDS, scenarioFrom, type ReferenceId, type Sex } from '../../src/model'
import { BASELINE, populationRatio } from '../../src/risk/baseline'
import { chance } from '../../src/risk/chance'
import { populationDensity, zOf } from '../../src/risk/density'
import { type FactorAnswers, yearOf } from '../../src/risk/hazard'
import { answersOf } from '../../src/risk/inputs'
import { BONE_SITES, type BoneSite, FIRST_AGE } from '../../src/risk/sites'
import { FACTORS, type FactorId, LIFE_FACTORS } from '../../src/risk/tables/clinical'
import { AVERAGE_DOSE_MG } from '../../src/risk/tables/steroids'

/** How far the mean hazard of drawn people is from the published rate, fraction, at one age, sex, population and site. */
export interface Deviation {
  readonly age: number
  readonly sex: Sex
  readonly reference: ReferenceId
  readonly site: BoneSite
  readonly share: number
}

/** What a scenario says of somebody with a factor: the inputs through which the page learns of it. */
const INPUTS: Readonly<Partial<Record<FactorId, object>>> = {
  family: { family: 1 },
  fracture: { fracture: 1 },
  falls: { falls: 1 },
  smoking: { smoking: 1 },
  alcohol: { alcohol: 4 },
  underweight: { weight: 45, height: 170 },
  glucocorticoid: { cortisol: AVERAGE_DOSE_MG },
}
const DRAWN = Object.keys(INPUTS) as FactorId[]

/** Answers of everybody with the same factors, by the bits of DRAWN, at an age. */
const answersAt = (sex: Sex, age: number): readonly FactorAnswers[] =>
  Array.from({ length: 1 << DRAWN.length }, (_, bits) => {
    const raw = Object.assign({ sex }, ...DRAWN.map((id, k) => ((bits >> k) & 1 ? INPUTS[id] : {}))) as object
    return answersOf(scenarioFrom(raw).scenario)(age)
  })

/** Inverse of the normal distribution, by bisection of its sum (the few thousand calls cost nothing). */
const normalAt = (share: number): number => {
  // Acklam's rational approximation, error below 1.2e-9 relative
  const [a, b] = [
    [
      -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
      2.506628277459239,
    ],
    [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572],
  ] as const
  const [c, d] = [
    [
      -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
      2.938163982698783,
    ],
    [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416],
  ] as const
  const sum = (terms: readonly number[], x: number): number => terms.reduce((all, term) => all * x + term, 0)
  if (share > 0.5) return -normalAt(1 - share)
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share))
    return sum(c, q) / (sum(d, q) * q + 1)
  }
  const q = share - 0.5
  return (sum(a, q * q) * q) / (sum(b, q * q) * q * q + 1)
}

/** Coprime to any number of people that is a product of twos and fives: mixes the order of the strata. */
const STRIDE = 61_803
const SEED = 1

/**
 * The check of eqs (2) and (3) on people: each with a density drawn from the curve of sex, age and population (one person
 * in each of `people` equal strata; the spine in another order than the neck) and with factors at their prevalence. The
 * mean of their hazards, as the page computes them, over the published rate, less 1.
 */
export const populationDeviations = (people: number, ages: readonly number[]): readonly Deviation[] => {
  const z = Float64Array.from({ length: people }, (_, i) => normalAt((i + 0.5) / people))
  const deviations: Deviation[] = []
  for (const sex of ['f', 'm'] as const)
    for (const age of ages) {
      const answers = answersAt(sex, age)
      const bits = Uint8Array.from({ length: people }, (_, i) =>
        DRAWN.reduce(
          (all, id, k) => (chance(SEED, i, age, k) < FACTORS[id].prevalence[sex] ? all | (1 << k) : all),
          0,
        ),
      )
      for (const reference of REFERENCE_IDS) {
        const year = yearOf({ sex, reference, table: LIFE_FACTORS })
        const [neck, spine] = (['neck', 'spine'] as const).map(site =>
          populationDensity(reference, sex, site, age + 0.5),
        )
        const now = { hip: 0, spine: 0, wrist: 0, humerus: 0, major: 0 }
        const sum = { hip: 0, spine: 0, wrist: 0, humerus: 0 }
        const bone = { neck: 0, spine: 0 }
        const men = { neck: 0 }
        for (let i = 0; i < people; i++) {
          const other = z[(i * STRIDE) % people]!
          bone.neck = men.neck = zOf(neck!.mean + neck!.sd * z[i]!, neck!)
          bone.spine = zOf(spine!.mean + spine!.sd * other, spine!)
          year(age, sex === 'f' ? bone : men, answers[bits[i]!]!, null, now)
          for (const site of BONE_SITES) sum[site] += now[site]
        }
        for (const site of BONE_SITES) {
          const published = BASELINE[sex][site][age - FIRST_AGE]! * populationRatio(reference, site)
          deviations.push({ age, sex, reference, site, share: sum[site] / people / published - 1 })
        }
      }
    }
  return deviations
}

export const AGES: readonly number[] = [20, 30, 40, 50, 60, 70, 80, 90, 100]
export const PEOPLE = 100_000

export const largest = (deviations: readonly Deviation[]): Deviation =>
  deviations.reduce((a, b) => (Math.abs(b.share) > Math.abs(a.share) ? b : a))
