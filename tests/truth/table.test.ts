import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMarker, modelValues, toleranceOf } from '../../src/evidence/compare'
import { EVIDENCE_GROUPS } from '../../src/evidence/types'
import { STUDIES } from './studies'
import { buildTable, TABLE_FILES, tableText } from './studies/build'
import { rowsFrom } from './studies/rows'

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const texts = TABLE_FILES.map(file => textOf(`./data/${file}`))
const { table, skipped, problems } = buildTable(texts, STUDIES)

describe('the table of evidence', () => {
  it('compares or skips every published row once, with lives that need no correction', () => {
    expect(problems).toEqual([])
    const ids = [...table.rows, ...skipped].map(({ id }) => id)
    expect(ids.toSorted()).toEqual([...rowsFrom(texts).keys()].toSorted())
  })

  it('gives a reason for what it skips', () => {
    for (const { id, why } of skipped) expect(why.length, id).toBeGreaterThan(10)
  })

  it('is the table the page shows (npm run evidence)', () => {
    expect(textOf('../../src/evidence/table.json')).toBe(tableText(table))
  })

  it('holds what was promised: well over 150 checked results of density', () => {
    expect(table.rows.filter(row => row.checked && !isMarker(row.site)).length).toBeGreaterThan(150)
  })

  it('has no row, arm or source that nothing leads to', () => {
    const arms = new Set(table.rows.flatMap(({ arm, control }) => [arm, control ?? arm]))
    expect(table.arms.map(({ id }) => id).toSorted()).toEqual([...arms].toSorted())
    const sources = new Set(table.rows.map(({ source }) => source))
    expect(sources.size).toBe(table.sources.length)
    for (const { id, group } of table.rows) expect(EVIDENCE_GROUPS, id).toContain(group)
  })

  it('can be run: the model has an answer to every row', () => {
    const values = modelValues(table)
    const silent = table.rows.filter((_, i) => !Number.isFinite(values[i])).map(({ id }) => id)
    expect(silent).toEqual([])
    for (const row of table.rows) expect(toleranceOf(row), row.id).toBeGreaterThanOrEqual(1.5)
  })
})
