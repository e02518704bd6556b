import { describe, expect, it } from 'vitest'
import { isIn, ordersOf, setsOf, sharesOf, wholeOf } from '../../src/moved/shapley'

const SUM = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0)
/** A made-up game: single worths, and what pairs do together. */
const game =
  (singles: readonly number[], pairs: readonly (readonly [number, number, number])[] = []) =>
  (set: number): number =>
    SUM(singles.map((worth, index) => (isIn(set, index) ? worth : 0))) +
    SUM(pairs.map(([a, b, worth]) => (isIn(set, a) && isIn(set, b) ? worth : 0)))

/** The definition, taken word for word: the mean over every order. */
const byDefinition = (count: number, worth: (set: number) => number): number[] => {
  const shares = Array.from({ length: count }, () => 0)
  let orders = 0
  const walk = (set: number, added: readonly number[]): void => {
    if (added.length === count) {
      orders += 1
      let before = 0
      for (const index of added) {
        shares[index]! += worth(before + 2 ** index) - worth(before)
        before += 2 ** index
      }
      return
    }
    for (let index = 0; index < count; index += 1)
      if (!isIn(set, index)) walk(set + 2 ** index, [...added, index])
  }
  walk(0, [])
  return shares.map(share => share / orders)
}
/** Something with no pattern at all. */
const wild = (set: number): number => Math.sin(set * 12.9898) * 43.7

describe('fair shares', () => {
  it('of changes that do not touch each other are what each does alone', () => {
    const shares = sharesOf(4, null, game([3, -1, 0, 0.5]))
    ;[3, -1, 0, 0.5].forEach((alone, index) => expect(shares[index]).toBeCloseTo(alone, 12))
  })
  it('halve what two do together', () => {
    const shares = sharesOf(3, null, game([1, 2, 4], [[0, 2, 6]]))
    ;[4, 2, 7].forEach((fair, index) => expect(shares[index]).toBeCloseTo(fair, 12))
  })
  it.each([1, 2, 3, 4, 5, 6])('of %i changes follow the definition and add up', count => {
    const shares = sharesOf(count, null, wild)
    byDefinition(count, wild).forEach((fair, index) => expect(shares[index]).toBeCloseTo(fair, 9))
    expect(SUM(shares)).toBeCloseTo(wild(wholeOf(count)) - wild(0), 9)
  })
  it('few changes try every set, many only those of some orders', () => {
    expect(ordersOf(6)).toBeNull()
    expect(setsOf(6, null)).toHaveLength(64)
    expect([...setsOf(3, null)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(setsOf(0, null)).toEqual([0])
    for (const count of [7, 10, 16, 40]) {
      const orders = ordersOf(count)!
      const sets = setsOf(count, orders)
      expect(sets.slice(0, 2)).toEqual([0, wholeOf(count)])
      expect(sets.length).toBeLessThan(330)
      for (const order of orders) expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()])
      // every set that is needed is there
      const known = new Set(sets)
      sharesOf(count, orders, set => (known.has(set) ? 0 : expect.fail(`set ${set} is missing`)))
    }
  })
  it('sampled, add up exactly, are the same each time, and come close', () => {
    const worth = game(
      [3, -1, 0, 0.5, 2, -4, 1, 0.2],
      [
        [0, 1, 2],
        [2, 3, -1.5],
        [4, 7, 0.8],
      ],
    )
    const orders = ordersOf(8)
    const sampled = sharesOf(8, orders, worth)
    expect(SUM(sampled)).toBeCloseTo(worth(wholeOf(8)) - worth(0), 12)
    expect(sharesOf(8, ordersOf(8), worth)).toEqual(sampled)
    // a reversed order meets each pair the other way round, so pairs come out exactly
    sharesOf(8, null, worth).forEach((fair, index) => expect(sampled[index]).toBeCloseTo(fair, 9))
  })
})
