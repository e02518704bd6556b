import { courseKey } from '../evidence/courses'
import type { EvidenceSite } from '../evidence/types'
import type { Comparison, Kind, Score, ValidationData, Verdict } from './types'

export const kindOf = (site: EvidenceSite): Kind => (site === 'ctx' || site === 'p1np' ? 'marker' : 'bone')

const verdictOf = (error: number, tolerance: number): Verdict =>
  !Number.isFinite(error) || !Number.isFinite(tolerance)
    ? 'unknown'
    : Math.abs(error) <= tolerance
      ? 'within'
      : 'outside'

/** Every row of the table beside its arms, its source and what the model gives, in the order of the table. */
export const comparisonsOf = ({
  table,
  values,
  tolerances,
  intervals,
  curves,
}: ValidationData): readonly Comparison[] => {
  const arms = new Map(table.arms.map(arm => [arm.id, arm]))
  const byKey = new Map((curves ?? []).map(curve => [curve.key, curve]))
  return table.rows.map((row, index) => {
    const model = values[index] ?? NaN
    const tolerance = tolerances[index] ?? NaN
    const error = model - row.target
    const low = intervals?.low[index] ?? NaN
    const high = intervals?.high[index] ?? NaN
    return {
      index,
      row,
      source: table.sources[row.source] ?? { study: row.trial, citation: '' },
      arm: arms.get(row.arm) ?? null,
      control: row.control === undefined ? null : (arms.get(row.control) ?? null),
      kind: kindOf(row.site),
      model,
      error,
      tolerance,
      verdict: verdictOf(error, tolerance),
      interval: Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null,
      curve: byKey.get(courseKey(row)) ?? null,
    }
  })
}

/** The score of one kind: only rows whose source was seen, and for which the model has a value. */
export const scoreOf = (all: readonly Comparison[], kind: Kind): Score => {
  const counted = all.filter(one => one.kind === kind && one.row.checked && one.verdict !== 'unknown')
  const sum = counted.reduce((total, { error }) => total + Math.abs(error), 0)
  return {
    count: counted.length,
    within: counted.filter(({ verdict }) => verdict === 'within').length,
    mean: counted.length === 0 ? NaN : sum / counted.length,
  }
}

/** How far off a result is, in tolerances: up to 1 is within. -1 where it is not known, so that it sorts last. */
export const missOf = ({ error, tolerance, verdict }: Comparison): number =>
  verdict === 'unknown' ? -1 : Math.abs(error) / tolerance
