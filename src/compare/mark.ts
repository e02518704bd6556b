import { el } from '../dom/el'
import type { I18n } from '../i18n'
import type { Side } from '../state/differences'

/** The letter of a life in its mark, as in the charts: A in a square, B on a disc. */
export const mark = (i18n: I18n, side: Side): HTMLElement =>
  el('span', { class: `compare-mark is-${side}` }, i18n.text(`compare.letter.${side}`))
