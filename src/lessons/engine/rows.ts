import type { Life } from '../../risk/types'
import { readingAt, type ReadingId } from '../../state/readings'
import type { Scenario } from '../../model'
import type { ObservePlan, SetName } from '../types'

/** A number from 0 to 1 for a seed: mulberry32 (Tommy Ettinger, public domain), one draw. */
const drawn = (seed: number): number => {
  let t = (seed + 0x6d2b79f5) | 0
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
/** A normal deviate (Box and Muller 1958) that depends on nothing but the seed. */
const deviate = (seed: number): number =>
  Math.sqrt(-2 * Math.log(Math.max(drawn(seed), 1e-12))) * Math.cos(2 * Math.PI * drawn(seed + 7919))

/** Ages between which the width of one standard deviation is read off a life, years. */
const WIDE_APART = [30, 60] as const

/**
 * The error of one standard deviation of a scan, in the unit of the reading. A T-score is a density seen through another scale: its error
 * is that of the density, divided by what one T-score is worth, which the life itself tells.
 */
const errorOf = (life: Life, id: ReadingId, age: number, scatter: number): number => {
  const site = /^t_(spine|hip|neck|forearm)$/.exec(id)?.[1]
  if (site === undefined) return scatter * Math.abs(readingAt(life, id, age))
  const density = `bmd_${site}_gcm2` as ReadingId
  const [a, b] = [WIDE_APART[0], Math.min(WIDE_APART[1], life.scenario.until)]
  const worth =
    (readingAt(life, density, a) - readingAt(life, density, b)) /
    (readingAt(life, id, a) - readingAt(life, id, b))
  const error = (scatter * readingAt(life, density, age)) / Math.abs(worth)
  return Number.isFinite(error) ? error : 0
}

/** The age at which a row reads a column, years: the column's own, or the one shown. */
export const ageOf = (column: ObservePlan['columns'][number], age: number, life: Life): number =>
  Math.min(column.age ?? age, life.scenario.until)

/**
 * One row: the age shown, then a number a column. With `scatter`, each is measured as a scanner would: the `nth` measurement of
 * a life is the same whenever it is made, and no two are alike.
 */
export const rowOf = (plan: ObservePlan, life: Life, age: number, nth: number): readonly number[] => [
  age,
  ...plan.columns.map((column, index) => {
    const at = ageOf(column, age, life)
    const value = readingAt(life, column.reading, at)
    if (plan.scatter === undefined) return value
    const seed = life.scenario.seed * 10_007 + nth * 101 + index
    return value + errorOf(life, column.reading, at, plan.scatter) * deviate(seed)
  }),
]

const SET: Readonly<Record<SetName, (scenario: Scenario, massage: number) => number>> = {
  massage: (_scenario, massage) => massage,
  smoking: ({ smoking }) => smoking,
  drugs: ({ drugs }) => drugs.reduce((years, { from, to }) => years + to - from, 0),
}
/** What was set when a row is written down, a number a name of the plan; they follow the readings. */
export const settingsOf = (plan: ObservePlan, scenario: Scenario, massage: number): readonly number[] =>
  (plan.set ?? []).map(name => SET[name](scenario, massage))

/** Whether a row says what another one has said already. A measurement with an error is always a new one. */
export const isRepeated = (
  plan: ObservePlan,
  rows: readonly (readonly number[])[],
  row: readonly number[],
): boolean =>
  plan.scatter === undefined &&
  rows.some(one => one.length === row.length && one.every((value, i) => Object.is(value, row[i])))

export interface Spread {
  readonly mean: number
  readonly least: number
  readonly most: number
}
/** What repeated measurements of a column have in common, `index` 0 the first column after the age. */
export const spreadOf = (rows: readonly (readonly number[])[], index: number): Spread | null => {
  const values = rows.map(row => row[index + 1] ?? Number.NaN).filter(Number.isFinite)
  if (values.length < 2) return null
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    least: Math.min(...values),
    most: Math.max(...values),
  }
}
