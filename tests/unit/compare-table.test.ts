import { describe, expect, it } from 'vitest'
import type { BoneView } from '../../src/bone/types'
import { pairCsv } from '../../src/compare/csv'
import { differenceWords, unitWords } from '../../src/compare/table'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/compare.json'
import { sampleAt, scenarioFrom } from '../../src/model'
import { heightLossOf, lifeOf, riskAt } from '../../src/risk'
import type { Life } from '../../src/risk/types'
import { createPairTable, PAIR_ROWS, type PairRow, type PairRowId } from '../../src/state/pair-table'

const i18n = createI18n('en')
i18n.add(words)
const life = (raw: object): Life => lifeOf(scenarioFrom(raw).scenario)
const untreated = life({})
const treated = life({ drugs: [{ drug: 'alendronate', from: 65, to: 75 }] })
const block = (age: number, bvtv: number, measured = true): BoneView =>
  ({ age, bvtv, measures: measured ? { tbSp_mm: bvtv * 5, connD_mm3: bvtv * 20 } : null }) as BoneView
const at = (
  age: number,
  [a, b]: readonly [Life, Life] = [untreated, treated],
  blocks: readonly [BoneView | null, BoneView | null] = [block(age, 0.12), block(age, 0.15)],
) => {
  const rows = createPairTable()({ a, b, age, blockA: blocks[0], blockB: blocks[1] })
  return (id: PairRowId): PairRow => rows.find(one => one.id === id)!
}

describe('the table of two lives', () => {
  it('has every row, in its order, with the values of the lives', () => {
    const rows = createPairTable()({ a: untreated, b: treated, age: 78, blockA: null, blockB: null })
    expect(rows.map(({ id }) => id)).toEqual([...PAIR_ROWS])
    const t = at(78)('tSpine')
    for (const [value, of] of [
      [t.a, untreated],
      [t.b, treated],
    ] as const)
      expect(Math.abs(value! - sampleAt(of.trajectory, 't_spine', 78))).toBeLessThanOrEqual(0.0501)
    const loss = heightLossOf(treated.scenario, treated.trajectory)[(78 - 8) * 12]!
    expect(Math.abs(at(78)('height').b! - loss)).toBeLessThanOrEqual(0.0501)
  })
  it('adds up as it is shown: B less A of the rounded figures', () => {
    for (const age of [30, 66, 71.5, 78, 90])
      for (const id of PAIR_ROWS) {
        const { a, b, difference, differs, digits } = at(age)(id)
        if (a !== null && b !== null && differs === 'plain')
          expect(difference, `${id} at ${age}`).toBeCloseTo(b - a, digits + 3)
      }
  })
  it('gives the density against A in percent, as the headline does', () => {
    const [x, y] = [untreated, treated].map(one => sampleAt(one.trajectory, 'bmd_spine_gcm2', 78)) as [
      number,
      number,
    ]
    expect(at(78)('spine').difference).toBe(Math.round((y / x - 1) * 100))
    expect(differenceWords(i18n, at(78)('spine'))).toMatch(/^\+\d+ %$/)
    expect(differenceWords(i18n, at(78)('major'))).toMatch(/^−\d+\.\d$/)
    expect(differenceWords(i18n, at(60)('tSpine'))).toBe('same')
  })
  it('counts both lives in the same number of people: a thousand when one is below one in a hundred', () => {
    const major = at(78)('major')
    expect(major.of).toBe(100)
    expect(Math.abs(major.a! - riskAt(untreated.risk, 'major', 'ten', 78))).toBeLessThanOrEqual(0.0501)
    const hip = at(52)('hip')
    expect(hip.of).toBe(1000)
    expect(Math.abs(hip.a! - riskAt(untreated.risk, 'hip', 'ten', 52) * 10)).toBeLessThanOrEqual(0.0501)
    expect(unitWords(i18n, hip)).toBe('in 1,000')
    const strong = life({ peak: 2 })
    const weak = life({ peak: -2.5, cortisol: 10 })
    const mixed = at(62, [strong, weak])('hip')
    expect([mixed.of, mixed.b! > 9.5]).toEqual([1000, true])
  })
  it('says why there is no number', () => {
    expect(at(49.9)('major')).toMatchObject({ a: null, b: null, difference: null, missing: 'early' })
    expect(at(50)('major').missing).toBeNull()
    const other = at(78, undefined, [block(78, 0.12), block(20, 0.17)])
    expect(other('block')).toMatchObject({ a: null, missing: 'measuring' })
    const unmeasured = at(78, undefined, [block(78, 0.12), block(78, 0.15, false)])
    expect(unmeasured('block')).toMatchObject({ a: 12, b: 15, difference: 3, missing: null })
    expect(unmeasured('gaps').missing).toBe('measuring')
    const short = at(85, [life({ until: 80 }), untreated])
    expect(short('tSpine')).toMatchObject({ a: null, difference: null, missing: null })
    expect(short('tSpine').b).not.toBeNull()
    // the block of a life that is over is not waited for
    expect(
      at(85, [life({ until: 80 }), untreated], [block(80, 0.12), block(85, 0.15)])('gaps'),
    ).toMatchObject({
      a: null,
      b: 0.75,
      difference: null,
      missing: null,
    })
  })
  it('counts both rows of breaks in as many people', () => {
    for (const age of [50, 52, 60, 66, 78]) expect(at(age)('major').of, String(age)).toBe(at(age)('hip').of)
    expect(at(52)('major')).toMatchObject({ of: 1000, digits: 0 })
    expect(
      Math.abs(at(52)('major').a! - riskAt(untreated.risk, 'major', 'ten', 52) * 10),
    ).toBeLessThanOrEqual(0.5)
  })
  it('becomes a file with both lives above it and plain numbers', () => {
    const rows = createPairTable()({
      a: untreated,
      b: treated,
      age: 78,
      blockA: block(78, 0.12),
      blockB: block(78, 0.15),
    })
    const header = ['Life A: {"x":1}', '=not a formula']
    const lines = pairCsv(i18n, rows, { age: 78, caption: 'At 78', header }).split('\r\n')
    expect(lines[0]).toBe('"Life A: {""x"":1}"')
    expect(lines[1]).toBe('"\'=not a formula"')
    expect(lines[4]).toBe('Quantity,Unit,"Age, years",A,B,"Difference, B less A"')
    expect(lines[5]).toMatch(/^Spine T-score,SD,78,-\d\.\d,-\d\.\d,\d\.\d$/)
    expect(lines).toHaveLength(5 + PAIR_ROWS.length + 1)
    expect(lines.at(-1)).toBe('')
  })
})
