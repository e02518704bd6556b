import type { I18n } from '../i18n'
import { el, listening } from '../dom/el'

/** A correction in words, as the model or the address gave it. */
export interface Corrected {
  readonly code: string
  readonly key: string
  readonly given: string
  readonly used?: string | number
}

const SHOWN = 6

/** What had to be changed in a link or a file, one sentence each; never in the way, never lost until dismissed. */
export const mountNotices = (host: HTMLElement, o: { readonly i18n: I18n }) => {
  const { i18n } = o
  const listen = listening()
  const list = el('ul')
  const title = el('p', { class: 'notice-title' })
  const dismiss = el('button', { type: 'button', class: 'link-button' }, i18n.t('app.notice.dismiss'))
  const box = el('div', { class: 'notice', hidden: true }, title, list, dismiss)
  const root = el('div', { class: 'notices', role: 'status', 'aria-label': i18n.t('app.notice.label') }, box)
  host.append(root)
  listen.on(dismiss, 'click', () => {
    box.hidden = true
  })
  const sentence = (c: Corrected): string =>
    i18n.text(`correction.${c.code}`, {
      key: c.key,
      given: c.given,
      used:
        typeof c.used === 'number' ? i18n.number(c.used, 0, { maximumFractionDigits: 2 }) : c.used || 'none',
    })
  const show = (heading: string, sentences: readonly string[]): void => {
    title.textContent = heading
    const rest = sentences.length - SHOWN
    const lines = sentences.slice(0, SHOWN)
    if (rest > 0) lines.push(i18n.t('app.notice.more', { count: rest }))
    list.replaceChildren(...lines.map(text => el('li', {}, text)))
    list.hidden = lines.length === 0
    box.hidden = false
  }
  return {
    corrections(all: readonly Corrected[]): void {
      if (all.length > 0) show(i18n.t('app.notice.title', { count: all.length }), all.map(sentence))
      else box.hidden = true
    },
    /** One plain sentence, for errors and fallbacks. */
    say(text: string): void {
      show(text, [])
    },
    dispose(): void {
      listen.dispose()
      root.remove()
    },
  }
}
