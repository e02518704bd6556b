import { mirrorZ } from './body-parts'
import { smoothSubtract, smoothUnion, union } from './combine'
import { capsule, ellipsoid, type Field, roundCone } from './sdf'

/**
 * Skull and jaw of the standing figure. x forward, y up, z to the right, cm; the origin is where the skull sits on the
 * column. Assumption: proportions after anatomy books.
 */
const skull = (): Field => {
  const braincase = smoothUnion(
    2.2,
    ellipsoid([0.3, 6.1, 0], [8.1, 6.9, 6.7]),
    ellipsoid([3.2, 5.6, 0], [5.2, 6.0, 5.9]),
    ellipsoid([-3.9, 4.3, 0], [4.3, 4.4, 5.4]),
  )
  const face = smoothUnion(
    0.8,
    ellipsoid([6.3, -0.6, 0], [2.5, 3.6, 3.5]),
    // alveolar bone of the upper teeth
    ellipsoid([6.3, -3.1, 0], [2.6, 0.95, 3.0]),
    // cheekbones, and their slope down to the teeth
    mirrorZ(ellipsoid([6.3, -0.2, 4.5], [1.7, 1.5, 1.2])),
    mirrorZ(roundCone([6.4, -0.8, 4.0], [6.4, -2.8, 2.6], 1.1, 0.8)),
    // brows and the outer wall of the orbits
    mirrorZ(roundCone([8.3, 3.5, 0.8], [6.2, 3.5, 4.7], 0.7, 0.6)),
    mirrorZ(roundCone([6.2, 3.4, 4.9], [6.2, 0.6, 4.9], 0.6, 0.75)),
    // bones of the nose
    roundCone([8.3, 3.3, 0], [9.45, 1.4, 0], 0.75, 0.5),
  )
  const sides = smoothUnion(
    0.5,
    // cheekbone's arch, mastoid process, base
    mirrorZ(roundCone([6.0, -0.3, 4.9], [3.2, 0.2, 6.1], 0.75, 0.5)),
    mirrorZ(roundCone([3.2, 0.2, 6.1], [0.6, 1.1, 5.4], 0.5, 0.75)),
    mirrorZ(roundCone([-1.7, 0.9, 4.8], [-1.1, -1.0, 4.8], 1.25, 0.7)),
    mirrorZ(ellipsoid([-0.2, 2.6, 3.4], [3.8, 2.4, 2.5])),
    ellipsoid([-0.6, 0.5, 0], [4.2, 1.2, 3.6]),
    // wings behind the upper jaw
    mirrorZ(roundCone([4.2, -0.5, 2.2], [4.3, -3.2, 2.4], 0.8, 0.5)),
  )
  const hollows = union(
    // orbits, nose, temples, ear
    mirrorZ(ellipsoid([8.5, 1.75, 3.0], [2.6, 1.6, 1.8])),
    ellipsoid([9.4, -0.7, 0], [1.5, 1.45, 1.05]),
    mirrorZ(ellipsoid([4.1, 2.1, 7.0], [2.0, 2.3, 1.3])),
    mirrorZ(ellipsoid([0.0, 0.65, 7.0], [0.5, 0.5, 1.4])),
  )
  return smoothSubtract(0.35, smoothUnion(0.8, braincase, face, sides), hollows)
}
const jaw = (): Field =>
  smoothUnion(
    0.5,
    // branch with its two horns, angle, body, chin
    mirrorZ(roundCone([1.5, 0.1, 5.2], [1.4, -3.2, 5.0], 0.55, 0.85)),
    mirrorZ(roundCone([2.2, -2.6, 5.0], [3.3, -0.4, 4.9], 0.8, 0.32)),
    mirrorZ(roundCone([1.5, -3.4, 5.0], [2.1, -5.0, 4.7], 0.9, 0.95)),
    mirrorZ(roundCone([2.1, -5.0, 4.6], [7.1, -6.2, 1.7], 1.0, 1.05)),
    capsule([7.3, -6.2, -1.4], [7.3, -6.2, 1.4], 1.05),
    ellipsoid([7.9, -6.7, 0], [0.85, 0.8, 1.2]),
    // alveolar bone with the lower teeth
    mirrorZ(roundCone([3.6, -4.7, 3.4], [7.2, -4.95, 1.3], 0.5, 0.6)),
    capsule([7.4, -4.95, -1.2], [7.4, -4.95, 1.2], 0.6),
  )

export const SKULL_FIELDS = { skull, jaw }
