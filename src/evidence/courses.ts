import type { EvidenceRow } from './types'

/** What the model gives between the months of the results of one arm at one site. */
export interface Curve {
  readonly key: string
  /** since the start of the study, rising */
  readonly months: Float64Array
  /** in the unit of the results */
  readonly values: Float64Array
}

/** Results that share a key lie on one curve of the model. */
export const courseKey = ({ arm, control, site, metric, from }: EvidenceRow): string =>
  [arm, control ?? '', site, metric, from].join(' ')

/** Fewest months of results that make a curve worth drawing. */
export const LEAST_MONTHS = 3
/** Most points of a curve. Up to ten years it has one for every month, so that the waves between two injections show. */
const POINTS = 120

/** Rows that nobody published, at the months of every curve: they are handed to the model with the others. */
export const curveRows = (rows: readonly EvidenceRow[]): ReadonlyMap<string, readonly EvidenceRow[]> => {
  const courses = new Map<string, EvidenceRow[]>()
  for (const row of rows) {
    if (row.metric !== 'change') continue
    const key = courseKey(row)
    const course = courses.get(key)
    if (course === undefined) courses.set(key, [row])
    else course.push(row)
  }
  const found = new Map<string, readonly EvidenceRow[]>()
  for (const [key, course] of courses) {
    const [first] = course
    if (first === undefined || new Set(course.map(({ to }) => to)).size < LEAST_MONTHS) continue
    const span = Math.max(...course.map(({ to }) => to)) - first.from
    // a short course in finer steps: markers answer within days
    const step = span <= POINTS / 3 ? 1 / 3 : span <= POINTS ? 1 : span / POINTS
    const count = Math.ceil(span / step)
    found.set(
      key,
      Array.from({ length: count }, (_, i) => ({
        ...first,
        to: first.from + Math.min(span, (i + 1) * step),
      })),
    )
  }
  return found
}
