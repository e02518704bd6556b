import type { ReferenceId, Sex } from '../model'
import { BASELINE, populationRatios } from './baseline'
import { between } from './interpolate'
import { type BoneSite, FIRST_AGE, LAST_AGE } from './sites'
import { FACTOR_IDS, FACTORS, type FactorId } from './tables/clinical'

/**
 * Density of a person as Z-scores: standard deviations from the mean of the same age, sex and population.
 * `neck` is the femoral neck. With `spine` (lumbar spine) given, spine fractures follow it; without, the neck.
 */
export interface BoneScores {
  readonly neck: number
  readonly spine?: number
}

/** What is known about a person's history. A factor left out is unknown: the population's average is used. */
export type FactorAnswers = Readonly<Partial<Record<FactorId, boolean>>>

/**
 * Risk ratio of a hip fracture per SD of femoral neck density, by age. Johnell 2005, JBMR 20:1185, table
 * (recalled; agrees with the abstract's 2.94 for men and 2.88 for women at 65 and with 3.7 at 50, Kanis 2007).
 * Assumption: 1.70 at 90 is extrapolated, and the ends are held.
 */
const HIP_GRADIENT_AGES = [50, 55, 60, 65, 70, 75, 80, 85, 90]
const HIP_GRADIENTS = [3.68, 3.35, 3.07, 2.89, 2.78, 2.58, 2.28, 1.93, 1.7]
/** Spine fracture per SD of lumbar spine density: Marshall 1996, BMJ 312:1254 (abstract). */
export const SPINE_BY_SPINE = 2.3
/** Spine 1.8 and wrist 1.4 per SD of femoral neck: Marshall 1996, table (recalled). */
const BY_NECK = { spine: 1.8, wrist: 1.4, humerus: 1.5 } as const // Assumption: humerus takes the all-fracture 1.5

/** Risk ratio per SD of femoral neck density at an age, years. */
export const gradient = (site: BoneSite, age: number): number =>
  site === 'hip' ? between(HIP_GRADIENT_AGES, HIP_GRADIENTS, age) : BY_NECK[site]

/** Assumption: the published gradients describe people within 5 SD; beyond, the edge is used. */
const WIDEST_Z = 5

/** Density factor, mean exactly 1 over Z ~ N(0, 1) (eq. 2): GR^-Z / exp((ln GR)^2 / 2). */
export const densityFactor = (ratioPerSd: number, z: number): number => {
  const log = Math.log(ratioPerSd)
  const held = Math.max(-WIDEST_Z, Math.min(WIDEST_Z, z))
  return Math.exp(-log * held - (log * log) / 2)
}

/** Clinical factors, mean exactly 1 over the population (eq. 3). */
export const clinicalFactor = (site: BoneSite, sex: Sex, answers: FactorAnswers): number => {
  let product = 1
  for (const id of FACTOR_IDS) {
    const present = answers[id]
    if (present === undefined) continue
    const factor = FACTORS[id]
    const ratio = (site === 'hip' ? factor.hip : factor.other)[sex]
    product *= (present ? ratio : 1) / (1 + factor.prevalence[sex] * (ratio - 1))
  }
  return product
}

/**
 * Share left when the four sites are added up, because one fall can break two bones (eq. 4). Ettinger 2010 gives
 * 10-20 % overlap. Assumption: its change with age.
 */
export const overlap = (age: number): number => between([60, 80], [0.95, 0.8], age)

export interface Person {
  readonly sex: Sex
  readonly reference: ReferenceId
  /** density in the year that starts at `age`; null = unknown, the population's average */
  readonly bone: (age: number) => BoneScores | null
  readonly factors: (age: number) => FactorAnswers
}

/** Hazards per person-year, one entry a year of age from FIRST_AGE to LAST_AGE (eq. 1; before any fracture). */
export type Hazards = Readonly<Record<BoneSite | 'major', Float64Array>>

/** The hazards of a person in every year of age from `from` on; earlier years stay 0. */
export const hazardsOf = (person: Person, from = FIRST_AGE): Hazards => {
  const { sex } = person
  const years = LAST_AGE - FIRST_AGE
  const column = (): Float64Array => new Float64Array(years)
  const hazards = { hip: column(), spine: column(), wrist: column(), humerus: column(), major: column() }
  const ratios = populationRatios(person.reference)
  let answers: FactorAnswers | null = null
  let hipFactor = 1
  let otherFactor = 1
  for (let i = Math.max(0, Math.floor(from) - FIRST_AGE); i < years; i++) {
    const age = FIRST_AGE + i
    const now = person.factors(age)
    if (now !== answers) {
      answers = now
      hipFactor = clinicalFactor('hip', sex, now)
      otherFactor = clinicalFactor('spine', sex, now)
    }
    const bone = person.bone(age)
    const density = (site: BoneSite): number => {
      if (bone === null) return 1
      if (site === 'spine' && bone.spine !== undefined) return densityFactor(SPINE_BY_SPINE, bone.spine)
      return densityFactor(gradient(site, age + 0.5), bone.neck)
    }
    const hip = BASELINE[sex].hip[i]! * ratios.hip * density('hip') * hipFactor
    const spine = BASELINE[sex].spine[i]! * ratios.spine * density('spine') * otherFactor
    const wrist = BASELINE[sex].wrist[i]! * ratios.wrist * density('wrist') * otherFactor
    const humerus = BASELINE[sex].humerus[i]! * ratios.humerus * density('humerus') * otherFactor
    hazards.hip[i] = hip
    hazards.spine[i] = spine
    hazards.wrist[i] = wrist
    hazards.humerus[i] = humerus
    // any of four can never be rarer than one of them, however much they overlap
    const any = overlap(age + 0.5) * (hip + spine + wrist + humerus)
    hazards.major[i] = Math.max(any, hip, spine, wrist, humerus)
  }
  return hazards
}
