import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { peopleOf } from './people'

/** HORIZON, Black 2007: new spine fractures on X-ray in three years, per 100: 10.9 on placebo, 3.3 on zoledronate. */
const PER_HUNDRED = [
  { id: 'placebo', count: 11 },
  { id: 'drug', count: 3 },
] as const

export const hundredFigure = (i18n: I18n): HTMLElement =>
  el(
    'div',
    { class: 'panels-hundred' },
    el('p', { class: 'panels-figure-lead' }, i18n.text('panels.figure.hundred.lead')),
    ...PER_HUNDRED.map(({ id, count }) =>
      el('div', {}, peopleOf(count), el('p', {}, i18n.text(`panels.figure.hundred.${id}`))),
    ),
  )
