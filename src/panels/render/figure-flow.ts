import type { I18n } from '../../i18n'
import { el } from '../../dom/el'

/** Shoemaker 1997, femoral artery, 10 people: rest and all massage strokes 371, knee extension 1,087 mL a minute at its peak. */
const REST_ML_MIN = 371
const MOVE_ML_MIN = 1087

/** Three bars as a list of terms and values: the words carry everything, the bars repeat it. */
export const flowFigure = (i18n: I18n): HTMLElement => {
  const rows = [
    ['rest', REST_ML_MIN, i18n.text('panels.figure.flow.value', { flow: i18n.number(REST_ML_MIN) })],
    ['massage', REST_ML_MIN, i18n.text('panels.figure.flow.same')],
    ['move', MOVE_ML_MIN, i18n.text('panels.figure.flow.peak', { flow: i18n.number(MOVE_ML_MIN) })],
  ] as const
  return el(
    'div',
    {},
    el('p', { class: 'panels-figure-lead' }, i18n.text('panels.figure.flow.lead')),
    el(
      'dl',
      { class: 'panels-bars' },
      ...rows.map(([id, flow, value]) => {
        const bar = el('span', {
          class: id === 'move' ? 'panels-bar strong' : 'panels-bar',
          'aria-hidden': 'true',
        })
        bar.style.inlineSize = `${((flow / MOVE_ML_MIN) * 62).toFixed(1)}%`
        return el(
          'div',
          {},
          el('dt', {}, i18n.text(`panels.figure.flow.${id}`)),
          el('dd', {}, bar, el('span', {}, value)),
        )
      }),
    ),
  )
}
