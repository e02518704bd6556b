import { ticks } from 'd3'
import type { I18n } from '../i18n'
import { add, pool, put, write } from './svg'
import type { Canvas, ChartsView, Stage } from './types'
import { FIRST_AGE } from './series'

/** A life shorter than this still gets an axis to stand on. */
const SHORTEST_AXIS = 30

/** First and last age of the shared axis, years. */
export const ageSpan = (view: ChartsView): readonly [number, number] => [
  FIRST_AGE,
  Math.max(SHORTEST_AXIS, view.life.scenario.until, view.pinned?.scenario.until ?? 0),
]

/** The age shown, held inside the present life. */
export const shownAge = (view: ChartsView): number => {
  const last = Math.max(FIRST_AGE, view.life.scenario.until)
  return Number.isFinite(view.age) ? Math.min(Math.max(view.age, FIRST_AGE), last) : FIRST_AGE
}

/** How large a chart is drawn, and its type, pixels. */
export interface Size {
  readonly width: number
  readonly height: number
  readonly axis: number
}

/** Sizes of a picture without an age axis. */
export const canvasOf = <V extends ChartsView>(view: V, { width, height, axis }: Size): Canvas<V> => ({
  view,
  width,
  height,
  label: (axis * 15) / 13,
  axis,
  unit: Math.min(1.7, Math.max(1, axis / 13)),
  age: shownAge(view),
})

/** Sizes of a chart. Margins follow the type, and are equal in all charts, so that ages stand in one line. */
export const stageOf = <V extends ChartsView>(view: V, size: Size): Stage<V> => {
  const { width, height, axis } = size
  const [from, to] = ageSpan(view)
  const x0 = Math.round(axis * 2.65)
  const x1 = Math.max(x0 + 40, width - Math.round(axis * 0.65))
  const y1 = Math.max(40, height - Math.round(axis * 1.75))
  return {
    ...canvasOf(view, size),
    x0,
    x1,
    y0: 2,
    y1,
    from,
    to,
    x: age => x0 + ((age - from) / (to - from)) * (x1 - x0),
  }
}

/** Line, ticks and figures of the age axis. */
export const ageAxis = (layer: Element, i18n: I18n) => {
  const base = add(layer, 'path', 'chart-axis')
  const figures = pool(() => add(layer, 'text', 'chart-figure', { 'text-anchor': 'middle' }))
  return (stage: Stage): void => {
    const { x0, x1, y1, from, to, axis } = stage
    const room = Math.max(1, Math.floor((x1 - x0) / (axis * 2.6)))
    const span = to - from
    const step = span <= 12 ? 5 : 10 * Math.max(1, Math.ceil(span / 10 / room))
    const ages: number[] = []
    for (let age = from; age <= to + 1e-6; age += step) ages.push(age)
    const tips = ages.map(age => `M${stage.x(age).toFixed(1)} ${y1}v4`).join('')
    put(base, { d: `M${x0} ${y1}H${x1}${tips}` })
    figures(ages.length, (node, index) => {
      const age = ages[index] as number
      put(node, { x: stage.x(age), y: y1 + axis * 1.4 })
      write(node, i18n.number(age))
    })
  }
}

/** Figures beside the vertical axis, with a line across at each from pixel `from`. Crowded ones are left out. */
export const valueAxis = (layer: Element, className = '') => {
  const lines = pool(() => add(layer, 'path', `chart-grid ${className}`))
  const figures = pool(() => add(layer, 'text', 'chart-figure', { 'text-anchor': 'end' }))
  return (
    stage: Stage,
    values: readonly { readonly value: number; readonly text: string; readonly line: boolean }[],
    y: (value: number) => number,
    from = stage.x0,
  ): void => {
    const kept: (typeof values)[number][] = []
    for (const tick of values) {
      const height = y(tick.value)
      if (height < stage.y0 - 0.5 || height > stage.y1 + 0.5) continue
      if (kept.every(other => Math.abs(y(other.value) - height) >= stage.axis * 1.15)) kept.push(tick)
    }
    const across = kept.filter(tick => tick.line)
    lines(across.length, (node, index) =>
      put(node, {
        d: `M${from.toFixed(1)} ${y((across[index] as { value: number }).value).toFixed(1)}H${stage.x1}`,
      }),
    )
    figures(kept.length, (node, index) => {
      const tick = kept[index] as (typeof values)[number]
      put(node, {
        x: stage.x0 - stage.axis * 0.45,
        // the lowest and highest figures stay inside the drawing
        y: Math.max(stage.axis * 0.85, Math.min(y(tick.value) + stage.axis * 0.35, stage.y1 + 1)),
      })
      write(node, tick.text)
    })
  }
}

/** The one upright line that all charts share. */
export const ageRule = (layer: Element) => {
  const node = add(layer, 'path', 'chart-rule')
  return (stage: Stage): void => {
    const x = stage.x(stage.age).toFixed(1)
    put(node, { d: `M${x} 0V${stage.y1}` })
  }
}

/** Round values inside a range, about `count` of them. */
export const niceTicks = (low: number, high: number, count: number): readonly number[] =>
  ticks(low, high, count)

/** Vertical scale. */
export const scaleY =
  (stage: Stage, low: number, high: number): ((value: number) => number) =>
  value =>
    stage.y1 - ((value - low) / (high - low)) * (stage.y1 - stage.y0)
