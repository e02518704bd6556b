/** The words the whole program shares about a life: what was asked for, what was corrected, what came out. */

export type Sex = 'f' | 'm'
export type ReferenceId = 'us' | 'us-white' | 'us-black' | 'us-mexican-american' | 'us-asian'
export type DrugId =
  | 'alendronate'
  | 'risedronate'
  | 'zoledronate'
  | 'denosumab'
  | 'teriparatide'
  | 'romosozumab'
  | 'raloxifene'
  | 'hrt'

/** Every numeric input of contract.md that a learner can set for a whole life. Units and ranges: params.ts. */
export interface NumericInputs {
  readonly menopause: number
  readonly oestrogen: number
  readonly testosterone: number
  readonly pth: number
  readonly thyroid: number
  readonly cortisol: number
  readonly calcium: number
  readonly vitaminD: number
  readonly exercise: number
  readonly weight: number
  readonly height: number
  readonly smoking: number
  readonly alcohol: number
  readonly family: number
  readonly peak: number
  readonly fracture: number
  readonly falls: number
  readonly until: number
  readonly seed: number
}
export type NumericId = keyof NumericInputs

/** One numeric input held at `value` for from <= age < to, years. */
export interface Episode {
  readonly input: NumericId
  readonly value: number
  readonly from: number
  readonly to: number
}

/** One course of a drug for from <= age < to, years; `dose` is a multiple of the usual one. */
export interface DrugCourse {
  readonly drug: DrugId
  readonly from: number
  readonly to: number
  readonly dose: number
}

/** A validated, frozen life. Made only by scenarioFrom(). */
export interface Scenario extends NumericInputs {
  readonly v: 1
  readonly sex: Sex
  readonly reference: ReferenceId
  readonly episodes: readonly Episode[]
  readonly drugs: readonly DrugCourse[]
}

/**
 * Something in the given text that could not be used as it stood. Views translate `code` (i18n key
 * `correction.<code>`) with `key`, `given` and `used`; the command line prints the same sentence.
 */
export interface Correction {
  readonly code:
    | 'unknown-key'
    | 'not-a-number'
    | 'below-range'
    | 'above-range'
    | 'not-in-list'
    | 'bad-course'
    | 'course-order'
    | 'course-overlap'
    | 'unknown-drug'
    | 'unknown-input'
    | 'version'
    | 'too-many'
    | 'unreadable'
  readonly key: string
  readonly given: string
  readonly used?: string | number
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string }

/**
 * One simulated life, a column per output, one row a month from age 8 (row i is age 8 + i/12) to `until`.
 * bmd_* in g/cm2; t_* in standard deviations from the young reference; resorption, formation, ctx, p1np
 * relative to a healthy 30-year-old (1), rankl and sclerostin too; bvtv_spine a fraction (0-1); height_loss_cm in cm since age 20.
 */
export interface Trajectory {
  readonly scenario: Scenario
  readonly rows: number
  readonly columns: Readonly<Record<ColumnId, Float64Array>>
}

export const COLUMN_IDS = [
  'age',
  'bmd_spine_gcm2',
  'bmd_hip_gcm2',
  'bmd_neck_gcm2',
  'bmd_forearm_gcm2',
  't_spine',
  't_hip',
  't_neck',
  't_forearm',
  'resorption',
  'formation',
  'ctx',
  'p1np',
  'bvtv_spine',
  'oestrogen',
  'pth',
  'mineral_trabecular',
  'cortical_spine',
  'cortical_hip',
  'cortical_forearm',
  'rankl',
  'sclerostin',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]
