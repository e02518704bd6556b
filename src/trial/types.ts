import type { Arm, ScannedSite } from '../cohort/types'

/** A number with its 95 % interval. NaN where too few people are left to say. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What a trial is asked: how many broke a bone, or how density changed at a place that was scanned. */
export const OUTCOMES = ['broken', 'spine', 'neck'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What is counted as time goes on. */
export const ENDS = ['any', 'hip', 'death'] as const
export type End = (typeof ENDS)[number]

/** How a scan is told: in per cent of the first scan, or as a T-score. */
export const MEASURES = ['change', 't'] as const
export type Measure = (typeof MEASURES)[number]

/** Steps of a curve: from `time` (years) on, `value` of 1 people have met it. The first step stands at 0. */
export interface Curve {
  readonly time: ArrayLike<number>
  readonly value: ArrayLike<number>
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
}

/** Three classes that everybody in a group belongs to one of. */
export interface Classes {
  readonly broken: number
  readonly died: number
  readonly neither: number
}

/** B minus A. People: per 100 of them. Density: percentage points of change since the first scan. */
export interface Gap extends Interval {
  /** chance of a gap this wide or wider if both groups fared alike; NaN where it cannot be told */
  readonly p: number
  /** people in each group with which four trials in five would find a gap like this one; null where it cannot be told */
  readonly needed: number | null
}

export interface Scans {
  /** people and their values at each year: a histogram a year */
  readonly means: readonly Interval[]
  /** people who are still scanned, a number a year */
  readonly alive: readonly number[]
}

/** Where a yearly picture of all lives lies, and how many people stand in each cell of it. */
export interface Cells {
  readonly low: number
  readonly step: number
  readonly rows: number
  /** per group: people in row r of year y at y * rows + r */
  readonly counts: Readonly<Record<Arm, Uint32Array>>
}

/** What is being looked at. A choice of the person, never part of the plan. */
export interface Look {
  readonly site: ScannedSite
  readonly measure: Measure
  readonly end: End
  readonly outcome: Outcome
}

/** One run of the plan, as the strip of runs keeps it. */
export interface KeptRun {
  readonly seed: number
  readonly gaps: Readonly<Record<Outcome, Interval>>
}
