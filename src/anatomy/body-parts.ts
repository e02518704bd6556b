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

/** A thin three-cornered plate, `thick` to either side (I. Quilez, "udTriangle"). */
export const triangle = (a: Point, b: Point, c: Point, thick: number): Field => {
  const edges = [minus(b, a), minus(c, b), minus(a, c)] as const
  const corners = [a, b, c] as const
  const normal = cross(edges[0], minus(a, c))
  const walls = edges.map(edge => cross(edge, normal))
  const square = dot(normal, normal)
  return (x, y, z) => {
    let inside = 0
    let least = Infinity
    for (let i = 0; i < 3; i++) {
      const [corner, edge] = [corners[i]!, edges[i]!]
      const [px, py, pz] = [x - corner[0], y - corner[1], z - corner[2]]
      const wall = walls[i]!
      inside += Math.sign(wall[0] * px + wall[1] * py + wall[2] * pz)
      const along = (edge[0] * px + edge[1] * py + edge[2] * pz) / dot(edge, edge)
      const t = Math.max(0, Math.min(1, along))
      const [dx, dy, dz] = [px - edge[0] * t, py - edge[1] * t, pz - edge[2] * t]
      least = Math.min(least, dx * dx + dy * dy + dz * dz)
    }
    if (Math.abs(inside) > 2) {
      const height = dot(normal, [x - a[0], y - a[1], z - a[2]])
      least = Math.min(least, (height * height) / square)
    }
    return Math.sqrt(least) - thick
  }
}
