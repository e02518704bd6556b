import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/outside.json'
import type { Outside } from '../model/evidence-range'
import './outside-note.css'
import { outsideWords } from './outside-words'
import type { UnitOf } from './scrub-words'
import { mountStatus } from './status'

/** Long enough to come after the headline, which is said first (status.ts). */
const SPOKEN_AFTER_MS = 1500

/**
 * One line under the headline while a life is outside the evidence, with a list to open: what is outside, and what the
 * evidence covers. Said once when a life leaves the evidence, not again while it moves about out there.
 */
export const mountOutsideNote = (
  host: HTMLElement,
  { i18n, unitOf }: { readonly i18n: I18n; readonly unitOf: UnitOf },
) => {
  i18n.add(words)
  const first = el('span')
  const list = el('dl')
  const know = el('a', { href: '#know', 'data-chapter': 'know' }, i18n.t('stories.chapter.know'))
  const root = el(
    'details',
    { class: 'outside-note', hidden: true },
    el('summary', {}, el('strong', {}, i18n.text('outside.title')), ' ', first),
    list,
    el('p', {}, i18n.text('outside.lead'), ' ', know),
  )
  host.append(root)
  const status = mountStatus(host, SPOKEN_AFTER_MS)
  let shown = ''
  return {
    update(outside: readonly Outside[]): void {
      const now = JSON.stringify(outside)
      if (now === shown) return
      shown = now
      root.hidden = outside.length === 0
      status.say(root.hidden ? '' : i18n.text('outside.spoken'))
      if (root.hidden) return
      const lines = outside.map(item => outsideWords(item, unitOf, i18n))
      setText(first, i18n.text('outside.summary', { first: lines[0]?.what ?? '', more: lines.length - 1 }))
      list.replaceChildren(
        ...lines.map(({ what, covers }) => el('div', {}, el('dt', {}, what), el('dd', {}, covers))),
      )
    },
    dispose(): void {
      status.dispose()
      root.remove()
    },
  }
}
