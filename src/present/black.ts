import { el, type Listening } from '../dom/el'
import type { I18n } from '../i18n'

/**
 * A black screen, so that the class looks at the teacher. Any key, click or tap takes it away; a screen reader is told so,
 * and the focus goes back to where it was.
 */
export const blackout = (i18n: I18n, listen: Listening, onChange: (on: boolean) => void) => {
  const root = el(
    'button',
    { type: 'button', class: 'present-black', hidden: true },
    el('span', { class: 'visually-hidden' }, i18n.text('present.black.on')),
  )
  let before: Element | null = null
  const set = (on: boolean): void => {
    if (root.hidden === !on) return
    if (on) before = document.activeElement
    root.hidden = !on
    if (on) root.focus()
    else if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    onChange(on)
  }
  root.addEventListener('click', () => set(false))
  // nobody is held in the dark, whatever key they try
  listen.on(
    document,
    'keydown',
    event => {
      if (root.hidden || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      set(false)
    },
    { capture: true },
  )
  return { root, set, isOn: (): boolean => !root.hidden }
}
