import { mirrorZ, slab } from './body-parts'
import { smoothIntersect, smoothSubtract, smoothUnion, subtract, union } from './combine'
import { capsule, cylinder, ellipsoid, type Field, plane, type Point, roundCone } from './sdf'

/**
 * Vertebrae of the standing figure, lighter than the ones of the bone scale. x forward, y up, z to the right, cm;
 * the body's middle is the origin. Sizes are those of the level named; the figure stretches them to the others.
 * Assumption: forms after anatomy books.
 */

/** A vertebral body: an oval drum with a waist and thick rims. */
const drum =
  (height: number, depth: number, width: number, waist: number): Field =>
  (x, y, z) => {
    const half = height / 2
    const level = Math.min(1, Math.abs(y) / half)
    const slim = 1 - waist * (1 - level * level)
    const a = (depth / 2) * slim
    const b = (width / 2) * slim
    const r = Math.sqrt((x / a) ** 2 + (z / b) ** 2)
    const out = (r - 1) * Math.min(a, b) + 0.12
    const over = Math.abs(y) - half + 0.12
    const o = Math.max(out, 0)
    const e = Math.max(over, 0)
    return Math.sqrt(o * o + e * e) + Math.min(Math.max(out, over), 0) - 0.12
  }
/** The canal for the cord, cut out behind the body. */
const canal = (x: number, radius: number): Field => cylinder([x, -4, 0], [x, 4, 0], radius)
const both = (a: Point, b: Point, ra: number, rb: number): Field => mirrorZ(roundCone(a, b, ra, rb))

/** T8: heart-shaped body, long spine pointing down, transverse processes that carry ribs. */
const thoracic = (): Field => chest(roundCone([-3.0, -0.3, 0], [-5.2, -3.0, 0], 0.5, 0.3), 2.9)
/** T11: the spine is short and nearly level, the transverse processes are stumps. */
const lowThoracic = (): Field => chest(slab([-4.0, -0.75, 0], [1.5, 0.62, 0.3], 0.28), 2.0)
const chest = (spine: Field, wide: number): Field => {
  const arch = smoothUnion(
    0.35,
    both([-0.9, 0.4, 0.95], [-2.3, 0.35, 1.15], 0.42, 0.4),
    both([-2.3, 0.2, 1.1], [-3.1, -0.35, 0.15], 0.5, 0.46),
    both([-2.4, 0.35, 1.2], [-3.3, 0.75, wide], 0.46, 0.5),
    both([-2.45, 0.2, 1.15], [-2.35, 1.3, 1.15], 0.42, 0.3),
    both([-2.6, -0.1, 1.1], [-2.75, -1.35, 1.05], 0.42, 0.32),
    spine,
  )
  return smoothSubtract(0.15, smoothUnion(0.3, drum(1.9, 2.6, 3.0, 0.09), arch), canal(-2.0, 0.7))
}
/** L3: massive body, hatchet-shaped spine, stout articular processes. */
const lumbar = (): Field => {
  const arch = smoothUnion(
    0.4,
    both([-1.2, 0.55, 1.25], [-2.5, 0.45, 1.5], 0.5, 0.5),
    both([-2.5, 0.25, 1.4], [-3.5, -0.35, 0.2], 0.62, 0.6),
    both([-2.5, 0.5, 1.6], [-2.9, 0.6, 4.1], 0.42, 0.32),
    both([-2.6, 0.4, 1.6], [-2.75, 1.6, 1.6], 0.55, 0.42),
    both([-3.0, -0.3, 1.3], [-3.15, -1.75, 1.2], 0.52, 0.42),
    slab([-4.5, -0.6, 0], [1.65, 0.9, 0.36], 0.3),
  )
  return smoothSubtract(0.15, smoothUnion(0.35, drum(2.6, 3.2, 4.3, 0.1), arch), canal(-2.3, 0.8))
}
const cervicalArch = (spine: number, droop: number): Field =>
  smoothUnion(
    0.25,
    both([-0.2, 0, 1.0], [0.1, -0.15, 2.3], 0.36, 0.36),
    both([-0.6, 0, 1.1], [-1.5, 0, 1.75], 0.34, 0.34),
    both([-1.45, 0.55, 1.75], [-1.75, -0.6, 1.75], 0.52, 0.5),
    both([-1.7, -0.05, 1.5], [-2.6, -0.3, 0.15], 0.46, 0.44),
    both([-2.4, -0.25, 0.1], [-spine, -droop, 0.28], 0.4, 0.32),
  )
/** C5: small wide body with raised sides, forked spine. */
const cervical = (): Field =>
  smoothSubtract(
    0.12,
    smoothUnion(
      0.22,
      drum(1.15, 1.6, 2.2, 0.05),
      both([-0.4, 0.5, 0.95], [0.4, 0.5, 0.95], 0.22, 0.2),
      cervicalArch(3.9, 0.75),
    ),
    canal(-1.6, 0.7),
  )
/** C2: the tooth that the head turns on. */
const axis = (): Field =>
  smoothSubtract(
    0.12,
    smoothUnion(
      0.25,
      drum(1.9, 1.5, 2.0, 0.1),
      roundCone([0.05, 0.9, 0], [-0.1, 2.1, 0], 0.5, 0.4),
      both([-0.4, 0.7, 1.1], [-0.7, 0.8, 1.7], 0.55, 0.5),
      cervicalArch(4.2, 0.9),
      roundCone([-2.5, -0.2, 0], [-4.0, -0.7, 0], 0.45, 0.45),
    ),
    canal(-1.65, 0.75),
  )
/** C1: a ring, no body. */
const atlas = (): Field =>
  smoothUnion(
    0.3,
    both([0.55, 0, 0], [0.1, 0, 1.3], 0.36, 0.36),
    mirrorZ(ellipsoid([-0.55, 0.05, 1.8], [0.95, 0.62, 0.62])),
    both([-0.7, 0, 1.9], [-0.9, -0.1, 3.5], 0.42, 0.36),
    both([-1.3, 0, 1.9], [-3.0, -0.05, 0.9], 0.34, 0.3),
    both([-3.0, -0.05, 0.9], [-3.5, -0.05, 0], 0.32, 0.36),
  )

/** The upper face of the sacrum leans 39 degrees forward (body/posture.ts). */
const SACRUM_UP = { x: Math.sin((39 * Math.PI) / 180), y: Math.cos((39 * Math.PI) / 180) }
/** Sacrum and tailbone on the pelvis: origin in the middle between the hip joints. */
const sacrum = (): Field => {
  const part = (x: number, y: number, wide: number, thick: number): Field =>
    capsule([x, y, -wide], [x, y, wide], thick)
  const front = smoothUnion(
    1.4,
    mirrorZ(roundCone([-3.1, 8.5, 1.1], [-5.0, 9.9, 1.1], 1.35, 1.2)),
    part(-4.3, 8.7, 1.4, 1.4),
    mirrorZ(roundCone([-4.8, 8.4, 1.6], [-5.5, 7.9, 4.6], 1.5, 1.2)),
    part(-5.9, 6.8, 3.0, 1.3),
    part(-7.2, 4.8, 2.5, 1.05),
    part(-7.9, 2.9, 1.9, 0.85),
    part(-8.0, 1.2, 1.2, 0.7),
  )
  const crest = smoothUnion(
    0.7,
    capsule([-6.7, 9.1, 0], [-8.2, 7.0, 0], 0.55),
    capsule([-8.2, 7.0, 0], [-9.1, 4.0, 0], 0.46),
    both([-5.5, 9.6, 1.6], [-5.8, 10.6, 1.8], 0.5, 0.42),
  )
  const holes = union(
    mirrorZ(capsule([-4.6, 6.9, 1.9], [-7.6, 8.0, 2.0], 0.36)),
    mirrorZ(capsule([-5.8, 4.9, 1.7], [-8.8, 5.6, 1.8], 0.32)),
    mirrorZ(capsule([-6.6, 3.0, 1.5], [-9.6, 3.4, 1.6], 0.27)),
  )
  const tail = smoothUnion(
    0.3,
    ellipsoid([-7.85, 0.05, 0], [0.6, 0.7, 0.9]),
    ellipsoid([-7.35, -1.0, 0], [0.52, 0.62, 0.62]),
    ellipsoid([-6.7, -1.85, 0], [0.5, 0.5, 0.5]),
    ellipsoid([-6.05, -2.4, 0], [0.45, 0.42, 0.42]),
  )
  // the upper face, where the lowest disc sits
  const body = smoothIntersect(0.3, front, plane([SACRUM_UP.x, SACRUM_UP.y, 0], 6.05))
  return smoothUnion(0.2, subtract(smoothUnion(0.9, body, crest), holes), tail)
}

export const VERTEBRA_FIELDS = { atlas, axis, cervical, thoracic, lowThoracic, lumbar, sacrum }
