import { YOUNG, type Sex } from '../model'
import { normalQuantile } from './normal'
import { studentQuantile, studentTwoSided } from './student'
import type { ArmPeople, ScannedSite } from './types'

/** A number with its 95 % interval; NaN where too few people are left to say. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A difference between the arms, B less A. */
export interface Gap extends Interval {
  /** chance of a difference this large or larger, either way, if both arms fared alike; NaN where it cannot be told */
  readonly p: number
  /** people in each arm with which four trials in five would find a difference like this one; null where it cannot be told */
  readonly needed: number | null
}

/** How a scan is told: percent of change since the first scan, or a T-score. */
export type Measure = 'change' | 't'

const ALPHA = 0.05
const UNKNOWN: Interval = { value: NaN, low: NaN, high: NaN }

/** People, their mean and their variance (with n - 1). */
export interface Moments {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

/**
 * How a scan is told: (scan - zero) x factor, both of which may be the person's own. Loops below are plain, person after
 * person, because a slider waits for a hundred thousand of them.
 */
const told = (
  sex: Sex,
  site: ScannedSite,
  measure: Measure,
): { readonly mean_gcm2: number; readonly sd_gcm2: number } | null =>
  measure === 'change' ? null : YOUNG[sex][site]

/** Mean and variance at every year, among the first `m` people who are still scanned then. */
export const momentsOf = (
  people: ArmPeople,
  sex: Sex,
  site: ScannedSite,
  measure: Measure,
  m: number,
  /** which years: all, where not told */
  [from, to]: readonly [from: number, to: number] = [0, people.years],
): readonly Moments[] => {
  const density = people.density[site]
  const row = people.years + 1
  const young = told(sex, site, measure)
  const end = Math.min(m, people.n) * row
  const count = new Float64Array(row)
  const sum = new Float64Array(row)
  const squares = new Float64Array(row)
  for (let first = 0; first < end; first += row) {
    const zero = young === null ? density[first]! : young.mean_gcm2
    const factor = young === null ? 100 / zero : 1 / young.sd_gcm2
    for (let year = from; year <= to; year++) {
      const value = (density[first + year]! - zero) * factor
      // NaN once dead, and dead ever after
      if (value !== value) break
      count[year]! += 1
      sum[year]! += value
      squares[year]! += value * value
    }
  }
  return Array.from(count, (n, year) => {
    const mean = sum[year]! / n
    return { n, mean, variance: n > 1 ? Math.max(0, squares[year]! - n * mean * mean) / (n - 1) : NaN }
  })
}

/** Mean with its 95 % interval: Student's t. */
export const meanOf = ({ n, mean, variance }: Moments): Interval => {
  if (n < 2) return n === 1 ? { value: mean, low: NaN, high: NaN } : UNKNOWN
  const half = studentQuantile(ALPHA, n - 1) * Math.sqrt(variance / n)
  return { value: mean, low: mean - half, high: mean + half }
}

export interface Scans {
  readonly means: readonly Interval[]
  /** people who are still scanned */
  readonly alive: readonly number[]
}

/** Every year of the first `m` people of an arm. Change counts for each person from that person's own first scan. */
export const scansOf = (
  people: ArmPeople,
  sex: Sex,
  site: ScannedSite,
  measure: Measure,
  m: number,
): Scans => {
  const years = momentsOf(people, sex, site, measure, m)
  return { means: years.map(meanOf), alive: years.map(({ n }) => n) }
}

/** What a picture of all lives is counted in: rows of equal height from `low` upwards. */
export interface Rows {
  readonly low: number
  readonly step: number
  readonly rows: number
}

/** The lowest and the highest value of the first `m` people, over all years; both NaN when nobody is scanned. */
export const rangeOf = (
  people: ArmPeople,
  sex: Sex,
  site: ScannedSite,
  measure: Measure,
  m: number,
): readonly [low: number, high: number] => {
  const density = people.density[site]
  const row = people.years + 1
  const young = told(sex, site, measure)
  const end = Math.min(m, people.n) * row
  let [low, high] = [Infinity, -Infinity]
  for (let first = 0; first < end; first += row) {
    const zero = young === null ? density[first]! : young.mean_gcm2
    const factor = young === null ? 100 / zero : 1 / young.sd_gcm2
    for (let year = 0; year < row; year++) {
      const value = (density[first + year]! - zero) * factor
      if (value !== value) break
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return low <= high ? [low, high] : [NaN, NaN]
}

/** People in row r of year y at y * rows + r; what lies beyond the rows is counted in the outermost. */
export const cellsOf = (
  people: ArmPeople,
  sex: Sex,
  site: ScannedSite,
  measure: Measure,
  m: number,
  { low, step, rows }: Rows,
): Uint32Array => {
  const density = people.density[site]
  const row = people.years + 1
  const young = told(sex, site, measure)
  const end = Math.min(m, people.n) * row
  const counts = new Uint32Array(row * rows)
  for (let first = 0; first < end; first += row) {
    const zero = young === null ? density[first]! : young.mean_gcm2
    const factor = young === null ? 100 / zero : 1 / young.sd_gcm2
    for (let year = 0; year < row; year++) {
      const value = (density[first + year]! - zero) * factor
      if (value !== value) break
      const at = (value - low) / step
      counts[year * rows + (at < 0 ? 0 : at >= rows ? rows - 1 : at | 0)]! += 1
    }
  }
  return counts
}

/** Power of four in five at the usual 5 %: (z of 0.975 + z of 0.8) squared. */
const POWER = (normalQuantile(0.975) + normalQuantile(0.8)) ** 2

/** People in each arm for that power: normal approximation, two arms of equal size. */
export const neededFor = (difference: number, varianceA: number, varianceB: number): number | null => {
  const n = (POWER * (varianceA + varianceB)) / (difference * difference)
  return Number.isFinite(n) && n > 0 ? Math.max(2, Math.ceil(n)) : null
}

/** B less A, arms of unequal spread: Welch BL, Biometrika 1947;34:28, with Satterthwaite's degrees of freedom. */
export const gapOfMeans = (a: Moments, b: Moments): Gap => {
  const value = b.mean - a.mean
  if (a.n < 2 || b.n < 2) return { ...UNKNOWN, value, p: NaN, needed: null }
  const [ofA, ofB] = [a.variance / a.n, b.variance / b.n]
  const needed = neededFor(value, a.variance, b.variance)
  const error = Math.sqrt(ofA + ofB)
  // everybody alike: there is nothing to test
  if (!(error > 0)) return { value, low: value, high: value, p: value === 0 ? 1 : 0, needed }
  const df = (ofA + ofB) ** 2 / (ofA ** 2 / (a.n - 1) + ofB ** 2 / (b.n - 1))
  const half = studentQuantile(ALPHA, df) * error
  return { value, low: value - half, high: value + half, p: studentTwoSided(value / error, df), needed }
}
