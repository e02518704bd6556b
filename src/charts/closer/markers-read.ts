import { fitsOf, type Edges } from '../fits'
import { columnOf, halfYearMean, halfYearMeanAt, type Series } from '../series'
import type { ChartsView } from '../types'

/** CTX is set free where bone is removed, P1NP where it is built; both as a multiple of a healthy 30-year-old's. */
export const MARKERS = ['ctx', 'p1np'] as const
export type Marker = (typeof MARKERS)[number]

/** Means of six months, as the balance has them: injections every six months make markers swing. */
export const markerOf = (life: ChartsView['life'], marker: Marker): Series =>
  halfYearMean(columnOf(life.trajectory, marker))

export const markerAt = (life: ChartsView['life'] | null, marker: Marker, age: number): number =>
  life === null ? NaN : halfYearMeanAt(columnOf(life.trajectory, marker), age)

/** The edges of the fits, averaged in the same way. */
export const markerFits = (view: ChartsView, marker: Marker): Edges | null => {
  const edges = fitsOf(view, marker)
  if (edges === null) return null
  const smooth = (series: Series): Series => ({
    age: series.age,
    value: Float64Array.from(series.age, age => halfYearMeanAt(series, age)),
  })
  return { low: smooth(edges.low), high: smooth(edges.high) }
}
