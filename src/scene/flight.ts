import { between, type CameraTriple } from './camera'
import type { Place } from './room'

/** Where the eye stands: what it looks at, turn and tilt in degrees, zoom relative to the room's first view. */
export interface Pose {
  readonly target: Place
  readonly camera: CameraTriple
}

/** A movement from one pose to another; `fade` tells how much of the picture shows at either end. */
export interface Flight {
  readonly from: Pose
  readonly to: Pose
  readonly ms: number
  readonly fade: readonly [number, number]
}

/** Length of a flight within a room, and of either half of one between two rooms, ms (visual.md: 400 ms for scale flights). */
export const FLIGHT_ms = 400
const HALF_ms = 240
/** How much nearer the eye comes to a door before it is through, and how far off a finer room begins. Assumption. */
const THROUGH = 7
const FAR_OFF = 0.5

/** Within a room. */
export const flightTo = (from: Pose, to: Pose): Flight => ({ from, to, ms: FLIGHT_ms, fade: [1, 1] })

/** Out of a room: into its door when the next is finer, away from it when it is coarser. */
export const leaving = (from: Pose, door: Place, finer: boolean): Flight => {
  const [turn, tilt, zoom] = from.camera
  const to: Pose = finer
    ? { target: door, camera: [turn, tilt, zoom * THROUGH] }
    : { target: from.target, camera: [turn, tilt, zoom * FAR_OFF] }
  return { from, to, ms: HALF_ms, fade: [1, 0] }
}

/** Into a room, the way that `leaving` began. */
export const arriving = (to: Pose, door: Place, finer: boolean): Flight => {
  const [turn, tilt, zoom] = to.camera
  const from: Pose = finer
    ? { target: to.target, camera: [turn, tilt, zoom * FAR_OFF] }
    : { target: door, camera: [turn, tilt, zoom * THROUGH] }
  return { from, to, ms: HALF_ms, fade: [0, 1] }
}

const mix = (a: number, b: number, k: number): number => a + (b - a) * k

/** The pose and the share of the picture shown at `k`, 0-1 of a flight. Straight on screen: the target moves as the zoom does. */
export const along = (flight: Flight, k: number): Pose & { readonly shown: number } => {
  const { from, to, fade } = flight
  const camera = between(from.camera, to.camera, k)
  const ease = 1 - (1 - Math.min(1, Math.max(0, k))) ** 3
  // nearing something, the aim is right early on; leaving it, late
  const [a, b] = [1 / from.camera[2], 1 / to.camera[2]]
  const share = Math.abs(b - a) < 1e-9 ? ease : (1 / camera[2] - a) / (b - a)
  const target = [0, 1, 2].map(i => mix(from.target[i]!, to.target[i]!, share)) as unknown as Place
  return { target, camera, shown: mix(fade[0], fade[1], Math.min(1, Math.max(0, k))) }
}
