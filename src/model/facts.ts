import { START_AGE } from './params'
import { rowOf, sampleAt } from './trajectory'
import type { ColumnId, Trajectory } from './types'

/** Plain facts about a life, for sentences and tests. Losses are fractions (0.07 = 7 %), gains are negative. */

/** What a column lost between two ages, as a fraction of its value at `from`. */
export const lossBetween = (trajectory: Trajectory, column: ColumnId, from: number, to: number): number =>
  1 - sampleAt(trajectory, column, to) / sampleAt(trajectory, column, from)

/** The highest value of a column and the age at which it is reached first. */
export const peakOf = (
  trajectory: Trajectory,
  column: ColumnId,
): { readonly age: number; readonly value: number } => {
  const values = trajectory.columns[column]
  let row = 0
  for (let i = 1; i < trajectory.rows; i++) if (values[i]! > values[row]!) row = i
  return { age: START_AGE + row / 12, value: values[row]! }
}

/**
 * The window of `years` in which a column lost the largest fraction; `loss` is negative when it never fell. Windows
 * start on months, at or after `after` (default: the column's peak). A life shorter than the window gives what there is.
 */
export const fastestWindow = (
  trajectory: Trajectory,
  column: ColumnId,
  years: number,
  after: number = peakOf(trajectory, column).age,
): { readonly from: number; readonly to: number; readonly loss: number } => {
  const values = trajectory.columns[column]
  const last = trajectory.rows - 1
  const length = Math.min(last, Math.max(1, Math.round(years * 12)))
  let best = Math.min(last - length, rowOf(trajectory, after))
  const lossFrom = (row: number): number => 1 - values[row + length]! / values[row]!
  for (let row = best; row + length <= last; row++) if (lossFrom(row) > lossFrom(best)) best = row
  return { from: START_AGE + best / 12, to: START_AGE + (best + length) / 12, loss: lossFrom(best) }
}

/** The first age, at or after `after`, at which a column is below a value; null when it never is. */
export const firstBelow = (
  trajectory: Trajectory,
  column: ColumnId,
  value: number,
  after: number = START_AGE,
): number | null => {
  const values = trajectory.columns[column]
  for (let row = rowOf(trajectory, after); row < trajectory.rows; row++)
    if (values[row]! < value) return START_AGE + row / 12
  return null
}
