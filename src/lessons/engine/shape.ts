import type { CurveAsk, Five } from '../types'

/** What a curve does, as one would tell it. */
export interface Shape {
  /** where it goes from its start; `flat` when it hardly leaves it */
  readonly way: 'up' | 'down' | 'flat'
  /** how far it goes from its start at most, in the unit of the axis, with its sign */
  readonly far: number
  /** the place of that extreme among the five, 0-4 */
  readonly at: number
  /** when half of that way is done, in fifths of the axis (0-4) */
  readonly half: number
  /** it comes back by a good part after its extreme */
  readonly returns: boolean
}
/** Three questions of a prediction, a point each. */
export interface ShapeScore {
  readonly way: boolean
  readonly time: boolean
  readonly amount: boolean
  readonly points: number
}

/** Assumption: what moves by less than a twentieth of the axis is drawn as level. */
const LEVEL = 0.05
/** Assumption: a line that comes back by a third of its way has turned; a smaller dip is a hand that shook. */
const COMES_BACK = 1 / 3
/** Assumption: three quarters of the way between two of the five ages is early or late enough to see. */
const IN_TIME = 0.75
/** Assumption: two fifths more or less is about as much; nobody who has not seen it can know the percent. */
const ABOUT = 0.4

/** How a curve of five values goes. `axis` is the length of the axis, in its own unit. */
export const shapeOf = (five: Five, axis: number): Shape => {
  const [start] = five
  const gaps = five.map(value => value - start)
  let at = 0
  gaps.forEach((gap, index) => {
    if (Math.abs(gap) > Math.abs(gaps[at] ?? 0)) at = index
  })
  const far = gaps[at] ?? 0
  const level = Math.abs(far) < LEVEL * axis
  const sign = Math.sign(far)
  const half = ((): number => {
    for (let i = 1; i <= at; i += 1) {
      const before = sign * (gaps[i - 1] ?? 0)
      const now = sign * (gaps[i] ?? 0)
      const aim = Math.abs(far) / 2
      if (now >= aim) return now === before ? i : i - 1 + (aim - before) / (now - before)
    }
    return at
  })()
  const after = Math.min(...gaps.slice(at).map(gap => sign * gap))
  return {
    way: level ? 'flat' : far > 0 ? 'up' : 'down',
    far,
    at,
    half,
    returns: !level && Math.abs(far) - after > COMES_BACK * Math.abs(far),
  }
}

/**
 * Scores a prediction by its shape: which way, when, how much. A drawn line and five values are judged alike, and the
 * finer course of a line is not judged at all.
 */
export const scoreShape = (ask: CurveAsk, guess: Five, truth: Five): ShapeScore => {
  const axis = ask.max - ask.min
  const mine = shapeOf(guess, axis)
  const real = shapeOf(truth, axis)
  const way = mine.way === real.way
  const level = mine.way === 'flat' || real.way === 'flat'
  const time = level ? way : Math.abs(mine.half - real.half) <= IN_TIME && mine.returns === real.returns
  const amount = way && Math.abs(mine.far - real.far) <= Math.max(ABOUT * Math.abs(real.far), LEVEL * axis)
  return { way, time, amount, points: [way, time, amount].filter(Boolean).length }
}

/** Where two curves are furthest apart, index of the five. */
export const widestGap = (guess: Five, truth: Five): number =>
  guess.reduce(
    (best, value, index) =>
      Math.abs(value - (truth[index] ?? value)) >
      Math.abs((guess[best] ?? 0) - (truth[best] ?? 0)) + Number.EPSILON
        ? index
        : best,
    0,
  )
