import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'

/** A control that a class may move while it watches. */
export interface Move {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  /** as it stands on the page */
  value(): number
  /** the value in figures and words */
  words(value: number): string
  onInput(value: number): void
}
export interface MoveRows {
  readonly root: HTMLElement
  /** the page has changed */
  update(): void
}

/**
 * Large native sliders beside the question: their arrows are their own.
 * @param more there are others that cannot be moved here
 */
export const moveRows = (i18n: I18n, moves: readonly Move[], more: boolean): MoveRows => {
  const rows = moves.map(({ label, min, max, step, value, words, onInput }) => {
    const range = el('input', { type: 'range', min, max, step, 'aria-label': label })
    const said = el('span')
    const show = (now: number): void => {
      setText(said, words(now))
      range.setAttribute('aria-valuetext', words(now))
    }
    range.addEventListener('input', () => {
      show(Number(range.value))
      onInput(Number(range.value))
    })
    return {
      root: el('div', { class: 'present-move' }, el('p', {}, el('b', {}, label), ' ', said), range),
      update(): void {
        range.value = String(value())
        show(value())
      },
    }
  })
  const update = (): void => {
    for (const row of rows) row.update()
  }
  update()
  return {
    root: el(
      'div',
      { role: 'group', 'aria-label': i18n.text('present.moves') },
      ...rows.map(row => row.root),
      more ? el('p', { class: 'present-quiet' }, i18n.text('present.moves.leave')) : null,
    ),
    update,
  }
}
