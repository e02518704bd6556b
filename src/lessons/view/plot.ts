import { curveMonotoneX, line, ticks } from 'd3'
import { textWidth } from '../../charts/labels'
import { add, put, show, write } from '../../charts/svg'
import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { fiveAges, type DrawnLine, type Point, LINE_POINTS } from '../engine/curve'
import type { CurveAsk, Five } from '../types'
import { axisWords } from './values'

export interface PlotState {
  /** what is known, up to `from` */
  readonly known: readonly Point[]
  readonly guess: Five | null
  /** a line that is being drawn, in place of the five values */
  readonly drawing: DrawnLine | null
  /** the answer, from `from` on; null while it is not to be seen */
  readonly truth: readonly Point[] | null
}

/** Room around the plot, in letters of its own size. */
const MARGIN = { top: 1.6, right: 1.2, bottom: 3.2, left: 3.6 }
/** How much larger a label is than the figures of the axes. */
const LABEL = 1.08
const DIAMOND = 'M0-6L6 0L0 6L-6 0Z'

/** Between its five points a line is taken as straight: near enough to keep words clear of it. */
const fineLine = (points: readonly Point[]): readonly Point[] =>
  points.flatMap(([age, value], index): Point[] => {
    const next = points[index + 1]
    if (next === undefined) return [[age, value]]
    return [0, 0.25, 0.5, 0.75].map(t => [age + t * (next[0] - age), value + t * (next[1] - value)])
  })

/**
 * Age against value: the known line, a prediction and, later, the answer. Everything is measured in pixels of the
 * host and in its own type size, so that large text and any width hold.
 */
export const createPlot = (i18n: I18n, ask: CurveAsk) => {
  const root = el('div', { class: 'lsn-plot' })
  const svg = add(root, 'svg', '', { 'aria-hidden': 'true', focusable: 'false', direction: 'ltr' })
  const region = add(svg, 'rect', 'lsn-region')
  const edge = add(svg, 'line', 'lsn-region-edge')
  const grid = add(svg, 'g', 'lsn-grid')
  const axis = add(svg, 'g', 'lsn-axis')
  const known = add(svg, 'path', 'lsn-known')
  const truth = add(svg, 'path', 'lsn-truth')
  const guess = add(svg, 'path', 'lsn-guess')
  const marks = add(svg, 'g', 'lsn-marks')
  const start = add(svg, 'circle', 'lsn-start')
  const end = add(svg, 'circle', 'lsn-start')
  const labels = { guess: add(svg, 'text', 'lsn-label-guess'), truth: add(svg, 'text', 'lsn-label-truth') }
  const hint = add(svg, 'text', 'lsn-hint')
  /** what is drawn over, for a pen */
  const pad = add(svg, 'rect', 'lsn-pad')
  const ages = fiveAges(ask)
  // what is known takes a third of the width at most: the hand needs room
  const first = Math.max(ask.shownFrom, ask.from - (ask.to - ask.from) / 2)
  let box = { width: 0, height: 0, left: 0, right: 0, top: 0, bottom: 0 }
  const x = (age: number): number => box.left + ((age - first) / (ask.to - first)) * (box.right - box.left)
  const y = (value: number): number =>
    box.bottom - ((value - ask.min) / (ask.max - ask.min)) * (box.bottom - box.top)
  const path = line<Point>(
    ([age]) => x(age),
    ([, value]) => y(value),
  )
  const smooth = line<Point>(
    ([age]) => x(age),
    ([, value]) => y(value),
  ).curve(curveMonotoneX)

  const drawAxes = (size: number): void => {
    grid.replaceChildren()
    axis.replaceChildren()
    for (const value of ticks(ask.min, ask.max, 4)) {
      add(grid, 'line', '', { x1: box.left, x2: box.right, y1: y(value), y2: y(value) })
      const text = add(axis, 'text', '', {
        x: box.left - size * 0.5,
        y: y(value) + size * 0.35,
        'text-anchor': 'end',
      })
      write(text, axisWords(i18n, ask, value).replace(/ .*(g\/cm².*)$/, ''))
    }
    const before = ask.from - first > (ask.to - first) / 5 ? [first] : []
    add(axis, 'line', '', { x1: box.left, x2: box.right, y1: box.bottom, y2: box.bottom })
    for (const age of [...before, ...ages]) {
      add(axis, 'line', '', { x1: x(age), x2: x(age), y1: box.bottom, y2: box.bottom + size * 0.4 })
      const text = add(axis, 'text', '', {
        x: x(age),
        y: box.bottom + size * 1.5,
        'text-anchor': age === ask.to ? 'end' : 'middle',
      })
      write(text, i18n.number(age, 0, { maximumFractionDigits: 1 }))
    }
    const name = add(axis, 'text', 'lsn-axis-name', {
      x: box.right,
      y: box.bottom + size * 2.9,
      'text-anchor': 'end',
    })
    write(name, i18n.text('lessons.plot.age'))
  }
  /** Words at the end of a line, clear of the line itself: above all of it that runs under them, or below. */
  const label = (
    node: SVGTextElement,
    text: string,
    points: readonly Point[],
    above: boolean,
    size: number,
  ): void => {
    write(node, text)
    const letters = size * LABEL
    const right = box.right - size * 0.2
    const left = right - textWidth(text, letters) - size
    const under = points.filter(([age]) => x(age) >= left).map(([, value]) => y(value))
    const at = above ? Math.min(...under) - size * 0.75 : Math.max(...under) + size * 1.5
    put(node, {
      x: right,
      y: Math.min(box.bottom - size * 0.4, Math.max(box.top + size, at)),
      'text-anchor': 'end',
    })
  }

  const draw = (state: PlotState): void => {
    const width = root.clientWidth
    const size = parseFloat(getComputedStyle(root).fontSize) || 13
    if (width === 0) return
    const height = root.clientHeight
    box = {
      width,
      height,
      left: MARGIN.left * size,
      right: width - MARGIN.right * size,
      top: MARGIN.top * size,
      bottom: height - MARGIN.bottom * size,
    }
    put(svg, { width, height, viewBox: `0 0 ${width} ${height}` })
    drawAxes(size)
    const left = x(ask.from)
    const field = { x: left, y: box.top, width: box.right - left, height: box.bottom - box.top }
    put(region, field)
    put(edge, { x1: left, x2: left, y1: box.top, y2: box.bottom })
    // a finger may begin a little outside
    put(pad, { ...field, width: field.width + MARGIN.right * size })
    put(known, { d: path(state.known.filter(([age]) => age >= first)) ?? '' })
    const last = state.known.at(-1)
    show(start, last !== undefined)
    if (last !== undefined) put(start, { cx: x(last[0]), cy: y(last[1]), r: 5 })
    const five = state.guess
    const points: readonly Point[] = five === null ? [] : ages.map((age, i): Point => [age, five[i] ?? 0])
    const pen = state.drawing
    const drawn =
      pen === null
        ? null
        : pen.flatMap((value, slot): Point[] =>
            value === null ? [] : [[ask.from + ((ask.to - ask.from) * slot) / (LINE_POINTS - 1), value]],
          )
    put(guess, { d: drawn === null ? (smooth([...points]) ?? '') : (path(drawn) ?? '') })
    marks.replaceChildren()
    if (drawn === null)
      for (const [age, value] of points.slice(1))
        add(marks, 'path', '', {
          d: DIAMOND,
          transform: `translate(${x(age).toFixed(1)} ${y(value).toFixed(1)})`,
        })
    const answer = state.truth
    put(truth, { d: answer === null ? '' : (path([...answer]) ?? '') })
    const tail = answer?.at(-1)
    show(end, tail !== undefined)
    if (tail !== undefined) put(end, { cx: x(tail[0]), cy: y(tail[1]), r: 5 })
    const mine = points.at(-1)
    const fine = fineLine(points)
    show(labels.guess, mine !== undefined && drawn === null)
    show(labels.truth, tail !== undefined)
    // alone it stands on the side to which its line bends away
    const rises = (points.at(-1)?.[1] ?? 0) > (points.at(-2)?.[1] ?? 0)
    const isAbove = mine === undefined || (tail === undefined ? rises : mine[1] >= tail[1])
    if (mine !== undefined) label(labels.guess, i18n.text('lessons.plot.guess'), fine, isAbove, size)
    if (answer !== null && tail !== undefined)
      label(labels.truth, i18n.text('lessons.plot.truth'), answer, !isAbove, size)
    show(hint, mine === undefined && drawn === null && answer === null)
    write(hint, i18n.text('lessons.plot.hint'))
    put(hint, { x: (left + box.right) / 2, y: box.top + size * 1.6, 'text-anchor': 'middle' })
  }

  /** What a place on the screen means, whatever the page is scaled by. */
  const pointAt = (clientX: number, clientY: number): Point => {
    const seen = svg.getBoundingClientRect()
    const px = (clientX - seen.left) * (box.width / (seen.width || 1))
    const py = (clientY - seen.top) * (box.height / (seen.height || 1))
    const age = first + ((px - box.left) / (box.right - box.left || 1)) * (ask.to - first)
    const value = ask.min + ((box.bottom - py) / (box.bottom - box.top || 1)) * (ask.max - ask.min)
    return [Math.min(ask.to, Math.max(ask.from, age)), Math.min(ask.max, Math.max(ask.min, value))]
  }
  return { root, pad, draw, pointAt }
}
export type Plot = ReturnType<typeof createPlot>
