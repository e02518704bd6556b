/**
 * Straight line between knots (ascending x); beyond the ends the end value, or with `slope` the last line
 * continued. x and y have the same length, at least 1.
 */
export const between = (
  x: readonly number[],
  y: readonly number[],
  at: number,
  beyond: 'hold' | 'slope' = 'hold',
): number => {
  const last = x.length - 1
  if (last < 1 || at <= x[0]!) return y[0] ?? Number.NaN
  if (at >= x[last]! && beyond === 'hold') return y[last]!
  let i = 1
  while (i < last && at > x[i]!) i++
  return y[i - 1]! + ((y[i]! - y[i - 1]!) * (at - x[i - 1]!)) / (x[i]! - x[i - 1]!)
}
