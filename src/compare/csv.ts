import { csvCell } from '../charts/export'
import type { I18n } from '../i18n'
import type { PairRow } from '../state/pair-table'
import { unitWords } from './table'

/** The table as a file: header lines, the caption, an empty line, headings, a row a quantity. Numbers keep a plain point. */
export const pairCsv = (
  i18n: I18n,
  rows: readonly PairRow[],
  at: { readonly age: number; readonly caption: string; readonly header: readonly string[] },
): string => {
  const plain = (value: number | null, digits: number): string =>
    value === null ? '' : value.toFixed(digits)
  const headings = [
    i18n.text('compare.csv.what'),
    i18n.text('compare.csv.unit'),
    i18n.text('compare.csv.age'),
    i18n.text('compare.letter.a'),
    i18n.text('compare.letter.b'),
    i18n.text('compare.csv.difference'),
  ]
  const lines = rows.map(row => [
    i18n.text(`compare.row.${row.id}`),
    unitWords(i18n, row),
    Number(at.age.toFixed(2)).toString(),
    plain(row.a, row.digits),
    plain(row.b, row.digits),
    row.differs === 'percent' && row.difference !== null
      ? i18n.text('compare.csv.percent', { n: String(row.difference) })
      : plain(row.difference, row.digits),
  ])
  const cells = [...at.header.map(line => [line]), [at.caption], [], headings, ...lines]
  return `${cells.map(line => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}
