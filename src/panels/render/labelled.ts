import './labelled.css'
import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { drawing, svgEl } from './svg'

/** A place in a drawing with its name beside it: the line runs from the place to the edge where the name stands. */
export interface Label {
  readonly at: readonly [x: number, y: number]
  /** further places of the same name */
  readonly also?: readonly (readonly [x: number, y: number])[]
  /** height at which the name stands, drawing units */
  readonly y: number
  readonly name: string
  readonly note?: string
}

/** Width of the drawing and, within it, where the names begin. */
const WIDTH = 344
const NAMES = 190

/**
 * A drawing whose names are text of the page beside it, so that they grow with it, wrap and turn round with the language.
 * `shapes` take the first 180 units of the width.
 */
export const labelledFigure = (
  i18n: I18n,
  height: number,
  label: string,
  shapes: readonly Node[],
  labels: readonly Label[],
): HTMLElement => {
  const lines = labels.flatMap(({ at, also = [], y }) =>
    [at, ...also].map(([x, from]) => `M${x} ${from}L${NAMES - 24} ${y}H${NAMES - 6}`),
  )
  const mirror = i18n.dir === 'rtl' ? `translate(${WIDTH} 0) scale(-1 1)` : 'translate(0 0)'
  const root = el(
    'div',
    { class: 'panels-labelled' },
    drawing(
      WIDTH,
      height,
      label,
      'panels-labelled-drawing',
      svgEl(
        'g',
        { transform: mirror },
        ...shapes,
        svgEl('path', { d: lines.join(''), class: 'leader' }),
        ...labels.flatMap(({ at, also = [] }) =>
          [at, ...also].map(([cx, cy]) => svgEl('circle', { cx, cy, r: 2.2, class: 'ink-fill' })),
        ),
      ),
    ),
  )
  for (const { y, name, note } of labels) {
    const words = el(
      'p',
      { class: 'panels-label', 'aria-hidden': 'true' },
      el('span', { class: 'panels-label-name' }, name),
      note === undefined ? null : el('span', { class: 'panels-label-note' }, note),
    )
    words.style.insetBlockStart = `${((y / height) * 100).toFixed(1)}%`
    words.style.insetInlineStart = `${((NAMES / WIDTH) * 100).toFixed(1)}%`
    root.append(words)
  }
  return root
}
