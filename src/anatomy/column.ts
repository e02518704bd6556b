import { smoothMax } from './combine'
import type { Field } from './sdf'

/** One level of a column: height, where its middle is, and half its width (x) and depth (z), mm. */
export type Level = readonly [y: number, x: number, z: number, halfWidth: number, halfDepth: number]

/** Entries of the table a column keeps of its levels: finer than any bone's form. */
const FINE = 256

/**
 * An upright body with elliptical cross-sections that change smoothly with height (monotone cubic between the levels, lowest first),
 * its ends rounded over `round` mm. Where it widens fast, distances are shortened by the slope, so that they are never too long.
 */
export const column = (levels: readonly Level[], round: number): Field => {
  const low = levels[0]![0]
  const high = levels[levels.length - 1]![0]
  const middle = (low + high) / 2
  const half = (high - low) / 2
  const step = (high - low) / FINE
  const curves = [1, 2, 3, 4].map(part => smoothStep(levels.map(level => [level[0], level[part]!] as const)))
  // per entry: middle x, z, half width, half depth, and the factor for the slope
  const table = new Float64Array((FINE + 2) * 5)
  for (let i = 0; i <= FINE + 1; i++) {
    const at = low + i * step
    const here = curves.map(curve => curve(at))
    const rate = curves.map(curve => Math.abs(curve(at + step) - curve(at - step)) / (2 * step))
    table.set(here, i * 5)
    const slope = Math.max(rate[0]! + rate[2]!, rate[1]! + rate[3]!)
    table[i * 5 + 4] = 1 / Math.sqrt(1 + slope * slope)
  }
  return (x, y, z) => {
    const at = ((y < low ? low : y > high ? high : y) - low) / step
    const i = (at | 0) * 5
    const t = at - (at | 0)
    const part = (k: number): number => table[i + k]! + t * (table[i + 5 + k]! - table[i + k]!)
    const a = part(2)
    const b = part(3)
    const px = (x - part(0)) / a
    const pz = (z - part(1)) / b
    const k0 = Math.sqrt(px * px + pz * pz)
    const k1 = Math.sqrt((px * px) / (a * a) + (pz * pz) / (b * b))
    const side = k1 < 1e-9 ? -Math.min(a, b) : (k0 * (k0 - 1)) / k1
    return smoothMax(side * part(4), Math.abs(y - middle) - half, round)
  }
}

export type Curve = (at: number) => number

/** A curve through points [at, value], without overshoot (Fritsch, Carlson, SIAM J Numer Anal 1980;17:238); level beyond its ends. */
export const smoothStep = (points: readonly (readonly [at: number, value: number])[]): Curve => {
  const n = points.length
  const slopes = points.slice(1).map(([x, y], i) => (y - points[i]![1]) / (x - points[i]![0]))
  const tangents = points.map((_, i) => {
    const before = slopes[i - 1] ?? slopes[0]!
    const after = slopes[i] ?? slopes[n - 2]!
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  })
  return at => {
    if (at <= points[0]![0]) return points[0]![1]
    if (at >= points[n - 1]![0]) return points[n - 1]![1]
    let i = 0
    while (points[i + 1]![0] < at) i++
    const [x0, y0] = points[i]!
    const [x1, y1] = points[i + 1]!
    const h = x1 - x0
    const t = (at - x0) / h
    const t2 = t * t
    const t3 = t2 * t
    return (
      y0 * (2 * t3 - 3 * t2 + 1) +
      h * tangents[i]! * (t3 - 2 * t2 + t) +
      y1 * (3 * t2 - 2 * t3) +
      h * tangents[i + 1]! * (t3 - t2)
    )
  }
}

/** 0 below `low`, 1 above `high`, a soft step between (`high` may be the lesser). */
export const ramp = (low: number, high: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
