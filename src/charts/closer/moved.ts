import type { I18n } from '../../i18n'
import { textWidth } from '../labels'
import { hatch } from '../marks'
import { remember } from '../series'
import { add, put } from '../svg'
import type { Canvas, ChartKind } from '../types'
import { broken, lines, type Line } from './lines'
import {
  densityHeading,
  densityWords,
  movedNote,
  movedSpoken,
  movedTable,
  movedTakeaway,
  riskHeading,
  riskWords,
  rowsOf,
  shortened,
  totalOf,
  type CloserView,
  type MovedRow,
} from './moved-words'

/** Assumption: from this width on, in type sizes, names stand left of the bars, else above them. */
const WIDE = 40
/** Heights in type sizes: a row with its name above, a row with its name beside, a bar. */
const TALL = 2.75
const FLAT = 1.9
const BAR = 0.85

/** A column of bars: where its zero stands and how many pixels one unit is. */
interface Column {
  readonly zero: number
  readonly unit: number
  readonly read: (row: MovedRow) => number
  readonly words: (value: number, i18n: I18n) => string
  /** the least that the whole width stands for, so that a small effect looks small */
  readonly least: number
  /** whether more is better for the bone */
  readonly good: 1 | -1
}

/** Assumption: 5 % of density and 3 people of 100 are enough for a long bar. */
const DENSITY = { read: (row: MovedRow) => row.density, words: densityWords, good: 1, least: 5 } as const
const RISK = { read: (row: MovedRow) => row.risk, words: riskWords, good: -1, least: 3 } as const

/** Zero stands where bars to both sides, each with its words, find room; null where nothing is known. */
const columnOf = (
  [x0, x1]: readonly [number, number],
  rows: readonly MovedRow[],
  axis: number,
  i18n: I18n,
  of: Pick<Column, 'read' | 'words' | 'good' | 'least'>,
): Column | null => {
  const values = rows.map(of.read).filter(Number.isFinite)
  if (values.length === 0) return null
  const most = Math.max(0, ...values)
  const least = Math.min(0, ...values)
  const room = Math.max(...values.map(value => textWidth(of.words(value, i18n), axis, true))) + axis * 0.7
  const left = least < 0 ? room : axis * 0.2
  const span = Math.max(axis, x1 - x0 - left - room)
  const unit = span / Math.max(of.least, most - least)
  return { ...of, zero: x0 + left - least * unit, unit }
}

const mount = (layer: SVGGElement, i18n: I18n): ((canvas: Canvas<CloserView>) => void) => {
  const bars = add(layer, 'path', 'closer-bar')
  const harms = add(layer, 'path', 'closer-bar-harm')
  const edges = add(layer, 'path', 'closer-bar-edge')
  const zeros = add(layer, 'path', 'chart-grid-firm')
  const under = add(layer, 'path', 'chart-axis')
  const words = lines(layer)

  const paint = (canvas: Canvas<CloserView>): void => {
    const { view, width, height, axis, label } = canvas
    const wide = width >= WIDE * axis
    const start = wide ? Math.min(width * 0.34, axis * 24) : 0
    const middle = start + (width - start) / 2
    const sides = [
      { ...DENSITY, from: start, to: middle - axis, heading: densityHeading(view, i18n) },
      { ...RISK, from: middle, to: width, heading: riskHeading(view, i18n) },
    ].map(side => ({ ...side, title: broken(side.heading, axis, side.to - side.from) }))
    const top = axis * (0.9 + 1.25 * Math.max(...sides.map(({ title }) => title.length)))
    const least = axis * (wide ? FLAT : TALL)
    const rows = shortened(rowsOf(view, i18n), Math.max(2, Math.floor((height - top) / least)) - 1, i18n)
    const all = rows.length > 1 ? [...rows, totalOf(view, i18n)] : rows
    // few rows spread over the room there is
    const step = Math.max(least, Math.min(least * 1.4, (height - top) / Math.max(1, all.length)))
    const bar = axis * BAR
    const said: Line[] = []
    const drawn = { solid: '', hatched: '', edge: '', zero: '' }
    const yOf = (index: number): number => top + index * step + (wide ? axis * 0.5 : axis * 1.35)
    const loud = (index: number): Pick<Line, 'look'> => (index === rows.length ? { look: 'strong' } : {})
    all.forEach(({ name }, index) =>
      said.push({
        x: 0,
        y: wide ? yOf(index) + bar * 0.9 : yOf(index) - axis * 0.4,
        text: name,
        ...loud(index),
      }),
    )
    for (const { title, from, to, ...side } of all.length === 0 ? [] : sides) {
      const column = columnOf([from, to], all, axis, i18n, side)
      const head = column === null ? [...title, i18n.t('charts.risk.unknown')] : title
      head.forEach((text, line) => said.push({ x: from, y: axis * (1 + 1.25 * line), text, look: 'quiet' }))
      if (column === null) continue
      all.forEach((row, index) => {
        const value = column.read(row)
        const [y, end] = [yOf(index), column.zero + value * column.unit]
        const [x0, x1] = [Math.min(column.zero, end), Math.max(column.zero, end)]
        const box = `M${x0.toFixed(1)} ${y.toFixed(1)}H${x1.toFixed(1)}v${bar.toFixed(1)}H${x0.toFixed(1)}Z`
        // what helps the bone is solid, what harms it hatched: as bone that is there and bone that is lost
        if (value * column.good >= 0) drawn.solid += box
        else {
          drawn.edge += box
          const [above, below] = [(): number => y, (): number => y + bar]
          drawn.hatched += hatch(above, below, { x0, x1, y0: y, y1: y + bar }, 4, 0.6)
        }
        said.push({
          x: value < 0 ? x0 - axis * 0.35 : x1 + axis * 0.35,
          y: y + bar * 0.9,
          text: column.words(value, i18n),
          anchor: value < 0 ? 'end' : 'start',
          ...loud(index),
        })
      })
      // one line through all bars, or a piece at each where names stand between them
      const reach = axis * (wide ? 0.3 : 0.15)
      const pieces = wide ? [[0, all.length - 1] as const] : all.map((_, index) => [index, index] as const)
      for (const [first, last] of pieces)
        drawn.zero += `M${column.zero.toFixed(1)} ${(yOf(first) - reach).toFixed(1)}V${(yOf(last) + bar + reach).toFixed(1)}`
    }
    put(bars, { d: drawn.solid })
    put(harms, { d: drawn.hatched })
    put(edges, { d: drawn.edge })
    put(zeros, { d: drawn.zero })
    const ruled = yOf(rows.length) - (wide ? (step - bar) / 2 : axis * 1.6)
    put(under, { d: all.length > rows.length ? `M0 ${ruled.toFixed(1)}H${width}` : '' })
    if (view.told === null)
      said.push({ x: 0, y: label, text: i18n.text('closer.moved.working'), look: 'quiet' })
    words(said)
  }
  const memory = remember<void>()
  return canvas => {
    const { view, width, height, axis } = canvas
    memory([view.told, view.site, view.bone, view.horizon, width, height, axis], () => paint(canvas))
  }
}

export const movedChart: ChartKind<CloserView> = {
  id: 'what-moved',
  name: i18n => i18n.text('closer.moved.name'),
  axis: 'own',
  mount,
  takeaway: movedTakeaway,
  quantity: (_view, i18n) => i18n.text('closer.moved.quantity'),
  spoken: movedSpoken,
  table: movedTable,
  note: movedNote,
  // with the row of all together; closer.css keeps in step with WIDE, TALL and FLAT
  height: { rows: (view, i18n) => Math.max(2, rowsOf(view, i18n).length + 1) },
}
