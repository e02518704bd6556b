import { add } from '../charts/svg'
import { airy, shareOf, spanOf } from './scale'
import type { Comparison } from './types'

/** Height of the middle line of a bar, as an SVG length. */
const MIDDLE = '50%'

/** Where a value lies, for all results of a table: they share one scale. */
export const barScale = (list: readonly Comparison[]): ((value: number) => string) =>
  shareOf(airy(spanOf(list, [0]), 0.04))

/**
 * One result as a line: the tolerance as a band, the published interval as a bar with ticks, the published value as
 * an open square, the model as a disc, or as a heavy ring where it is outside.
 */
export const resultBar = (host: Element, one: Comparison, x: (value: number) => string): void => {
  const { row, model, tolerance, verdict, interval } = one
  const svg = add(host, 'svg', 'vld-bar', { 'aria-hidden': 'true', focusable: 'false' })
  const wide = (low: number, high: number): string =>
    `${(parseFloat(x(high)) - parseFloat(x(low))).toFixed(2)}%`
  const upright = (className: string, value: number, from: string, to: string): void => {
    add(svg, 'line', className, { x1: x(value), x2: x(value), y1: from, y2: to })
  }
  if (Number.isFinite(tolerance)) {
    const [low, high] = [row.target - tolerance, row.target + tolerance]
    add(svg, 'rect', 'vld-band edged', { x: x(low), y: '16%', width: wide(low, high), height: '68%' })
  }
  upright('vld-zero', 0, '0', '100%')
  if (row.low !== undefined && row.high !== undefined) {
    add(svg, 'line', 'vld-published', { x1: x(row.low), x2: x(row.high), y1: MIDDLE, y2: MIDDLE })
    for (const end of [row.low, row.high]) upright('vld-published', end, '34%', '66%')
  }
  const square = add(svg, 'svg', 'vld-at', { x: x(row.target), y: MIDDLE })
  add(square, 'rect', 'vld-square', { x: '-0.32em', y: '-0.32em', width: '0.64em', height: '0.64em' })
  if (!Number.isFinite(model)) return
  if (interval !== null)
    add(svg, 'line', 'vld-model-line', { x1: x(interval[0]), x2: x(interval[1]), y1: MIDDLE, y2: MIDDLE })
  add(svg, 'circle', `vld-mark ${verdict}`, {
    cx: x(model),
    cy: MIDDLE,
    r: verdict === 'outside' ? '0.29em' : '0.24em',
  })
}
