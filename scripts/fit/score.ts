import { isMarker, toleranceOf } from '../../src/evidence/compare'
import type { EvidenceRow } from '../../src/evidence/types'

/** How well values meet the checked rows of density or of markers; errors in percentage points. */
export interface Score {
  readonly rows: number
  readonly within: number
  readonly mean: number
}

export const scoreOf = (
  rows: readonly EvidenceRow[],
  values: ArrayLike<number>,
  counts: (row: EvidenceRow) => boolean,
): Score => {
  let within = 0
  let sum = 0
  let n = 0
  rows.forEach((row, i) => {
    if (!row.checked || !counts(row)) return
    const error = Math.abs(values[i]! - row.target)
    n++
    sum += error
    if (error <= toleranceOf(row)) within++
  })
  return { rows: n, within, mean: n === 0 ? 0 : sum / n }
}

export const bone = (row: EvidenceRow): boolean => !isMarker(row.site)
export const markers = (row: EvidenceRow): boolean => isMarker(row.site)

const part = ({ rows, within, mean }: Score): string =>
  `${within}/${rows} (${((100 * within) / rows).toFixed(1)} %) mean ${mean.toFixed(2)}`

export const summary = (rows: readonly EvidenceRow[], values: ArrayLike<number>): string =>
  `bone ${part(scoreOf(rows, values, bone))}, markers ${part(scoreOf(rows, values, markers))}`
