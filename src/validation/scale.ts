import { ticks } from 'd3'
import type { Comparison } from './types'

/** Everything a drawing of these results must hold: published value and interval, tolerance, model. */
export const spanOf = (
  list: readonly Comparison[],
  base: readonly number[] = [],
): readonly [number, number] => {
  let low = Infinity
  let high = -Infinity
  const hold = (value: number | undefined): void => {
    if (value === undefined || !Number.isFinite(value)) return
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  for (const { row, model, tolerance } of list)
    for (const value of [
      row.target,
      row.low,
      row.high,
      model,
      row.target - tolerance,
      row.target + tolerance,
    ])
      hold(value)
  base.forEach(hold)
  return low > high ? [-1, 1] : low === high ? [low - 1, high + 1] : [low, high]
}

/** The same with a little air on both sides. */
export const airy = ([low, high]: readonly [number, number], air: number): readonly [number, number] => {
  const more = (high - low) * air
  return [low - more, high + more]
}

/** Round values inside a range, about `count` of them. */
export const roundValues = ([low, high]: readonly [number, number], count: number): readonly number[] =>
  ticks(low, high, count)

/** Share of a range, as an SVG length: "37.5%". Drawings in shares need no measuring and grow with their place. */
export const shareOf = ([low, high]: readonly [number, number]): ((value: number) => string) => {
  const span = high - low
  return value => `${(((value - low) / span) * 100).toFixed(2)}%`
}
