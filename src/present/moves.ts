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
  /** a yes or no: both are in sight, as two buttons */
  readonly toggle: boolean
}
/** What a class may change and finds no control for: courses of treatment, or something else. */
export type Missing = 'drugs' | 'other' | null
export interface MoveRows {
  readonly root: HTMLElement
  /** the page has changed */
  update(): void
}

const toggleRow = ({ label, min, max, value, words, onInput }: Move): MoveRows => {
  const buttons = [min, max].map(to => {
    const node = el('button', { type: 'button', class: 'plain-button' })
    node.addEventListener('click', () => onInput(to))
    return { to, node }
  })
  return {
    root: el(
      'div',
      { class: 'present-move', role: 'group', 'aria-label': label },
      el('p', {}, el('b', {}, label)),
      el('div', { class: 'present-toggle' }, ...buttons.map(({ node }) => node)),
    ),
    update(): void {
      for (const { to, node } of buttons) {
        setText(node, words(to))
        node.setAttribute('aria-pressed', String(value() === to))
      }
    },
  }
}

/**
 * Large native sliders beside the question: their arrows are their own.
 * @param missing what else may be changed, but not here
 */
export const moveRows = (i18n: I18n, moves: readonly Move[], missing: Missing): MoveRows => {
  const rows = moves.map((move): MoveRows => {
    if (move.toggle) return toggleRow(move)
    const { label, min, max, step, value, words, onInput } = move
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
      missing === null
        ? null
        : el('p', { class: 'present-quiet' }, i18n.text('present.moves.leave', { what: missing })),
    ),
    update,
  }
}
