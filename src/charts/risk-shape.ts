import { scaleY } from './axes'
import { inkOf } from './marks'
import { FIRST_COUNTED_AGE, otherOf, riskOf } from './risk-read'
import { FIRST_RISK_AGE, polyline, rangeOf, split, type Point, type Series } from './series'
import type { Stage } from './types'
import { RISK_UNCERTAINTY } from './words'

const scaled = ({ age, value }: Series, factor: number): Series => ({
  age,
  value: Array.from(value, percent => Math.min(100, percent * factor)),
})

/** A line in pixels, in two parts: rates carried on from later ages, and rates that were counted. */
export interface Line {
  readonly dashed: readonly Point[]
  readonly firm: readonly Point[]
}

export interface RiskShape {
  readonly y: (percent: number) => number
  readonly high: number
  readonly mine: Line
  readonly other: Line
  readonly average: Line
  readonly upper: readonly Point[]
  readonly lower: readonly Point[]
  readonly ink: readonly Point[]
  /** of the shaded band */
  readonly edges: readonly Point[]
}

export const riskShape = (stage: Stage): RiskShape => {
  const { view, to, x } = stage
  const mine = riskOf(view.life.risk, view)
  const other = otherOf(view)
  const others = other === null ? null : riskOf(other.risk, view)
  const average = riskOf(view.average, view)
  const band = [scaled(mine, RISK_UNCERTAINTY), scaled(mine, 1 / RISK_UNCERTAINTY)] as const
  // The axis holds the whole band, and every line.
  let top = 2
  for (const series of [band[0], others, average])
    if (series !== null) top = Math.max(top, rangeOf(series, FIRST_RISK_AGE, to)?.[1] ?? 0)
  const step = top > 9 ? 2 : 0.5
  const high = Math.min(104, Math.ceil((top * 1.06) / step) * step)
  const y = scaleY(stage, 0, high)
  const draw = (series: Series | null): Point[] =>
    series === null ? [] : polyline(series, x, y, FIRST_RISK_AGE, to)
  const counted = FIRST_COUNTED_AGE[view.bone]
  const parted = (points: readonly Point[]): Line => {
    if (counted <= FIRST_RISK_AGE) return { dashed: [], firm: points }
    const [dashed, firm] = split(points, x(counted))
    return { dashed, firm }
  }
  const lines = [draw(mine), draw(others), draw(average)] as const
  const [upper, lower] = [draw(band[0]), draw(band[1])]
  return {
    y,
    high,
    mine: parted(lines[0]),
    other: parted(lines[1]),
    average: parted(lines[2]),
    upper,
    lower,
    ink: inkOf(...lines),
    edges: inkOf(upper, lower),
  }
}
