import { readFileSync, writeFileSync } from 'node:fs'
import { STUDIES } from '../tests/truth/studies'
import { buildTable, skippedText, TABLE_FILES, tableText } from '../tests/truth/studies/build'

/** `npm run evidence`: writes src/evidence/table.json and docs/not-compared.md from the reference tables and the studies, and says what is missing. */
const texts = TABLE_FILES.map(file =>
  readFileSync(new URL(`../tests/truth/data/${file}`, import.meta.url), 'utf8'),
)
const { table, skipped, problems } = buildTable(texts, STUDIES)
writeFileSync(new URL('../src/evidence/table.json', import.meta.url), tableText(table))
writeFileSync(new URL('../docs/not-compared.md', import.meta.url), skippedText(skipped))

const prefixes = [...new Set([...table.rows, ...skipped].map(({ id }) => id.split('-')[0]))]
for (const prefix of prefixes) {
  const isHere = ({ id }: { readonly id: string }): boolean => id.startsWith(`${prefix}-`)
  console.log(
    `${prefix}: ${table.rows.filter(isHere).length} compared, ${skipped.filter(isHere).length} skipped`,
  )
}
console.log(
  `${table.rows.length} rows, ${table.arms.length} lives, ${table.sources.length} sources, ${problems.length} problems`,
)
const shown = process.argv.includes('--all') ? problems : problems.slice(0, 40)
console.log([...shown, ...(shown.length < problems.length ? ['... (--all shows the rest)'] : [])].join('\n'))
if (problems.length > 0) process.exitCode = 1
