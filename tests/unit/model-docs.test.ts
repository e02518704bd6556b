import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COLUMN_IDS, CONSTANTS, defaultOf, DRUGS, PARAMS, SEXES, YOUNG } from '../../src/model'

const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8')
const lines = page.split('\n')
/** the cells of the table row that starts with this cell */
const row = (first: string): string[] =>
  (lines.find(line => line.startsWith('|') && line.split('|')[1]?.trim() === first) ?? '')
    .split('|')
    .map(cell => cell.trim())

describe('docs/model.md', () => {
  it('lists every constant with its value', () => {
    for (const [id, constant] of Object.entries(CONSTANTS)) {
      const cells = row(`\`${id}\``)
      expect(cells[3], id).toBe(String(Number(constant.value.toPrecision(4))))
      expect(cells[4], id).toBe(constant.unit)
    }
  })

  it('lists every control with its range and default', () => {
    for (const spec of PARAMS) {
      const cells = row(`\`${spec.id}\``)
      expect(cells[2], spec.id).toBe(`${spec.min} to ${spec.max}`)
      for (const sex of SEXES) expect(cells[3], spec.id).toContain(String(defaultOf(spec, sex)))
    }
  })

  it('lists every treatment with its interval and strength', () => {
    for (const spec of DRUGS) {
      const cells = row(spec.id)
      expect(cells[2], spec.id).toContain(
        spec.everyMonths === null ? 'without a break' : `every ${spec.everyMonths} month`,
      )
      expect(cells[3], spec.id).toContain(String(Number(spec.action.perDose.toPrecision(4))))
    }
  })

  it('names every column and young reference', () => {
    const named = page.replaceAll('*', '')
    for (const id of COLUMN_IDS)
      expect(named).toContain(id.replace(/_(spine|hip|neck|forearm)(_gcm2)?$/, '_'))
    for (const sites of Object.values(YOUNG))
      for (const { scale_gcm2, mean_gcm2 } of Object.values(sites)) {
        expect(page).toContain(String(scale_gcm2))
        expect(page).toContain(String(mean_gcm2))
      }
  })
})
