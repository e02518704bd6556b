import { ramp } from './column'
import { displace, smoothMax, smoothMin, union, within } from './combine'
import { noise } from './noise'
import { ellipsoid, type Field, roundCone } from './sdf'
import type { Anatomy } from './types'
import { vertebralArch } from './vertebra-arch'
import { bodyOutline, HALF_HEIGHT, vertebralBody } from './vertebra-body'

/**
 * Holes where vessels enter: a pair at the back of the body, small ones round the waist (each from its axis outwards). Assumption: places by eye.
 */
const vessels = union(
  ellipsoid([1.9, 0.6, -14.6], [1.5, 2, 4]),
  ellipsoid([-1.7, -0.4, -14.6], [1.6, 2.2, 4]),
  ...(
    [
      [8, 2, 13.6],
      [-3, -3, 15],
      [-11.5, 3.5, 11.8],
      [-16.8, -2, 6],
      [17.4, -3.4, 4],
      [14.2, 4.4, 9.4],
      [-19.4, 2.4, -2],
      [19.2, 2.8, -3.5],
    ] as const
  ).map(([x, y, z]) => roundCone([0.82 * x, y, 0.82 * z], [1.2 * x, y, 1.2 * z], 0.6, 1.1)),
)

/** Body and arch are asked only near themselves: the arch begins 5 mm behind the middle of the body. */
const body = within([0, 0, 0], 30, 6, vertebralBody)
const arch: Field = (x, y, z) => (z > 3 ? z + 4 : vertebralArch(x, y, z))

const plain: Field = (x, y, z) => {
  const whole = smoothMin(body(x, y, z), arch(x, y, z), 3)
  return whole > 2 ? whole : smoothMax(whole, -vessels(x, y, z), 0.8)
}

/** Facets and endplates are smooth, edges and the ends of processes rough. */
const rough: Field = (x, y, z) => {
  const endplate = ramp(1.5, 4, -bodyOutline(x, z)) * ramp(8, 11, Math.abs(y))
  const upper = ramp(7, 10, y) * ramp(22, 19, Math.abs(x)) * ramp(-26, -29, z)
  const lower = ramp(-14, -17, y) * ramp(9, 12, Math.abs(x)) * ramp(-30, -33, z)
  const ends = Math.max(ramp(30, 41, Math.abs(x)), ramp(-60, -68, z))
  const rim = ramp(3, 0, -bodyOutline(x, z)) * ramp(8.5, 12, Math.abs(y))
  return Math.max(
    0,
    Math.min(1, 0.42 + 0.5 * Math.max(ends, rim) - 0.4 * Math.max(endplate * 0.6, upper, lower)),
  )
}

/** No bone is as smooth as a formula: shallow unevenness some millimetres wide. Assumption: 0.3 mm. */
const uneven: Field = (x, y, z) =>
  (0.32 * noise(x / 5.5, y / 5.5, z / 5.5) + 0.14 * noise(x / 2.1 + 7, y / 2.1, z / 2.1)) *
  (0.25 + rough(x, y, z))

/** Share of the body at a place: 1 inside it, 0 in the arch. */
const inBody = (z: number): number => ramp(-19, -15, z)

export const vertebra: Anatomy = {
  id: 'spine',
  cube: { corner: [-48, -50, -74.5], side_mm: 96 },
  distance: displace(plain, uneven, 2),
  // Assumption: shell of the body 0.45 mm, of the arch up to 1.5 mm
  shell: (_x, y, z) => 0.45 + 0.15 * ramp(9, 12, Math.abs(y)) * inBody(z) + 0.9 * (1 - inBody(z)),
  rough,
  // denser next to the endplates, and in the arch. Assumption.
  along: (_x, y, z) =>
    inBody(z) * (0.93 + 0.35 * ramp(HALF_HEIGHT - 6, HALF_HEIGHT - 1.5, Math.abs(y))) +
    (1 - inBody(z)) * 1.35,
  across: () => 0,
}
