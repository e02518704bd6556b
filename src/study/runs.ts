import './runs.css'
import { saveFile } from '../charts/export'
import { copyText } from '../dom/copy'
import { el, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/study-runs.json'
import type { LeafBody } from '../leaf/types'
import { lowestOf, type Run } from '../state/runs'
import {
  COLUMNS,
  csvOfRuns,
  rowsAt,
  sorted,
  valueWords,
  type ColumnId,
  type RunRow,
  type Sorting,
} from './runs-table'

export interface RunsOptions {
  readonly i18n: I18n
  runs(): readonly Run[]
  /** the age shown, years */
  age(): number
  /** the run that is on the page, and the one that is pinned */
  now(): Run | null
  pinned(): Run | null
  /** what a run changed against the one before, in words */
  changeOf(run: Run, before: Run | null): string
  onShow(run: Run): void
  onPin(run: Run): void
  onRemove(runs: readonly Run[]): void
  onNote(run: Run, note: string): void
  /** the lines above the columns of a saved table */
  csvHeader(): readonly string[]
}

/** Longer notes are cut. Assumption: a few sentences. */
const LONGEST_NOTE = 400

/** The lives that were tried, as a table: what was changed, what came of it, and a way back to each. */
export const createRuns = (o: RunsOptions): LeafBody => {
  const { i18n } = o
  i18n.add(words)
  const listen = listening()
  let sorting: Sorting = { by: 'n', down: false }
  const age = (): string => i18n.number(o.age(), 0, { maximumFractionDigits: 1 })
  const rows = (): readonly RunRow[] => rowsAt(o.runs(), o.age(), o.changeOf)
  const said = el('p', { class: 'runs-said', role: 'status' })
  const say = (text: string): void => {
    said.textContent = ''
    said.textContent = text
  }
  const button = (text: string, name: string, act: () => void): HTMLButtonElement => {
    const one = el('button', { type: 'button', class: 'link-button', 'aria-label': name }, text)
    one.addEventListener('click', act)
    return one
  }
  const caption = el('caption', { class: 'visually-hidden' })
  const headings = COLUMNS.map(id => {
    const ask = el('button', { type: 'button', class: 'runs-sort' })
    const cell = el('th', { scope: 'col', 'data-column': id }, ask)
    listen.on(ask, 'click', () => {
      sorting = {
        by: id,
        down: sorting.by === id ? !sorting.down : id !== 'n' && id !== 'tScore' && id !== 'lowest',
      }
      draw()
    })
    return { id, ask, cell }
  })
  const [first, ...rest] = headings.map(({ cell }) => cell)
  const plainHead = (id: 'change' | 'note' | 'acts'): HTMLElement =>
    el('th', { scope: 'col' }, i18n.text(`runs.column.${id}`))
  const body = el('tbody')
  const table = el(
    'table',
    { class: 'runs-table' },
    caption,
    el(
      'thead',
      {},
      el('tr', {}, first ?? null, plainHead('change'), ...rest, plainHead('note'), plainHead('acts')),
    ),
    body,
  )
  const frame = el(
    'div',
    { class: 'runs-frame', role: 'region', tabindex: '0', 'aria-label': i18n.text('runs.title') },
    table,
  )
  const empty = el('p', { class: 'runs-empty' }, i18n.text('runs.empty'))
  const asCsv = (): string => csvOfRuns(i18n, sorted(rows(), sorting), o.age(), o.csvHeader())
  const save = el('button', { type: 'button', class: 'plain-button' }, i18n.text('runs.save'))
  const copy = el('button', { type: 'button', class: 'plain-button' }, i18n.text('runs.copy'))
  const clear = el('button', { type: 'button', class: 'link-button' }, i18n.text('runs.clear'))
  const tools = el('p', { class: 'runs-tools' }, save, copy, clear)
  const title = el('h2', { tabindex: '-1' }, i18n.text('runs.title'))
  const root = el(
    'section',
    { class: 'runs no-terms' },
    title,
    el('p', { class: 'runs-lead' }, i18n.text('runs.lead')),
    tools,
    said,
    empty,
    frame,
    el('p', { class: 'runs-hint' }, i18n.text('runs.sort.note')),
  )
  listen.on(save, 'click', () => {
    const name = 'trabecula-runs.csv'
    saveFile(document, new Blob(['\ufeff', asCsv()], { type: 'text/csv' }), name)
    say(i18n.text('runs.saved', { file: name }))
  })
  listen.on(copy, 'click', () => {
    void copyText(asCsv()).then(
      () => say(i18n.text('runs.copied')),
      () => say(i18n.text('runs.copyFailed')),
    )
  })
  listen.on(clear, 'click', () => {
    o.onRemove(o.runs())
    say(i18n.text('runs.cleared'))
    title.focus()
  })

  const valueCell = (id: ColumnId, { run, values }: RunRow): HTMLElement => {
    const value = values[id]
    const text = valueWords(i18n, id, value)
    if (Number.isNaN(value))
      return el(
        'td',
        {},
        el('span', { 'aria-hidden': 'true' }, text),
        el('span', { class: 'visually-hidden' }, i18n.text('runs.none.said')),
      )
    const shown =
      id === 'lowest'
        ? i18n.text('runs.lowest', { value: text, age: i18n.number(Math.round(lowestOf(run).age)) })
        : text
    return el('td', {}, shown)
  }
  const noteBox = (run: Run): HTMLElement => {
    const box = el('textarea', {
      rows: 1,
      maxlength: LONGEST_NOTE,
      'aria-label': i18n.text('runs.note.named', { n: i18n.number(run.n) }),
    })
    box.value = run.note
    box.addEventListener('input', () => o.onNote(run, box.value.slice(0, LONGEST_NOTE)))
    return box
  }
  const rowOf = (row: RunRow): HTMLElement => {
    const { run } = row
    const n = i18n.number(run.n)
    const isNow = o.now()?.n === run.n
    const isPinned = o.pinned()?.n === run.n
    const state = isNow ? 'runs.now' : isPinned ? 'runs.pinned' : null
    return el(
      'tr',
      { 'data-run': run.n, 'aria-current': isNow },
      el('th', { scope: 'row' }, n),
      el(
        'td',
        { class: 'runs-change' },
        row.change,
        state === null ? null : el('span', { class: 'runs-state' }, i18n.text(state)),
      ),
      ...COLUMNS.filter(id => id !== 'n').map(id => valueCell(id, row)),
      el('td', {}, noteBox(run)),
      el(
        'td',
        { class: 'runs-acts' },
        button(i18n.text('runs.show'), i18n.text('runs.show.named', { n }), () => o.onShow(run)),
        button(
          i18n.text(isPinned ? 'runs.unpin' : 'runs.pin'),
          isPinned ? i18n.text('runs.unpin') : i18n.text('runs.pin.named', { n }),
          () => o.onPin(run),
        ),
        button(i18n.text('runs.remove'), i18n.text('runs.remove.named', { n }), () => {
          const next = body.querySelector<HTMLElement>(`[data-run="${run.n}"]`)?.nextElementSibling
          const follows = next instanceof HTMLElement ? next.dataset['run'] : null
          o.onRemove([run])
          say(i18n.text('runs.removed', { n }))
          draw()
          const row =
            follows == null
              ? null
              : body.querySelector<HTMLElement>(`[data-run="${follows}"] .runs-acts button`)
          ;(row ?? title).focus()
        }),
      ),
    )
  }
  let drawn: readonly unknown[] = []
  const draw = (): void => {
    const now = [
      o
        .runs()
        .map(({ n }) => n)
        .join(),
      o.age(),
      o.now()?.n,
      o.pinned()?.n,
      sorting,
    ]
    if (now.length === drawn.length && now.every((part, k) => part === drawn[k])) return
    drawn = now
    const all = sorted(rows(), sorting)
    setText(caption, i18n.text('runs.caption', { age: age() }))
    for (const { id, ask, cell } of headings) {
      const column = i18n.text(`runs.column.${id}`, { age: age() })
      setText(ask, column)
      ask.title = i18n.text('runs.sort', { column })
      cell.setAttribute('aria-sort', sorting.by !== id ? 'none' : sorting.down ? 'descending' : 'ascending')
    }
    body.replaceChildren(...all.map(rowOf))
    frame.hidden = all.length === 0
    tools.hidden = all.length === 0
    empty.hidden = all.length > 0
  }
  return { root, update: draw, dispose: listen.dispose }
}
