import { describe, expect, it } from 'vitest'
import { modelValues, toleranceOf } from '../../src/evidence/compare'
import { courseKey, curveRows, LEAST_MONTHS } from '../../src/evidence/courses'
import { openEvidence, type EvidenceReply } from '../../src/evidence/session'
import json from '../../src/evidence/table.json'
import type { EvidenceTable } from '../../src/evidence/types'
import { table as small } from './validation-fixture'

const TABLE = json as unknown as EvidenceTable

const run = (...tables: EvidenceTable[]): { readonly replies: EvidenceReply[]; readonly steps: number } => {
  const replies: EvidenceReply[] = []
  const session = openEvidence(reply => replies.push(reply))
  tables.forEach((table, i) => session.receive({ v: 1, ticket: i + 1, table }))
  let steps = 1
  while (session.step()) steps += 1
  return { replies, steps }
}

describe('curves between published months', () => {
  it('are made where there are enough months, and end at the last one', () => {
    const curves = curveRows(small.rows)
    expect([...curves.keys()]).toEqual([courseKey(small.rows[0]!)])
    const months = [...curves.values()][0]!.map(({ to }) => to)
    expect(months.at(-1)).toBe(36)
    expect(months).toEqual([...months].sort((a, b) => a - b))
    expect(new Set(small.rows.slice(0, 3).map(({ to }) => to)).size).toBe(LEAST_MONTHS)
  })
})

describe('the evidence session', () => {
  it('gives in steps what the comparison gives at once, and curves that pass through it', () => {
    const rows = TABLE.rows.filter(
      ({ trial }) => trial === TABLE.rows[0]?.trial || trial === TABLE.rows.at(-1)?.trial,
    )
    const table = { ...TABLE, rows }
    const { replies, steps } = run(table)
    expect(steps).toBeGreaterThan(2)
    const found = replies[0]?.found
    const whole = modelValues(table)
    expect(found?.values).toHaveLength(rows.length)
    found?.values.forEach((value, i) => expect(value).toBeCloseTo(whole[i]!, 6))
    expect(found?.tolerances).toEqual(Float64Array.from(rows, toleranceOf))
    expect(found?.curves.length).toBeGreaterThan(0)
    for (const { months, values, key } of found?.curves ?? []) {
      expect(values[0]).toBe(0)
      expect([...values].every(Number.isFinite)).toBe(true)
      const last = rows.findIndex(row => courseKey(row) === key && row.to === months.at(-1))
      expect(values.at(-1)).toBeCloseTo(whole[last]!, 1)
    }
  })

  it('answers the newest request only, with its ticket', () => {
    const { replies } = run(small, { ...small, rows: small.rows.slice(0, 1) })
    expect(replies.map(({ ticket, found }) => [ticket, found?.values.length])).toEqual([[2, 1]])
  })

  it('says so when it cannot be worked out', () => {
    const broken = { ...small, rows: [{ ...small.rows[0]!, site: 'nowhere' as never }] }
    expect(run(broken).replies).toEqual([{ v: 1, ticket: 1, found: null }])
  })
})
