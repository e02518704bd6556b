import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { CM_PER_IN, convertedAmount, isConverted } from '../i18n/units'
import type { PairRow, PairRowId } from '../state/pair-table'
import { mark } from './mark'

/** A cell: what is seen, and what is heard where that is not the same. */
const fill = (cell: HTMLElement, seen: string, said: string | null = null): void => {
  const [shown, heard] = [cell.firstElementChild, cell.lastElementChild]
  if (shown === null || heard === null) return
  setText(shown, seen)
  setText(heard, said ?? '')
  if (said === null) shown.removeAttribute('aria-hidden')
  else shown.setAttribute('aria-hidden', 'true')
}
const cell = (): HTMLTableCellElement => el('td', {}, el('span'), el('span', { class: 'visually-hidden' }))

/** Unit of a row: a measure, or how many people are counted. */
export const unitWords = (i18n: I18n, { id, of }: PairRow): string =>
  of === null ? i18n.text(`compare.unit.${id}`) : i18n.text('compare.unit.of', { of: i18n.number(of) })

/** "+1.4", "+17 %", "same" */
export const differenceWords = (i18n: I18n, { difference, digits, differs }: PairRow): string => {
  if (difference === null) return i18n.text('compare.table.none')
  if (difference === 0) return i18n.text('compare.table.same')
  const places = differs === 'plain' ? digits : Number.isInteger(difference) ? 0 : 1
  const n = i18n.number(difference, places, { signDisplay: 'exceptZero' })
  return differs === 'percent' ? i18n.text('compare.table.percent', { n }) : n
}

/** Both lives in numbers at one age, and what lies between them. Built once; an age only writes text. */
export const createTable = (i18n: I18n, ids: readonly PairRowId[], firstRiskAge: number) => {
  const caption = el('caption', { class: 'visually-hidden' })
  const head = el(
    'tr',
    {},
    el('td'),
    el('th', { scope: 'col' }, mark(i18n, 'a')),
    el('th', { scope: 'col' }, mark(i18n, 'b')),
    el(
      'th',
      { scope: 'col' },
      el('span', { 'aria-hidden': 'true' }, i18n.text('compare.table.difference')),
      el('span', { class: 'visually-hidden' }, i18n.text('compare.table.difference.said')),
    ),
  )
  const rows = ids.map(id => {
    const unit = el('small')
    const cells = [cell(), cell(), cell()] as const
    const root = el(
      'tr',
      { 'data-row': id },
      el('th', { scope: 'row' }, i18n.text(`compare.row.${id}`), ' ', unit),
      ...cells,
    )
    return { id, root, unit, cells }
  })
  const element = el(
    'table',
    { class: 'compare-table' },
    caption,
    el('thead', {}, head),
    el('tbody', {}, ...rows.map(({ root }) => root)),
  )

  // files keep their units; what is read may have the reader's own
  const lost = ({ id }: PairRow, cm: number) => (id === 'height' ? convertedAmount(i18n, cm, 'cmLost') : null)
  const value = (target: HTMLElement, row: PairRow, number: number | null): void => {
    if (number !== null) return fill(target, lost(row, number)?.number ?? i18n.number(number, row.digits))
    if (row.missing === 'measuring')
      return fill(target, i18n.text('compare.table.measuring'), i18n.text('compare.table.measuring.said'))
    if (row.missing === 'early')
      return fill(target, i18n.text('compare.table.early', { age: i18n.number(firstRiskAge) }))
    fill(target, i18n.text('compare.table.none'), i18n.text('compare.table.none.said'))
  }
  /** the difference of two lengths as they are shown, so that it adds up */
  const lostApart = ({ id, a, b, difference }: PairRow): string | null => {
    if (id !== 'height' || a === null || b === null || !difference || !isConverted(i18n, 'cmLost'))
      return null
    const inches = (cm: number): number => Number((cm / CM_PER_IN).toFixed(1))
    return i18n.number(inches(b) - inches(a), 1, { signDisplay: 'exceptZero' })
  }
  return {
    element,
    update(age: string, now: readonly PairRow[]): void {
      setText(caption, i18n.text('compare.table.caption', { age }))
      for (const { id, root, unit, cells } of rows) {
        const row = now.find(one => one.id === id)
        root.hidden = row === undefined
        if (row === undefined) continue
        setText(unit, lost(row, 0)?.unit ?? unitWords(i18n, row))
        const [a, b, apart] = cells
        // one word for the whole row, where breaks are not estimated yet
        const wide = row.missing === 'early'
        a.colSpan = wide ? 3 : 1
        b.hidden = apart.hidden = wide
        value(a, row, row.a)
        value(b, row, row.b)
        if (row.missing === 'measuring')
          fill(apart, i18n.text('compare.table.measuring'), i18n.text('compare.table.measuring.said'))
        else fill(apart, lostApart(row) ?? differenceWords(i18n, row))
      }
    },
  }
}
