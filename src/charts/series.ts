import type { ColumnId, Trajectory } from '../model/types'
import type { Life } from '../risk/types'
import type { DensitySite } from './types'

/** A point in pixels. */
export type Point = readonly [x: number, y: number]
/** Values by age, both of equal length, ages rising. */
export interface Series {
  readonly age: ArrayLike<number>
  readonly value: ArrayLike<number>
}

export const FIRST_AGE = 20
/** Risk is not estimated earlier: the population tables begin here. */
export const FIRST_RISK_AGE = 50

export const columnOf = (trajectory: Trajectory, column: ColumnId): Series => ({
  age: trajectory.columns.age,
  value: trajectory.columns[column],
})
export const bmdOf = (life: Life, site: DensitySite): Series => columnOf(life.trajectory, `bmd_${site}_gcm2`)
export const tOf = (life: Life, site: DensitySite): Series => columnOf(life.trajectory, `t_${site}`)
/** Value at an age, linear between rows; NaN outside them, so that nothing is drawn or said there. */
export const at = ({ age, value }: Series, years: number): number => {
  const last = Math.min(age.length, value.length) - 1
  if (last < 0) return NaN
  const first = age[0] ?? NaN
  const end = age[last] ?? NaN
  // A month's rounding of the last row must not turn the end of a life into "unknown".
  if (!(years >= first - 1e-6 && years <= end + 1e-6)) return NaN
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((age[middle] ?? NaN) <= years) low = middle
    else high = middle
  }
  const a0 = age[low] ?? NaN
  const a1 = age[high] ?? NaN
  const v0 = value[low] ?? NaN
  const v1 = value[high] ?? NaN
  return a1 === a0 ? v0 : v0 + ((v1 - v0) * (Math.min(Math.max(years, a0), a1) - a0)) / (a1 - a0)
}

/** Least and greatest finite value between two ages (rows only), or null when there is none. */
export const rangeOf = (series: Series, from: number, to: number): readonly [number, number] | null => {
  let low = Infinity
  let high = -Infinity
  for (let row = 0; row < series.age.length; row += 1) {
    const age = series.age[row] ?? NaN
    const value = series.value[row] ?? NaN
    if (age < from - 1e-6 || age > to + 1e-6 || !Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low <= high ? [low, high] : null
}

/**
 * The curve in pixels between two ages, thinned: a row is left out when the line without it stays within a
 * quarter of a pixel (one pass, each kept point opening a cone that later points must stay in). Smooth lives
 * of 840 months come down to some fifty points; the saw of six-monthly injections keeps its teeth.
 */
export const polyline = (
  series: Series,
  x: (age: number) => number,
  y: (value: number) => number,
  from: number,
  to: number,
  tolerance = 0.25,
): Point[] => {
  const all: Point[] = []
  const push = (age: number, value: number): void => {
    const point: Point = [x(age), y(value)]
    if (Number.isFinite(point[0]) && Number.isFinite(point[1])) all.push(point)
  }
  const first = series.age[0] ?? NaN
  const end = series.age[series.age.length - 1] ?? NaN
  const start = Math.max(from, first)
  const stop = Math.min(to, end)
  if (!(start <= stop)) return all
  push(start, at(series, start))
  for (let row = 0; row < series.age.length; row += 1) {
    const age = series.age[row] ?? NaN
    if (age > start + 1e-6 && age < stop - 1e-6) push(age, series.value[row] ?? NaN)
  }
  if (stop > start + 1e-6) push(stop, at(series, stop))
  return thin(all, tolerance)
}

const thin = (points: readonly Point[], tolerance: number): Point[] => {
  const kept: Point[] = []
  let anchor = points[0]
  if (anchor === undefined) return kept
  kept.push(anchor)
  let low = -Infinity
  let high = Infinity
  let before: Point = anchor
  for (let i = 1; i < points.length; i += 1) {
    const point = points[i] as Point
    const dx = point[0] - anchor[0]
    const slope = (point[1] - anchor[1]) / dx
    if (slope < low || slope > high) {
      kept.push(before)
      anchor = before
      low = -Infinity
      high = Infinity
    }
    const run = point[0] - anchor[0]
    low = Math.max(low, (point[1] - tolerance - anchor[1]) / run)
    high = Math.min(high, (point[1] + tolerance - anchor[1]) / run)
    before = point
  }
  if (before !== kept[kept.length - 1]) kept.push(before)
  return kept
}

/** Height of a pixel curve at a pixel x; NaN outside it. */
export const heightAt = (points: readonly Point[], x: number): number => {
  let low = 0
  let high = points.length - 1
  const first = points[low]
  const last = points[high]
  if (first === undefined || last === undefined || x < first[0] - 0.05 || x > last[0] + 0.05) return NaN
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((points[middle] as Point)[0] <= x) low = middle
    else high = middle
  }
  const [x0, y0] = points[low] as Point
  const [x1, y1] = points[high] as Point
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (Math.min(Math.max(x, x0), x1) - x0)) / (x1 - x0)
}

/** The two parts of a curve before and after a pixel x; both hold the point at x itself. */
export const split = (points: readonly Point[], x: number): readonly [past: Point[], ahead: Point[]] => {
  const y = heightAt(points, x)
  const past = points.filter(point => point[0] < x)
  const ahead = points.filter(point => point[0] > x)
  if (Number.isFinite(y)) {
    past.push([x, y])
    ahead.unshift([x, y])
  }
  return [past, ahead]
}

/** Half of the window that removal and building are averaged over, in monthly rows. */
const HALF_WINDOW = 3

/**
 * Mean over six months, three on each side (the outer two count half). Injections every six months make removal
 * swing within each interval; at the width of a life that is a smear, and a value read at a birthday would only
 * say how long ago the last one was. The first and last three months repeat the nearest whole window: half of
 * one would show a part of an interval as if it were a change.
 */
export const halfYearMean = ({ age, value }: Series): Series => {
  const mean = new Float64Array(value.length)
  const last = value.length - 1
  const reach = Math.min(HALF_WINDOW, Math.floor(last / 2))
  for (let row = 0; row <= last; row += 1) {
    const middle = Math.min(Math.max(row, reach), last - reach)
    let sum = 0
    for (let k = -reach; k <= reach; k += 1)
      sum += (value[middle + k] ?? NaN) * (reach > 0 && Math.abs(k) === reach ? 0.5 : 1)
    mean[row] = sum / Math.max(1, 2 * reach)
  }
  return { age, value: mean }
}

/** The same mean around one age, of values at any distances; NaN outside them. */
export const halfYearMeanAt = (series: Series, years: number): number => {
  const { age } = series
  const half = HALF_WINDOW / 12
  const first = (age[0] ?? NaN) + half
  const last = (age[age.length - 1] ?? NaN) - half
  // Beyond the ends there is nothing; close to them stands the nearest whole window.
  if (!Number.isFinite(at(series, years)) || first > last) return at(series, years)
  const middle = Math.min(Math.max(years, first), last)
  let sum = 0
  for (let k = -HALF_WINDOW; k <= HALF_WINDOW; k += 1)
    sum += at(series, middle + k / 12) * (Math.abs(k) === HALF_WINDOW ? 0.5 : 1)
  return sum / (2 * HALF_WINDOW)
}

/** A later high point is a treatment's, not the peak of youth. */
const PEAK_BEFORE = 40

/** The highest value between ages 20 and 40, the peak of youth; the whole life counts, lived or still ahead. */
export const peakOf = (series: Series): { readonly age: number; readonly value: number } => {
  let age = FIRST_AGE
  let value = at(series, FIRST_AGE)
  for (let row = 0; row < series.age.length; row += 1) {
    const rowAge = series.age[row] ?? NaN
    const here = series.value[row] ?? NaN
    if (rowAge < FIRST_AGE || rowAge > PEAK_BEFORE || here <= value) continue
    age = rowAge
    value = here
  }
  return { age, value }
}

/** Keeps the last answer while every part of the question is the same object or number. */
export const remember = <T>() => {
  let parts: readonly unknown[] = []
  let answer: { readonly value: T } | null = null
  return (question: readonly unknown[], compute: () => T): T => {
    const same =
      answer !== null &&
      parts.length === question.length &&
      question.every((part, index) => Object.is(part, parts[index]))
    if (answer === null || !same) {
      answer = { value: compute() }
      parts = question
    }
    return answer.value
  }
}

/**
 * Mean and SD (g/cm2) of the young reference that the T column is built on, read back from two rows of the
 * life itself (T is linear in density), so that a survey can be put on the same scale. null when the life
 * never changes.
 */
export const youngReference = (
  life: Life,
  site: DensitySite,
): { readonly mean: number; readonly sd: number } | null => {
  const bmd = bmdOf(life, site).value
  const t = tOf(life, site).value
  let low = 0
  let high = 0
  for (let row = 0; row < bmd.length; row += 1) {
    if ((bmd[row] ?? 0) < (bmd[low] ?? 0)) low = row
    if ((bmd[row] ?? 0) > (bmd[high] ?? 0)) high = row
  }
  const rise = (t[high] ?? NaN) - (t[low] ?? NaN)
  const sd = ((bmd[high] ?? NaN) - (bmd[low] ?? NaN)) / rise
  if (!Number.isFinite(sd) || sd <= 0) return null
  return { mean: (bmd[high] ?? NaN) - (t[high] ?? NaN) * sd, sd }
}
