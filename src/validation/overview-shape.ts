import { airy } from './scale'
import type { Comparison, Kind } from './types'

/** A plot of model against published. All lengths in CSS pixels; both axes hold the same range. */
export interface Stage {
  readonly width: number
  readonly height: number
  /** font size of figures */
  readonly axis: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly low: number
  readonly high: number
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

export const stageOf = (list: readonly Comparison[], width: number, height: number, axis: number): Stage => {
  let [least, most] = [0, 0]
  for (const { row, model } of list)
    for (const value of [row.target, model])
      if (Number.isFinite(value)) {
        least = Math.min(least, value)
        most = Math.max(most, value)
      }
  const [low, high] = airy(least === most ? [-1, 1] : [least, most], 0.05)
  const x0 = Math.round(axis * 2.9)
  const x1 = Math.max(x0 + 60, width - Math.round(axis * 0.5))
  const y1 = Math.max(60, height - Math.round(axis * 1.9))
  return {
    width,
    height,
    axis,
    x0,
    x1,
    y0: 0,
    y1,
    low,
    high,
    x: value => x0 + ((value - low) / (high - low)) * (x1 - x0),
    y: value => y1 - ((value - low) / (high - low)) * y1,
  }
}

/** The least tolerance of a kind: the band that is drawn. Wide published intervals allow more than it shows. */
export const leastTolerance = (list: readonly Comparison[]): number => {
  const found = list.map(({ tolerance }) => tolerance).filter(Number.isFinite)
  return found.length === 0 ? 0 : Math.min(...found)
}

/** Everything within `tolerance` of the diagonal, as a path clipped to the plot. */
export const bandPath = ({ low, high, x, y }: Stage, tolerance: number): string => {
  const corners = [
    [low, low],
    [low, low + tolerance],
    [high - tolerance, high],
    [high, high],
    [high, high - tolerance],
    [low + tolerance, low],
  ] as const
  return `M${corners.map(([a, b]) => `${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join('L')}Z`
}

export const edgePaths = ({ low, high, x, y }: Stage, tolerance: number): string => {
  const side = (a0: number, b0: number, a1: number, b1: number): string =>
    `M${x(a0).toFixed(1)} ${y(b0).toFixed(1)}L${x(a1).toFixed(1)} ${y(b1).toFixed(1)}`
  return (
    side(low, low + tolerance, high - tolerance, high) + side(low + tolerance, low, high, high - tolerance)
  )
}

/** Left to right, then upwards: the order in which arrow keys meet the marks. */
export const inReadingOrder = (list: readonly Comparison[], kind: Kind): readonly Comparison[] =>
  list
    .filter(one => one.kind === kind && one.verdict !== 'unknown')
    .sort((a, b) => a.row.target - b.row.target || a.model - b.model || a.index - b.index)

/** The mark nearest to a place, if one is near enough. */
export const nearest = (
  list: readonly Comparison[],
  { x, y }: Stage,
  px: number,
  py: number,
  reach: number,
): Comparison | null => {
  let best: Comparison | null = null
  let least = reach * reach
  for (const one of list) {
    const far = (x(one.row.target) - px) ** 2 + (y(one.model) - py) ** 2
    if (far <= least) {
      least = far
      best = one
    }
  }
  return best
}
