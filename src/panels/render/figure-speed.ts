import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { drawing, svgEl } from './svg'

/** OFELY, Garnero 1996: rise of each kind of marker from before to after menopause, per cent (range over markers). */
const REMOVAL = [79, 97] as const
const BUILDING = [37, 52] as const

const WIDTH = 344
/** Between a range and its words. */
const GAP = 14

/** Two ranges over one axis: removal vermilion, dashed, triangles; building blue, solid, discs. */
export const speedFigure = (i18n: I18n): HTMLElement => {
  // the axis runs the way one reads; start and end of a text do so by themselves
  const rtl = i18n.dir === 'rtl'
  const at = (percent: number, before = 0): number => {
    const x = 8 + (percent / 100) * (WIDTH - 16) - before
    return rtl ? WIDTH - x : x
  }
  const range = ([low, high]: readonly [number, number]) =>
    i18n.text('panels.figure.speed.range', { low: i18n.number(low), high: i18n.number(high) })
  const word = (x: number, y: number, anchor: string, className: string, text: string) =>
    svgEl('text', { x, y, 'text-anchor': anchor, class: className }, text)
  const triangle = (x: number, y: number) =>
    svgEl('path', { d: `M${x} ${y - 7}l7 12h-14z`, class: 'loss-fill' })
  const disc = (x: number, y: number) => svgEl('circle', { cx: x, cy: y, r: 6, class: 'gain-fill' })
  const axis = [0, 50, 100].map(tick =>
    word(
      at(tick),
      112,
      tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle',
      'panels-figure-number',
      i18n.number(tick),
    ),
  )
  const label = (y: number, from: number, id: 'removal' | 'building', pair: readonly [number, number]) => [
    word(at(from, GAP), y - 3, 'end', `panels-figure-name ${id}`, i18n.text(`panels.figure.speed.${id}`)),
    word(at(from, GAP), y + 14, 'end', 'panels-figure-number', range(pair)),
  ]
  const figure = drawing(
    WIDTH,
    118,
    i18n.text('panels.figure.speed.text'),
    'panels-drawing',
    svgEl('path', { d: `M${at(REMOVAL[0])} 26H${at(REMOVAL[1])}`, class: 'loss-line' }),
    ...REMOVAL.map(x => triangle(at(x), 26)),
    svgEl('path', { d: `M${at(BUILDING[0])} 68H${at(BUILDING[1])}`, class: 'gain-line' }),
    ...BUILDING.map(x => disc(at(x), 68)),
    ...label(26, REMOVAL[0], 'removal', REMOVAL),
    ...label(68, BUILDING[0], 'building', BUILDING),
    svgEl('path', {
      d: `M${at(0)} 96H${at(100)}M${at(0)} 92v8M${at(50)} 92v8M${at(100)} 92v8`,
      class: 'ink-line thin',
    }),
    ...axis,
  )
  return el(
    'div',
    {},
    el('p', { class: 'panels-figure-lead' }, i18n.text('panels.figure.speed.lead')),
    figure,
  )
}
