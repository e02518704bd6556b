import type { ReferenceId, Sex } from '../model'
import { between } from './interpolate'
import { BONE_SITES, type BoneSite, FIRST_AGE, LAST_AGE } from './sites'
import {
  type Group,
  GROUP_RATIOS,
  GROUP_SHARES,
  HIP_AGES,
  HIP_RATES,
  MEDICARE,
  MEDICARE_AGES,
  MEDICARE_MILLIONS,
  MEDICARE_SHARE_WOMEN,
  type MedicareSite,
} from './tables/incidence'
import type { FractureSite } from './types'

const GROUPS = Object.keys(GROUP_SHARES) as readonly Group[]
const mixed = (site: BoneSite): number =>
  GROUPS.reduce((sum, group) => sum + GROUP_SHARES[group] * GROUP_RATIOS[site][group], 0)

/** exp of a straight line in ln(rate); rates change by a factor with age, not by an amount */
const geometric = (ages: readonly number[], rates: readonly number[], age: number): number =>
  Math.exp(between(ages, rates.map(Math.log), age))

/**
 * Assumption: how rates change beyond the ages that were counted, ln per year (below the first band, above 89).
 * What rests on the left column is drawn dashed.
 */
const SLOPES: Readonly<Record<BoneSite, readonly [below: number, above: number]>> = {
  hip: [0.09, 0.05],
  spine: [0.075, 0.03],
  humerus: [0.06, 0.03],
  wrist: [0, 0.02],
}

/** First age at which rates were counted, years; below it the baseline is extrapolated and drawn dashed. */
export const FIRST_COUNTED_AGE: Readonly<Record<FractureSite, number>> = {
  hip: 50,
  spine: 65,
  wrist: 65,
  humerus: 65,
  major: 65,
}

/** Assumption: women's wrist rate rises at the menopause from 30 % of its rate at 67.5 (shape only). */
const wristShape = (age: number): number => 0.3 + 0.7 / (1 + Math.exp(-(age - 53) / 2.5))

/** White rate at 65-69: overall rate taken apart by the mix of groups, sexes and ages it was counted in. */
const medicareWomen65 = (site: MedicareSite): number => {
  const { overall, men, age } = MEDICARE[site]
  const people = MEDICARE_MILLIONS.reduce((sum, n) => sum + n, 0)
  const mean = age.reduce((sum, ratio, i) => {
    const women = MEDICARE_SHARE_WOMEN[i] ?? 0
    return sum + ((MEDICARE_MILLIONS[i] ?? 0) / people) * ratio * (women + (1 - women) * men)
  }, 0)
  return overall / (mixed(site) * mean)
}

const knots = (site: BoneSite, sex: Sex): { ages: readonly number[]; rates: readonly number[] } => {
  if (site === 'hip') return { ages: HIP_AGES, rates: HIP_RATES[sex] }
  const first = medicareWomen65(site) * (sex === 'm' ? MEDICARE[site].men : 1)
  return { ages: MEDICARE_AGES, rates: MEDICARE[site].age.map(ratio => first * ratio) }
}

const rateAt = (site: BoneSite, sex: Sex, age: number): number => {
  const { ages, rates } = knots(site, sex)
  const [below, above] = SLOPES[site]
  const first = ages[0]!
  const last = ages[ages.length - 1]!
  const shape = site === 'wrist' && sex === 'f' && age < first ? wristShape(age) : 1
  const reach = Math.min(0, age - first) * below + Math.max(0, age - last) * above
  return geometric(ages, rates, age) * shape * Math.exp(reach)
}

/**
 * Fracture rate of the US white population, per person-year, at an exact age 20-110, before any person's
 * density or history (risk.md section 3).
 */
export const baselineRate = (site: BoneSite, sex: Sex, age: number): number => rateAt(site, sex, age) / 1000

/** base(sex, age at mid-year) of every year of age: entry i is the year from FIRST_AGE + i, per person-year. */
const table = (sex: Sex): Record<BoneSite, Float64Array> => {
  const years = (site: BoneSite): Float64Array =>
    Float64Array.from({ length: LAST_AGE - FIRST_AGE }, (_, i) =>
      baselineRate(site, sex, FIRST_AGE + i + 0.5),
    )
  return { hip: years('hip'), spine: years('spine'), wrist: years('wrist'), humerus: years('humerus') }
}
export const BASELINE: Readonly<Record<Sex, Readonly<Record<BoneSite, Float64Array>>>> = {
  f: table('f'),
  m: table('m'),
}

const GROUP_OF: Readonly<Record<Exclude<ReferenceId, 'us'>, Group>> = {
  'us-white': 'white',
  'us-black': 'black',
  // Taylor 2011 counts Hispanic people; the density survey counted Mexican Americans
  'us-mexican-american': 'hispanic',
  'us-asian': 'asian',
}

/** Rate of a survey population relative to the US white one; `us` is the mix of all groups. */
export const populationRatio = (reference: ReferenceId, site: BoneSite): number =>
  reference === 'us' ? mixed(site) : GROUP_RATIOS[site][GROUP_OF[reference]]

/** The same for all four sites. */
export const populationRatios = (reference: ReferenceId): Record<BoneSite, number> => {
  const ratios = { hip: 1, spine: 1, wrist: 1, humerus: 1 }
  for (const site of BONE_SITES) ratios[site] = populationRatio(reference, site)
  return ratios
}
