import type { Sex } from '../../model/types'
import type { BoneSite } from '../sites'

/**
 * Published US fracture rates behind the baseline hazard. All per 1000 person-years.
 *
 * Hip: US National Inpatient Sample 2006, non-Hispanic white. Ettinger B et al, Osteoporos Int 2010;21:25-33,
 * Table 1 (PMC2788143). The age of a band is its middle; of the open band 85+, its mean age, 89.
 */
export const HIP_AGES = [52.5, 57.5, 62.5, 67.5, 72.5, 77.5, 82.5, 89] as const
export const HIP_RATES: Readonly<Record<Sex, readonly number[]>> = {
  f: [0.29, 0.57, 1.05, 2.03, 3.94, 7.93, 14.47, 26.05],
  m: [0.28, 0.38, 0.66, 1.18, 2.1, 4.02, 8.13, 16.3],
}

/**
 * Other sites: Medicare 5 % sample 2000-2005, age 65+. Taylor AJ et al, Osteoporos Int 2011;22:1263-74, Table 2
 * (PMC3767033): overall rate and mutually adjusted rate ratios (women = 1, age 65-69 = 1).
 * Clinical spine rates depend on coding more than any other number here (docs/risk.md).
 */
export const MEDICARE_AGES = [67.5, 72.5, 77.5, 82.5, 89] as const
export type MedicareSite = Exclude<BoneSite, 'hip'>
export const MEDICARE: Readonly<
  Record<MedicareSite, { readonly overall: number; readonly men: number; readonly age: readonly number[] }>
> = {
  spine: { overall: 6.3, men: 0.58, age: [1, 1.72, 2.8, 4.24, 6] },
  wrist: { overall: 3.45, men: 0.23, age: [1, 1.27, 1.65, 2, 2.34] },
  humerus: { overall: 2.74, men: 0.38, age: [1, 1.43, 2.06, 2.7, 3.86] },
}

/** The people behind Medicare's overall rate. Assumption: US 2000 census mix, recalled. */
export const MEDICARE_MILLIONS = [9.53, 8.86, 7.42, 4.95, 4.24] as const
export const MEDICARE_SHARE_WOMEN = [0.539, 0.559, 0.59, 0.63, 0.71] as const

/**
 * Rate ratios between survey groups, non-Hispanic white = 1 (Taylor 2011, Table 2, age 65+). They are measured
 * differences between groups of people in one country at one time, with many causes; not a property of a person.
 */
export type Group = 'white' | 'black' | 'hispanic' | 'asian' | 'other'
export const GROUP_RATIOS: Readonly<Record<BoneSite, Readonly<Record<Group, number>>>> = {
  hip: { white: 1, black: 0.46, hispanic: 0.68, asian: 0.61, other: 0.83 },
  spine: { white: 1, black: 0.25, hispanic: 0.69, asian: 0.8, other: 0.74 },
  wrist: { white: 1, black: 0.32, hispanic: 0.9, asian: 0.63, other: 0.69 },
  humerus: { white: 1, black: 0.36, hispanic: 0.74, asian: 0.52, other: 0.72 },
}
/** Share of each group among Americans over 65. Assumption: US 2000, recalled. */
export const GROUP_SHARES: Readonly<Record<Group, number>> = {
  white: 0.88,
  black: 0.08,
  hispanic: 0.015,
  asian: 0.015,
  other: 0.01,
}
