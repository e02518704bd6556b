import type { End, Curve } from '../cohort/incidence'
import type { Gap, Interval, Measure, Rows } from '../cohort/stats'
import type { Arm, ScannedSite } from '../cohort/types'

export type { Curve, End, Gap, Interval, Measure }

/** What a trial is asked: how many broke a bone, or how density changed at a place that was scanned. */
export const OUTCOMES = ['broken', 'spine', 'neck'] as const
export type Outcome = (typeof OUTCOMES)[number]
/** What can be asked of a trial: where breaks are not told, density only. */
export const outcomesOf = (breaks: boolean): readonly Outcome[] =>
  OUTCOMES.filter(outcome => breaks || outcome !== 'broken')

/** What is counted as time goes on, in the order of the tabs. */
export const ENDS: readonly End[] = ['any', 'hip', 'death']
/** How a scan is told, in the order of the tabs. */
export const MEASURES: readonly Measure[] = ['change', 't']

/** A yearly picture of all lives: people in row r of year y at y * rows + r. */
export interface Cells extends Rows {
  readonly counts: Readonly<Record<Arm, Uint32Array>>
  /** lowest and highest value of everybody, counted now or not */
  readonly span: readonly [number, number]
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
