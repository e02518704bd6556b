/**
 * Rows of numbers ordered by their first, up or down, as smooth curves: every column at `steps` places between two rows
 * (Catmull-Rom with the slopes held so that nothing overshoots: Fritsch and Carlson, SIAM J Numer Anal 1980;17:238).
 */
export const smoothRows = (rows: readonly (readonly number[])[], steps: number): number[][] => {
  const last = rows.length - 1
  const gap = (i: number): number => rows[i + 1]![0]! - rows[i]![0]!
  const rise = (i: number, c: number): number => (rows[i + 1]![c]! - rows[i]![c]!) / gap(i)
  const slope = (i: number, c: number): number => {
    if (i === 0) return rise(0, c)
    if (i === last) return rise(last - 1, c)
    const [a, b] = [rise(i - 1, c), rise(i, c)]
    const [g, h] = [2 * gap(i) + gap(i - 1), gap(i) + 2 * gap(i - 1)]
    return a * b <= 0 ? 0 : (g + h) / (g / a + h / b)
  }
  const out: number[][] = []
  for (let i = 0; i < last; i++) {
    const h = gap(i)
    for (let k = 0; k < steps; k++) {
      const t = k / steps
      const [t2, t3] = [t * t, t * t * t]
      out.push(
        rows[i]!.map(
          (from, c) =>
            (2 * t3 - 3 * t2 + 1) * from +
            (t3 - 2 * t2 + t) * h * (c === 0 ? 1 : slope(i, c)) +
            (3 * t2 - 2 * t3) * rows[i + 1]![c]! +
            (t3 - t2) * h * (c === 0 ? 1 : slope(i + 1, c)),
        ),
      )
    }
  }
  out.push([...rows[last]!])
  return out
}

/** A smooth curve through points of any number of coordinates (centripetal enough for evenly set points: Catmull-Rom). */
export const throughPoints = (points: readonly (readonly number[])[], steps: number): number[][] => {
  const last = points.length - 1
  const out: number[][] = []
  for (let i = 0; i < last; i++) {
    const [p, q, r, s] = [
      points[Math.max(0, i - 1)]!,
      points[i]!,
      points[i + 1]!,
      points[Math.min(last, i + 2)]!,
    ]
    for (let k = 0; k < steps; k++) {
      const t = k / steps
      out.push(
        q.map((b, c) => {
          const [a, d, e] = [p[c]!, r[c]!, s[c]!]
          return b + 0.5 * t * (d - a + t * (2 * a - 5 * b + 4 * d - e + t * (3 * (b - d) + e - a)))
        }),
      )
    }
  }
  out.push([...points[last]!])
  return out
}
