import type { ArmSpec } from '../studies/spec'
import type { Kind } from './lives'

/** Rows of fracture_reduction.csv that are compared with simulated lives. */
export interface FractureSpec {
  /** ids and inclusive ranges, separated by blanks, as in studies/spec.ts */
  readonly ids: string
  readonly arm: ArmSpec
  /** the same people without it; the arm itself where only the months differ */
  readonly control?: ArmSpec
  /** months of the study that count; 0 to the row's time_months where not told */
  readonly months?: readonly [number, number]
  /** months of the control; as `months` where not told */
  readonly against?: readonly [number, number]
  /** read from the row's site where not told */
  readonly kind?: Kind
  /** the ratio per standard deviation of this density: the rows that tell a gradient */
  readonly perSd?: 'neck' | 'spine'
}

/** Rows that cannot be compared, and why (one plain clause). */
export interface Passed {
  readonly ids: string
  readonly why: string
}

/**
 * Fracture types of the file. Assumption: any clinical, osteoporotic or total fracture is one of the four of the risk
 * module; nonvertebral is hip, wrist or upper arm; fractures on X-ray fall by the same ratio as those that are noticed.
 */
export const KIND_OF: Readonly<Record<string, Kind>> = {
  'new morphometric vertebral': 'spine',
  'new or worsening vertebral': 'spine',
  'moderate-severe vertebral': 'spine',
  'clinical vertebral': 'spine',
  vertebral: 'spine',
  spine: 'spine',
  hip: 'hip',
  wrist: 'wrist',
  forearm: 'wrist',
  nonvertebral: 'nonvertebral',
  'nonvertebral fragility': 'nonvertebral',
  'any clinical': 'major',
  any: 'major',
  all: 'major',
  osteoporotic: 'major',
  'total fracture': 'major',
}
