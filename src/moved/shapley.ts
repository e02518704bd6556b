/**
 * Fair shares of a difference that several changes made together (Shapley 1953): what a change adds, averaged over every
 * order in which the changes could have been made. Shares add up to the whole difference, a change that does nothing has
 * none, and two changes that do the same have the same.
 *
 * A set of changes is a number: bit i says that change i is in it. Numbers, not 32-bit integers: up to 52 changes.
 */

/** Assumption: up to this many changes every set is tried, 2^6 lives; more are sampled. */
const EXACT = 6
/** Assumption: about this many lives are enough to sample the orders of more. */
const SAMPLED_LIVES = 240
const FEWEST_PAIRS = 4

const bit = (index: number): number => 2 ** index
const holds = (set: number, index: number): boolean => Math.floor(set / bit(index)) % 2 === 1

/** All of `count` changes. */
export const wholeOf = (count: number): number => bit(count) - 1
export const isIn = holds

/** Numbers in [0, 1) from a seed: a linear congruence (Numerical Recipes), good enough to shuffle a list. */
const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Orders to be tried, or null when every set is: pairs of a shuffled order and its reverse, which between them meet every
 * change early and late, so that their mean scatters less. The same for every life with as many changes.
 */
export const ordersOf = (count: number): readonly (readonly number[])[] | null => {
  if (count <= EXACT) return null
  const next = random(1)
  const pairs = Math.max(FEWEST_PAIRS, Math.floor(SAMPLED_LIVES / (2 * (count - 1))))
  return Array.from({ length: pairs }).flatMap(() => {
    const order = Array.from({ length: count }, (_, index) => index)
    for (let i = count - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1))
      const held = order[i]!
      order[i] = order[j]!
      order[j] = held
    }
    return [order, [...order].reverse()]
  })
}

/** The sets whose worth must be known, the empty one first and the whole one second. */
export const setsOf = (count: number, orders: readonly (readonly number[])[] | null): readonly number[] => {
  const whole = wholeOf(count)
  const found = new Set([0, whole])
  if (orders === null) for (let set = 1; set < whole; set += 1) found.add(set)
  else
    for (const order of orders) {
      let set = 0
      for (const index of order) found.add((set += bit(index)))
    }
  return [...found]
}

/** Every set: weights s! (n - s - 1)! / n! of what a change adds to a set of s others. */
const exactShares = (count: number, worth: (set: number) => number): number[] => {
  const weights = Array.from({ length: count }, () => 1 / count)
  for (let size = 1; size < count; size += 1) weights[size] = (weights[size - 1]! * size) / (count - size)
  const shares = Array.from({ length: count }, () => 0)
  for (let set = 0; set < wholeOf(count); set += 1) {
    let size = 0
    for (let index = 0; index < count; index += 1) if (holds(set, index)) size += 1
    const before = worth(set)
    for (let index = 0; index < count; index += 1)
      if (!holds(set, index))
        shares[index] = shares[index]! + weights[size]! * (worth(set + bit(index)) - before)
  }
  return shares
}

/** The share of each of `count` changes in worth(all) - worth(none). */
export const sharesOf = (
  count: number,
  orders: readonly (readonly number[])[] | null,
  worth: (set: number) => number,
): readonly number[] => {
  if (orders === null) return exactShares(count, worth)
  const shares = Array.from({ length: count }, () => 0)
  for (const order of orders) {
    let set = 0
    let before = worth(0)
    for (const index of order) {
      set += bit(index)
      const after = worth(set)
      shares[index] = shares[index]! + (after - before) / orders.length
      before = after
    }
  }
  return shares
}
