import type { ReferenceId, Sex } from '../model'
import { BASELINE, populationRatios } from './baseline'
import { between } from './interpolate'
import { BONE_SITES, type BoneSite, FIRST_AGE, LAST_AGE, SITE_CLASS, type SiteClass } from './sites'
import { FACTOR_IDS, FACTORS, type FactorId, type FactorTable } from './tables/clinical'
import { beyondDensity } from './tables/steroids'

/**
 * Density of a person as Z-scores: standard deviations from the mean of the same age, sex and population.
 * `neck` is the femoral neck. With `spine` (lumbar spine) given, spine fractures follow it; without, the neck.
 */
export interface BoneScores {
  readonly neck: number
  readonly spine?: number
}

/**
 * What is known about a person's history: no, yes, or how far a factor counts (0-1, a share of ln(ratio)). A factor left
 * out is unknown: the population's average is used.
 */
export interface FactorAnswers extends Readonly<Partial<Record<FactorId, boolean | number>>> {
  /** mg of prednisone a day; with it the ratio follows the dose instead of a yes or no */
  readonly steroid_mg?: number
}

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
export const densityFactor = (ratioPerSd: number, z: number): number => ofLog(Math.log(ratioPerSd), z)

/** The same with ln(GR), which a table holds: it is asked for in every year of every life. */
const ofLog = (log: number, z: number): number => {
  const held = Math.max(-WIDEST_Z, Math.min(WIDEST_Z, z))
  return Math.exp(-log * held - (log * log) / 2)
}

/** Clinical factors, mean exactly 1 over the population (eq. 3). `factors`: what they add to the density known. */
export const clinicalFactor = (
  site: BoneSite,
  sex: Sex,
  answers: FactorAnswers,
  factors: FactorTable = FACTORS,
): number => {
  const kind = SITE_CLASS[site]
  let product = 1
  for (const id of FACTOR_IDS) {
    const present = answers[id]
    if (present === undefined) continue
    const factor = factors[id]
    const ratio = (factor[kind] ?? factor.other)[sex]
    const dosed = id === 'glucocorticoid' && answers.steroid_mg !== undefined
    const held = dosed ? beyondDensity(kind, answers.steroid_mg) : ratio ** Number(present)
    product *= held / (1 + factor.prevalence[sex] * (ratio - 1))
  }
  return product
}

/**
 * Share left when the four sites are added up, because one fall can break two bones (eq. 4). Ettinger 2010 gives
 * 10-20 % overlap. Assumption: its change with age.
 */
export const overlap = (age: number): number => between([60, 80], [0.95, 0.8], age)

const YEARS = LAST_AGE - FIRST_AGE
const byYear = (at: (midYear: number) => number): Float64Array =>
  Float64Array.from({ length: YEARS }, (_, i) => at(FIRST_AGE + i + 0.5))
const logs = (site: BoneSite): Float64Array => byYear(age => Math.log(gradient(site, age)))
const LOG_GRADIENTS: Readonly<Record<BoneSite, Float64Array>> = {
  hip: logs('hip'),
  spine: logs('spine'),
  wrist: logs('wrist'),
  humerus: logs('humerus'),
}
const LOG_SPINE_BY_SPINE = Math.log(SPINE_BY_SPINE)
const OVERLAPS = byYear(overlap)

export interface Person {
  readonly sex: Sex
  readonly reference: ReferenceId
  /** density in the year that starts at `age`; null = unknown, the population's average */
  readonly bone: (age: number) => BoneScores | null
  readonly factors: (age: number) => FactorAnswers
  /** what the factors add to the density known; for a measured density (FACTORS) where not told */
  readonly table?: FactorTable
  /** what treatments do beyond density in the year that starts at `age`; null = nothing */
  readonly beyond?: (age: number) => Readonly<Record<SiteClass, number>> | null
}

/** Hazards per person-year, one entry a year of age from FIRST_AGE to LAST_AGE (eq. 1; before any fracture). */
export type Hazards = Readonly<Record<BoneSite | 'major', Float64Array>>

/** The hazards of one year, per person-year. */
export type YearHazards = Record<BoneSite | 'major', number>

/**
 * Eq. (1) for one year of people of one sex and population: the year that starts at `age`, into `out`. Answers given
 * as the same object are multiplied once.
 */
export const yearOf = ({
  sex,
  reference,
  table,
}: Pick<Person, 'sex' | 'reference' | 'table'>): ((
  age: number,
  bone: BoneScores | null,
  answers: FactorAnswers,
  beyond: Readonly<Record<SiteClass, number>> | null,
  out: YearHazards,
) => void) => {
  const ratios = populationRatios(reference)
  const known = new WeakMap<FactorAnswers, Readonly<Record<SiteClass, number>>>()
  const factorsOf = (answers: FactorAnswers): Readonly<Record<SiteClass, number>> => {
    const found = known.get(answers)
    if (found !== undefined) return found
    const of = (site: BoneSite): number => clinicalFactor(site, sex, answers, table)
    const factors = { hip: of('hip'), spine: of('spine'), other: of('wrist') }
    known.set(answers, factors)
    return factors
  }
  const base = BASELINE[sex]
  return (age, bone, answers, beyond, out) => {
    const i = age - FIRST_AGE
    const factors = factorsOf(answers)
    let hip = base.hip[i]! * ratios.hip * factors.hip
    let spine = base.spine[i]! * ratios.spine * factors.spine
    let wrist = base.wrist[i]! * ratios.wrist * factors.other
    let humerus = base.humerus[i]! * ratios.humerus * factors.other
    if (bone !== null) {
      const { neck } = bone
      hip *= ofLog(LOG_GRADIENTS.hip[i]!, neck)
      spine *=
        bone.spine === undefined
          ? ofLog(LOG_GRADIENTS.spine[i]!, neck)
          : ofLog(LOG_SPINE_BY_SPINE, bone.spine)
      wrist *= ofLog(LOG_GRADIENTS.wrist[i]!, neck)
      humerus *= ofLog(LOG_GRADIENTS.humerus[i]!, neck)
    }
    if (beyond !== null) {
      hip *= beyond.hip
      spine *= beyond.spine
      wrist *= beyond.other
      humerus *= beyond.other
    }
    out.hip = hip
    out.spine = spine
    out.wrist = wrist
    out.humerus = humerus
    // any of four can never be rarer than one of them, however much they overlap
    out.major = Math.max(OVERLAPS[i]! * (hip + spine + wrist + humerus), hip, spine, wrist, humerus)
  }
}

/** The hazards of a person in every year of age from `from` on; earlier years stay 0. */
export const hazardsOf = (person: Person, from = FIRST_AGE): Hazards => {
  const column = (): Float64Array => new Float64Array(YEARS)
  const hazards = { hip: column(), spine: column(), wrist: column(), humerus: column(), major: column() }
  const now = { hip: 0, spine: 0, wrist: 0, humerus: 0, major: 0 }
  const year = yearOf(person)
  for (let i = Math.max(0, Math.floor(from) - FIRST_AGE); i < YEARS; i++) {
    const age = FIRST_AGE + i
    year(age, person.bone(age), person.factors(age), person.beyond?.(age) ?? null, now)
    for (const site of BONE_SITES) hazards[site][i] = now[site]
    hazards.major[i] = now.major
  }
  return hazards
}
