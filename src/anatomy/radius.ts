import { column, type Level, ramp, smoothStep } from './column'
import { displace, smoothMax, smoothUnion, sweep, within } from './combine'
import { noise } from './noise'
import { ellipsoid, type Field, roundCone } from './sdf'
import type { Anatomy } from './types'

/**
 * The lower end of a right radius, palm forward: x towards the body, so that the thumb's side is at -x, y up, z towards the palm, mm. The
 * joint's face is near y = 0. Assumption: sizes are rounded from what anatomy books give: 32 mm wide and 21 mm deep above the joint, face
 * inclined 23 degrees to the little finger's side and 11 degrees to the palm, styloid process 11 mm longer; shapes after the books' drawings.
 */
const LEVELS: readonly Level[] = [
  [-16, -1, 0, 15, 10.5],
  [-2, -1, 0, 15.3, 10.6],
  [6, -0.8, -0.2, 14.7, 10],
  [14, 0.2, -0.8, 12.7, 8.8],
  [23, 1.4, -1.5, 10.4, 7.7],
  [34, 2.3, -1.8, 8.4, 6.9],
  [48, 2.4, -1.4, 7.1, 6.3],
  [75, 1.6, -0.6, 6.8, 6.3],
  [130, -1, 1, 7, 6.6],
]
const shaft = column(LEVELS, 4)
/** The shaft's edge towards the other bone of the forearm, where the membrane between them holds. */
const edge = sweep([
  [13.4, 11, 0, 1.6],
  [10, 24, -1.4, 1.5],
  [8.6, 40, -1.8, 1.6],
  [8, 70, -1.4, 1.8],
  [7, 130, 0, 1.8],
])
const styloid = within(
  [-12, 2, 0],
  24,
  6,
  smoothUnion(
    3,
    sweep([
      [-3.5, 21, -0.6, 5],
      [-10.2, 5, 0, 5.9],
      [-13.8, -5, 0.8, 4.6],
      [-14.8, -11, 1.2, 2.4],
    ]),
    roundCone([-8, 9, -2], [-14.2, -1, -1], 4.4, 3.4),
  ),
)
/** Lister's tubercle: a small ridge on the back, with the groove of the thumb's long tendon beside it. */
const tubercle = within(
  [1, 8, -11],
  14,
  6,
  sweep([
    [0.4, 14, -8.6, 1.8],
    [0.8, 8.5, -11.2, 2.1],
    [0.4, 3, -11.4, 1.7],
  ]),
)
const grooves = [
  sweep([
    [5, 15, -11.2, 1.6],
    [4.6, 6, -13.2, 2],
    [3, -4, -13, 2],
  ]),
  sweep([
    [-5.4, 16, -11.4, 2],
    [-6, 6, -13.4, 2.8],
    [-6.4, -6, -13, 2.8],
  ]),
] as const

/** Height of the joint's face: two shallow dishes with a low ridge between them. */
export const jointFace = (x: number, z: number): number => {
  const slope = 0.4245 * (x - 0) + 0.19 * z - 0.6
  const scaphoid = 1.9 - 0.02 * (x + 7) * (x + 7) - 0.024 * z * z
  const lunate = 1.7 - 0.028 * (x - 6.6) * (x - 6.6) - 0.024 * z * z
  return slope + smoothMax(scaphoid, lunate, 0.5)
}
/** Where the other bone of the forearm lies against it. */
const notch = ellipsoid([24.2, 6.2, -0.5], [9.6, 9, 9.5])

const solid = smoothUnion(4, shaft, styloid, edge)
const plain: Field = (x, y, z) => {
  let d = smoothUnion(2, () => solid(x, y, z), tubercle)(x, y, z)
  if (d > 6) return d
  d = smoothMax(d, -grooves[0](x, y, z), 1.6)
  d = smoothMax(d, -grooves[1](x, y, z), 2)
  // the palm's side is flat above the joint
  d = smoothMax(d, z - (8.9 - 2.4 * ramp(4, 14, y) * ramp(34, 20, y)), 3)
  d = smoothMax(d, (jointFace(x, z) - y) * 0.88, 1.1)
  return smoothMax(d, -notch(x, y, z), 1.2)
}

/** Distance above the joint's face, mm. */
const above = (x: number, y: number, z: number): number => y - jointFace(x, z)
const rough: Field = (x, y, z) => {
  const face = Math.max(ramp(1.6, 0.7, above(x, y, z)), ramp(10.6, 9.8, Math.hypot(x - 24.2, y - 6.2, z)))
  const holds = Math.max(ramp(3, 0, y) * ramp(-6, -12, x), ramp(9, 5, above(x, y, z)) * 0.8)
  return (0.34 + 0.5 * holds) * (1 - face)
}
const uneven: Field = (x, y, z) =>
  (0.2 * noise(x / 4.5, y / 8, z / 4.5) + 0.1 * noise(x / 1.8 + 7, y / 2.6, z / 1.8)) * rough(x, y, z) * 1.5

/** Assumption: mm, as drawn in anatomy books. */
const tube = smoothStep([
  [-6, 0.5],
  [8, 0.6],
  [20, 1],
  [34, 1.9],
  [50, 2.7],
  [80, 3],
])

export const radius: Anatomy = {
  id: 'forearm',
  cube: { corner: [-40, -16, -40], side_mm: 80 },
  distance: displace(plain, uneven, 2),
  shell: (x, y, z) => Math.max(tube(y), 0.9 * ramp(2.2, 0.6, above(x, y, z))),
  rough,
  // dense under the joint, thinning out into the shaft. Assumption.
  along: (x, y, z) =>
    1.02 + 0.3 * ramp(7, 1, above(x, y, z)) - 1.15 * ramp(8, 50, y + 5 * noise(x / 4, y / 7, z / 4)),
  across: () => 0,
}
