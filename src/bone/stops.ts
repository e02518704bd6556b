import type { BoneCurve } from './types'

/**
 * Where a life stops on its way, as entries of its curve: `lived` are the steps simulated (every whole year, and closer where the curve
 * turns within a year), `pictured` the ages kept as pictures (every second year, and closer where a straight line would not do).
 * Both rise strictly, begin at 0 and end on the last entry; what is pictured is also lived.
 */
export interface Stops {
  readonly lived: readonly number[]
  readonly pictured: readonly number[]
}

/** Years from one stored picture to the next where nothing turns. */
export const FRAME_YEARS = 2

/** How far a straight line may miss the curve before another stop is made, BV/TV. Assumption: half of the 0.005 that is promised. */
const TOLERANCE = 0.0025

/** Entries a year. */
export function entriesPerYear(curve: BoneCurve): number {
  return Math.round(1 / (curve.step ?? 1))
}

/**
 * The stops of a curve. Those of a year follow from the values of that year alone, those of the pictures from their own two years,
 * so lives that agree stop at the same ages.
 */
export function stopsOf(curve: BoneCurve): Stops {
  const per = entriesPerYear(curve)
  const last = curve.bvtv.length - 1
  const lived = [0]
  const pictured = [0]
  for (let start = 0; start < last; start += FRAME_YEARS * per) {
    const end = Math.min(last, start + FRAME_YEARS * per)
    const years: number[][] = []
    for (let year = start; year < end; year += per) {
      years.push(split(curve.bvtv, year, Math.min(last, year + per)))
    }
    const turns = years.some(year => year.length > 1) || misses(curve.bvtv, start, end)
    for (const year of years) {
      lived.push(...year)
      if (turns) pictured.push(...year)
    }
    if (!turns) pictured.push(end)
  }
  return { lived, pictured }
}

/** Ends of the shortest list of halves of halves from a to b that a straight line follows each. */
function split(values: Float64Array, a: number, b: number): number[] {
  if (b - a < 2 || !misses(values, a, b)) return [b]
  const middle = (a + b) >> 1
  return [...split(values, a, middle), ...split(values, middle, b)]
}

function misses(values: Float64Array, a: number, b: number): boolean {
  const from = values[a]!
  const slope = (values[b]! - from) / (b - a)
  for (let i = a + 1; i < b; i++) if (Math.abs(values[i]! - from - slope * (i - a)) > TOLERANCE) return true
  return false
}
