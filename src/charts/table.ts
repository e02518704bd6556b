import type { I18n } from '../i18n'
import { el } from '../dom/el'
import type { TableSpec } from './types'

/** Ages of the rows: every whole year, or every month for the saved file; always the last one. */
export const agesOf = (spec: TableSpec, perYear: 1 | 12): readonly number[] => {
  const ages: number[] = []
  const steps = Math.floor((spec.to - spec.from) * perYear + 1e-6)
  for (let step = 0; step <= steps; step += 1) ages.push(spec.from + step / perYear)
  return ages
}

/** The chart as a table with a row a year: caption, units, empty cells in words. */
export const tableOf = (spec: TableSpec, i18n: I18n): HTMLTableElement => {
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, i18n.t('charts.table.age')),
    ...spec.columns.map(column => el('th', { scope: 'col' }, column.heading)),
  )
  const rows = agesOf(spec, 1).map(age =>
    el(
      'tr',
      { 'data-age': age },
      el('th', { scope: 'row' }, i18n.number(age)),
      ...spec.columns.map(column => {
        const value = column.at(age)
        return el(
          'td',
          {},
          Number.isFinite(value) ? i18n.number(value, column.digits) : i18n.t('charts.table.none'),
        )
      }),
    ),
  )
  return el(
    'table',
    { class: 'chart-table' },
    el('caption', {}, spec.caption),
    el('thead', {}, head),
    el('tbody', {}, ...rows),
  )
}

/** Marks the row of the age shown. */
export const markAge = (table: HTMLTableElement, age: number): void => {
  const wanted = String(Math.floor(age + 1e-6))
  for (const row of table.querySelectorAll('tbody tr'))
    if ((row.getAttribute('data-age') === wanted) !== row.hasAttribute('aria-current')) {
      if (row.hasAttribute('aria-current')) row.removeAttribute('aria-current')
      else row.setAttribute('aria-current', 'true')
    }
}
