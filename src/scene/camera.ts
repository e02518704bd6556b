/** Where the eye stands: turn and tilt in degrees, zoom relative to the first view (2 = twice as close). */
export type CameraTriple = readonly [turn: number, tilt: number, zoom: number]

/** Assumption: the block is turned so that the faces towards the light are seen, and a little from above. */
export const HOME: CameraTriple = [-34, 12, 1]
/** Steps of the buttons and keys, degrees and factor. */
export const TURN_STEP = 15
export const ZOOM_STEP = 1.25
export const ZOOM_RANGE = [0.6, 5] as const
const TILT_LIMIT = 85
/** Mild perspective: vertical field of view, degrees. */
export const FIELD_OF_VIEW = 22

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const wrap = (turn: number): number => ((((turn + 180) % 360) + 360) % 360) - 180

/** Any three numbers made safe: turn within -180..180, tilt and zoom within their limits; bad input is home. */
export const cleanCamera = (cam: readonly number[] | null | undefined): CameraTriple => {
  const [turn, tilt, zoom] = cam ?? HOME
  return [
    Number.isFinite(turn) ? wrap(turn!) : HOME[0],
    Number.isFinite(tilt) ? clamp(tilt!, -TILT_LIMIT, TILT_LIMIT) : HOME[1],
    Number.isFinite(zoom) ? clamp(zoom!, ZOOM_RANGE[0], ZOOM_RANGE[1]) : HOME[2],
  ]
}

/**
 * Height of the world seen at the block's centre at zoom 1, mm. Close, as in the atlas: the block is taller than
 * a wide plate; on an upright plate its whole width must still fit.
 */
export const seenHeight_mm = (aspect: number, block_mm: number): number =>
  Math.max(1.04 * block_mm, (1.5 * block_mm) / aspect)

/** Distance of the eye from the block's centre, mm. */
export const distance_mm = (aspect: number, block_mm: number, zoom: number): number =>
  seenHeight_mm(aspect, block_mm) / 2 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360) / zoom

/** Unit vector from the block's centre to the eye. */
export const towardsEye = (turn: number, tilt: number): readonly [number, number, number] => {
  const t = (turn * Math.PI) / 180
  const p = (tilt * Math.PI) / 180
  return [Math.sin(t) * Math.cos(p), Math.sin(p), Math.cos(t) * Math.cos(p)]
}

/** Turn and tilt that put a point (relative to the centre) before the eye; straight ahead for the centre itself. */
export const facing = (x: number, y: number, z: number): readonly [turn: number, tilt: number] => {
  const flat = Math.hypot(x, z)
  if (flat + Math.abs(y) < 1e-6) return [HOME[0], HOME[1]]
  const degrees = 180 / Math.PI
  return [Math.atan2(x, z) * degrees, clamp(Math.atan2(y, flat) * degrees, -60, 60)]
}

/** The way between two views, turning the shorter way round; `k` from 0 to 1 is eased out. */
export const between = (from: CameraTriple, to: CameraTriple, k: number): CameraTriple => {
  const ease = 1 - (1 - clamp(k, 0, 1)) ** 3
  return cleanCamera([
    from[0] + wrap(to[0] - from[0]) * ease,
    from[1] + (to[1] - from[1]) * ease,
    from[2] * (to[2] / from[2]) ** ease,
  ])
}

/** Rounded for links and events: whole degrees, zoom to two digits. */
export const roundCamera = (cam: CameraTriple): CameraTriple => [
  Math.round(cam[0]),
  Math.round(cam[1]),
  Math.round(cam[2] * 100) / 100,
]
