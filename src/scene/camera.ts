/** Where the eye stands: turn and tilt in degrees, zoom relative to the first view (2 = twice as close). */
export type CameraTriple = readonly [turn: number, tilt: number, zoom: number]

/** Steps of the buttons and keys, degrees and factor. */
export const TURN_STEP = 15
export const ZOOM_STEP = 1.25
/** Mild perspective: vertical field of view, degrees. */
export const FIELD_OF_VIEW = 22

/** Where the eye may stand before a room. */
export interface Limits {
  readonly home: CameraTriple
  /** degrees; null = all the way round */
  readonly turn: readonly [number, number] | null
  readonly tilt: readonly [number, number]
  readonly zoom: readonly [number, number]
}

/** Before a room says otherwise. */
export const HOME_LIMITS: Limits = { home: [0, 0, 1], turn: null, tilt: [-85, 85], zoom: [0.6, 5] }

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const wrap = (turn: number): number => ((((turn + 180) % 360) + 360) % 360) - 180

/** Any three numbers made safe: turn within -180..180, all within the limits; bad input is home. */
export const cleanCamera = (cam: readonly number[] | null | undefined, limits: Limits): CameraTriple => {
  const { home } = limits
  const [turn, tilt, zoom] = cam ?? home
  const round = Number.isFinite(turn) ? wrap(turn!) : home[0]
  return [
    limits.turn === null ? round : clamp(round, ...limits.turn),
    Number.isFinite(tilt) ? clamp(tilt!, ...limits.tilt) : home[1],
    Number.isFinite(zoom) ? clamp(zoom!, ...limits.zoom) : home[2],
  ]
}

/** Height of the world seen at the target at zoom 1: all that must be seen fits, wide or tall. */
export const seenHeight = (
  aspect: number,
  { width, height }: { readonly width: number; readonly height: number },
): number => Math.max(height, width / aspect)

/** Distance of the eye from what it looks at, in the units of `seen` (a height). */
export const distanceOf = (seen: number, zoom: number): number =>
  seen / 2 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360) / zoom

/** Unit vector from the block's centre to the eye. */
export const towardsEye = (turn: number, tilt: number): readonly [number, number, number] => {
  const t = (turn * Math.PI) / 180
  const p = (tilt * Math.PI) / 180
  return [Math.sin(t) * Math.cos(p), Math.sin(p), Math.cos(t) * Math.cos(p)]
}

/** Turn and tilt that put a point (relative to the centre) before the eye; null for the centre itself. */
export const facing = (x: number, y: number, z: number): readonly [turn: number, tilt: number] | null => {
  const flat = Math.hypot(x, z)
  if (flat + Math.abs(y) < 1e-6) return null
  const degrees = 180 / Math.PI
  return [Math.atan2(x, z) * degrees, clamp(Math.atan2(y, flat) * degrees, -60, 60)]
}

/** The way between two views, turning the shorter way round; `k` from 0 to 1 is eased out. */
export const between = (from: CameraTriple, to: CameraTriple, k: number): CameraTriple => {
  const ease = 1 - (1 - clamp(k, 0, 1)) ** 3
  return [
    wrap(from[0] + wrap(to[0] - from[0]) * ease),
    from[1] + (to[1] - from[1]) * ease,
    from[2] * (to[2] / from[2]) ** ease,
  ]
}

/** Rounded for links and events: whole degrees, zoom to two digits. */
export const roundCamera = (cam: CameraTriple): CameraTriple => [
  Math.round(cam[0]),
  Math.round(cam[1]),
  Math.round(cam[2] * 100) / 100,
]
