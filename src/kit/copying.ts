import { copyText } from '../dom/copy'
import { el, freshId, type Listening } from '../dom/el'
import type { I18n } from '../i18n'

/** Says what happened to a copy, to everybody. */
export type Say = (sentence: string) => void

/** Text to take away: named, never typed into, with a button that copies it or, where the browser refuses, selects it. */
export const takeAway = (events: Listening, i18n: I18n, name: string, rows: number, say: Say) => {
  const id = freshId('kit')
  const box = el('textarea', { id, rows, readonly: true, spellcheck: 'false', dir: 'ltr' })
  const copy = el(
    'button',
    { type: 'button', class: 'plain-button', 'aria-label': i18n.text('kit.share.copyOf', { what: name }) },
    i18n.text('kit.share.copy'),
  )
  const select = (): void => {
    box.focus()
    box.select()
    say(i18n.text('kit.share.copyFailed'))
  }
  events.on(copy, 'click', () => {
    void copyText(box.value).then(() => say(i18n.text('kit.share.copiedOf', { what: name })), select)
  })
  return {
    root: el('div', { class: 'share-field' }, el('label', { for: id }, name), box, copy),
    set(text: string): void {
      if (box.value !== text) box.value = text
    },
  }
}
