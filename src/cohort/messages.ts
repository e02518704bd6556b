import type { PartResult } from './part'
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
