import type { Field, Point } from './sdf'

/** What the figure's shapes need beside sdf.ts. Lengths in cm. */

/** What stands at +z stands at -z too. */
export const mirrorZ =
  (field: Field): Field =>
  (x, y, z) =>
    field(x, y, z < 0 ? -z : z)

/** A box with round edges. */
export const slab =
  ([cx, cy, cz]: Point, [hx, hy, hz]: Point, round: number): Field =>
  (x, y, z) => {
    const qx = Math.abs(x - cx) - hx + round
    const qy = Math.abs(y - cy) - hy + round
    const qz = Math.abs(z - cz) - hz + round
    const [ox, oy, oz] = [Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0)]
    return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(qx, qy, qz), 0) - round
  }

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

/** One side of a triangle: on which side of it a place lies, and how far it is from it. */
interface Side {
  readonly inside: Field
  readonly square: Field
}
const sideOf = (from: Point, to: Point, normal: Point): Side => {
  const [cx, cy, cz] = from
  const [ex, ey, ez] = minus(to, from)
  const [wx, wy, wz] = cross([ex, ey, ez], normal)
  const inverse = 1 / (ex * ex + ey * ey + ez * ez)
  return {
    inside: (x, y, z) => wx * (x - cx) + wy * (y - cy) + wz * (z - cz),
    square(x, y, z) {
      const along = (ex * (x - cx) + ey * (y - cy) + ez * (z - cz)) * inverse
      const t = along < 0 ? 0 : along > 1 ? 1 : along
      const dx = x - cx - ex * t
      const dy = y - cy - ey * t
      const dz = z - cz - ez * t
      return dx * dx + dy * dy + dz * dz
    },
  }
}

/** A thin three-cornered plate, `thick` to either side (I. Quilez, "udTriangle"). */
export const triangle = (a: Point, b: Point, c: Point, thick: number): Field => {
  const normal = cross(minus(b, a), minus(a, c))
  const [nx, ny, nz] = normal
  const inverse = 1 / Math.sqrt(dot(normal, normal))
  const [p, q, r] = [sideOf(a, b, normal), sideOf(b, c, normal), sideOf(c, a, normal)]
  const level = dot(normal, a)
  return (x, y, z) => {
    if (p.inside(x, y, z) > 0 && q.inside(x, y, z) > 0 && r.inside(x, y, z) > 0)
      return Math.abs(nx * x + ny * y + nz * z - level) * inverse - thick
    return Math.sqrt(Math.min(p.square(x, y, z), q.square(x, y, z), r.square(x, y, z))) - thick
  }
}
