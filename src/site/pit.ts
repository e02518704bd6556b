import { type Balance } from './balance'
import { chance, clamp, mix, ramp } from './ease'
import { shareOf } from './phases'
import { HALF_LONG, PIT_Z, restAt } from './strut'

/**
 * The surface of one remodelling site at any week: dug by osteoclasts that travel, then filled. Micrometres and weeks, axes of strut.ts.
 * Everything is a pure function of place and week, so cells can be seated on it exactly.
 */

/** Half length and half width of the mouth: within the 200-320 x 120-190 um of the block's pits (docs/bone.md). */
export const HALF_LENGTH = 135
export const HALF_WIDTH = 84
/** How far the mineral front runs behind the matrix, weeks. Assumption: a seam some ten um thick at 0.6 um a day (row m-007). */
export const LAG_WEEKS = 2.5

/** A place an osteoclast stands at while it digs. */
export interface Station {
  readonly x: number
  readonly z: number
}
/** Stations in the order they are walked: along the sawn face to the right, back to the left behind it. */
const FRONT: readonly Station[] = Array.from({ length: 9 }, (_, i) => ({
  x: -106 + 26.5 * i,
  z: -3 + 5 * Math.sin(i * 1.9),
}))
const BACK: readonly Station[] = Array.from({ length: 7 }, (_, i) => ({
  x: 82 - 27 * i,
  z: -64 + 5 * Math.sin(i * 2.3 + 1),
}))
export const STATIONS: readonly Station[] = [...FRONT, ...BACK]
const REACH_X = 46
const REACH_Z = 62

/** Howship's lacunae: bowls side by side on the floor, whose ridges stay visible until they are covered. */
const BOWL_UM = 34
const BOWLS: readonly { readonly x: number; readonly z: number; readonly r: number }[] = Array.from(
  { length: 70 },
  (_, i) => {
    const row = Math.floor(i / 10)
    return {
      x: -160 + 33 * ((i % 10) + (row % 2) / 2) + 9 * (chance(i, 1) - 0.5),
      z: PIT_Z - 96 + 29 * row + 9 * (chance(i, 2) - 0.5),
      r: BOWL_UM * mix(0.8, 1.15, chance(i, 3)),
    }
  },
)
const RIDGE = 0.4

/** Distance from the middle of the pit's mouth, 1 = its rim. */
export const rimShare = (x: number, z: number): number => {
  const a = x / HALF_LENGTH
  const b = (z - PIT_Z) / HALF_WIDTH
  const turn = Math.atan2(b, a)
  return (
    Math.hypot(a, b) /
    (1 + 0.05 * Math.sin(3 * turn + 1) + 0.035 * Math.sin(7 * turn) + 0.02 * Math.sin(12 * turn))
  )
}

/** Final depth below the old surface as a share of the deepest, 0-1. */
export const depthShare = (x: number, z: number): number => {
  const rim = rimShare(x, z)
  if (rim >= 1) return 0
  let bowl = 0
  for (const { x: bx, z: bz, r } of BOWLS) {
    const dx = x - bx
    const dz = z - bz
    const q = (dx * dx + dz * dz) / (r * r)
    if (q < 1 && 1 - q > bowl) bowl = 1 - q
  }
  return (1 - rim ** 2.7) * (1 - RIDGE + RIDGE * bowl)
}

/** Which of n osteoclasts digs a station, and the station's place on that one's way. */
export const shiftOf = (
  station: number,
  osteoclasts: number,
): { cell: number; index: number; of: number } => {
  const per = STATIONS.length / osteoclasts
  const cell = Math.min(osteoclasts - 1, Math.floor(station / per))
  const first = Math.ceil(cell * per - 1e-9)
  const next = cell === osteoclasts - 1 ? STATIONS.length : Math.ceil((cell + 1) * per - 1e-9)
  return { cell, index: station - first, of: next - first }
}

/** Where on its way of m stations an osteoclast is: there and back again, from before the first to beyond the last. */
export const wayAt = (share: number, m: number): number =>
  share < 0.5 ? mix(-0.7, m - 0.3, share * 2) : mix(m - 0.3, -0.7, share * 2 - 1)

/** How far each station is dug, 0-1, at a share of the resorption phase: half on the way out, half on the way back. */
export const dugAt = (share: number, osteoclasts: number): readonly number[] =>
  STATIONS.map((_, station) => {
    const { index, of } = shiftOf(station, osteoclasts)
    const out = mix(-0.7, of - 0.3, Math.min(1, share * 2))
    const back = mix(of - 0.3, -0.7, clamp(share * 2 - 1))
    return 0.5 * ramp(0, 1, (out - index + 0.7) / 1.4) + 0.5 * ramp(0, 1, (index + 0.7 - back) / 1.4)
  })

/** The part of its final depth that a place has reached: its stations' parts, the nearer the more. */
const reached = (x: number, z: number, dug: readonly number[]): number => {
  let sum = 0
  let all = 1e-9
  for (let i = 0; i < STATIONS.length; i++) {
    const dx = (x - STATIONS[i]!.x) / REACH_X
    const dz = (z - STATIONS[i]!.z) / REACH_Z
    const near = Math.max(1e-4, 1 - dx * dx - dz * dz) ** 2
    sum += near * dug[i]!
    all += near
  }
  return sum / all
}

/**
 * Matrix laid on a floor that has `room` to fill, um, when the fullest place would have `pace` of its own. Half of it comes evenly everywhere and
 * stops where a place is full, half in proportion: the rim is done a little before the middle, and the scallops even out.
 */
const laidOn = (room: number, pace: number, fullest: number): number => {
  if (room <= 1e-6) return 0
  const even = 1 - (1 - Math.min(pace / room, PACE_END) / PACE_END) ** PACE_END
  return (room * (even + pace / fullest / PACE_END)) / 2
}

/** Four heights at a place, um: the old surface, the floor as far as it is dug (the cement line), the mineral front, the top of the matrix. */
export interface Levels {
  rest: number
  floor: number
  mineral: number
  top: number
}
export const levels = (): Levels => ({ rest: 0, floor: 0, mineral: 0, top: 0 })

/** The place itself, the same for every life: worked out once on a fine net, read between its knots. */
export interface Ground {
  rest(x: number, z: number): number
  /** final depth as a share of the deepest, 0-1 */
  share(x: number, z: number): number
}

/** A function of two lengths on a net, linear between its knots and held at its edges. */
const netted = (
  value: (x: number, z: number) => number,
  [x0, x1]: readonly [number, number],
  [z0, z1]: readonly [number, number],
  step: number,
): ((x: number, z: number) => number) => {
  const nx = Math.ceil((x1 - x0) / step) + 1
  const nz = Math.ceil((z1 - z0) / step) + 1
  const knots = new Float64Array(nx * nz)
  for (let j = 0; j < nz; j++)
    for (let i = 0; i < nx; i++) knots[j * nx + i] = value(x0 + i * step, z0 + j * step)
  return (x, z) => {
    const u = clamp((x - x0) / step, 0, nx - 1.001)
    const v = clamp((z - z0) / step, 0, nz - 1.001)
    const i = Math.floor(u)
    const at = Math.floor(v) * nx + i
    const fx = u - i
    const fz = v - Math.floor(v)
    return (
      (knots[at]! * (1 - fx) + knots[at + 1]! * fx) * (1 - fz) +
      (knots[at + nx]! * (1 - fx) + knots[at + nx + 1]! * fx) * fz
    )
  }
}

export const createGround = (): Ground => {
  const long = 1.12 * HALF_LENGTH
  const wide = 1.12 * HALF_WIDTH
  const share = netted(depthShare, [-long, long], [PIT_Z - wide, PIT_Z + wide], 1.5)
  return {
    rest: netted(restAt, [-HALF_LONG, HALF_LONG], [-240, 40], 4),
    share: (x, z) => (Math.abs(x) > long || Math.abs(z - PIT_Z) > wide ? 0 : share(x, z)),
  }
}

/** A site at one week: asked for thousands of places. */
export interface Surface {
  readonly balance: Balance
  readonly week: number
  at(x: number, z: number, out: Levels): Levels
  /** height of the surface now */
  top(x: number, z: number): number
  /** how nearly a place is filled to where it will end, 0-1; 1 outside the pit */
  filled(x: number, z: number): number
}

/** Pace of the matrix, shares of the deepest room; PACE_END fills everything. Assumption: a little faster at first. */
const PACE_END = 1.5
const paceAt = (share: number): number => PACE_END * (1 - (1 - share) ** 1.12)

export const surfaceAt = (ground: Ground, balance: Balance, week: number): Surface => {
  const digging = shareOf('resorption', week)
  const dug = dugAt(digging, balance.osteoclasts)
  const fullest = balance.depth_um * balance.drawnFill
  const pace = fullest * paceAt(shareOf('formation', week))
  const lagging = fullest * paceAt(shareOf('formation', week - LAG_WEEKS))
  const at = (x: number, z: number, out: Levels): Levels => {
    out.rest = ground.rest(x, z)
    const share = ground.share(x, z)
    const depth = share * balance.depth_um
    out.floor = out.rest - (digging >= 1 ? depth : depth === 0 ? 0 : depth * reached(x, z, dug))
    const room = share * fullest
    out.mineral = out.floor + laidOn(room, lagging, fullest)
    out.top = out.floor + laidOn(room, pace, fullest)
    return out
  }
  const own = levels()
  return {
    balance,
    week,
    at,
    top: (x, z) => at(x, z, own).top,
    filled(x, z) {
      const room = ground.share(x, z) * fullest
      return room < 1e-6 ? 1 : laidOn(room, pace, fullest) / room
    },
  }
}

/** Volumes of bone, cubic um, by summing columns `step` um wide: dug out for good or for now, and laid down again. */
export const volumesAt = (surface: Surface, step = 3): { readonly dug: number; readonly laid: number } => {
  const out = levels()
  let dug = 0
  let laid = 0
  for (let x = -1.1 * HALF_LENGTH; x <= 1.1 * HALF_LENGTH; x += step)
    for (let z = PIT_Z - 1.1 * HALF_WIDTH; z <= PIT_Z + 1.1 * HALF_WIDTH; z += step) {
      surface.at(x, z, out)
      dug += (out.rest - out.floor) * step * step
      laid += (out.top - out.floor) * step * step
    }
  return { dug, laid }
}
