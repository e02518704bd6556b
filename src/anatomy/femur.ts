import { column, type Level, ramp, smoothStep } from './column'
import { displace, move, smoothMax, smoothUnion, sweep, turn, within } from './combine'
import { noise } from './noise'
import { ellipsoid, type Field, type Point, roundCone, sphere } from './sdf'
import type { Anatomy } from './types'

/**
 * The upper end of a right thigh bone. The shaft stands on x = z = 0; x to the person's left, which is towards the middle of the
 * body, y up, z forward, mm. Assumption: sizes are rounded from what anatomy books give: head 46 mm, angle of neck and shaft
 * 127 degrees, neck 33 mm high and 26 mm deep at its waist, shaft 28 mm; shapes follow the books' drawings.
 */
export const HEAD: Point = [42, 30, 5]
export const HEAD_RADIUS = 23
export const NECK_ANGLE = 127
const LEAN = 180 - NECK_ANGLE
/** Where the neck's axis meets the shaft's. */
export const NECK_FOOT = HEAD[1] - Math.hypot(HEAD[0], HEAD[2]) / Math.tan((LEAN * Math.PI) / 180)
/** How far the neck points forward, degrees. */
const FORWARD = (Math.atan2(HEAD[2], HEAD[0]) * 180) / Math.PI

/** From its foot up to the head: shift away from its upper side, half height, half depth. */
const NECK_LEVELS: readonly Level[] = [
  [-4, 0, 0, 23, 14.5],
  [8, 0, 0, 21.5, 14.6],
  [20, -0.8, 0, 18.4, 13.6],
  [31, -0.4, 0, 16.4, 12.8],
  [38, 0, 0, 17, 14.2],
  [50, 0, 0, 14, 14],
]
const neck = within(
  [21, 14, 2],
  40,
  8,
  move(turn(turn(column(NECK_LEVELS, 4), 'z', -LEAN), 'y', -FORWARD), [0, NECK_FOOT, 0]),
)

const SHAFT_LEVELS: readonly Level[] = [
  [-110, 0, 0.6, 13.6, 14],
  [-60, 0, 0, 13.8, 14],
  [-45, 0.6, -0.4, 14.6, 14.2],
  [-30, 2, -1.2, 16.6, 15.2],
  [-18, 1.2, -1.2, 19, 15.8],
  [-5, -2.6, -0.4, 20, 16],
  [8, -7, -0.5, 17.5, 15.5],
  [19, -11, -1.5, 11, 13],
]
const shaft = column(SHAFT_LEVELS, 6)

/** Its upper and hind end hangs over the neck's foot. */
const greaterTrochanter = within(
  [-14, 14, -5],
  34,
  8,
  smoothUnion(
    6,
    ellipsoid([-15.5, 9, -1], [12, 18, 14.5]),
    sweep([
      [-18, 12, -5, 9.5],
      [-14.5, 24, -8.5, 7.4],
      [-9, 30, -11.5, 5],
    ]),
    // where the thigh's side muscles hold: a slanting ridge
    sweep([
      [-25, 14, -6, 3],
      [-26, 4, 2, 3],
      [-22, -6, 8, 2.4],
    ]),
  ),
)
const lesserTrochanter = within(
  [10, -28, -12],
  20,
  8,
  smoothUnion(
    4,
    roundCone([5, -26, -6], [12.5, -28.5, -15.5], 9, 4.4),
    ellipsoid([13, -27.5, -15.5], [3.6, 5.2, 3.4]),
  ),
)
/** Between the trochanters behind: a rounded crest; in front: a low rough line. */
const crest = within(
  [-2, 4, -15],
  34,
  6,
  sweep([
    [-10, 28, -11.5, 4.4],
    [-8, 15, -15, 4.2],
    [-3, 2, -16.2, 4.8],
    [5, -14, -15.2, 3.4],
    [11, -24, -15, 3],
  ]),
)
const line = within(
  [2, 0, 13],
  32,
  6,
  sweep([
    [-14, 18, 11.2, 2],
    [-6, 6, 15, 2.2],
    [5, -9, 14.4, 1.9],
    [14, -20, 8, 1.6],
  ]),
)
/** The rough line down the back of the shaft, and the two that run together into it. */
const aspera = smoothUnion(
  3,
  sweep([
    [-14, -14, -11, 2.2],
    [-10, -30, -12.4, 2.6],
    [-3, -52, -13, 2.4],
    [-1, -80, -13.2, 2.8],
    [-1, -110, -13.2, 2.8],
  ]),
  sweep([
    [13, -36, -9, 1.4],
    [6, -48, -12.4, 1.8],
    [0, -66, -13, 2.2],
  ]),
)

const head = sphere(HEAD, HEAD_RADIUS)
const solid: Field = smoothUnion(
  7,
  smoothUnion(9, shaft, neck, greaterTrochanter, lesserTrochanter),
  smoothUnion(2, crest, line, aspera),
)
/** The pit below the overhang, and the small one on the head where its ligament holds. */
const fossa = ellipsoid([0, 20, -12.5], [8.5, 7, 7])
const fovea = sphere([HEAD[0] + 24.2, HEAD[1] - 7.6, HEAD[2] - 7], 4.6)

const plain: Field = (x, y, z) => {
  const shaped = smoothMax(solid(x, y, z), -fossa(x, y, z), 4)
  // the ball meets the neck in a short groove, under a faint edge
  const joined = smoothUnion(4, () => shaped, head)(x, y, z)
  return joined > 2 ? joined : smoothMax(joined, -fovea(x, y, z), 1.6)
}

const fromHead = (x: number, y: number, z: number): number =>
  Math.hypot(x - HEAD[0], y - HEAD[1], z - HEAD[2])
/** Share of the way from the neck's foot to the head's middle. */
const alongNeck = (x: number, y: number, z: number): number =>
  (x * HEAD[0] + (y - NECK_FOOT) * (HEAD[1] - NECK_FOOT) + z * HEAD[2]) /
  (HEAD[0] ** 2 + (HEAD[1] - NECK_FOOT) ** 2 + HEAD[2] ** 2)

/** The head is covered by cartilage, down to its edge on the neck. */
const rough: Field = (x, y, z) => {
  const covered =
    ramp(HEAD_RADIUS + 2.5, HEAD_RADIUS + 0.8, fromHead(x, y, z)) * ramp(0.66, 0.76, alongNeck(x, y, z))
  const holds = Math.max(
    ramp(-14, -24, x) * ramp(-12, 0, y),
    ramp(24, 30, y) * ramp(10, 0, x),
    ramp(16, 8, Math.hypot(x - 13, y + 28, z + 16)),
    ramp(-11, -13.5, z) * ramp(0, -20, y),
  )
  return (0.4 + 0.5 * holds) * (1 - covered)
}
const uneven: Field = (x, y, z) =>
  (0.3 * noise(x / 7, y / 10, z / 7) + 0.16 * noise(x / 2.6 + 7, y / 3.4, z / 2.6)) * rough(x, y, z) * 1.4

/** The shaft's shell is thick, thins out upwards, and is thin over the head. Assumption: mm, as drawn in anatomy books. */
const tube = smoothStep([
  [-80, 6.2],
  [-55, 5.6],
  [-35, 4.4],
  [-18, 2.6],
  [0, 1.5],
  [16, 1],
])
const shell: Field = (x, y) => {
  // the lower side of the neck carries most, its shell is thick
  const spur = 3.4 * ramp(24, 4, Math.hypot(x - 20, y + 12)) * ramp(-20, 6, x)
  return Math.max(tube(y) * ramp(40, 22, x), 0.9 + spur)
}

/** Where the fan of struts that carries the weight starts: below the thick inner side of the neck (x, y). */
export const FAN: readonly [number, number] = [30, -44]
/** The triangle between the bundles, with few struts (Ward's). */
const between: Field = (x, y) => ramp(14, 4, Math.hypot(x - 9, (y - 7) * 0.9))
/** Angle round the start of the fan, as millimetres 60 mm away from it. */
const round = (x: number, y: number): number => Math.atan2(x - FAN[0], y - FAN[1]) * 60

/** Struts that lead up into the head and the greater trochanter, in bundles, as Culmann and Meyer drew them; few in the shaft. Assumption. */
const along: Field = (x, y, z) => {
  const canal = ramp(-6, -50, y + 5 * noise(x / 6, y / 9, z / 6))
  const intoHead = ramp(0.45, 0.85, alongNeck(x, y, z))
  const under = ramp(HEAD_RADIUS - 7, HEAD_RADIUS - 1, fromHead(x, y, z)) * intoHead
  const bundles = 0.3 * noise(round(x, y) / 3.4, Math.hypot(x - FAN[0], y - FAN[1]) / 22, z / 8)
  return 0.72 + bundles + 0.36 * intoHead + 0.25 * under - 0.5 * between(x, y, z) - 1.25 * canal
}
/** Struts that arch over from the outer side, along the upper side of the neck, into the head. */
const across: Field = (x, y, z) => {
  const canal = ramp(-4, -44, y + 5 * noise(x / 6 + 9, y / 9, z / 6))
  const radius = Math.hypot(x - FAN[0], y - FAN[1])
  const band = ramp(44, 58, radius) * ramp(92, 76, radius)
  const bundles = 0.3 * noise(radius / 3.4 + 40, round(x, y) / 22, z / 8)
  return 0.1 + (0.55 + bundles) * band - 0.35 * between(x, y, z) - 1.25 * canal
}

export const femur: Anatomy = {
  id: 'hip',
  cube: { corner: [-46, -79, -68], side_mm: 136 },
  distance: displace(plain, uneven, 2.5),
  shell,
  rough,
  along,
  across,
}
