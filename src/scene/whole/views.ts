import type { WholeBoneId } from '../../anatomy/types'
import type { Framing, Place } from '../room'
import type { CameraTriple } from '../camera'

/** How a bone stands on the plate. mm, axes of the bone. */
interface View {
  readonly width: number
  /** the same without ladder and words beside it */
  readonly alone: number
  readonly height: number
  readonly target: Place
  readonly reach: number
  readonly home: CameraTriple
  /** the ladder stands at the left of a wide plate, words at its right, buttons at its foot: shares of the plate */
  readonly shift: readonly [x: number, y: number]
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
    width: 120,
    alone: 92,
    height: 68,
    target: [0, -2, -21],
    reach: 62,
    home: [-47, 27, 1],
    shift: [0.03, 0.04],
    fade: null,
    fan: null,
    long: 1,
    door: [0, 1, 4],
  },
  hip: {
    width: 130,
    alone: 96,
    height: 112,
    target: [17, 4, 0],
    reach: 84,
    home: [-24, 12, 1],
    shift: [0.01, -0.01],
    fade: [-57, -36],
    fan: [30, -44, 66],
    long: 1.5,
    door: [38, 28, 4],
  },
  forearm: {
    width: 62,
    alone: 44,
    height: 58,
    target: [-1, 12, 0],
    reach: 66,
    home: [-27, -13, 1],
    shift: [0.01, 0.02],
    fade: [43, 32],
    fan: null,
    long: 1.15,
    door: [-2, 8, 0],
  },
}
export const viewOf = (bone: WholeBoneId): View => VIEWS[bone]

/** Narrower plates than this, width to height, stand side by side or on a phone: nothing stands beside the bone. */
const UPRIGHT = 1.2

export const framingOf = (bone: WholeBoneId, aspect: number): Framing => {
  const { width, alone, height, target, reach, home, shift } = VIEWS[bone]
  const upright = aspect < UPRIGHT
  return {
    width: upright ? alone : width,
    height,
    target,
    reach,
    home,
    turn: null,
    tilt: [-80, 80],
    zoom: [0.7, 8],
    shift: upright ? [0, 0] : shift,
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
