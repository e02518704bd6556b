import type { Scenario, Trajectory } from '../model'

export type FractureSite = 'hip' | 'spine' | 'wrist' | 'major'
export const FRACTURE_SITES: readonly FractureSite[] = ['hip', 'spine', 'wrist', 'major']

/**
 * Fracture probabilities along a life, one row a year: row i is age 20 + i, to the scenario's `until`.
 * Probabilities are percentages (0-100) with death competing. `major` is hip, clinical spine, wrist or humerus.
 */
export interface RiskTable {
  readonly age: Float64Array
  readonly risk10: Readonly<Record<FractureSite, Float64Array>>
  readonly lifetime: Readonly<Record<FractureSite, Float64Array>>
  /** percentage who die within ten years before any major fracture */
  readonly died10: Float64Array
}

/** Everything that can be said about one simulated life; what every view is drawn from. */
export interface Life {
  readonly scenario: Scenario
  readonly trajectory: Trajectory
  readonly risk: RiskTable
}

/** Mean and SD of a survey population by age: what the density chart shades. */
export interface ReferenceBand {
  readonly age: readonly number[]
  readonly mean: readonly number[]
  readonly sd: readonly number[]
  /** key into model/references.ts */
  readonly source: string
}
