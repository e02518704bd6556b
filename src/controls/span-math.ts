import { clampTo } from './track-math'

/** Ages are set in half years, as on the scrubber. */
export const AGE_STEP = 0.5
export const SHORTEST = AGE_STEP

export interface Years {
  readonly from: number
  readonly to: number
}
export interface AgeLimits {
  readonly min: number
  readonly max: number
}

const half = (years: number): number => Math.round(years / AGE_STEP) * AGE_STEP

/** Moves the start and keeps the length; it stops where the end would leave the limits. */
export const withStart = (span: Years, from: number, limits: AgeLimits): Years => {
  const years = span.to - span.from
  const start = clampTo(from, { min: limits.min, max: Math.max(limits.min, limits.max - years) })
  return { from: start, to: start + years }
}

/** Changes the length and keeps the start; at least half a year, at most up to the last age. */
export const withYears = (span: Years, years: number, limits: AgeLimits): Years => ({
  from: span.from,
  to: Math.max(span.from + SHORTEST, Math.min(span.from + years, limits.max)),
})

/** The limits narrowed by the neighbours of the same kind: two spans of one drug or input never overlap. */
export const between = (span: Years, others: readonly Years[], limits: AgeLimits): AgeLimits => ({
  min: Math.max(limits.min, ...others.filter(o => o.to <= span.from).map(o => o.to)),
  max: Math.min(limits.max, ...others.filter(o => o.from >= span.to).map(o => o.from)),
})

/**
 * A new span of `years` from about `age`; after the last one of the same kind when it would overlap it, and inside
 * the limits.
 */
export const newSpan = (age: number, years: number, taken: readonly Years[], limits: AgeLimits): Years => {
  let from = half(clampTo(age, { min: limits.min, max: limits.max - SHORTEST }))
  for (const other of taken.toSorted((a, b) => a.from - b.from))
    if (from < other.to && from + years > other.from) from = other.to
  from = clampTo(from, { min: limits.min, max: limits.max - SHORTEST })
  const next = taken.filter(other => other.from > from).map(other => other.from)
  return { from, to: Math.max(from + SHORTEST, Math.min(from + years, limits.max, ...next)) }
}
