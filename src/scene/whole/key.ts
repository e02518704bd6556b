import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { DENSEST_T, SPARSEST_T } from './density'

export interface WholeKey {
  readonly element: HTMLElement
  /** marks where on the scale a T-score lies */
  show(t: number): void
}

/** The key of the tint: six colours from dense to sparse, with the T-scores of their ends and a mark at the present one. */
export const createKey = (i18n: I18n): WholeKey => {
  const mark = el('span', { class: 'whole-key-mark' })
  const bar = el('span', { class: 'whole-key-bar', 'aria-hidden': 'true' })
  for (let i = 0; i < 6; i++) bar.append(el('span', { class: `whole-key-step is-d${i}` }))
  bar.append(mark)
  const end = (t: number): HTMLElement =>
    el('span', { class: 'whole-key-end' }, i18n.number(t, 0, { signDisplay: 'exceptZero' }))
  const element = el(
    'p',
    { class: 'scene-key whole-key' },
    el('span', {}, i18n.t('whole.key')),
    ' ',
    end(DENSEST_T),
    bar,
    end(SPARSEST_T),
  )
  return {
    element,
    show(t) {
      const share = Math.min(1, Math.max(0, (DENSEST_T - t) / (DENSEST_T - SPARSEST_T)))
      mark.style.insetInlineStart = `${Math.round(share * 1000) / 10}%`
    },
  }
}
