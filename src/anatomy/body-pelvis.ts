import { triangle } from './body-parts'
import { smoothSubtract, smoothUnion, sweep } from './combine'
import { capsule, ellipsoid, type Field, type Point, roundCone, sphere } from './sdf'

/**
 * Right hip bone, upper end of the right femur and right shoulder blade of the standing figure. x forward, y up, z to
 * the right, cm; the hip bone's origin is the middle between the hip joints, the femur's the middle of its own head, the
 * blade's its joint. Assumption: proportions after anatomy books.
 */
const hip = (): Field => {
  const crest: readonly Point[] = [
    [4.4, 7.4, 11.8],
    [3.4, 10.2, 13.2],
    [1.2, 12.4, 13.6],
    [-1.8, 13.3, 12.2],
    [-4.8, 12.6, 9.6],
    [-7.0, 10.8, 6.8],
    [-8.2, 8.6, 5.0],
    [-7.4, 6.2, 5.2],
  ]
  const root: Point = [-0.6, 2.6, 8.6]
  const wing = smoothUnion(
    1.1,
    ...(crest.slice(1).map((end, i) => triangle(root, crest[i]!, end, 0.34)) as [Field, ...Field[]]),
    sweep(
      crest.map(([x, y, z], i) => [x, y, z, i === 0 ? 0.75 : 0.58] as const),
      2,
    ),
    roundCone([3.9, 4.2, 10.4], [4.4, 7.2, 11.7], 0.7, 0.6),
    roundCone([1.4, 1.8, 8.6], [3.9, 4.4, 10.3], 1.3, 0.7),
    roundCone([-1.6, 2.4, 8.2], [-6.6, 6.4, 5.6], 1.1, 0.7),
  )
  const ring = smoothUnion(
    0.8,
    sphere([0, 0, 7.7], 3.1),
    roundCone([-1.6, -1.4, 7.6], [-3.6, -6.0, 6.6], 1.7, 1.55),
    ellipsoid([-3.9, -6.9, 6.4], [1.6, 1.9, 1.5]),
    roundCone([-2.4, 0.2, 7.2], [-5.2, -0.7, 5.2], 1.2, 0.4),
    roundCone([-3.2, -7.6, 6.0], [2.2, -6.2, 2.2], 1.0, 0.75),
    roundCone([1.6, 0.6, 7.2], [4.8, -2.4, 2.2], 1.25, 0.95),
    capsule([4.9, -2.6, 1.0], [3.6, -5.4, 1.0], 1.05),
    roundCone([2.2, -6.2, 2.2], [3.6, -5.4, 1.2], 0.8, 0.95),
  )
  const socket = sphere([0, -0.1, 9.3], 2.75)
  return smoothSubtract(0.3, smoothUnion(0.9, wing, ring), socket)
}
const femur = (): Field =>
  smoothUnion(
    0.9,
    sphere([0, 0, 0], 2.35),
    roundCone([-0.1, -0.7, 1.4], [-0.5, -3.1, 4.6], 1.5, 1.8),
    ellipsoid([-1.0, -2.3, 5.4], [1.9, 2.3, 1.4]),
    roundCone([-0.6, -3.4, 4.8], [-0.2, -8.2, 4.4], 1.9, 1.55),
    roundCone([-1.4, -6.2, 3.4], [-1.9, -6.6, 2.9], 0.9, 0.7),
    capsule([-0.2, -8.2, 4.4], [0.1, -13.5, 4.0], 1.45),
  )
const blade = (): Field =>
  smoothUnion(
    0.5,
    triangle([-1.0, 0.4, -0.8], [-6.6, 4.0, -5.6], [-8.2, -3.4, -6.6], 0.28),
    triangle([-1.0, -0.8, -0.8], [-8.2, -3.4, -6.6], [-6.6, -12.0, -5.6], 0.28),
    capsule([-1.4, -1.0, -1.0], [-6.6, -11.8, -5.6], 0.5),
    capsule([-8.2, -3.4, -6.6], [-6.6, -11.8, -5.6], 0.42),
    ellipsoid([-0.9, -0.2, -0.5], [0.9, 1.9, 0.9]),
    sweep(
      [
        [-8.4, 0.8, -6.2, 0.4],
        [-6.4, 2.6, -3.4, 0.6],
        [-3.4, 3.6, 0.2, 0.75],
        [-0.4, 3.2, 1.4, 0.7],
      ],
      3,
    ),
    sweep(
      [
        [-0.8, 1.4, -1.2, 0.7],
        [1.2, 2.4, -1.6, 0.6],
        [2.2, 1.4, -0.8, 0.5],
      ],
      3,
    ),
  )

export const PELVIS_FIELDS = { hip, femur, blade }
