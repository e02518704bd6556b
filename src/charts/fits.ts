import type { BandColumn } from '../band/types'
import type { I18n } from '../i18n'
import { between } from './marks'
import { around, type Try } from './labels'
import { at, heightAt, polyline, youngReference, type Point, type Series } from './series'
import { add, put, show } from './svg'
import type { ChartsView, Stage } from './types'

/** Between what the middle nine tenths of the model's fits lie, by age. */
export interface Edges {
  readonly low: Series
  readonly high: Series
}

/**
 * The edges for one quantity of this life; null while they are not known or not wanted. None beside a second life:
 * both share the same doubts, so their difference is surer than either line, and a band would say the opposite.
 */
export const fitsOf = (
  { fits, uncertainty, pinned }: ChartsView,
  column: BandColumn,
  scale: (value: number) => number = value => value,
): Edges | null => {
  if (fits === null || !uncertainty || pinned !== null) return null
  const edge = (values: Float64Array): Series => ({ age: fits.ages, value: values.map(scale) })
  return { low: edge(fits.low[column]), high: edge(fits.high[column]) }
}

/** The same for density, on the T scale of this life. */
export const tFitsOf = (view: ChartsView): Edges | null => {
  const young = youngReference(view.life, view.site)
  if (young === null) return null
  return fitsOf(view, `bmd_${view.site}_gcm2`, bmd => (bmd - young.mean) / young.sd)
}

/** ", model fits −1.8 to −1.5", shorter in a title; nothing where they are not known or agree in every figure shown. */
export const fitsWords = (
  edges: Edges | null,
  age: number,
  i18n: I18n,
  write: (value: number) => string,
  form: 'range' | 'aside' = 'range',
): string => {
  if (edges === null) return ''
  const [low, high] = [at(edges.low, age), at(edges.high, age)]
  if (!Number.isFinite(low) || !Number.isFinite(high) || write(low) === write(high)) return ''
  return i18n.t(`charts.fits.${form}`, { low: write(low), high: write(high) })
}

export interface FitsShape {
  readonly upper: readonly Point[]
  readonly lower: readonly Point[]
}

/** Both edges in pixels, cut off at the plot: a band that arrives late must not move the axis. */
export const fitsShape = (edges: Edges | null, stage: Stage, y: (value: number) => number): FitsShape => {
  const inside = (value: number): number => Math.min(stage.y1, Math.max(stage.y0, y(value)))
  const draw = (series: Series | undefined): Point[] =>
    series === undefined ? [] : polyline(series, stage.x, inside, stage.from, stage.to)
  return { upper: draw(edges?.high), lower: draw(edges?.low) }
}

/** Pixels between ticks, their length, and how wide a band must be to have edges of its own. */
const TICK = { every: 6, length: 4, least: 5 } as const

/** Ticks that point into the band, like those of a ruler: a population's edge is dotted. */
const ticksOf = ({ upper, lower }: FitsShape, unit: number): string => {
  const first = upper[0]?.[0] ?? NaN
  const last = upper[upper.length - 1]?.[0] ?? NaN
  const parts: string[] = []
  for (let x = Math.ceil(first); x <= last; x += TICK.every * unit) {
    const [top, bottom] = [heightAt(upper, x), heightAt(lower, x)]
    if (!(bottom - top >= TICK.least)) continue
    const length = Math.min(TICK.length * unit, (bottom - top) / 3)
    parts.push(
      `M${x.toFixed(1)} ${top.toFixed(1)}v${length.toFixed(1)}M${x.toFixed(1)} ${bottom.toFixed(1)}v${(-length).toFixed(1)}`,
    )
  }
  return parts.join('')
}

/** The band of a curve. */
export const fitsBand = (layer: Element) => {
  const area = add(layer, 'path', 'chart-fits')
  const ticks = add(layer, 'path', 'chart-fits-edge')
  return (shape: FitsShape, unit: number): void => {
    const known = shape.upper.length > 0
    for (const node of [area, ticks]) show(node, known)
    if (!known) return
    put(area, { d: between(shape.upper, shape.lower) })
    put(ticks, { d: ticksOf(shape, unit) })
  }
}

/** Beside the band where it is wide, on the far side of the age rule from the label of the point. */
export const fitsPlaces = ({ upper, lower }: FitsShape, stage: Stage): readonly Try[] => {
  const { x, from, to, x0, x1 } = stage
  const spots = Array.from({ length: 13 }, (_, i) => x0 + ((x1 - x0) * (i + 1)) / 14)
    .map(px => ({ px, top: heightAt(upper, px), bottom: heightAt(lower, px) }))
    .filter(({ top, bottom }) => bottom - top >= 2 * TICK.least)
    .sort(
      (a, b) => Math.abs(a.px - x(from + (to - from) * 0.8)) - Math.abs(b.px - x(from + (to - from) * 0.8)),
    )
  // farther from it where a line of the grid runs close by
  return [2, stage.axis * 1.1].flatMap(gap =>
    spots.flatMap(({ px, top, bottom }) => [
      ...around(px, top, gap, 'right above', 'left above'),
      ...around(px, bottom, gap, 'left below', 'right below'),
    ]),
  )
}
