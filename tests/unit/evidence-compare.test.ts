import { describe, expect, it } from 'vitest'
import { modelValues, toleranceOf, type ReadLife } from '../../src/evidence/compare'
import type { EvidenceRow, EvidenceTable } from '../../src/evidence/types'
import { COLUMN_IDS, type ColumnId } from '../../src/model'

const ROW: EvidenceRow = {
  id: 't-1',
  source: 0,
  trial: 'trial',
  group: 'denosumab',
  arm: 'treated',
  metric: 'change',
  site: 'spine',
  from: 0,
  to: 12,
  target: 3,
  checked: true,
}
const tableOf = (...rows: Partial<EvidenceRow>[]): EvidenceTable => ({
  skipped: 0,
  sources: [{ study: 'trial', citation: 'somewhere' }],
  arms: ['treated', 'control', 'unread'].map(id => ({
    id,
    start: 60,
    scenario: { v: 1, sex: 'f', until: 70, peak: id === 'treated' ? 1 : 0 },
  })),
  rows: rows.map(row => ({ ...ROW, ...row })),
})

/** Treated: rises by 6 a year for a year from 100, falls by 12 a year after. Control: falls by 2 a year from 50. */
const valueAt = (isTreated: boolean, years: number): number =>
  isTreated ? 100 + 6 * Math.min(years, 1) - 12 * Math.max(0, years - 1) : 50 - 2 * years

const asked: number[][] = []
const readLife: ReadLife = (scenario, ages) => {
  asked.push([...ages])
  const values = Float64Array.from(ages, age => valueAt(scenario.peak === 1, age - 60))
  return { columns: Object.fromEntries(COLUMN_IDS.map(id => [id, values])) as Record<ColumnId, Float64Array> }
}
const valuesOf = (...rows: Partial<EvidenceRow>[]): number[] => {
  asked.length = 0
  return [...modelValues(tableOf(...rows), readLife)]
}

describe('what the model gives for a published row', () => {
  it('is a change of one life, from the month the row counts from', () => {
    expect(valuesOf({}, { from: 12, to: 24 })).toEqual([
      expect.closeTo(6, 9),
      expect.closeTo((100 * -12) / 106, 9),
    ])
  })

  it('is that change less the change of the control', () => {
    expect(valuesOf({ control: 'control' })[0]).toBeCloseTo(6 - -4, 9)
  })

  it('is a ratio of two lives at one moment', () => {
    expect(valuesOf({ control: 'control', metric: 'ratio', to: 6 })[0]).toBeCloseTo(100 * (103 / 49 - 1), 9)
  })

  it('is the highest point of a window, month by month, over the start', () => {
    expect(valuesOf({ metric: 'peak', from: 3, to: 30 })[0]).toBeCloseTo(6, 9)
    expect(valuesOf({ metric: 'peak', from: 0, to: 3.6 })[0]).toBeCloseTo(1.8, 9)
  })

  it('reads every life once, at rising ages, and none that no row needs', () => {
    valuesOf({}, { to: 3 }, { to: 12, site: 'hip' }, { control: 'control', from: 3 })
    expect(asked).toEqual([
      [60, 60.25, 61],
      [60.25, 61],
    ])
  })

  it('is not a number where an arm is missing', () => {
    expect(valuesOf({ arm: 'nobody' }, { control: 'nobody' })).toEqual([NaN, NaN])
  })
})

describe('how far the model may be off', () => {
  it('depends on what was measured and how surely', () => {
    expect(toleranceOf(ROW)).toBe(1.5)
    expect(toleranceOf({ ...ROW, low: 1, high: 5 })).toBe(3)
    expect(toleranceOf({ ...ROW, low: 2.9, high: 3.1 })).toBe(1.5)
    expect(toleranceOf({ ...ROW, site: 'ctx' })).toBe(15)
    expect(toleranceOf({ ...ROW, site: 'p1np', low: -60, high: -20 })).toBe(20)
  })
})
