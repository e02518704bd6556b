import type { Sex } from '../model'
import type { Break } from '../risk'

/**
 * A standing body seen from its right side. Lengths in cm: x forward from the hip joints, y up from the floor, z to the
 * right. Angles in degrees, forward positive: 10 = leans or nods 10 degrees forward.
 */

/** A place in the middle plane. */
export interface Spot {
  readonly x: number
  readonly y: number
}
/** Something rigid: where it is and how far it has turned forward from its upright position. */
export interface Pose extends Spot {
  readonly turn: number
}
/** One vertebra of the column, from above: C1-C7, T1-T12, L1-L5. */
export interface Vertebra extends Spot {
  readonly id: string
  /** how far its upper and its lower face lean forward */
  readonly upper: number
  readonly lower: number
  /** height of the body at its back, and at its front as a share of that */
  readonly height: number
  readonly front: number
  /** depth of the body, front to back */
  readonly depth: number
  /** thickness of the disc below it */
  readonly disc: number
  /** how it broke, or null */
  readonly broken: Break | null
}
export interface BodyShape {
  readonly sex: Sex
  readonly height_cm: number
  /** lost since young adulthood: by slow shrinking and posture, and by broken vertebrae */
  readonly slow_cm: number
  readonly broken_cm: number
  /** curve of the upper back (Cobb, T4 to T12), and the young adult's */
  readonly kyphosis_deg: number
  readonly young_deg: number
  readonly vertebrae: readonly Vertebra[]
  /** the skull where it sits on the column */
  readonly head: Pose
  /** the pelvis round the hip joints */
  readonly pelvis: Pose
  /** how far the knees give */
  readonly knee_deg: number
  /** up to the age shown, oldest first */
  readonly breaks: readonly Break[]
  /** which life: one without a fracture (0), or the n-th other possible one */
  readonly possible: number
  /** of 100 people with this life, how many have met a fracture by this age; null = not told */
  readonly met: number | null
}
