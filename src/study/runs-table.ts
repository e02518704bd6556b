import { csvCell } from '../charts/export'
import type { I18n } from '../i18n'
import { lowestOf, resultAt, type Run } from '../state/runs'

/** One row as it is shown and saved: what can be sorted is a number, NaN where there is none. */
export interface RunRow {
  readonly run: Run
  readonly change: string
  readonly values: Readonly<Record<ColumnId, number>>
}
export const COLUMNS = ['n', 'tScore', 'lowest', 'risk', 'block'] as const
export type ColumnId = (typeof COLUMNS)[number]
export interface Sorting {
  readonly by: ColumnId
  readonly down: boolean
}

/** Decimals worth reading: of a T-score (SD), of people of 100, of per cent of the block. */
const DIGITS: Readonly<Record<ColumnId, number>> = { n: 0, tScore: 1, lowest: 1, risk: 1, block: 1 }

/** The rows of a book at an age, years; `changeOf` says in words what a run changed against the one before it. */
export const rowsAt = (
  runs: readonly Run[],
  age: number,
  changeOf: (run: Run, before: Run | null) => string,
): readonly RunRow[] =>
  runs.map((run, k) => ({
    run,
    change: changeOf(run, runs[k - 1] ?? null),
    values: {
      n: run.n,
      tScore: resultAt(run, 'tScore', age),
      lowest: lowestOf(run).tScore,
      risk: resultAt(run, 'risk', age),
      block: resultAt(run, 'block', age) * 100,
    },
  }))

/** Sorted by a column; what has no value stands last, and equals stay in the order in which they were made. */
export const sorted = (rows: readonly RunRow[], { by, down }: Sorting): readonly RunRow[] =>
  [...rows].sort((a, b) => {
    const [x, y] = [a.values[by], b.values[by]]
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
    return (down ? y - x : x - y) || a.run.n - b.run.n
  })

/** A number of the table as people read it. */
export const valueWords = (i18n: I18n, id: ColumnId, value: number): string =>
  Number.isNaN(value) ? i18n.text('runs.none') : i18n.number(value, DIGITS[id])

/** The runs as a CSV file: what they share above, then a row a run with its whole life, its seed and the note. */
export const csvOfRuns = (
  i18n: I18n,
  rows: readonly RunRow[],
  age: number,
  header: readonly string[],
): string => {
  const columns = [
    'n',
    'change',
    'age',
    'tScore',
    'lowest',
    'lowestAge',
    'risk',
    'block',
    'seed',
    'massage',
    'note',
    'life',
  ].map(id => csvCell(i18n.text(`runs.csv.${id}`)))
  const number = (value: number, digits = 4): string =>
    Number.isFinite(value) ? String(Number(value.toFixed(digits))) : ''
  const lines = rows.map(({ run, change, values }) =>
    [
      number(run.n, 0),
      csvCell(change),
      number(age, 2),
      number(values.tScore),
      number(values.lowest),
      number(lowestOf(run).age, 2),
      number(values.risk),
      number(values.block),
      number(run.scenario.seed, 0),
      number(run.massage, 0),
      csvCell(run.note),
      csvCell(JSON.stringify(run.scenario)),
    ].join(','),
  )
  return `${[...header.map(csvCell), '', columns.join(','), ...lines].join('\r\n')}\r\n`
}
