import { scaleLinear } from 'd3'
import type { Arm } from '../cohort/types'
import { ARMS } from '../cohort/types'
import { add } from '../charts/svg'
import { apart, endLabels, groupMark, valueAxis, yearAxis, type Field } from './axes'
import type { Cells, Interval, Measure } from './types'
import type { Room } from './plot'

export interface LivesShown {
  readonly years: number
  readonly measure: Measure
  readonly cells: Cells
  readonly means: Readonly<Record<Arm, readonly Interval[]>>
  /** words at the end of the two lines */
  readonly names: Readonly<Record<Arm, string>>
}

/** Depths of shade. One person is never lost: the lightest begins at the first. */
const SHADES = 6
/** Share of a year's width that the cells of both groups take. */
const FILLED = 0.84

/** Place of a cell's shade for this share of the fullest cell: square roots, so that the thin edges are still seen. */
export const shadeOf = (count: number, most: number): number =>
  count === 0 || most === 0 ? 0 : Math.max(1, Math.ceil(SHADES * Math.sqrt(count / most)))

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`

/**
 * Every life at every yearly scan, as shaded cells: group A stands left of each year, B right of it, so that the two
 * clouds meet along the year. Over them the means with their 95 % intervals.
 */
export const drawLives = (svg: SVGSVGElement, of: LivesShown, room: Room): void => {
  const { cells, years, means } = of
  const { width, height, em } = room
  const labels = endLabels(room, of.names)
  const field: Field = {
    x0: em * 2.9,
    x1: width - labels.width - em * 1.2,
    y0: em * 0.4,
    y1: height - em * 2,
  }
  const column = (field.x1 - field.x0) / (years + 1)
  const x = (year: number): number => field.x0 + (year + 0.5) * column
  const { span } = cells
  // clamped: the outermost cells reach beyond the axis, by less than one of them
  const y = scaleLinear()
    .domain([...span])
    .range([field.y1, field.y0])
    .clamp(true)
  valueAxis(svg, field, y, span, room)

  const half = (column * FILLED) / 2
  // in per cent of the first scan everybody begins at nought: that is no cloud
  const first = of.measure === 'change' ? 1 : 0
  const most = Math.max(
    ...ARMS.map(arm => {
      let top = 0
      for (let i = first * cells.rows; i < cells.counts[arm].length; i += 1)
        top = Math.max(top, cells.counts[arm][i] ?? 0)
      return top
    }),
  )
  for (const arm of ARMS) {
    const shades: string[][] = Array.from({ length: SHADES + 1 }, () => [])
    for (let year = first; year <= years; year += 1)
      for (let row = 0; row < cells.rows; row += 1) {
        const shade = shadeOf(cells.counts[arm][year * cells.rows + row] ?? 0, most)
        if (shade === 0) continue
        const left = arm === 'a' ? x(year) - half : x(year) + 1
        const top = y(cells.low + (row + 1) * cells.step)
        const tall = y(cells.low + row * cells.step) - top
        shades[shade]?.push(rectangle(left, top, half - 1, Math.max(1, tall - 0.5)))
      }
    shades.forEach((parts, shade) => {
      if (parts.length > 0) add(svg, 'path', `trl-cell-${arm} trl-shade-${shade}`, { d: parts.join('') })
    })
  }
  yearAxis(svg, field, x, years, room)

  // where years stand close, marks are smaller
  const mark = Math.max(em * 0.5, Math.min(em, column * 1.2))
  const ends = { a: NaN, b: NaN }
  for (const arm of ARMS) {
    // the two means of a year stand side by side, so that both intervals can be read
    const aside = Math.min(em * 0.42, half * 0.45) * (arm === 'a' ? -1 : 1)
    const known = means[arm]
      .map((mean, year) => ({ mean, year }))
      .filter(({ mean }) => Number.isFinite(mean.value))
    const d = known
      .map(
        ({ mean, year }, i) =>
          `${i === 0 ? 'M' : 'L'}${(x(year) + aside).toFixed(1)} ${y(mean.value).toFixed(1)}`,
      )
      .join('')
    add(svg, 'path', 'trl-casing', { d })
    add(svg, 'path', `trl-line-${arm}`, { d })
    const whiskers = known
      .filter(({ mean }) => mean.high > mean.low)
      .map(({ mean, year }) => {
        const [at, tip] = [x(year) + aside, mark * 0.22]
        const [high, low] = [y(mean.high).toFixed(1), y(mean.low).toFixed(1)]
        return `M${(at - tip).toFixed(1)} ${high}h${(2 * tip).toFixed(1)}M${at.toFixed(1)} ${high}V${low}M${(at - tip).toFixed(1)} ${low}h${(2 * tip).toFixed(1)}`
      })
      .join('')
    add(svg, 'path', 'trl-casing', { d: whiskers })
    add(svg, 'path', `trl-whisker-${arm}`, { d: whiskers })
    for (const { mean, year } of known) groupMark(svg, arm, x(year) + aside, y(mean.value), mark)
    const last = known.at(-1)
    if (last !== undefined) ends[arm] = y(last.mean.value)
  }
  const at = apart(ends.a, ends.b, em * 1.5, field)
  for (const arm of ARMS)
    if (Number.isFinite(ends[arm]))
      add(svg, 'text', `trl-label trl-label-${arm}`, {
        x: field.x1 + em * 0.4,
        y: at[arm] + em * 0.4,
      }).textContent = labels.words[arm]
}
