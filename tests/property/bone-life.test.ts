import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bvtvOf, simulateLife, type BoneCurve } from '../../src/bone/index'

const SIZE = 36
const YEARS = 9

/** Curves a model could ask for: starts anywhere bone can be, then walks up and down by up to 6 % of itself a year. */
const curves = fc
  .record({
    first: fc.double({ min: 0.1, max: 0.24, noNaN: true }),
    steps: fc.array(fc.double({ min: -0.06, max: 0.04, noNaN: true }), {
      minLength: YEARS - 1,
      maxLength: YEARS - 1,
    }),
    rate: fc.double({ min: 0.2, max: 3, noNaN: true }),
    balance: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
  })
  .map(({ first, steps, rate, balance }): BoneCurve => {
    const bvtv = new Float64Array(YEARS).fill(first)
    steps.forEach((step, i) => (bvtv[i + 1] = bvtv[i]! * (1 + step)))
    return { age0: 20, bvtv, resorption: bvtv.map(() => rate), formation: bvtv.map(() => rate * balance) }
  })

describe('any life of the block', () => {
  it('ends every year on its curve', () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (curve, seed) => {
        const life = simulateLife(seed, SIZE, curve)
        const bytes = new Uint8Array(SIZE ** 3)
        for (let year = 0; year < YEARS; year += 2) {
          life.compose(20 + year, bytes)
          expect(Math.abs(bvtvOf(bytes) - curve.bvtv[year]!)).toBeLessThan(0.005)
        }
        for (const record of life.history)
          if (record !== null) expect(Number.isFinite(record.volume)).toBe(true)
      }),
      { numRuns: 25, seed: 20 },
    )
  }, 60_000)
})
