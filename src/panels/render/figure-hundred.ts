import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { drawing, svgEl } from './svg'

/** HORIZON, Black 2007: new spine fractures on X-ray in three years, per 100: 10.9 on placebo, 3.3 on zoledronate. */
const PER_HUNDRED = [
  { id: 'placebo', count: 11 },
  { id: 'drug', count: 3 },
] as const

const CELL = 15

/** A hundred people in ten rows, filled from one corner, so that two groups can be compared at a glance. */
const people = (count: number, label: string): SVGElement =>
  drawing(
    CELL * 10,
    CELL * 10,
    label,
    'panels-people',
    ...Array.from({ length: 100 }, (_, i) => {
      const [cx, cy] = [CELL * ((i % 10) + 0.5), CELL * (Math.floor(i / 10) + 0.5)]
      return i < count
        ? svgEl('circle', { cx, cy, r: 5.4, class: 'ink-fill' })
        : svgEl('circle', { cx, cy, r: 1.8, class: 'quiet-fill' })
    }),
  )

export const hundredFigure = (i18n: I18n): HTMLElement =>
  el(
    'div',
    { class: 'panels-hundred' },
    el('p', { class: 'panels-figure-lead' }, i18n.text('panels.figure.hundred.lead')),
    ...PER_HUNDRED.map(({ id, count }) => {
      const words = i18n.text(`panels.figure.hundred.${id}`)
      return el('div', {}, people(count, ''), el('p', {}, words))
    }),
  )
