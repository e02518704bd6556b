import { line } from 'd3'
import { textWidth } from '../charts/labels'
import { add } from '../charts/svg'
import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { airy, roundValues, spanOf } from './scale'
import { publishedSign, verdictSign } from './signs'
import type { Comparison } from './types'
import { amount, isByAge, siteName } from './words'

/** Units of the drawing: CSS pixels at the usual type size; the style sheet scales it with the text. */
const WIDTH = 256
const HEIGHT = 150
const PLOT = { x0: 38, x1: 250, y0: 6, y1: 126 } as const
const SIZE = 13
/** Half the width of a tolerance, of a square, of the ticks of an interval. */
const HALF = { band: 5, square: 4.2, tick: 3.5 } as const
/** Years from which on the axis counts in years, and months at which it has a figure otherwise. */
const LONG = 3
const MONTHS: readonly number[] = [0, 3, 6, 9, 12, 18, 24, 30]

type Pair = readonly [number, number]
const path = line<Pair>().digits(1)
const pathOf = (points: readonly Pair[]): string => path(points as Pair[]) ?? ''

interface Frame {
  readonly svg: SVGSVGElement
  readonly x: (month: number) => number
  readonly y: (value: number) => number
}
type Word = (className: string, px: number, py: number, anchor: string, text: string) => void

/** Figures and lines of both axes. Time counts in years of age, in years or in months, whichever says most. */
const drawAxes = (
  { svg, x, y }: Frame,
  word: Word,
  range: Pair,
  [from, last]: Pair,
  age: number | null,
  i18n: I18n,
): void => {
  const { x0, x1, y1 } = PLOT
  for (const value of roundValues(range, 4)) {
    add(svg, 'path', value === 0 ? 'vld-axis' : 'vld-grid', { d: `M${x0} ${y(value).toFixed(1)}H${x1}` })
    word('vld-figure', x0 - 6, Math.max(SIZE * 0.8, y(value) + SIZE * 0.35), 'end', i18n.number(value))
  }
  const years = age !== null || last - from >= LONG * 12
  const start = age ?? 0
  const times = years
    ? roundValues([start + from / 12, start + last / 12], 4).filter(Number.isInteger)
    : MONTHS.filter(month => month >= from && month <= last && (last <= 12 || month % 6 === 0))
  const at = (time: number): number => x(years ? (time - start) * 12 : time)
  add(svg, 'path', 'vld-axis', {
    d: `M${x0} ${y1}H${x1}${times.map(time => `M${at(time).toFixed(1)} ${y1}v4`).join('')}`,
  })
  const unit = i18n.text(`validation.axis.${age !== null ? 'age' : years ? 'years' : 'months'}`)
  const free = x1 - textWidth(unit, SIZE) - 6
  for (const time of times) {
    const text = i18n.number(time)
    if (at(time) + textWidth(text, SIZE) / 2 < free)
      word('vld-figure', at(time), y1 + SIZE * 1.4, 'middle', text)
  }
  word('vld-figure', x1, y1 + SIZE * 1.4, 'end', unit)
}

/** One result: its tolerance as a band, its interval as a bar with ticks, its value as an open square. */
const drawPublished = ({ svg, x, y }: Frame, { row, tolerance }: Comparison): void => {
  const px = x(row.to)
  if (Number.isFinite(tolerance)) {
    const [top, foot] = [y(row.target + tolerance), y(row.target - tolerance)]
    add(svg, 'rect', 'vld-band', { x: px - HALF.band, y: top, width: HALF.band * 2, height: foot - top })
    const edge = (at: number): string => `M${(px - HALF.band).toFixed(1)} ${at.toFixed(1)}h${HALF.band * 2}`
    add(svg, 'path', 'vld-band-edge', { d: edge(top) + edge(foot) })
  }
  if (row.low !== undefined && row.high !== undefined) {
    const [top, foot] = [y(row.high), y(row.low)]
    const tick = (at: number): string => `M${(px - HALF.tick).toFixed(1)} ${at.toFixed(1)}h${HALF.tick * 2}`
    add(svg, 'path', 'vld-published', {
      d: `M${px.toFixed(1)} ${top.toFixed(1)}V${foot.toFixed(1)}${tick(top)}${tick(foot)}`,
    })
  }
  add(svg, 'rect', 'vld-square', {
    x: px - HALF.square,
    y: y(row.target) - HALF.square,
    width: HALF.square * 2,
    height: HALF.square * 2,
  })
}

/** The model between the results where that is known, else straight from result to result. */
const modelLine = (inTime: readonly Comparison[], from: number, last: number): readonly Pair[] => {
  const curve = inTime[0]?.curve ?? null
  if (curve === null)
    return [
      [from, 0],
      ...inTime.filter(({ model }) => Number.isFinite(model)).map(({ row, model }): Pair => [row.to, model]),
    ]
  return Array.from(curve.months, (month, i): Pair => [month, curve.values[i] ?? NaN]).filter(
    ([month, value]) => month <= last + 1e-6 && Number.isFinite(value),
  )
}

const drawCourse = (host: Element, inTime: readonly Comparison[], i18n: I18n): void => {
  const [first] = inTime
  const end = inTime[inTime.length - 1]
  if (first === undefined || end === undefined) return
  const { from } = first.row
  const last = end.row.to
  const curve = modelLine(inTime, from, last)
  const range = airy(spanOf(inTime, [0, ...curve.map(([, value]) => value)]), 0.05)
  const [low, high] = range
  const svg = add(host, 'svg', 'vld-course', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    'aria-hidden': 'true',
    focusable: 'false',
  })
  const { x0, x1, y0, y1 } = PLOT
  const frame: Frame = {
    svg,
    x: month => x0 + ((month - from) / (last - from || 1)) * (x1 - x0),
    y: value => y1 - ((value - low) / (high - low)) * (y1 - y0),
  }
  const word: Word = (className, px, py, anchor, text) => {
    add(svg, 'text', className, { x: px, y: py, 'text-anchor': anchor }).textContent = text
  }
  drawAxes(frame, word, range, [from, last], isByAge(end) ? (end.arm?.start ?? null) : null, i18n)
  for (const one of inTime) drawPublished(frame, one)
  add(svg, 'path', 'vld-model-line', {
    d: pathOf(curve.map(([month, value]): Pair => [frame.x(month), frame.y(value)])),
  })
  // misses last, so that no hit lies over one
  for (const verdict of ['within', 'outside'] as const)
    for (const one of inTime)
      if (one.verdict === verdict)
        add(svg, 'circle', `vld-mark ${verdict}`, {
          cx: frame.x(one.row.to),
          cy: frame.y(one.model),
          r: verdict === 'outside' ? 3.8 : 3.1,
        })
}

/**
 * Results of one site in time: published squares with their intervals, the curve of the model with a mark at each.
 * The line above names both signs and their last values. A picture only: the table below says the same.
 */
export const courseFigure = (course: readonly Comparison[], i18n: I18n): HTMLElement => {
  const inTime = [...course].sort((a, b) => a.row.to - b.row.to || a.index - b.index)
  const last = inTime[inTime.length - 1] as Comparison
  const figure = el(
    'figure',
    { class: 'vld-course-frame', 'aria-hidden': 'true' },
    el(
      'figcaption',
      {},
      el('strong', {}, siteName(last.row.site, i18n)),
      el(
        'span',
        {},
        publishedSign(),
        i18n.text('validation.course.published', { value: amount(last.row.target, last, i18n) }),
      ),
      el(
        'span',
        {},
        verdictSign(last.verdict),
        i18n.text('validation.course.model', { value: amount(last.model, last, i18n) }),
      ),
    ),
  )
  drawCourse(figure, inTime, i18n)
  return figure
}
