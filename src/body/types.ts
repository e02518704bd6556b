/** A standing body seen from its right side. Lengths in cm: x forward, y up from the floor, z to the right. Angles in degrees. */

/** One vertebra of the column, cervical to sacrum, from above: C1-C7, T1-T12, L1-L5. */
export interface Vertebra {
  readonly id: string
  /** middle of the body */
  readonly x: number
  readonly y: number
  /** how far its upper face leans forward */
  readonly tilt: number
  /** height of the body at its back, and at its front as a share of that */
  readonly height: number
  readonly front: number
  /** depth of the body, front to back */
  readonly depth: number
  /** thickness of the disc below it */
  readonly disc: number
  /** age at which it broke, or null */
  readonly broken: number | null
}
export type BreakSite = 'spine' | 'hip' | 'wrist' | 'humerus'
/** A fracture met by a simulated life. */
export interface Break {
  readonly site: BreakSite
  /** years */
  readonly age: number
  /** id of the vertebra, for the spine */
  readonly vertebra: string | null
  /** a wedge (the front sinks) or a crush (front and back sink); null elsewhere */
  readonly kind: 'wedge' | 'crush' | null
  /** whether it would have been noticed at the time: fewer than a third of vertebral fractures are */
  readonly noticed: boolean
}
export interface BodyShape {
  readonly height_cm: number
  /** lost since young adulthood: by slow shrinking and posture, and by broken vertebrae */
  readonly slow_cm: number
  readonly broken_cm: number
  /** curve of the upper back (Cobb), and the young adult's */
  readonly kyphosis_deg: number
  readonly vertebrae: readonly Vertebra[]
  /** up to the age shown, oldest first */
  readonly breaks: readonly Break[]
  /** which life: the most likely one without a fracture (0), or the n-th other possible one */
  readonly possible: number
}
