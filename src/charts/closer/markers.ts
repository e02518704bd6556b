import type { I18n } from '../../i18n'
import { ageAxis, ageRule, niceTicks, valueAxis } from '../axes'
import { courseWords } from '../density-places'
import { fitsBand } from '../fits'
import { around } from '../labels'
import { curve, disc, label, labelSheet, marksOn, move, pinnedCurve, point, spotOf, triangle } from '../marks'
import { at, remember } from '../series'
import { add, pool, put } from '../svg'
import { digitsFor } from '../takeaway-balance'
import type { ChartKind, Stage } from '../types'
import { pace } from '../words'
import { MARKERS, type Marker } from './markers-read'
import { markersHover } from './markers-hover'
import { markersShape, type MarkersShape } from './markers-shape'
import { markersSpoken, markersTable, markersTakeaway } from './markers-words'

const AS_AT_30 = 1

/** How each marker is drawn: removal is a dashed line with triangles, building a solid one with circles. */
const LOOKS = {
  ctx: { curve: 'chart-removal', pinned: 'chart-dashed', point: 'removal', shape: triangle, first: 30 },
  p1np: { curve: 'chart-building', pinned: '', point: 'building', shape: disc, first: 35 },
} as const

/** Small marks along a curve, in a layer of their own, so that those that come later do not cover the point. */
const marksIn = (layer: Element, look: (typeof LOOKS)[Marker]) =>
  pool(() => add(layer, 'path', `chart-point chart-point-${look.point}`, { d: look.shape(4) }))

const mount = (layer: SVGGElement, i18n: I18n): ((stage: Stage) => void) => {
  const bands = MARKERS.map(marker => fitsBand(add(layer, 'g', `closer-fits-${LOOKS[marker].point}`)))
  const values = valueAxis(layer)
  const ages = ageAxis(layer, i18n)
  const barLayer = add(layer, 'g', '')
  const bars = pool(() => add(barLayer, 'path', 'chart-course'))
  const drawn = MARKERS.map(marker => {
    const look = LOOKS[marker]
    const pinned = pinnedCurve(layer, look.pinned, look.shape(3.5), look.first - 5)
    return { marker, look, pinned, mine: curve(layer, look.curve) }
  })
  const rule = ageRule(layer)
  const tops = drawn.map(({ marker, look, pinned, mine }) => ({
    marker,
    look,
    pinned,
    mine,
    marks: marksIn(add(layer, 'g', ''), look),
    pinnedNow: point(layer, 'chart-point-pinned', look.shape(5)),
    now: point(layer, `chart-point-${look.point}`, look.shape(6.5)),
    label: label(layer, `chart-label-main chart-label-${look.point}`),
    pinnedLabel: label(layer, 'chart-label-pinned'),
  }))
  const even = label(layer, 'chart-label-quiet')
  const courseLabels: ReturnType<typeof label>[] = []
  const memory = remember<MarkersShape>()

  return stage => {
    const { view, x, x0, x1, y0, y1, age, axis } = stage
    const shape = memory(
      [view.life, view.pinned, view.fits, view.uncertainty, stage.width, stage.height, axis],
      () => markersShape(stage),
    )
    const { y } = shape
    bands.forEach((band, index) => band(shape.lines[MARKERS[index]!].fits, stage.unit))
    values(
      stage,
      niceTicks(shape.low, shape.high, 4).map(value => ({
        value,
        text: pace(value, i18n, Math.abs(value - Math.round(value)) < 1e-9 ? 0 : 1),
        line: Math.abs(value - AS_AT_30) < 1e-9,
      })),
      y,
    )
    ages(stage)
    const { until, drugs } = view.life.scenario
    const courses = drugs.filter(course => course.from < until)
    bars(courses.length, (node, index) => {
      const course = courses[index]!
      put(node, { d: `M${x(course.from).toFixed(1)} ${y0 + 2}H${x(Math.min(course.to, until)).toFixed(1)}` })
    })
    rule(stage)
    const sheet = labelSheet()
    const now = tops.map(({ marker }) => at(shape.lines[marker].mine, age))
    const then = tops.map(({ marker }) => {
      const { other } = shape.lines[marker]
      return other === null ? NaN : at(other, age)
    })
    const digits = digitsFor(now[0]!, now[1]!)
    const middle = (y(now[0]!) + y(now[1]!)) / 2
    const middleA = (y(then[0]!) + y(then[1]!)) / 2
    tops.forEach((one, index) => {
      const { marker, look } = one
      const { points, otherPoints } = shape.lines[marker]
      one.mine(points, x(age))
      one.pinned(otherPoints, stage)
      const marks = marksOn(points, stage, look.first, 10, x(age) - 12)
      one.marks(marks.length, (node, place) => move(node, marks[place]!, stage.unit))
      one.now(stage, y(now[index]!))
      one.pinnedNow(stage, y(then[index]!))
      const upper = (list: readonly number[]): boolean =>
        list[index]! > list[1 - index]! || (list[index] === list[1 - index] && index === 0)
      const ask = (list: readonly number[], pinned: boolean): void => {
        const value = list[index]!
        const level = upper(list) ? 'above' : 'below'
        sheet.ask(
          pinned ? one.pinnedLabel : one.label,
          Number.isFinite(value)
            ? {
                lines: [
                  i18n.text('closer.markers.point', {
                    marker,
                    value: pace(value, i18n, digits),
                    letter: pinned ? 'A' : view.pinned === null ? 'none' : 'B',
                  }),
                ],
                size: pinned ? axis : stage.label,
                bold: true,
                tries: around(
                  x(age),
                  y(value),
                  10 * stage.unit,
                  `right ${level}`,
                  `left ${level}`,
                  'right middle',
                  'left middle',
                ),
                must: true,
                side: { y: pinned ? middleA : middle, level },
              }
            : null,
        )
      }
      ask(now, false)
      ask(then, true)
    })
    sheet.ask(even, {
      lines: [i18n.text('closer.markers.even')],
      size: axis,
      bold: false,
      tries: [
        ...around(x0, y(AS_AT_30), 3, 'right below', 'right above'),
        ...around(x1, y(AS_AT_30), 3, 'left below', 'left above'),
      ],
      must: false,
    })
    const wanted = courseWords(stage, i18n)
    while (courseLabels.length < wanted.length) courseLabels.push(label(layer, 'chart-label-quiet'))
    courseLabels.forEach((draw, index) => sheet.ask(draw, wanted[index] ?? null))
    sheet.settle({
      bounds: { x: x0 + 2, y: 0, width: x1 - x0 - 2, height: y1 },
      rule: x(age),
      grid: [y(AS_AT_30)],
      taken: [...now, ...then].filter(Number.isFinite).map(value => spotOf(stage, y(value))),
      ink: shape.ink,
      edges: shape.edges,
    })
  }
}

export const markersChart: ChartKind = {
  id: 'turnover',
  name: i18n => i18n.text('closer.markers.name'),
  axis: 'age',
  mount,
  takeaway: markersTakeaway,
  quantity: (_view, i18n) => i18n.text('closer.markers.quantity'),
  spoken: markersSpoken,
  table: markersTable,
  hover: async () => markersHover(),
  note: (_view, i18n) => i18n.text('closer.markers.note'),
}
