import type { ColumnId, Scenario } from '../model/types'

/** What an interval is given for. Units as in the trajectory. */
export const BAND_COLUMNS = [
  'bmd_spine_gcm2',
  'bmd_hip_gcm2',
  'bmd_neck_gcm2',
  'bmd_forearm_gcm2',
  'resorption',
  'formation',
  'ctx',
  'p1np',
] as const satisfies readonly ColumnId[]
export type BandColumn = (typeof BAND_COLUMNS)[number]

/**
 * How sure the model is about one scenario: at each age, between which values the middle nine tenths of the fits lie.
 * Parameter uncertainty alone; how people differ from each other is something else, and larger.
 */
export interface Band {
  /** years, rising */
  readonly ages: Float64Array
  /** 5th percentile at each age */
  readonly low: Readonly<Record<BandColumn, Float64Array>>
  /** 95th percentile at each age */
  readonly high: Readonly<Record<BandColumn, Float64Array>>
}

/** Asks for the band of a scenario. A newer request takes the place of an older one that is not answered yet. */
export interface BandRequest {
  readonly v: 1
  readonly ticket: number
  readonly scenario: Scenario
}
export interface BandReply {
  readonly v: 1
  readonly ticket: number
  /** null when it could not be computed */
  readonly band: Band | null
  /** spent computing, ms */
  readonly milliseconds: number
}
