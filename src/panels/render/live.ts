import { el, setText } from '../../dom/el'
import { LIVE, type LiveId } from '../live'
import type { Making } from './making'

/** A sentence that follows the simulated life; hidden until the page says what that life is. */
export const liveElement = ({ hands: { i18n }, keep }: Making, id: LiveId): HTMLElement => {
  const words = el('span', {})
  const root = el(
    'p',
    { class: 'panels-live', 'data-live': id, hidden: true },
    el('span', { class: 'panels-live-label' }, i18n.text('panels.live.label')),
    ' ',
    words,
  )
  keep({
    root,
    update(facts) {
      const text = LIVE[id](facts, i18n)
      root.hidden = text === ''
      setText(words, text)
    },
  })
  return root
}
