import { el } from '../../dom/el'
import type { I18n } from '../../i18n'

/** A sheet of paper as it will be printed, and what to move the focus to when it is shown. */
export interface Sheet {
  readonly root: HTMLElement
  readonly heading: HTMLElement
}

/** A named line to write on by hand; `lines` more of them for a longer answer. Never a field: nothing is typed into a card. */
export const ruled = (name: string, lines = 1): HTMLElement =>
  el(
    'div',
    { class: 'aid-ruled' },
    el('span', {}, name),
    ...Array.from({ length: lines }, () => el('span', { class: 'aid-rule-line', 'aria-hidden': 'true' })),
  )

export const sheetPart = (title: string, ...children: readonly (HTMLElement | null)[]): HTMLElement =>
  el('section', { class: 'aid-sheet-part' }, el('h5', {}, title), ...children)

/** Rows about a person beyond which a card is set smaller, to stay on one page; found by printing the longest cards. */
const MOST_ROWS = { therapist: 6, doctor: 18 }

interface SheetOf {
  readonly id: keyof typeof MOST_ROWS
  readonly lead: string
  /** how many rows tell of this person: answers, and 2 for a line to write on or a box */
  readonly rows: number
}

/** One page: title, lines for name and date, what it says, and at the foot what it is not. */
export const sheet = (
  i18n: I18n,
  { id, lead, rows }: SheetOf,
  ...parts: readonly (HTMLElement | null)[]
): Sheet => {
  const heading = el('h4', { tabindex: '-1' }, i18n.text(`panels.aid.card.${id}`))
  return {
    heading,
    root: el(
      'article',
      { class: 'aid-sheet', 'data-card': id, 'data-full': rows > MOST_ROWS[id] },
      el(
        'header',
        { class: 'aid-sheet-head' },
        heading,
        ruled(i18n.text('panels.aid.card.name')),
        ruled(i18n.text('panels.aid.card.date')),
      ),
      el('p', { class: 'aid-sheet-lead' }, lead),
      ...parts,
      el(
        'footer',
        { class: 'aid-sheet-foot' },
        el('p', {}, i18n.text('panels.aid.card.limits')),
        el('p', {}, i18n.text('panels.aid.card.foot')),
      ),
    ),
  }
}
