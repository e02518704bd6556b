import { scaleY } from '../axes'
import { fitsShape, type FitsShape } from '../fits'
import { inkOf } from '../marks'
import { polyline, rangeOf, type Point, type Series } from '../series'
import type { Stage } from '../types'
import { MARKERS, markerFits, markerOf, type Marker } from './markers-read'

/** The axis moves in fifths, so that it holds still while a slider moves a little. */
const STEP = 0.2

interface Line {
  readonly mine: Series
  readonly other: Series | null
  readonly points: readonly Point[]
  readonly otherPoints: readonly Point[]
  readonly fits: FitsShape
}
export interface MarkersShape {
  readonly y: (value: number) => number
  readonly low: number
  readonly high: number
  readonly lines: Readonly<Record<Marker, Line>>
  readonly ink: readonly Point[]
  /** of the bands */
  readonly edges: readonly Point[]
}

export const markersShape = (stage: Stage): MarkersShape => {
  const { view, from, to, x } = stage
  const { life, pinned } = view
  const read = MARKERS.map(marker => ({
    marker,
    mine: markerOf(life, marker),
    other: pinned === null ? null : markerOf(pinned, marker),
    edges: markerFits(view, marker),
  }))
  let [low, high] = [0.8, 1.6]
  for (const { mine, other } of read)
    for (const series of other === null ? [mine] : [mine, other]) {
      const range = rangeOf(series, from, to)
      if (range === null) continue
      low = Math.min(low, Math.floor((range[0] - 0.05) / STEP) * STEP)
      high = Math.max(high, Math.ceil((range[1] + 0.1) / STEP) * STEP)
    }
  low = Math.max(0, low)
  const y = scaleY(stage, low, high)
  const draw = (series: Series | null): Point[] => (series === null ? [] : polyline(series, x, y, from, to))
  const lines = Object.fromEntries(
    read.map(({ marker, mine, other, edges }) => [
      marker,
      { mine, other, points: draw(mine), otherPoints: draw(other), fits: fitsShape(edges, stage, y) },
    ]),
  ) as unknown as Record<Marker, Line>
  const ink = inkOf(...MARKERS.flatMap(marker => [lines[marker].points, lines[marker].otherPoints]))
  const edges = inkOf(...MARKERS.flatMap(marker => [lines[marker].fits.upper, lines[marker].fits.lower]))
  return { y, low, high, lines, ink, edges }
}
