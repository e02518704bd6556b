import { type Field, type Point, roundCone } from './sdf'

/** What can be done with signed-distance shapes (sdf.ts): joined, cut, bent, moved. */

export const union = (...fields: readonly Field[]): Field => {
  const [first, second] = fields
  if (fields.length === 2) return (x, y, z) => Math.min(first!(x, y, z), second!(x, y, z))
  return (x, y, z) => {
    let least = Infinity
    for (const field of fields) {
      const d = field(x, y, z)
      if (d < least) least = d
    }
    return least
  }
}

/** The lesser of two distances, rounded where they differ by less than `k` mm. */
export const smoothMin = (a: number, b: number, k: number): number => {
  const h = k - Math.abs(a - b)
  return h <= 0 ? (a < b ? a : b) : (a < b ? a : b) - (h * h) / (4 * k)
}
export const smoothMax = (a: number, b: number, k: number): number => -smoothMin(-a, -b, k)

/** Joins with a fillet about `k` mm wide. */
export const smoothUnion = (k: number, first: Field, ...rest: readonly Field[]): Field => {
  return (x, y, z) => {
    let d = first(x, y, z)
    for (const field of rest) d = smoothMin(d, field(x, y, z), k)
    return d
  }
}
/** Takes `hole` away, the edge rounded over `k` mm. */
export const smoothSubtract =
  (k: number, from: Field, hole: Field): Field =>
  (x, y, z) =>
    smoothMax(from(x, y, z), -hole(x, y, z), k)
export const smoothIntersect =
  (k: number, a: Field, b: Field): Field =>
  (x, y, z) =>
    smoothMax(a(x, y, z), b(x, y, z), k)
export const subtract =
  (from: Field, hole: Field): Field =>
  (x, y, z) =>
    Math.max(from(x, y, z), -hole(x, y, z))
export const intersect =
  (a: Field, b: Field): Field =>
  (x, y, z) =>
    Math.max(a(x, y, z), b(x, y, z))

/** Moves the surface out by `amount`, mm, only worked out within `near` mm of it. */
export const displace =
  (field: Field, amount: Field, near: number): Field =>
  (x, y, z) => {
    const d = field(x, y, z)
    return d > near || d < -near ? d : d - amount(x, y, z) * (1 - Math.abs(d) / near)
  }

/** What stands at +x stands at -x too. */
export const mirrorX =
  (field: Field): Field =>
  (x, y, z) =>
    field(x < 0 ? -x : x, y, z)

export const move =
  (field: Field, [mx, my, mz]: Point): Field =>
  (x, y, z) =>
    field(x - mx, y - my, z - mz)

/** Turned round an axis through the origin, right-handed. */
export const turn = (field: Field, axis: 'x' | 'y' | 'z', degrees: number): Field => {
  const c = Math.cos((degrees * Math.PI) / 180)
  const s = Math.sin((degrees * Math.PI) / 180)
  if (axis === 'x') return (x, y, z) => field(x, c * y + s * z, c * z - s * y)
  if (axis === 'y') return (x, y, z) => field(c * x - s * z, y, s * x + c * z)
  return (x, y, z) => field(c * x + s * y, c * y - s * x, z)
}

/** Stretched along the axes, about the origin; the distance is the least it can be. */
export const stretch = (field: Field, [sx, sy, sz]: Point): Field => {
  const least = Math.min(sx, sy, sz)
  return (x, y, z) => field(x / sx, y / sy, z / sz) * least
}

/** The shape is looked at only near its ball; elsewhere the distance to the ball stands in: much faster in a large union. */
export const within =
  ([cx, cy, cz]: Point, radius: number, margin: number, field: Field): Field =>
  (x, y, z) => {
    const d = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) * (z - cz)) - radius
    return d > margin ? d : field(x, y, z)
  }

/** A bent rod along a smooth curve through `points`, each [x, y, z, radius]; `fine` pieces between two of them. */
export const sweep = (
  points: readonly (readonly [x: number, y: number, z: number, radius: number])[],
  fine = 4,
): Field => {
  const stops = smoothCurve(points, fine)
  const placeOf = (stop: readonly number[]): Point => [stop[0]!, stop[1]!, stop[2]!]
  const pieces = stops.slice(1).map((b, i) => {
    const a = stops[i]!
    return roundCone(placeOf(a), placeOf(b), a[3]!, b[3]!)
  })
  return pieces.length === 1 ? pieces[0]! : union(...pieces)
}

/** Catmull-Rom: `fine` steps between neighbouring points, any number of coordinates. */
export const smoothCurve = (points: readonly (readonly number[])[], fine: number): number[][] => {
  const last = points.length - 1
  const out: number[][] = []
  for (let i = 0; i < last; i++) {
    const p0 = points[Math.max(0, i - 1)]!
    const p1 = points[i]!
    const p2 = points[i + 1]!
    const p3 = points[Math.min(last, i + 2)]!
    for (let k = 0; k < fine; k++) {
      const t = k / fine
      out.push(
        p1.map((b, c) => {
          const a = p0[c]!
          const d = p2[c]!
          const e = p3[c]!
          return (
            0.5 *
            (2 * b + (d - a) * t + (2 * a - 5 * b + 4 * d - e) * t * t + (3 * b - a - 3 * d + e) * t * t * t)
          )
        }),
      )
    }
  }
  out.push([...points[last]!])
  return out
}
