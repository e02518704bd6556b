import { scaleY } from './axes'
import { fitsShape, tFitsOf, type FitsShape } from './fits'
import { inkOf } from './marks'
import { polyline, rangeOf, tOf, youngReference, type Point, type Series } from './series'
import type { ChartsView, Stage } from './types'

/** A quarter of a normal distribution lies above mean + 0.674 SD, a quarter below mean - 0.674 SD. */
const MIDDLE_HALF_SD = 0.674

/** Lower and upper edge of the middle half of the population, on the T scale of this life. */
export const bandOf = (view: ChartsView): { readonly low: Series; readonly high: Series } | null => {
  const young = youngReference(view.life, view.site)
  const { band } = view
  if (band === null || young === null || band.age.length === 0) return null
  const edge = (sds: number): Series => ({
    age: band.age,
    value: band.mean.map((mean, row) => (mean + sds * (band.sd[row] ?? NaN) - young.mean) / young.sd),
  })
  return { low: edge(-MIDDLE_HALF_SD), high: edge(MIDDLE_HALF_SD) }
}

/** The value axis moves in half steps, so that dragging a slider does not make it swim. */
const domainOf = (ranges: readonly (readonly [number, number] | null)[]): readonly [number, number] => {
  let low = -3
  let high = 0.9
  for (const range of ranges) {
    if (range === null) continue
    low = Math.min(low, range[0] - 0.25)
    high = Math.max(high, range[1] + 0.35)
  }
  return [Math.max(-9, Math.floor(low * 2) / 2 - 0.2), Math.min(9, Math.ceil(high * 2) / 2 + 0.1)]
}

export interface DensityShape {
  readonly y: (t: number) => number
  readonly line: readonly Point[]
  readonly other: readonly Point[]
  readonly upper: readonly Point[]
  readonly lower: readonly Point[]
  readonly fits: FitsShape
  readonly ink: readonly Point[]
  /** of both bands */
  readonly edges: readonly Point[]
}

export const shapeOf = (stage: Stage): DensityShape => {
  const { view, from, to, x } = stage
  const mine = tOf(view.life, view.site)
  const pinned = view.pinned === null ? null : tOf(view.pinned, view.site)
  const band = bandOf(view)
  const [low, high] = domainOf([
    rangeOf(mine, from, to),
    pinned && rangeOf(pinned, from, to),
    band && rangeOf(band.low, from, to),
    band && rangeOf(band.high, from, to),
  ])
  const y = scaleY(stage, low, high)
  const draw = (series: Series | null | undefined): Point[] =>
    series ? polyline(series, x, y, from, to) : []
  const line = draw(mine)
  const other = draw(pinned)
  const [upper, lower] = [draw(band?.high), draw(band?.low)]
  const fits = fitsShape(tFitsOf(view), stage, y)
  return {
    y,
    line,
    other,
    upper,
    lower,
    fits,
    ink: inkOf(line, other),
    edges: inkOf(upper, lower, fits.upper, fits.lower),
  }
}
