import { csvCell, fileName, saveFile } from '../../charts/export'
import { copyText } from '../../dom/copy'
import { el, type Listening, setText } from '../../dom/el'
import { addRow, MOST_ROWS, removeRow } from '../engine/record'
import { isRepeated, rowOf, settingsOf, spreadOf } from '../engine/rows'
import type { LessonRecord, SetName } from '../types'
import { button, spoken } from './parts'
import type { LessonHands } from './types'
import { readingName, readingNumber, readingUnit } from './values'

/** The learner's own table: rows of numbers read off the page, to look at, to copy and to save. */
export const createRows = (o: LessonHands, listen: Listening) => {
  const { i18n, plan } = o
  const { columns, set = [], rows: asked, scatter } = plan.observe
  const setHeading = (name: SetName): string => i18n.text(`lessons.rows.set.${name}`)
  const heading = (column: (typeof columns)[number]): string =>
    i18n.text('lessons.rows.column', {
      name: readingName(i18n, column.reading),
      unit: readingUnit(i18n, column.reading),
      at: column.age === undefined ? 'shown' : i18n.number(column.age),
    })
  const plain = (value: number, digits: number): string =>
    Number.isFinite(value) ? String(Number(value.toFixed(Math.max(digits, 4)))) : ''
  const csv = (): string =>
    [
      [i18n.text('lessons.rows.age'), ...columns.map(heading), ...set.map(setHeading)],
      ...o
        .record()
        .rows.map(row => [
          plain(row[0] ?? Number.NaN, 2),
          ...columns.map(({ digits }, index) => plain(row[index + 1] ?? Number.NaN, digits)),
          ...set.map((_, index) => plain(row[columns.length + 1 + index] ?? Number.NaN, 1)),
        ]),
    ]
      .map(cells => `${cells.map(csvCell).join(',')}\r\n`)
      .join('')

  const status = spoken('lsn-said')
  const take = button(listen, i18n.text('lessons.rows.add'), () => {
    const before = o.record().rows
    // counted on from the last one that was ever made, so that a measurement taken again is another one
    nth += 1
    const row = [
      ...rowOf(plan.observe, o.life(), o.age(), nth),
      ...settingsOf(plan.observe, o.scenario(), o.massage()),
    ]
    if (isRepeated(plan.observe, before, row)) return setText(status, i18n.text('lessons.rows.same'))
    o.change(record => addRow(record, row))
    setText(
      status,
      i18n.text(before.length >= MOST_ROWS ? 'lessons.rows.full' : 'lessons.rows.count', {
        rows: Math.min(MOST_ROWS, before.length + 1),
        asked,
      }),
    )
  })
  let nth = o.record().rows.length
  const copy = button(
    listen,
    i18n.text('lessons.rows.copy'),
    () =>
      void copyText(csv()).then(
        () => setText(status, i18n.text('lessons.rows.copied')),
        () => setText(status, i18n.text('lessons.rows.notCopied')),
      ),
    'link-button',
  )
  const save = button(
    listen,
    i18n.text('lessons.rows.save'),
    () =>
      saveFile(
        document,
        new Blob([`\uFEFF${csv()}`], { type: 'text/csv;charset=utf-8' }),
        fileName(['lesson', plan.id], 'csv'),
      ),
    'link-button',
  )
  const tools = el('div', { class: 'lsn-tools' }, copy, save)
  const body = el('tbody')
  const foot = el('tfoot')
  const table = el(
    'table',
    { class: 'lsn-table' },
    el('caption', { class: 'visually-hidden' }, i18n.text('lessons.rows.caption')),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, i18n.text('lessons.rows.age')),
        ...[...columns.map(heading), ...set.map(setHeading)].map(text => el('th', { scope: 'col' }, text)),
        el('td', { class: 'lsn-table-tool' }),
      ),
    ),
    body,
    foot,
  )
  listen.on(body, 'click', event => {
    const at = event.target instanceof Element ? event.target.closest('button')?.dataset['row'] : undefined
    if (at === undefined) return
    o.change(record => removeRow(record, Number(at)))
    setText(status, i18n.text('lessons.rows.removed', { rows: o.record().rows.length, asked }))
    take.focus()
  })
  const setWords = (name: SetName, value: number): string =>
    !Number.isFinite(value)
      ? i18n.text('lessons.none')
      : name === 'smoking'
        ? i18n.text(`params.smoking.words.${value > 0 ? 'yes' : 'no'}`)
        : i18n.number(value, 0, { maximumFractionDigits: 1 })
  const rowNode = (row: readonly number[], index: number): HTMLElement =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, i18n.number(row[0] ?? 0, 0, { maximumFractionDigits: 1 })),
      ...columns.map(({ reading, digits }, at) =>
        el('td', {}, readingNumber(i18n, reading, row[at + 1] ?? Number.NaN, digits)),
      ),
      ...set.map((name, at) => el('td', {}, setWords(name, row[columns.length + 1 + at] ?? Number.NaN))),
      el(
        'td',
        { class: 'lsn-table-tool' },
        el(
          'button',
          {
            type: 'button',
            class: 'lsn-remove',
            'data-row': index,
            'aria-label': i18n.text('lessons.rows.remove', { row: index + 1 }),
          },
          '×',
        ),
      ),
    )
  const spreadRow = (rows: LessonRecord['rows'], key: 'mean' | 'range'): HTMLElement =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, i18n.text(`lessons.rows.${key}`)),
      ...columns.map(({ reading, digits }, at) => {
        const spread = spreadOf(rows, at)
        const told = (value: number): string => readingNumber(i18n, reading, value, digits)
        const text =
          spread === null
            ? i18n.text('lessons.none')
            : key === 'mean'
              ? told(spread.mean)
              : i18n.text('lessons.rows.span', { least: told(spread.least), most: told(spread.most) })
        return el('td', {}, text)
      }),
      el('td', {}),
    )
  let drawn: LessonRecord['rows'] | null = null
  return {
    root: el(
      'div',
      { class: 'lsn-rows' },
      el('h4', {}, i18n.text('lessons.rows.title')),
      scatter === undefined
        ? null
        : el(
            'p',
            { class: 'lsn-note' },
            i18n.text('lessons.rows.scatter', {
              error: i18n.number(scatter * 100, 0, { maximumFractionDigits: 1 }),
            }),
          ),
      el('div', { class: 'lsn-tools' }, take),
      status,
      el(
        'div',
        {
          class: 'lsn-table-room',
          tabindex: '0',
          role: 'region',
          'aria-label': i18n.text('lessons.rows.caption'),
        },
        table,
      ),
      tools,
    ),
    update(): void {
      const { rows } = o.record()
      if (rows === drawn) return
      drawn = rows
      body.replaceChildren(...rows.map(rowNode))
      foot.replaceChildren(
        ...(scatter !== undefined && rows.length > 1
          ? [spreadRow(rows, 'mean'), spreadRow(rows, 'range')]
          : []),
      )
      table.hidden = tools.hidden = rows.length === 0
      if (status.textContent === '')
        setText(status, i18n.text('lessons.rows.count', { rows: rows.length, asked }))
    },
  }
}
