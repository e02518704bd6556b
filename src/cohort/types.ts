import type { DrugId, NumericId, Scenario } from '../model/types'

/** The one thing in which arm B differs from arm A, which lives as the scenario says, from the start of the trial on. */
export type Difference =
  /** a course from the first day of the trial; `years` at the usual dose, to the end of the trial at most */
  | { readonly kind: 'drug'; readonly drug: DrugId; readonly years: number }
  /** an input held at `value` for the whole trial */
  | { readonly kind: 'input'; readonly input: NumericId; readonly value: number }

/** What a class wants to find out. Made by planFrom() only, so that every value is within its range. */
export interface TrialPlan {
  readonly v: 1
  /** whom all the people resemble; in both arms, with what it already has of drugs and episodes */
  readonly scenario: Scenario
  /** ages at the start and at the end, whole years */
  readonly from: number
  readonly to: number
  readonly difference: Difference
  /** people in each arm, 10-100,000 */
  readonly perArm: number
  /** people differ from each other (peak bone, final period, response, habits) */
  readonly variation: boolean
  /** a scan does not find the true density */
  readonly scanError: boolean
  /** another seed, other people */
  readonly seed: number
}

/** Why a plan cannot be run. Views translate `trial.problem.<code>`. */
export interface PlanProblem {
  readonly code:
    | 'unreadable'
    | 'not-a-number'
    | 'too-few-people'
    | 'too-many-people'
    | 'end-before-start'
    | 'too-short'
    | 'too-long'
    | 'start-out-of-range'
    | 'end-out-of-range'
    | 'unknown-drug'
    | 'unknown-input'
    | 'value-out-of-range'
    | 'not-yes-or-no'
    | 'no-difference'
    | 'course-too-short'
  /** of the plan's text: people, from, to, drug, for, input, value, seed */
  readonly key: string
  /** what was given, as text, cut to 40 characters */
  readonly given: string
  /** the limit that was passed, where there is one */
  readonly limit?: number
}
export type PlanRead =
  | { readonly ok: true; readonly plan: TrialPlan }
  /** `more`: whatever else is wrong, each of another key */
  | { readonly ok: false; readonly problem: PlanProblem; readonly more: readonly PlanProblem[] }

export type Arm = 'a' | 'b'
export const ARMS: readonly Arm[] = ['a', 'b']
/** Where the people of a trial are scanned. */
export const SCANNED = ['spine', 'neck'] as const
export type ScannedSite = (typeof SCANNED)[number]
/** Bones that can break in a trial, in the order of the codes in `brokenBone` (code 0 = none, 1 = hip ...). */
export const BREAKABLE = ['hip', 'spine', 'wrist', 'humerus'] as const

/** Everybody in one arm, in the order they were recruited: the first m of them are a trial of m. */
export interface ArmPeople {
  readonly n: number
  /** whole years of follow-up; scans at 0, 1, ... years: (years + 1) of them */
  readonly years: number
  /** density as scanned, g/cm2, person after person: value of person i at year y stands at i * (years + 1) + y; NaN once dead */
  readonly density: Readonly<Record<ScannedSite, Float32Array>>
  /** years from the start to the first noticed fracture, Infinity when there was none */
  readonly brokenAt: Float32Array
  /** which bone that was: 0 = none, else 1 + place in BREAKABLE */
  readonly brokenBone: Uint8Array
  /** years from the start to the first hip fracture, Infinity when there was none */
  readonly hipAt: Float32Array
  /** years from the start to death, Infinity when alive at the end */
  readonly diedAt: Float32Array
  /** noticed fractures in all */
  readonly fractures: Uint8Array
  /** who they are, for the table that can be saved: peak bone in SD, final period in years (NaN in men), response to the drug (1 = as published) */
  readonly peak: Float32Array
  readonly menopause: Float32Array
  readonly response: Float32Array
}

export interface TrialResult {
  readonly plan: TrialPlan
  readonly arms: Readonly<Record<Arm, ArmPeople>>
  /** time it took, seconds */
  readonly seconds: number
}

export interface TrialProgress {
  /** lives lived so far, of all */
  readonly done: number
  readonly of: number
  /** estimate, seconds; null while too little is known */
  readonly left: number | null
}
/** How a trial ended when it did not end well. */
export type TrialFailure = 'crashed' | 'out-of-memory'

export interface TrialHooks {
  readonly onProgress: (progress: TrialProgress) => void
  readonly onDone: (result: TrialResult) => void
  readonly onFailure: (failure: TrialFailure) => void
}
/** A trial being run. After cancel() nothing is reported any more. */
export interface TrialRun {
  cancel(): void
}
