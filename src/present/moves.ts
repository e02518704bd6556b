import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'

/** An input that a class may move while it watches. */
export interface Move {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  /** the value in figures and words */
  words(value: number): string
  onInput(value: number): void
}

/** Large native sliders beside the question: their arrows are their own. */
export const moveRows = (i18n: I18n, moves: readonly Move[], more: boolean): HTMLElement | null => {
  if (moves.length === 0 && !more) return null
  const rows = moves.map(({ label, min, max, step, value, words, onInput }) => {
    const range = el('input', { type: 'range', min, max, step, value, 'aria-label': label })
    const said = el('span', {}, words(value))
    range.setAttribute('aria-valuetext', words(value))
    range.addEventListener('input', () => {
      const now = Number(range.value)
      setText(said, words(now))
      range.setAttribute('aria-valuetext', words(now))
      onInput(now)
    })
    return el('div', { class: 'present-move' }, el('p', {}, el('b', {}, label), ' ', said), range)
  })
  return el(
    'div',
    { role: 'group', 'aria-label': i18n.text('present.moves') },
    ...rows,
    more ? el('p', { class: 'present-quiet' }, i18n.text('present.moves.leave')) : null,
  )
}
