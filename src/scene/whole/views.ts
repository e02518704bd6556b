import type { WholeBoneId } from '../../anatomy/types'
import type { Framing, Place } from '../room'
import type { CameraTriple } from '../camera'

/** What must be seen of a bone, mm, and where its middle lies: shares of the plate right and up of the plate's own. */
interface Stand {
  readonly width: number
  readonly height: number
  readonly shift: readonly [x: number, y: number]
}
/**
 * What stands round the bone: the ladder at the left of a wide plate, words at its right and buttons at its foot; on a small plate only the
 * words; on one of two halves nothing.
 */
export type Around = 'ladder' | 'words' | 'nothing'

/** How a bone stands on the plate. mm, axes of the bone. */
interface View {
  readonly stands: Readonly<Record<Around, Stand>>
  readonly target: Place
  readonly reach: number
  readonly home: CameraTriple
  /** on an upright plate, where there is height to fill */
  readonly upright: CameraTriple
  /** heights between which a shaft sinks into the plate, or null */
  readonly fade: readonly [number, number] | null
  /** where the fan of struts starts (x, y) and how far from there they are drawn true to scale, mm; null = struts run upright */
  readonly fan: readonly [number, number, number] | null
  /** how much longer along the load than in the block of the spine */
  readonly long: number
  /** where the way in goes through the cut face, before it is moved into its plane */
  readonly door: Place
}

/**
 * Assumption: bones are turned so that the cut faces meet the key light and the best-known parts are seen. The fan of the hip starts at the
 * thick inner side below the neck (anatomy/femur.ts), and its struts are drawn longer: the spine's block lends them.
 */
const VIEWS: Readonly<Record<WholeBoneId, View>> = {
  spine: {
    stands: {
      ladder: { width: 124, height: 68, shift: [0.065, 0.04] },
      words: { width: 108, height: 66, shift: [-0.062, 0.02] },
      nothing: { width: 86, height: 68, shift: [0.028, 0] },
    },
    target: [0, -2, -21],
    reach: 62,
    home: [-47, 27, 1],
    upright: [-47, 36, 1],
    fade: null,
    fan: null,
    long: 1,
    door: [0, 1, 4],
  },
  hip: {
    stands: {
      ladder: { width: 130, height: 112, shift: [0.01, -0.01] },
      words: { width: 112, height: 110, shift: [-0.14, -0.01] },
      nothing: { width: 99, height: 110, shift: [0, 0] },
    },
    target: [17, 4, 0],
    reach: 84,
    home: [-24, 12, 1],
    upright: [-24, 12, 1],
    fade: [-57, -36],
    fan: [30, -44, 66],
    long: 1.5,
    door: [38, 28, 4],
  },
  forearm: {
    stands: {
      ladder: { width: 62, height: 58, shift: [0.01, 0.02] },
      words: { width: 50, height: 54, shift: [-0.1, 0.02] },
      nothing: { width: 40, height: 54, shift: [0.03, 0] },
    },
    target: [-1, 12, 0],
    reach: 66,
    home: [-27, -13, 1],
    upright: [-27, -13, 1],
    fade: [43, 32],
    fan: null,
    long: 1.15,
    door: [-2, 8, 0],
  },
}
export const viewOf = (bone: WholeBoneId): View => VIEWS[bone]

/** Narrower plates than this, width to height, are halves or stand upright: nothing stands beside the bone. */
const UPRIGHT = 1.2

/** `small`: the plate is too narrow for the ladder. */
export const framingOf = (bone: WholeBoneId, aspect: number, small = false): Framing => {
  const { stands, target, reach, home, upright } = VIEWS[bone]
  const around: Around = aspect < UPRIGHT ? 'nothing' : small ? 'words' : 'ladder'
  return {
    ...stands[around],
    target,
    reach,
    home: around === 'nothing' ? upright : home,
    turn: null,
    tilt: [-80, 80],
    zoom: [0.7, 8],
  }
}

/** How many times larger than life struts may be drawn. */
const STEPS = [1, 1.5, 2, 2.5] as const
/** A strut is this thick (Tb.Th of the young block), mm. Assumption: from this many pixels on it is seen as a strut. */
const STRUT_MM = 0.15
const STRUT_PX = 1.7

/** How large struts are drawn when a millimetre takes `px_mm` pixels; the present size is kept while it serves. */
export const enlargement = (px_mm: number, present: number | null): number => {
  const wanted = STRUT_PX / (STRUT_MM * px_mm)
  if (present !== null && present >= wanted * 0.8 && present <= Math.max(1, wanted * 1.45)) return present
  return STEPS.find(step => step >= wanted * 0.92) ?? STEPS[STEPS.length - 1]!
}
