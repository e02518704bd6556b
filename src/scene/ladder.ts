import { el, type Listening } from '../dom/el'
import type { I18n, MessageKey } from '../i18n'
import { type ScaleId, SCALES } from './room'

export interface Ladder {
  readonly element: HTMLElement
  update(scale: ScaleId): void
}

/** The four scales as stops on a ruler, each with its true size; the one shown is larger, bold and underlined. */
export const createLadder = (i18n: I18n, listen: Listening, onScale: (scale: ScaleId) => void): Ladder => {
  const element = el('div', {
    class: 'scene-ladder',
    role: 'group',
    'aria-label': i18n.t('scene.ladder.label'),
  })
  const stops = SCALES.map(id => {
    const name = el('span', { class: 'scene-stop-name' }, i18n.t(`scene.ladder.${id}` as MessageKey))
    const size = el('span', { class: 'scene-stop-size' }, i18n.t(`scene.ladder.${id}.size` as MessageKey))
    const stop = el('button', { type: 'button', class: 'scene-stop' }, name, ' ', size)
    listen.on(stop, 'click', () => onScale(id))
    element.append(stop)
    return { id, stop }
  })
  return {
    element,
    update(scale) {
      for (const { id, stop } of stops) {
        if (id === scale) stop.setAttribute('aria-current', 'true')
        else stop.removeAttribute('aria-current')
      }
    },
  }
}
