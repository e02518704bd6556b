import { ramp } from './column'
import { mirrorX, smoothMax, smoothSubtract, smoothUnion, stretch, sweep, within } from './combine'
import { capsule, cylinder, ellipsoid, type Field, plate, polygon, roundCone } from './sdf'

/**
 * The arch behind the body of a lumbar vertebra, with its seven processes; axes as in vertebra-body.ts. Parts at +x are mirrored, and
 * each keeps within a ball, so that most need not be looked at. Assumption: places and sizes after drawings in anatomy books
 * (canal 23 x 17 mm, pedicle 9 x 14 mm, 85 mm across the transverse processes).
 */
const pedicle = within(
  [16, 4, -20],
  18,
  6,
  stretch(capsule([14.8, 2.9, -10], [16.2, 2.9, -27], 4.5), [1, 1.5, 1]),
)

/** A plate that leans: its upper edge stands forward of its lower. */
const upright = stretch(
  sweep(
    [
      [15.5, -0.6, -27.5, 3.1],
      [8.5, -1.2, -33.2, 3],
      [0, -1.6, -37.5, 3.2],
      [-8.5, -1.2, -33.2, 3],
    ],
    3,
  ),
  [1, 2.9, 1],
)
const lamina = within([6, -4, -33], 24, 6, (x, y, z) => upright(x, y, z + 0.22 * (y + 3)) * 0.96)

const pars = within(
  [14, -4, -31],
  18,
  6,
  sweep([
    [16, 6, -27.5, 4.6],
    [14.4, -4, -31, 4.2],
    [12.2, -13, -35.2, 4.4],
  ]),
)

const superior = within(
  [18, 12, -28],
  18,
  6,
  smoothSubtract(
    1.2,
    smoothUnion(
      2.5,
      stretch(
        sweep([
          [16, 2, -21, 4.2],
          [18.6, 12, -23.2, 4.3],
          [19, 18.6, -24, 3.4],
        ]),
        [1, 1, 1.24],
      ),
      // the mamillary process on its hind edge
      ellipsoid([21.6, 11.5, -33.2], [2.4, 4, 2.8]),
    ),
    // the facet: hollow, looks backwards and towards the middle
    cylinder([8.2, 8.5, -36.6], [8.2, 40, -37], 10.6),
  ),
)

const inferiorLimb = sweep([
  [11.8, -10, -34.8, 4.8],
  [12.6, -18, -36.6, 4.8],
  [12.4, -24.5, -37.2, 3.6],
])
/** Its facet is nearly flat, bulges a little, and looks outwards and forwards. */
const inferior = within([12, -18, -36], 15, 6, (x, y, z) => {
  const facet = 0.86 * x + 0.5 * z + 4.9 + 0.006 * (z - x + 49) ** 2 - 9 * ramp(-13, -7, y)
  return smoothMax(inferiorLimb(x, y, z), facet, 1.2)
})

const transverse = within(
  [30, 4, -29],
  24,
  6,
  smoothUnion(
    2,
    stretch(
      sweep([
        [14, 1.3, -24, 2.4],
        [22, 1.4, -26.8, 1.8],
        [31, 1.9, -29.4, 1.55],
        [38, 2.5, -31, 1.35],
        [43.2, 2.9, -31.6, 1.15],
      ]),
      [1, 2.5, 1],
    ),
    // the accessory process at its root
    roundCone([20, -1, -28.5], [21, -3.5, -31.8], 2.6, 1.4),
  ),
)

/** The hatchet seen from the side: heights and depths of its corners. */
const HATCHET = [
  [2, -35],
  [2.5, -44],
  [1.5, -56],
  [1, -66],
  [-1.5, -70],
  [-8, -71.5],
  [-15, -71],
  [-18.5, -67.5],
  [-17, -61],
  [-13.5, -52],
  [-13, -44],
  [-15, -36],
] as const
const spinous = within(
  [0, -8, -54],
  26,
  6,
  smoothUnion(
    4,
    plate(HATCHET, 2.2, 1.9),
    // thickened along its end and its lower edge
    sweep([
      [0, -1.5, -67.5, 2.4],
      [0, -8, -68.6, 3],
      [0, -14.6, -67.4, 3.7],
      [0, -13.6, -58, 2.5],
    ]),
  ),
)

/** The canal: a triangle with rounded corners. */
const CANAL = [
  [-9.5, -18.5],
  [9.5, -18.5],
  [0, -30.5],
] as const
const canal: Field = (x, _y, z) => polygon(CANAL, x, z) - 2.4

const side = smoothUnion(3, pedicle, lamina, pars, superior, inferior, transverse)
const solid = smoothUnion(3.5, mirrorX(side), spinous)

export const vertebralArch: Field = smoothSubtract(2, solid, canal)
