import type { DrugId, NumericId, Sex } from '../../../src/model/types'
import type { EvidenceGroup, EvidenceMetric, EvidenceSite } from '../../../src/evidence/types'

/** One group of people of a study. Months count from the first day of the study. */
export interface ArmSpec {
  /** 'f' where not told */
  readonly sex?: Sex
  /** mean age at the start, years, a multiple of 0.5 */
  readonly start: number
  /** age at the final period; 50.5 where not told */
  readonly menopause?: number
  /** everybody in the trial was given calcium and vitamin D from its first day */
  readonly supplements?: boolean
  /** inputs that differ from the defaults for the whole life */
  readonly inputs?: Readonly<Partial<Record<NumericId, number>>>
  /** [drug, from month, to month, dose as a multiple of the usual one] */
  readonly drugs?: readonly (readonly [DrugId, number, number, number?])[]
  /** [input, value, from month, to month]; months may be negative (before the study) */
  readonly episodes?: readonly (readonly [NumericId, number, number, number])[]
}

/** Rows of the reference tables that are compared with one arm. */
export interface RowSpec {
  /** ids and inclusive ranges, separated by blanks: 't-001..t-010 t-014' */
  readonly ids: string
  readonly group: EvidenceGroup
  readonly arm: string
  readonly control?: string
  /** 'change' where not told */
  readonly metric?: EvidenceMetric
  /** the row's month_from, or 0, where not told */
  readonly from?: number
  /** the row's time_months (or month_to) where not told */
  readonly to?: number
  /** read from the row's site (or quantity, for markers) where not told */
  readonly site?: EvidenceSite
  /** the row's value and interval are multiplied by this: a rate of -1.7 % a year over two years is 2 */
  readonly times?: number
  /** the row's value is in g/cm2; the target is its difference in per cent from the value of this other row */
  readonly against?: string
}

/** Rows that cannot be compared, and why (one plain clause). */
export interface SkipSpec {
  readonly ids: string
  readonly why: string
}

/** One trial, survey or cohort, extensions included: its rows are left out together in cross-validation. */
export interface StudySpec {
  readonly trial: string
  readonly arms: Readonly<Record<string, ArmSpec>>
  readonly rows: readonly RowSpec[]
  readonly skipped?: readonly SkipSpec[]
}
