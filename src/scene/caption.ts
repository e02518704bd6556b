import { el, type Listening } from '../dom/el'
import type { I18n } from '../i18n'

export interface Caption {
  readonly element: HTMLElement
  readonly toggle: HTMLButtonElement
  /** number of the plate, what it shows in words, and its key */
  update(number: string, words: string, key: HTMLElement | null): void
}

/** The line under the plate: number, what and of which age, the key, and the door to the list. */
export const createCaption = (i18n: I18n, listen: Listening, listId: string, onList: () => void): Caption => {
  const title = el('p', { class: 'scene-title' })
  const place = el('div', { class: 'scene-key-place' })
  const toggle = el(
    'button',
    { type: 'button', class: 'scene-list-toggle', 'aria-expanded': 'false', 'aria-controls': listId },
    i18n.t('scene.list.toggle'),
  )
  listen.on(toggle, 'click', onList)
  const element = el('div', { class: 'scene-caption' }, title, place, toggle)
  let told = ''
  return {
    element,
    toggle,
    update(number, words, key) {
      const next = `${number} ${words}`
      if (next !== told) {
        told = next
        title.replaceChildren(
          el('b', {}, i18n.t('scene.caption.number', { number })),
          ' ',
          el('i', {}, words),
        )
      }
      // the same key stays in place, so that focus within it does
      if (key === null) place.replaceChildren()
      else if (place.firstElementChild !== key) place.replaceChildren(key)
    },
  }
}
