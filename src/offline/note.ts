import { el, listening } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/offline.json'
import { mountLine, type Line } from './line'

/** "A new version is ready", with a button that takes it and one that puts the line away until the next visit. */
export const mountUpdateNote = (
  host: HTMLElement,
  { i18n, onTake, onAway }: { readonly i18n: I18n; onTake(): void; onAway(): void },
): Line => {
  i18n.add(words)
  const listen = listening()
  const take = el('button', { type: 'button', class: 'link-button' }, i18n.text('offline.update.take'))
  const later = el('button', { type: 'button', class: 'link-button' }, i18n.text('offline.update.later'))
  const line = mountLine(host, i18n.text('offline.update.ready'), [take, later])
  const dispose = (): void => {
    listen.dispose()
    line.dispose()
  }
  listen.on(take, 'click', () => {
    take.disabled = true
    onTake()
  })
  listen.on(later, 'click', () => {
    dispose()
    onAway()
  })
  return { root: line.root, dispose }
}
