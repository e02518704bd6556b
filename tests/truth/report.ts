import { isMarker, modelValues, toleranceOf } from '../../src/evidence/compare'
import table from '../../src/evidence/table.json'
import type { EvidenceRow, EvidenceTable } from '../../src/evidence/types'
import { simulateAt } from '../../src/model'
import { fractureTable } from './fractures/compare'
import { fractureReport } from './fractures/report'
import { AGES, largest, PEOPLE, populationDeviations } from './population'

/** `npm run truth`: every published result beside what the model gives for it, and closing lines. */
const evidence = table as unknown as EvidenceTable
const values = modelValues(evidence, (scenario, ages) => ({ columns: simulateAt(scenario, ages) }))

const signed = (value: number): string => (value < 0 ? '' : '+') + value.toFixed(2)
const errorOf = (row: EvidenceRow, i: number): number => values[i]! - row.target
const isWithin = (row: EvidenceRow, i: number): boolean => Math.abs(errorOf(row, i)) <= toleranceOf(row)

const line = (row: EvidenceRow, i: number): string => {
  const source = evidence.sources[row.source]!
  const what = `${row.arm}${row.control === undefined ? '' : ` v ${row.control.split('.').at(-1)}`}`
  return [
    row.id.padEnd(8),
    signed(row.target).padStart(8),
    signed(values[i]!).padStart(8),
    signed(errorOf(row, i)).padStart(8),
    toleranceOf(row).toFixed(1).padStart(6),
    isWithin(row, i) ? ' ' : 'x',
    row.checked ? ' ' : '?',
    row.site.padEnd(8),
    `${row.from}-${row.to}`.padEnd(8),
    row.metric.padEnd(7),
    what.slice(0, 52).padEnd(53),
    `${source.citation}${source.doi === undefined ? '' : `; doi:${source.doi}`}`,
  ].join(' ')
}

const wanted = process.argv[2]
console.log(
  'Published results and the model, in per cent or percentage points. x: outside the tolerance; ?: recalled and not yet\nseen in its source. Months count from the start of the study.\n',
)
console.log('id         target    model    error    tol     site     months   metric  life')
evidence.rows.forEach((row, i) => {
  if (wanted === undefined || row.group === wanted || row.site === wanted) console.log(line(row, i))
})
console.log('')

/** "N of M checked rows within tolerance, mean |error| X pp" of the rows that count. */
const score = (markers: boolean): string => {
  const rows = evidence.rows
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.checked && isMarker(row.site) === markers)
  const within = rows.filter(({ row, i }) => isWithin(row, i)).length
  const mean = rows.reduce((sum, { row, i }) => sum + Math.abs(errorOf(row, i)), 0) / rows.length
  return `${within} of ${rows.length} checked rows within tolerance, mean |error| ${mean.toFixed(2)} pp`
}
if (wanted === undefined || wanted === 'fractures')
  for (const text of fractureReport(fractureTable(), largest(populationDeviations(PEOPLE, AGES))))
    console.log(text)
console.log(`\ntruth, markers of turnover: ${score(true)}`)
console.log(`truth: ${score(false)}`)
