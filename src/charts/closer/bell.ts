import type { I18n } from '../../i18n'
import { densityChart } from '../density'
import { around, textWidth } from '../labels'
import { between, disc, hatch, label, labelSheet, move, pathOf, square } from '../marks'
import { remember, type Point } from '../series'
import { add, pool, put, show } from '../svg'
import { DENSITY_SITES, type Canvas, type ChartKind } from '../types'
import { LOW_T, OSTEOPOROSIS_T } from '../words'
import { heightOf, ownAgeBell, rangeFor, YOUNG_BELL, type Bell } from './bell-shape'
import { bellNote, bellSpoken, bellTable, bellTakeaway, pinnedScoreOf, scoreOf, youngOf } from './bell-words'
import { lines, type Line } from './lines'

/** Room for the names of the four sites, and the height of a site's row, in type sizes. */
const NAMES = 4.9
const ROW = 1.45
/** Points of a bell. */
const STEPS = 120

const mount = (layer: SVGGElement, i18n: I18n): ((canvas: Canvas) => void) => {
  const low = add(layer, 'path', 'chart-hatch chart-hatch-low')
  const dense = add(layer, 'path', 'chart-hatch chart-hatch-dense')
  const ageArea = add(layer, 'path', 'chart-band')
  const ageEdge = add(layer, 'path', 'chart-band-edge')
  const youngEdge = add(layer, 'path', 'closer-young')
  const base = add(layer, 'path', 'chart-axis')
  const borders = add(layer, 'path', 'chart-grid-firm')
  const drop = add(layer, 'path', 'chart-rule')
  const rowLayer = add(layer, 'g', '')
  const rows = pool(() => add(rowLayer, 'path', 'chart-grid'))
  const points = DENSITY_SITES.map(site => ({
    site,
    pinned: add(layer, 'path', 'chart-point chart-point-pinned', { d: square(4) }),
    own: add(layer, 'path', 'chart-point chart-point-ink', { d: disc(5) }),
  }))
  const figures = pool(() => add(layer, 'text', 'chart-figure', { 'text-anchor': 'middle' }))
  const words = lines(layer)
  const youngLabel = label(layer, 'chart-label-quiet')
  const ageLabel = label(layer, 'chart-label-quiet')
  const hatching = remember<{ low: string; dense: string }>()

  const paint = (canvas: Canvas): void => {
    const { view, width, height, axis, unit } = canvas
    const scores = DENSITY_SITES.map(site => scoreOf(view, site))
    const pinned = DENSITY_SITES.map(site => pinnedScoreOf(view, site))
    const [from, to] = rangeFor([...scores, ...pinned])
    const x0 = axis * NAMES
    const x1 = width - axis * 0.8
    const y1 = height - axis * (DENSITY_SITES.length * ROW + 1.9)
    const foot = height - axis * 1.75
    const x = (t: number): number => x0 + ((t - from) / (to - from)) * (x1 - x0)
    const own = ownAgeBell(view)
    const top = axis * 1.6
    const highest = Math.max(1, own === null ? 0 : 1 / own.sd)
    const y = (h: number): number => y1 - (h / highest) * (y1 - top)
    const curveOf = (bell: Bell): Point[] =>
      Array.from({ length: STEPS + 1 }, (_, i) => {
        const t = from + ((to - from) * i) / STEPS
        return [x(t), y(heightOf(bell, t))] as const
      })
    const floor: Point[] = [
      [x0, y1],
      [x1, y1],
    ]
    const zone = (left: number, right: number, step: number): string =>
      hatch(
        () => 0,
        () => foot,
        { x0: x(left), x1: x(right), y0: 0, y1: foot },
        step,
        0.6,
      )
    const hatched = hatching([from, to, width, height, axis], () => ({
      low: zone(OSTEOPOROSIS_T, LOW_T, 9),
      dense: zone(from, OSTEOPOROSIS_T, 4.5),
    }))
    put(low, { d: hatched.low })
    put(dense, { d: hatched.dense })
    const young = curveOf(YOUNG_BELL)
    const aged = own === null ? [] : curveOf(own)
    put(youngEdge, { d: pathOf(young) })
    put(ageArea, { d: own === null ? '' : between(aged, floor) })
    put(ageEdge, { d: pathOf(aged) })
    const steps = (x(1) - x(0)) / axis < 1.7 ? 2 : 1
    const ticks = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(t => t % steps === 0)
    const tips = ticks.map(t => `M${x(t).toFixed(1)} ${foot}v4`).join('')
    put(base, { d: `M${x0} ${y1}H${x1}M${x0} ${foot}H${x1}${tips}` })
    put(borders, { d: `M${x(LOW_T).toFixed(1)} 0V${foot}M${x(OSTEOPOROSIS_T).toFixed(1)} 0V${foot}` })
    figures(ticks.length, (node, index) => {
      put(node, { x: x(ticks[index]!), y: foot + axis * 1.4 })
      node.textContent = i18n.number(ticks[index]!)
    })

    const zones = [
      { word: 'low', from: OSTEOPOROSIS_T, to: LOW_T },
      { word: 'osteoporosis', from, to: OSTEOPOROSIS_T },
    ] as const
    const said: Line[] = zones.flatMap(({ word, from: start, to: border }) => {
      const text = i18n.t(`charts.density.word.${word}`)
      // a name that is wider than its range would name the next one too
      return textWidth(text, axis) + axis * 0.3 > x(border) - x(start)
        ? []
        : [{ x: x(border) - axis * 0.3, y: axis, text, anchor: 'end' }]
    })
    const heights = DENSITY_SITES.map((_, index) => y1 + axis * ROW * (index + 0.65))
    rows(DENSITY_SITES.length, (node, index) =>
      put(node, { d: `M${x0} ${heights[index]!.toFixed(1)}H${x1}` }),
    )
    points.forEach(({ site, own: node, pinned: other }, index) => {
      const [t, a] = [scores[index]!, pinned[index]!]
      const middle = heights[index]!
      show(node, Number.isFinite(t))
      show(other, Number.isFinite(a))
      if (Number.isFinite(a)) move(other, [x(a), middle], unit)
      said.push({
        x: 0,
        y: middle + axis * 0.35,
        text: i18n.t(`charts.density.site.${site}`),
        ...(site === view.site ? {} : { look: 'quiet' as const }),
      })
      if (!Number.isFinite(t)) return
      move(node, [x(t), middle], unit)
      const text = i18n.number(t, 1)
      const reach = 9 * unit + textWidth(text, axis)
      const crossed = (from: number, to: number): boolean =>
        [LOW_T, OSTEOPOROSIS_T].some(border => x(border) > from && x(border) < to)
      // away from the other life's mark; where there is none, where no border strikes it through
      const right = Number.isFinite(a)
        ? t >= a
        : !crossed(x(t), x(t) + reach) || crossed(x(t) - reach, x(t)) || x(t) - reach < x0
      said.push({
        x: x(t) + (right ? 9 : -9) * unit,
        y: middle + axis * 0.35,
        text,
        anchor: right ? 'start' : 'end',
        ...(site === view.site ? {} : { look: 'quiet' as const }),
      })
    })
    words(said)
    const shown = scores[DENSITY_SITES.indexOf(view.site)]!
    const deep = heights[DENSITY_SITES.indexOf(view.site)]!
    show(drop, Number.isFinite(shown))
    if (Number.isFinite(shown))
      put(drop, {
        d: `M${x(shown).toFixed(1)} ${y(heightOf(YOUNG_BELL, shown)).toFixed(1)}V${deep.toFixed(1)}`,
      })

    const { sex } = view.life.scenario
    const sheet = labelSheet()
    sheet.ask(youngLabel, {
      lines: [i18n.text('closer.bell.young', { young: youngOf(view) })],
      size: axis,
      bold: false,
      tries: [0.8, 1.1, 1.4].flatMap(t => around(x(t), y(heightOf(YOUNG_BELL, t)), 4, 'right above')),
      must: true,
    })
    sheet.ask(
      ageLabel,
      own === null
        ? null
        : {
            lines: [i18n.text('closer.bell.aged', { sex, age: i18n.number(Math.floor(view.age + 1e-6)) })],
            size: axis,
            bold: false,
            tries: [-0.9, -1.2, -0.6].flatMap(z =>
              around(x(own.mean + z * own.sd), y(heightOf(own, own.mean + z * own.sd)), 4, 'left above'),
            ),
            must: true,
          },
    )
    sheet.settle({
      bounds: { x: x0, y: axis * 1.4, width: width - x0, height: y1 - axis * 1.4 },
      rule: null,
      grid: [],
      // the borders and the line to the point, which should not strike a word through
      taken: [LOW_T, OSTEOPOROSIS_T, shown]
        .filter(Number.isFinite)
        .map(t => ({ x: x(t) - 2, y: 0, width: 4, height: y1 })),
      ink: [...young, ...aged],
    })
  }
  const memory = remember<void>()
  return canvas => {
    const { view, width, height, axis } = canvas
    memory([view.life, view.pinned, view.site, view.band, view.age, width, height, axis], () => paint(canvas))
  }
}

export const bellChart: ChartKind = {
  id: 'bell',
  name: i18n => i18n.text('closer.bell.name'),
  axis: 'own',
  mount,
  takeaway: bellTakeaway,
  quantity: (_view, i18n) => i18n.text('closer.bell.quantity'),
  spoken: bellSpoken,
  ...(densityChart.tabs === undefined ? {} : { tabs: densityChart.tabs }),
  table: bellTable,
  note: bellNote,
}
