import { describe, expect, it } from 'vitest'
import { VALUES, type ConstantId } from '../../src/model/values'
import { ensembleOf, packDraws } from '../../src/model/ensemble'
import { POSTERIOR } from '../../src/model/posterior'

const ids: readonly ConstantId[] = ['kT', 'fX', 'wLS']

describe('an ensemble', () => {
  it('is written as plain text and read back to a tenth of an SD', () => {
    const rows = [
      [0, 1, -1],
      [0.37, -2.94, 3.99],
      [-9, 9, 0.04],
    ]
    const draws = packDraws(rows)
    expect(draws).toMatch(/^[0-X]{9}$/)
    const sd = [0.2, 0.001, 0.001]
    const found = ensembleOf({ ids, sd, draws }).map(values =>
      ids.map((id, i) => Math.log(values[id] / VALUES[id]) / sd[i]!),
    )
    rows.forEach((row, member) =>
      row.forEach((z, i) =>
        expect(Math.abs(found[member]![i]! - Math.min(4, Math.max(-4, z)))).toBeLessThanOrEqual(0.1 + 1e-9),
      ),
    )
  })
  it('leaves every other constant as it is', () => {
    const [one] = ensembleOf({ ids: ['kT'], sd: [0.5], draws: packDraws([[2]]) })
    for (const [id, value] of Object.entries(one!))
      expect(value).toBe(id === 'kT' ? VALUES.kT * Math.exp(1) : VALUES[id as ConstantId])
  })
  it('stays within the limits of the equations', () => {
    const [one] = ensembleOf({ ids, sd: [1, 1, 1], draws: packDraws([[4, 4, 4]]) })
    expect(one!.fX).toBe(0.92)
    expect(one!.wLS).toBe(0.85)
    expect(one!.kT).toBeCloseTo(VALUES.kT * Math.exp(4), 12)
  })
})

describe('the posterior that ships', () => {
  const members = ensembleOf(POSTERIOR)
  it('has at least a hundred members, nearly all different, and positive', () => {
    expect(POSTERIOR.draws.length).toBe(members.length * POSTERIOR.ids.length)
    for (const id of POSTERIOR.ids) expect(VALUES).toHaveProperty(id)
    expect(POSTERIOR.sd).toHaveLength(POSTERIOR.ids.length)
    expect(members.length).toBeGreaterThanOrEqual(100)
    // a chain that stays where it is gives a member twice: few do
    expect(new Set(members.map(values => JSON.stringify(values))).size).toBeGreaterThan(0.9 * members.length)
    for (const values of members) for (const value of Object.values(values)) expect(value).toBeGreaterThan(0)
  })
  it('lies around the best values', () => {
    POSTERIOR.ids.forEach((id, i) => {
      const logs = members.map(values => Math.log(values[id as ConstantId] / VALUES[id as ConstantId]))
      const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length
      // the best values are the top of a posterior that leans to one side here and there
      expect(Math.abs(mean), id).toBeLessThan(POSTERIOR.sd[i]!)
    })
  })
})
