import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { mark } from './mark'
import type { NamesInWords } from './names'

export interface Strip {
  readonly swap: HTMLElement
  readonly numbers: HTMLElement
  /** null = nothing is pinned, and nothing is shown */
  update(names: NamesInWords | null): void
  dispose(): void
}

/**
 * Two lines under the headline where the rest of the comparison stands far below (tablets, phones): who is A, who is B,
 * the swap and the way to the numbers.
 */
export const createStrip = (host: HTMLElement, i18n: I18n): Strip => {
  const names = { a: el('b'), b: el('b') }
  const swap = el(
    'button',
    { type: 'button', class: 'plain-button', 'aria-label': i18n.text('compare.swap') },
    i18n.text('compare.strip.swap'),
  )
  const numbers = el('button', { type: 'button', class: 'link-button' }, i18n.text('compare.strip.numbers'))
  const root = el(
    'div',
    { class: 'compare-strip', role: 'group', 'aria-label': i18n.text('compare.strip.label'), hidden: true },
    el('ul', {}, el('li', {}, mark(i18n, 'a'), names.a), el('li', {}, mark(i18n, 'b'), names.b)),
    el('div', {}, swap, numbers),
  )
  host.append(root)
  return {
    swap,
    numbers,
    update(next) {
      root.hidden = next === null
      if (next === null) return
      setText(names.a, next.a)
      setText(names.b, next.b)
    },
    dispose: () => root.remove(),
  }
}
