/** Share of the fits below the lower edge, and above the upper one: nine tenths lie between. */
const TAIL = 0.05

/**
 * Percentiles of many cells at once, a value at a time. Only the few smallest and largest values of each cell are
 * kept, in order, so nothing is sorted, copied or allocated while values arrive.
 */
export interface Tails {
  /** Takes in one value of a cell. Values that are not numbers are left out. */
  add(cell: number, value: number): void
  /** 5th and 95th percentile of a cell, linear between ranks, once `count` values are in. */
  low(cell: number): number
  high(cell: number): number
}

/** @param count how many values each cell will get */
export const createTails = (cells: number, count: number): Tails => {
  const place = TAIL * (count - 1)
  const rank = Math.floor(place)
  const kept = Math.min(count, rank + 2)
  /** the smallest values, rising; the largest, turned round, so that both are kept in the same way */
  const least = new Float64Array(cells * kept).fill(Infinity)
  const most = new Float64Array(cells * kept).fill(Infinity)
  const insert = (list: Float64Array, cell: number, value: number): void => {
    const first = cell * kept
    let at = first + kept - 1
    // false for NaN, too
    if (!(value < list[at]!)) return
    while (at > first && list[at - 1]! > value) {
      list[at] = list[at - 1]!
      at--
    }
    list[at] = value
  }
  const read = (list: Float64Array, cell: number): number => {
    const a = list[cell * kept + rank]!
    const b = list[cell * kept + Math.min(rank + 1, kept - 1)]!
    return place === rank ? a : a + (b - a) * (place - rank)
  }
  return {
    add(cell, value) {
      insert(least, cell, value)
      insert(most, cell, -value)
    },
    low: cell => read(least, cell),
    high: cell => -read(most, cell),
  }
}
