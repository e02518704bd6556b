/**
 * Shapes as signed distances: a field says how far a place is from the surface, negative inside. Lengths in millimetres, y up.
 * Distances of stretched or blended shapes are a little too short, never much too long, so a mesher may trust them.
 * Vocabulary after I. Quilez, "Distance functions" and "Smooth minimum".
 */
export type Field = (x: number, y: number, z: number) => number
export type Point = readonly [x: number, y: number, z: number]

const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value

export const sphere =
  ([cx, cy, cz]: Point, radius: number): Field =>
  (x, y, z) =>
    Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) * (z - cz)) - radius

/** Near the surface exact to second order; far inside and outside an estimate. */
export const ellipsoid =
  ([cx, cy, cz]: Point, [rx, ry, rz]: Point): Field =>
  (x, y, z) => {
    const ax = (x - cx) / rx
    const ay = (y - cy) / ry
    const az = (z - cz) / rz
    const k0 = Math.sqrt(ax * ax + ay * ay + az * az)
    const bx = ax / rx
    const by = ay / ry
    const bz = az / rz
    const k1 = Math.sqrt(bx * bx + by * by + bz * bz)
    return k1 < 1e-9 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1
  }

export const capsule = (a: Point, b: Point, radius: number): Field => roundCone(a, b, radius, radius)

/** A rod with round ends whose radius runs from `ra` at `a` to `rb` at `b`. */
export const roundCone = (a: Point, b: Point, ra: number, rb: number): Field => {
  const ux = b[0] - a[0]
  const uy = b[1] - a[1]
  const uz = b[2] - a[2]
  const length2 = ux * ux + uy * uy + uz * uz
  const slope = ra - rb
  const flat2 = length2 - slope * slope
  const inverse = length2 > 0 ? 1 / length2 : 0
  // one end lies inside the other: only the larger ball is left
  if (flat2 <= 0) return ra >= rb ? sphere(a, ra) : sphere(b, rb)
  return (x, y, z) => {
    const px = x - a[0]
    const py = y - a[1]
    const pz = z - a[2]
    const along = px * ux + py * uy + pz * uz
    const back = along - length2
    const vx = px * length2 - ux * along
    const vy = py * length2 - uy * along
    const vz = pz * length2 - uz * along
    const off2 = vx * vx + vy * vy + vz * vz
    const y2 = along * along * length2
    const z2 = back * back * length2
    const k = Math.sign(slope) * slope * slope * off2
    if (Math.sign(back) * flat2 * z2 > k) return Math.sqrt(off2 + z2) * inverse - rb
    if (Math.sign(along) * flat2 * y2 < k) return Math.sqrt(off2 + y2) * inverse - ra
    return (Math.sqrt(off2 * flat2 * inverse) + along * slope) * inverse - ra
  }
}

/** `half`: half the edges, the rounding of `round` included. */
export const box =
  ([cx, cy, cz]: Point, [hx, hy, hz]: Point, round = 0): Field =>
  (x, y, z) => {
    const qx = Math.abs(x - cx) - hx + round
    const qy = Math.abs(y - cy) - hy + round
    const qz = Math.abs(z - cz) - hz + round
    const ox = qx > 0 ? qx : 0
    const oy = qy > 0 ? qy : 0
    const oz = qz > 0 ? qz : 0
    return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(qx, qy, qz), 0) - round
  }

/** Everything behind a plane; `normal` of unit length points out, `offset` is the plane's distance from the origin along it. */
export const plane =
  ([nx, ny, nz]: Point, offset: number): Field =>
  (x, y, z) =>
    nx * x + ny * y + nz * z - offset

/** A bent rod: the part of a ring (round y, `ring` from the middle, `radius` thick) within `half` degrees either side of +z. */
export const arc = ([cx, cy, cz]: Point, ring: number, radius: number, half: number): Field => {
  const sin = Math.sin((half * Math.PI) / 180)
  const cos = Math.cos((half * Math.PI) / 180)
  return (x, y, z) => {
    const px = Math.abs(x - cx)
    const py = y - cy
    const pz = z - cz
    const flat = cos * px > sin * pz ? sin * px + cos * pz : Math.sqrt(px * px + pz * pz)
    return Math.sqrt(px * px + py * py + pz * pz + ring * ring - 2 * ring * flat) - radius
  }
}

/** A rod with flat ends. */
export const cylinder = (a: Point, b: Point, radius: number): Field => {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])
  const ux = (b[0] - a[0]) / length
  const uy = (b[1] - a[1]) / length
  const uz = (b[2] - a[2]) / length
  return (x, y, z) => {
    const px = x - a[0]
    const py = y - a[1]
    const pz = z - a[2]
    const along = px * ux + py * uy + pz * uz
    const off = Math.sqrt(Math.max(0, px * px + py * py + pz * pz - along * along)) - radius
    const end = Math.abs(along - length / 2) - length / 2
    const o = off > 0 ? off : 0
    const e = end > 0 ? end : 0
    return Math.sqrt(o * o + e * e) + Math.min(Math.max(off, end), 0)
  }
}

/** A plate whose outline is a polygon in (y, z), `half` thick to either side of x = 0, with rounded edges. */
export const plate =
  (outline: readonly (readonly [y: number, z: number])[], half: number, round: number): Field =>
  (x, y, z) => {
    const flat = polygon(outline, y, z) + round
    const thick = Math.abs(x) - half + round
    const o = flat > 0 ? flat : 0
    const e = thick > 0 ? thick : 0
    return Math.sqrt(o * o + e * e) + Math.min(Math.max(flat, thick), 0) - round
  }

/** Distance from a point to a polygon in a plane, negative inside. */
export const polygon = (outline: readonly (readonly [number, number])[], px: number, py: number): number => {
  let least = Infinity
  let sign = 1
  let [bx, by] = outline[outline.length - 1]!
  for (const [ax, ay] of outline) {
    const ex = bx - ax
    const ey = by - ay
    const wx = px - ax
    const wy = py - ay
    const t = clamp((wx * ex + wy * ey) / (ex * ex + ey * ey), 0, 1)
    const dx = wx - ex * t
    const dy = wy - ey * t
    const d = dx * dx + dy * dy
    if (d < least) least = d
    const above = py >= ay
    const under = py < by
    const left = ex * wy > ey * wx
    if ((above && under && left) || (!above && !under && !left)) sign = -sign
    bx = ax
    by = ay
  }
  return sign * Math.sqrt(least)
}
