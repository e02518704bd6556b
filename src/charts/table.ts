import type { I18n } from '../i18n'
import { el } from '../dom/el'
import words from '../i18n/locales/en/sure.json'
import type { AgeTable, ChartKind, ChartsView, TableOf, TableSpec } from './types'

/** What reads the table of a chart, with the words for it. */
export const tableReader = async <V extends ChartsView>(
  { table }: ChartKind<V>,
  i18n: I18n,
): Promise<TableOf<V, TableSpec>> => {
  i18n.add(words)
  return typeof table === 'function' ? table : table.later()
}

/** Ages of the rows: every whole year, or every month for the saved file; always the last one. */
const agesOf = (spec: AgeTable, perYear: 1 | 12): readonly number[] => {
  const ages: number[] = []
  const steps = Math.floor((spec.to - spec.from) * perYear + 1e-6)
  for (let step = 0; step <= steps; step += 1) ages.push(spec.from + step / perYear)
  return ages
}

/** A table of either kind as rows of cells. */
export interface Rows {
  readonly first: string
  /** an age, or the name of a row; with its cells */
  readonly rows: readonly { readonly head: number | string; readonly cells: readonly (number | string)[] }[]
}
export const rowsOf = (spec: TableSpec, i18n: I18n, perYear: 1 | 12): Rows =>
  'rows' in spec
    ? { first: spec.first, rows: spec.rows.map(({ name, cells }) => ({ head: name, cells })) }
    : {
        first: i18n.t('charts.table.age'),
        rows: agesOf(spec, perYear).map(age => ({
          head: age,
          cells: spec.columns.map(column => column.at(age)),
        })),
      }

/** The chart as a table, by age with a row a year: caption, units, empty cells in words. */
export const tableOf = (spec: TableSpec, i18n: I18n): HTMLTableElement => {
  const { first, rows } = rowsOf(spec, i18n, 1)
  const cell = (value: number | string, digits: number): string =>
    typeof value === 'string'
      ? value
      : Number.isFinite(value)
        ? i18n.number(value, digits)
        : i18n.t('charts.table.none')
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, first),
    ...spec.columns.map(column => el('th', { scope: 'col' }, column.heading)),
  )
  const body = rows.map(row =>
    el(
      'tr',
      { 'data-age': typeof row.head === 'number' ? row.head : null },
      el('th', { scope: 'row' }, typeof row.head === 'number' ? i18n.number(row.head) : row.head),
      ...spec.columns.map((column, index) => el('td', {}, cell(row.cells[index] ?? NaN, column.digits))),
    ),
  )
  return el(
    'table',
    { class: 'chart-table' },
    el('caption', {}, spec.caption),
    el('thead', {}, head),
    el('tbody', {}, ...body),
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
