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
