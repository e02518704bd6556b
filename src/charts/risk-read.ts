import type { FractureSite, Life, RiskTable } from '../risk/types'
import { at, FIRST_RISK_AGE, type Series } from './series'
import type { ChartsView, Horizon } from './types'

/** Reading the risk of one bone, over one horizon, out of a life. */

/**
 * First age at which breaks were counted, years: before it rates are carried on from later ages, and drawn dashed.
 * As in src/risk/baseline.ts (NIS 2006 for the hip, Medicare for the rest), which charts may not import.
 */
export const FIRST_COUNTED_AGE: Readonly<Record<FractureSite, number>> = {
  hip: 50,
  spine: 65,
  wrist: 65,
  humerus: 65,
  major: 65,
}

/** Last age at which breaks were counted, years: the mean age of the open band 85+ (src/risk/tables/incidence.ts). */
export const LAST_COUNTED_AGE = 89

/** In the order of the switches. */
export const BONES: readonly FractureSite[] = ['major', 'hip', 'spine', 'wrist', 'humerus']
export const HORIZONS: readonly Horizon[] = ['ten', 'lifetime']

/** What is counted, and how far ahead. */
export type Counted = Pick<ChartsView, 'bone' | 'horizon'>

export const riskOf = ({ age, risk10, lifetime }: RiskTable, { bone, horizon }: Counted): Series => ({
  age,
  value: (horizon === 'ten' ? risk10 : lifetime)[bone],
})

/** Percent at an age; NaN before 50 and after the last row. */
export const riskAt = (table: RiskTable, counted: Counted, age: number): number =>
  age < FIRST_RISK_AGE - 1e-6 ? NaN : at(riskOf(table, counted), age)

/** The life that this one is held against: the pinned one, else itself without its treatments or changes. */
export const otherOf = ({ pinned, without }: ChartsView): Life | null => pinned ?? without?.life ?? null

/** The risks that a chart tells at an age, percent; NaN where there is none. */
export interface Risks {
  readonly mine: number
  /** the other life's */
  readonly other: number
  readonly average: number
}
export const risksAt = (view: ChartsView, age: number): Risks => {
  const other = otherOf(view)
  return {
    mine: riskAt(view.life.risk, view, age),
    other: other === null ? NaN : riskAt(other.risk, view, age),
    average: riskAt(view.average, view, age),
  }
}

/** Whole people of a crowd. */
export const people = (percent: number, crowd: number): number => Math.round((percent * crowd) / 100)

/** The other life's whole people beside mine: where less than one person lies between, they are about as many. */
export const peopleBeside = (other: number, mine: number, crowd: number): number =>
  people(Math.abs(other - mine) * (crowd / 100) < 1 ? mine : other, crowd)

/** Two lives in whole people of one crowd, as every count, sentence and mark tells them. */
export interface Counts {
  readonly of: 100 | 1000
  readonly mine: number
  /** NaN where there is none */
  readonly other: number
  readonly way: 'alone' | 'same' | 'fewer' | 'more'
  /** how far the two counts lie apart */
  readonly gap: number
  /** the same in percent of the other, from the risks and not from whole people; NaN where nothing can be told */
  readonly percent: number
}

/** Assumption: a gap of less than a person in a hundred is worth a crowd of a thousand from a tenth of the other on. */
const WORTH = 0.1

/**
 * Of 1,000 people where one of the risks is below one in a hundred, or the gap would be lost in whole people of 100:
 * no one must compare counts of different crowds. What is less than one person of the crowd is no difference.
 */
export const countsOf = ({ mine, other }: Pick<Risks, 'mine' | 'other'>): Counts => {
  const alone = !Number.isFinite(other)
  const apart = alone ? 0 : Math.abs(mine - other)
  const hidden = apart < 1 && apart >= WORTH * other
  const of = (alone ? mine : Math.min(mine, other)) < 0.95 || (!alone && hidden) ? 1000 : 100
  const own = people(mine, of)
  const others = alone ? NaN : peopleBeside(other, mine, of)
  const gap = alone ? 0 : Math.abs(own - others)
  const way = alone ? 'alone' : gap === 0 ? 'same' : own < others ? 'fewer' : 'more'
  return {
    of,
    mine: own,
    other: others,
    way,
    gap,
    percent: gap > 0 && others > 0 ? (100 * apart) / other : NaN,
  }
}
