import { line, ticks } from 'd3'
import { add, write } from '../charts/svg'
import type { I18n } from '../i18n'
import type { Point } from '../lessons/engine/curve'
import type { CurveAsk } from '../lessons/types'
import { axisWords, readingNumber } from '../lessons/view/values'
import { ageText } from './sheet-words'

export interface Axes {
  readonly ask: CurveAsk
  readonly known: readonly Point[]
  /** null on the sheet, the model's curve on the key */
  readonly answer: readonly Point[] | null
  readonly usual: { readonly low: number; readonly high: number } | null
  /** what the drawing is, for somebody who does not see it */
  readonly name: string
}

/** Units of the drawing: on paper about a quarter of a millimetre each. */
const SIZE = { width: 700, height: 300, left: 60, right: 16, top: 14, bottom: 38 }
/** Squares to count by when drawing by hand, years and ticks. Assumption. */
const YEARS = 5

/** Axes to draw on by hand: age against value, what is known as a line, the usual range as ticked edges. */
export const axesDrawing = (page: Document, i18n: I18n, { ask, known, answer, usual, name }: Axes) => {
  const { width, height, left, right, top, bottom } = SIZE
  const x = (age: number): number =>
    left + ((age - ask.shownFrom) / (ask.to - ask.shownFrom)) * (width - left - right)
  const y = (value: number): number =>
    height - bottom - ((value - ask.min) / (ask.max - ask.min)) * (height - top - bottom)
  const holder = page.createElement('div')
  const svg = add(holder, 'svg', 'ws-axes', {
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': name,
    direction: 'ltr',
  })
  const text = (className: string, words: string, at: Readonly<Record<string, string | number>>): void =>
    write(add(svg, 'text', className, at), words)

  if (usual !== null) {
    const low = Math.max(ask.min, usual.low)
    const high = Math.min(ask.max, usual.high)
    if (high > low) {
      add(svg, 'rect', 'ws-usual', {
        x: left,
        y: y(high),
        width: x(ask.to) - left,
        height: y(low) - y(high),
      })
      for (const [value, own] of [
        [low, usual.low],
        [high, usual.high],
      ] as const)
        if (value === own)
          add(svg, 'line', 'ws-usual-edge', { x1: left, x2: x(ask.to), y1: y(value), y2: y(value) })
      text('ws-usual-name', i18n.text('kit.sheet.usual'), { x: left + 8, y: y(high) + 16 })
    }
  }
  for (const value of ticks(ask.min, ask.max, 6)) {
    add(svg, 'line', 'ws-grid', { x1: left, x2: x(ask.to), y1: y(value), y2: y(value) })
    const words =
      ask.as === 'share'
        ? axisWords(i18n, ask, value)
        : readingNumber(i18n, ask.reading, value, ask.max > 3 ? 0 : 1)
    text('ws-tick', words, { x: left - 8, y: y(value) + 4, 'text-anchor': 'end' })
  }
  const step = ask.to - ask.shownFrom > 12 ? YEARS : 1
  for (let age = Math.ceil(ask.shownFrom / step) * step; age <= ask.to; age += step) {
    add(svg, 'line', 'ws-grid', { x1: x(age), x2: x(age), y1: top, y2: height - bottom })
    text('ws-tick', i18n.number(age), { x: x(age), y: height - bottom + 19, 'text-anchor': 'middle' })
  }
  add(svg, 'path', 'ws-axis', {
    d: `M${left} ${top}V${height - bottom}H${x(ask.to)}`,
  })
  text('ws-axis-name', i18n.text('kit.sheet.age'), {
    x: width - right,
    y: height - 2,
    'text-anchor': 'end',
  })
  const path = line<Point>(
    ([age]) => x(age),
    ([, value]) => y(Math.min(ask.max, Math.max(ask.min, value))),
  )
  add(svg, 'path', 'ws-known', { d: path(known.slice()) ?? '' })
  add(svg, 'line', 'ws-from', { x1: x(ask.from), x2: x(ask.from), y1: top, y2: height - bottom })
  const [, start] = known.at(-1) ?? [ask.from, Number.NaN]
  if (Number.isFinite(start)) add(svg, 'circle', 'ws-start', { cx: x(ask.from), cy: y(start), r: 5 })
  if (answer === null)
    text('ws-from-name', i18n.text('kit.sheet.from', { age: ageText(i18n, ask.from) }), {
      x: x(ask.from) + 8,
      y: height - bottom - 10,
    })
  else add(svg, 'path', 'ws-answer', { d: path(answer.slice()) ?? '' })
  return svg
}
