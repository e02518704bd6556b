import { el, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { posture, type PostureId } from '../render/posture'
import { ACTS, loadOf, type ActId } from './acts'

/** One way to do an act: its figure, its name and what it loads the back with, where the study measured that. */
const wayElement = (i18n: I18n, id: PostureId, text: string): HTMLElement => {
  const load = loadOf(id)
  return el(
    'li',
    {},
    posture(id),
    el('p', { class: 'loads-way-which' }, text),
    el('p', { class: 'loads-way-name' }, i18n.text(`panels.loads.act.${id}`)),
    el(
      'p',
      {},
      load === null
        ? i18n.text('panels.loads.third')
        : i18n.text('panels.loads.times', { times: i18n.number(load, 1) }),
    ),
  )
}

/** The chosen act, with lighter ways to do the same beside it. */
export const createWay = (i18n: I18n) => {
  const ways = el('ul', { class: 'loads-ways' })
  const tip = el('p', { class: 'loads-tip', 'aria-live': 'polite' })
  return {
    root: el('div', { class: 'loads-way' }, ways, tip),
    draw(chosen: ActId): void {
      const instead = ACTS.find(({ id }) => id === chosen)?.instead ?? []
      ways.replaceChildren(
        wayElement(i18n, chosen, i18n.text('panels.loads.chosen')),
        ...instead.map(id => wayElement(i18n, id, i18n.text('panels.loads.instead'))),
      )
      setText(tip, i18n.text(`panels.loads.tip.${chosen}`))
    },
  }
}
