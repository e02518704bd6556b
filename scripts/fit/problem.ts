import { isMarker, modelValues } from '../../src/evidence/compare'
import type { EvidenceRow, EvidenceTable } from '../../src/evidence/types'
import { modelOf, simulateAt, type ConstantId, type Values } from '../../src/model'
import type { Free } from './free'

/** A fit in logarithms: y = ln(constant / its prior centre). */
export interface Problem {
  readonly table: EvidenceTable
  readonly rows: readonly EvidenceRow[]
  readonly free: readonly Free[]
  readonly base: Values
  /** expected error of each row, in its unit */
  readonly sd: Float64Array
}

/**
 * How far a row may be from a perfect model, in its unit. Half the published interval is two standard errors; besides,
 * no trial is quite the life it is compared with (Assumption: 0.8 points of density, 8 points of a marker or a tenth of
 * the change), recalled results count less, and results read from one curve are not independent.
 */
export const sdOf = (row: EvidenceRow, inSeries: number): number => {
  const half = row.low === undefined || row.high === undefined ? 0 : Math.abs(row.high - row.low) / 2
  const own = half / 1.96
  const misfit = isMarker(row.site)
    ? Math.max(8, 0.1 * Math.abs(row.target))
    : Math.max(0.8, 0.08 * Math.abs(row.target))
  const trust = row.checked ? 1 : 2
  return Math.hypot(own, misfit) * trust * Math.pow(inSeries, 0.25)
}

const seriesOf = (row: EvidenceRow): string => `${row.arm} ${row.control ?? ''} ${row.site}`

export const problemOf = (table: EvidenceTable, free: readonly Free[], base: Values): Problem => {
  const { rows } = table
  const count = new Map<string, number>()
  for (const row of rows) count.set(seriesOf(row), (count.get(seriesOf(row)) ?? 0) + 1)
  return {
    table,
    rows,
    free,
    base,
    sd: Float64Array.from(rows, row => sdOf(row, count.get(seriesOf(row)) ?? 1)),
  }
}

/** The constants at y, kept inside their hard limits. */
export const valuesAt = ({ free, base }: Problem, y: ArrayLike<number>): Values => {
  const values: Record<string, number> = { ...base }
  free.forEach(({ id, centre, limit }, i) => {
    const value = centre * Math.exp(y[i]!)
    values[id] = limit === undefined ? value : Math.min(value, limit)
  })
  return values as Record<ConstantId, number>
}

/** What the model gives for every row at y. */
export const predict = (problem: Problem, y: ArrayLike<number>): Float64Array => {
  const model = modelOf(valuesAt(problem, y))
  return modelValues(problem.table, (scenario, ages) => ({ columns: simulateAt(scenario, ages, model) }))
}

/** Weight of a residual r (in standard deviations) under a Cauchy-like loss that forgives outliers beyond 2.5. */
export const robustWeight = (r: number): number => 1 / (1 + (r / 2.5) ** 2)
