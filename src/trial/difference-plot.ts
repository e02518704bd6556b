import { scaleLinear, ticks } from 'd3'
import { textWidth } from '../charts/labels'
import { add } from '../charts/svg'
import { includesZero } from './gap-words'
import type { Interval } from './types'
import type { Room } from './plot'

/** One line of the drawing: a gap with its interval, over the same nought as the others. */
export interface GapRow {
  /** words above the line; '' for none */
  readonly name: string
  readonly gap: Interval
  /** the one that is spoken of now; others stand back */
  readonly main: boolean
}
export interface DifferenceShown {
  readonly rows: readonly GapRow[]
  /** where the true gap is; null for not shown */
  readonly truth: number | null
  /** what lies left of nought, and right of it */
  readonly less: string
  readonly more: string
}

const named = ({ rows }: DifferenceShown): boolean => rows.some(({ name }) => name !== '')
/** Height of one row, em: with words above it, or one of many. */
const rowEm = (of: DifferenceShown): number => (named(of) ? 2.9 : of.rows.length > 25 ? 0.62 : 1)
export const differenceHeight = (of: DifferenceShown, em: number): number =>
  Math.ceil(em * (1.9 + rowEm(of) * of.rows.length + 2.4))

/** Intervals as lines over a line of nought. Filled discs: nought is left out; open ones: it could be chance. */
export const drawDifference = (svg: SVGSVGElement, of: DifferenceShown, room: Room): void => {
  const { width, em, i18n } = room
  const known = of.rows.filter(({ gap }) => Number.isFinite(gap.value))
  const values = known.flatMap(({ gap }) => [gap.value, gap.low, gap.high]).filter(Number.isFinite)
  if (of.truth !== null) values.push(of.truth)
  const reach = Math.max(0.5, ...values.map(Math.abs)) * 1.08
  const low = Math.min(-reach * 0.35, ...values)
  const high = Math.max(reach * 0.35, ...values)
  const [x0, x1] = [em * 1.4, width - em * 1.4]
  const x = scaleLinear().domain([low, high]).nice(4).range([x0, x1])
  const [from = low, to = high] = x.domain()
  const head = em * 1.9
  const foot = head + rowEm(of) * of.rows.length * em + em * 0.3
  const marks = ticks(from, to, Math.max(2, Math.min(8, Math.floor(width / (em * 5)))))
  const digits = marks.some(mark => Math.abs(mark - Math.round(mark)) > 1e-6) ? 1 : 0
  add(svg, 'path', 'trl-axis', {
    d: `M${x0.toFixed(1)} ${foot.toFixed(1)}H${x1.toFixed(1)}${marks.map(mark => `M${x(mark).toFixed(1)} ${foot.toFixed(1)}v4`).join('')}`,
  })
  for (const mark of marks)
    add(svg, 'text', 'trl-figure-word', {
      x: x(mark),
      y: foot + em * 1.4,
      'text-anchor': 'middle',
    }).textContent = i18n.number(mark, digits, { signDisplay: 'exceptZero' })
  const yOf = (place: number): number => head + (place + 0.5) * rowEm(of) * em + (named(of) ? em * 0.65 : 0)
  // the line of nought stops for words that stand across it
  const gaps = of.rows.flatMap(({ name, main }, place) =>
    name !== '' && textWidth(name, em, main) + em * 0.3 > x(0)
      ? [[yOf(place) - em * 1.85, yOf(place) - em * 0.55] as const]
      : [],
  )
  const ends = [em * 0.2, ...gaps.flat(), foot]
  const pieces = Array.from({ length: ends.length / 2 }, (_, i) => {
    const [top = 0, end = 0] = ends.slice(2 * i, 2 * i + 2)
    return `M${x(0).toFixed(1)} ${top.toFixed(1)}V${end.toFixed(1)}`
  })
  add(svg, 'path', 'trl-nought', { d: pieces.join('') })
  if (of.truth !== null)
    add(svg, 'path', 'trl-truth', {
      d: `M${x(of.truth).toFixed(1)} ${(em * 1.3).toFixed(1)}V${foot.toFixed(1)}`,
    })
  // each stands on its own side of nought, as near to it as the edge allows
  const side = (text: string, sign: 1 | -1): void => {
    const wide = textWidth(text, em)
    const at = x(0) + sign * em * 0.6
    const clear = sign < 0 ? Math.max(at, wide) : Math.min(at, width - wide)
    add(svg, 'text', 'trl-side', {
      x: clear,
      y: em,
      'text-anchor': sign < 0 ? 'end' : 'start',
    }).textContent = text
  }
  if (x(0) > textWidth(of.less, em)) side(of.less, -1)
  if (width - x(0) > textWidth(of.more, em)) side(of.more, 1)

  of.rows.forEach((row, place) => {
    const { gap } = row
    const y = yOf(place)
    if (row.name !== '')
      add(svg, 'text', row.main ? 'trl-row-word trl-row-main' : 'trl-row-word', {
        x: 0,
        y: y - em * 0.85,
      }).textContent = row.name
    if (!Number.isFinite(gap.value)) return
    const chance = includesZero(gap)
    const tall = of.rows.length > 6 ? em * 0.14 : em * 0.32
    const kind = `${row.main ? 'trl-gap-main' : 'trl-gap'}${chance ? ' trl-gap-chance' : ''}`
    const [left, right] = [x(gap.low), x(gap.high)]
    add(svg, 'path', kind, {
      d: `M${left.toFixed(1)} ${y.toFixed(1)}H${right.toFixed(1)}M${left.toFixed(1)} ${(y - tall).toFixed(1)}v${(2 * tall).toFixed(1)}M${right.toFixed(1)} ${(y - tall).toFixed(1)}v${(2 * tall).toFixed(1)}`,
    })
    add(svg, 'circle', `${row.main ? 'trl-dot-main' : 'trl-dot'}${chance ? ' trl-dot-open' : ''}`, {
      cx: x(gap.value),
      cy: y,
      r: of.rows.length > 25 ? em * 0.22 : of.rows.length > 6 ? em * 0.28 : em * 0.38,
    })
  })
}
