import type { PartResult } from './part-result'
import type { TrialFailure, TrialPlan } from './types'

/** Asks for one of `parts` parts of a trial. */
export interface PartRequest {
  readonly v: 1
  readonly part: number
  readonly parts: number
  readonly plan: TrialPlan
}
export interface PartReply {
  readonly v: 1
  readonly part: number
  /** null when it could not be lived; `failure` says why */
  readonly result: PartResult | null
  readonly failure: TrialFailure | null
}

/** Engines say "Array buffer allocation failed", "Invalid typed array length" or "out of memory", always as a RangeError. */
export const failureOf = (error: unknown): TrialFailure =>
  error instanceof RangeError ? 'out-of-memory' : 'crashed'
