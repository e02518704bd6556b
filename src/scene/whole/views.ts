import type { WholeBoneId } from '../../anatomy/types'
import type { Framing, Place } from '../room'
import type { CameraTriple } from '../camera'

/** How a bone stands on the plate. mm, axes of the bone. */
interface View {
  readonly width: number
  readonly height: number
  readonly target: Place
  readonly reach: number
  readonly home: CameraTriple
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
    width: 112,
    height: 66,
    target: [0, -2, -21],
    reach: 62,
    home: [-47, 27, 1],
    fade: null,
    fan: null,
    long: 1,
    door: [0, 1, 4],
  },
  hip: {
    width: 104,
    height: 104,
    target: [20, 3, 0],
    reach: 84,
    home: [-24, 12, 1],
    fade: [-57, -36],
    fan: [30, -44, 66],
    long: 1.5,
    door: [38, 28, 4],
  },
  forearm: {
    width: 60,
    height: 56,
    target: [0, 11, 0],
    reach: 66,
    home: [-27, -13, 1],
    fade: [43, 32],
    fan: null,
    long: 1.15,
    door: [-2, 8, 0],
  },
}
export const viewOf = (bone: WholeBoneId): View => VIEWS[bone]

export const framingOf = (bone: WholeBoneId, aspect: number): Framing => {
  const { width, height, target, reach, home } = VIEWS[bone]
  return {
    width,
    height,
    target,
    reach,
    home,
    turn: null,
    tilt: [-80, 80],
    zoom: [0.7, 8],
    // the ladder stands at the left of a wide plate
    shift: aspect < 1.2 ? [0, 0] : [0.03, 0],
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
