import { csvCell } from '../charts/export'
import { armWords, controlWords } from './arm-words'
import type { Comparison, ValidationOptions } from './types'
import { groupName, siteName } from './words'

/** A plain figure for a file: no grouping, a point, nothing where there is no value. */
const figure = (value: number | undefined, digits = 3): string =>
  value === undefined || !Number.isFinite(value) ? '' : String(Number(value.toFixed(digits)))

interface Column {
  readonly key: string
  readonly at: (one: Comparison) => string
}

/** Every comparison with its figures, source and life, a row each. Numbers keep a plain point. */
export const comparisonsCsv = (
  list: readonly Comparison[],
  { i18n, usualOf, csvHeader }: Pick<ValidationOptions, 'i18n' | 'usualOf' | 'csvHeader'>,
): string => {
  const columns: readonly Column[] = [
    { key: 'id', at: ({ row }) => row.id },
    { key: 'group', at: ({ row }) => groupName(row.group, i18n) },
    { key: 'study', at: ({ source }) => source.study },
    { key: 'people', at: ({ arm }) => (arm === null ? '' : armWords(arm, usualOf, i18n)) },
    { key: 'control', at: ({ control }) => (control === null ? '' : controlWords(control, usualOf, i18n)) },
    { key: 'site', at: ({ row }) => siteName(row.site, i18n) },
    { key: 'metric', at: ({ row }) => i18n.text(`validation.metric.${row.metric}`) },
    { key: 'from', at: ({ row }) => figure(row.from) },
    { key: 'to', at: ({ row }) => figure(row.to) },
    { key: 'published', at: ({ row }) => figure(row.target) },
    { key: 'low', at: ({ row }) => figure(row.low) },
    { key: 'high', at: ({ row }) => figure(row.high) },
    { key: 'model', at: ({ model }) => figure(model) },
    { key: 'error', at: ({ error }) => figure(error) },
    { key: 'tolerance', at: ({ tolerance }) => figure(tolerance) },
    { key: 'verdict', at: ({ verdict }) => i18n.text(`validation.csv.verdict.${verdict}`) },
    { key: 'checked', at: ({ row }) => i18n.text(`validation.csv.checked.${row.checked ? 'yes' : 'no'}`) },
    { key: 'n', at: ({ row }) => figure(row.n) },
    { key: 'citation', at: ({ source }) => source.citation },
    { key: 'doi', at: ({ source }) => source.doi ?? '' },
    { key: 'life', at: ({ arm }) => (arm === null ? '' : JSON.stringify(arm.scenario)) },
  ]
  const lines = [...csvHeader(), i18n.text('validation.csv.caption')].map(csvCell)
  lines.push('', columns.map(({ key }) => csvCell(i18n.text(`validation.csv.${key}`))).join(','))
  for (const one of list) lines.push(columns.map(({ at }) => csvCell(at(one))).join(','))
  return `${lines.join('\r\n')}\r\n`
}
