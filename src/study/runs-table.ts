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

const DIGITS: Readonly<Record<ColumnId, number>> = { n: 0, tScore: 2, lowest: 2, risk: 1, block: 1 }

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
  Number.isNaN(value) ? i18n.text('runs.none') : i18n.number(value, DIGITS[id] - (DIGITS[id] === 2 ? 1 : 0))

/** What a file of runs needs of the page: how a cell is written, and the lines above the columns. */
export interface CsvParts {
  cell(text: string): string
  readonly header: readonly string[]
}

/** The runs as a CSV file: what they share above, then a row a run with its whole life, its seed and the note. */
export const csvOfRuns = (
  i18n: I18n,
  rows: readonly RunRow[],
  age: number,
  { cell, header }: CsvParts,
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
  ].map(id => cell(i18n.text(`runs.csv.${id}`)))
  const number = (value: number, digits = 4): string =>
    Number.isFinite(value) ? String(Number(value.toFixed(digits))) : ''
  const lines = rows.map(({ run, change, values }) =>
    [
      number(run.n, 0),
      cell(change),
      number(age, 2),
      number(values.tScore),
      number(values.lowest),
      number(lowestOf(run).age, 2),
      number(values.risk),
      number(values.block),
      number(run.scenario.seed, 0),
      number(run.massage, 0),
      cell(run.note),
      cell(JSON.stringify(run.scenario)),
    ].join(','),
  )
  return `${[...header.map(cell), '', columns.join(','), ...lines].join('\r\n')}\r\n`
}
