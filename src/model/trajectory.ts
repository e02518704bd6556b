import { START_AGE } from './params'
import type { ColumnId, Trajectory } from './types'

/** The row nearest to an age (years), within the life. */
export const rowOf = (trajectory: Trajectory, age: number): number => {
  const row = Math.round((age - START_AGE) * 12)
  return Number.isNaN(row) ? 0 : Math.min(trajectory.rows - 1, Math.max(0, row))
}

/** A column at an age (years), linear between months; beyond the ends, the value at the end. */
export const sampleAt = (trajectory: Trajectory, column: ColumnId, age: number): number => {
  const values = trajectory.columns[column]
  const place = (age - START_AGE) * 12
  // a NaN age falls through to the first row
  if (!(place > 0)) return values[0]!
  if (place >= trajectory.rows - 1) return values[trajectory.rows - 1]!
  const row = Math.floor(place)
  const share = place - row
  return values[row]! + (values[row + 1]! - values[row]!) * share
}
