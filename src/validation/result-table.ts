import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { barScale, resultBar } from './result-bar'
import { verdictSign } from './signs'
import type { Comparison } from './types'
import { amount, differenceOf, intervalWords, siteName, whenWords } from './words'

export interface TableOptions {
  readonly i18n: I18n
  readonly caption: string
  /** what stands above and below site and time in the first cell, where the results are of many studies */
  readonly about?: (one: Comparison) => { readonly name: Node; readonly more: readonly Node[] }
  readonly onOpen: (one: Comparison) => void
}

/** "Open at 75" */
const openButton = (one: Comparison, { i18n, onOpen }: TableOptions): HTMLElement | null => {
  if (one.arm === null) return null
  const age = i18n.number(Math.floor(one.arm.start + one.row.to / 12 + 1e-6))
  const button = el(
    'button',
    {
      type: 'button',
      class: 'vld-link',
      'aria-label': i18n.text('validation.open.of', {
        study: one.source.study,
        site: siteName(one.row.site, i18n),
        when: whenWords(one, i18n),
        age,
      }),
    },
    i18n.text('validation.open', { age }),
  )
  button.addEventListener('click', () => onOpen(one))
  return button
}

/** The name stands by the figure where rows are stacked and the headings are out of sight. */
const cell = (className: string, name: string, ...children: readonly (Node | string | null)[]): HTMLElement =>
  el('td', { class: className, role: 'cell', 'data-name': name }, ...children.filter(child => child !== null))

const rowElement = (
  one: Comparison,
  x: (value: number) => string,
  heads: Readonly<Record<'published' | 'model' | 'difference', string>>,
  options: TableOptions,
): HTMLElement => {
  const { i18n } = options
  const about = options.about?.(one)
  const { error, tolerance } = differenceOf(one, i18n)
  const interval = intervalWords(one, i18n)
  const bar = el('td', { class: 'vld-bar-cell', 'aria-hidden': 'true' })
  resultBar(bar, one, x)
  const recalled = one.row.checked
    ? null
    : el('span', { class: 'vld-recalled' }, i18n.text('validation.recalled'))
  const verdict = i18n.text(`validation.verdict.${one.verdict}`, { tolerance })
  return el(
    'tr',
    { class: `vld-row ${one.verdict}`, role: 'row', 'data-row': one.row.id, tabindex: '-1' },
    el(
      'th',
      { scope: 'row', role: 'rowheader' },
      ...(about === undefined ? [] : [about.name]),
      el(
        'span',
        { class: 'vld-measured' },
        el('strong', {}, siteName(one.row.site, i18n)),
        i18n.text('validation.cell.when', { when: whenWords(one, i18n, 'cell') }),
      ),
      ...(about?.more ?? []),
    ),
    cell(
      'vld-number',
      heads.published,
      amount(one.row.target, one, i18n),
      ' ',
      interval === null ? null : el('span', { class: 'vld-interval' }, interval),
      recalled,
    ),
    cell('vld-number', heads.model, amount(one.model, one, i18n)),
    bar,
    cell(
      'vld-verdict',
      heads.difference,
      el('span', { class: 'vld-error' }, error),
      ' ',
      el('span', { class: 'vld-says' }, verdictSign(one.verdict), verdict),
    ),
    el('td', { class: 'vld-open', role: 'cell' }, openButton(one, options)),
  )
}

/**
 * Results as a table, which is also what a screen reader hears; the drawings in it only repeat the figures.
 * Roles are written out because a style sheet that lays a table out anew would take them away.
 */
export const resultTable = (list: readonly Comparison[], options: TableOptions): HTMLTableElement => {
  const { i18n } = options
  const heads = {
    result: i18n.text('validation.head.result'),
    published: i18n.text('validation.head.published'),
    model: i18n.text('validation.head.model'),
    difference: i18n.text('validation.head.difference'),
    open: i18n.text('validation.head.open'),
  }
  const head = (name: keyof typeof heads): HTMLElement =>
    el('th', { scope: 'col', role: 'columnheader' }, heads[name])
  const scales = {
    bone: barScale(list.filter(({ kind }) => kind === 'bone')),
    marker: barScale(list.filter(({ kind }) => kind === 'marker')),
  }
  return el(
    'table',
    { class: options.about === undefined ? 'vld-table' : 'vld-table named', role: 'table' },
    el('caption', { class: 'visually-hidden' }, options.caption),
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        head('result'),
        head('published'),
        head('model'),
        el('td', { class: 'vld-bar-cell', 'aria-hidden': 'true' }),
        head('difference'),
        head('open'),
      ),
    ),
    el('tbody', { role: 'rowgroup' }, ...list.map(one => rowElement(one, scales[one.kind], heads, options))),
  )
}
