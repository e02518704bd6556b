import { normalQuantile, normalTwoSided } from './normal'
import { neededFor, type Gap, type Interval } from './stats'
import type { ArmPeople } from './types'

/** What is counted as time goes on. A death ends the count of fractures; of deaths all are counted. */
export type End = 'any' | 'hip' | 'death'

/** Steps of a cumulative incidence: from `time` (years) on, `value` of 1 people have met it. The first stands at 0. */
export interface Curve {
  readonly time: Float64Array
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** A share at one time, with what its interval and a comparison are made of. */
export interface Share extends Interval {
  readonly variance: number
  /** people with whom a simple count would be as sure */
  readonly size: number
}

/** One person's observation: when it ended, and how. */
export interface Observed {
  /** years */
  readonly time: ArrayLike<number>
  /** 1 = what is counted, 2 = something that rules it out, 0 = still neither when watching ended */
  readonly kind: Uint8Array
}

const Z = normalQuantile(0.975)

/**
 * Interval of a share p of `size` people: Wilson EB, J Am Stat Assoc 1927;22:209. It never leaves 0 to 1, and says something
 * when nobody or everybody has met it. `z`: how many standard errors, 1.96 for 95 %.
 */
export const wilson = (p: number, size: number, z = Z): Interval => {
  if (!(size > 0)) return { value: p, low: NaN, high: NaN }
  const [z2, scale] = [z * z, 1 + (z * z) / size]
  const middle = (p + z2 / (2 * size)) / scale
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / size + z2 / (4 * size * size))
  return {
    value: p,
    low: Math.max(0, Math.min(p, middle - half)),
    high: Math.min(1, Math.max(p, middle + half)),
  }
}

/** What an observation of the first m people adds up to at times of interest. */
export interface Incidence {
  /** at the times of the grid */
  curve(m: number): Curve
  /** at the end of the grid */
  last(m: number): Share
}

/**
 * People in order of time, events before those lost from sight at the same time. Those who are lost at the very end, most
 * people of a trial, are left out: nothing comes after them.
 */
const orderOf = (time: ArrayLike<number>, kind: Uint8Array): Uint32Array => {
  let latest = -Infinity
  for (let i = 0; i < kind.length; i++) latest = Math.max(latest, time[i]!)
  const order = new Uint32Array(kind.length)
  let n = 0
  for (let i = 0; i < kind.length; i++) if (kind[i] !== 0 || time[i]! < latest) order[n++] = i
  return order
    .slice(0, n)
    .sort((a, b) => time[a]! - time[b]! || Number(kind[a] === 0) - Number(kind[b] === 0))
}

/**
 * Cumulative incidence with competing events: Aalen OO, Johansen S, Scand J Stat 1978;5:141. At each time with d events among
 * the n who are left, of which d1 are counted: F += S d1 / n, then S *= 1 - d / n. Without competing events F = 1 - KM; with
 * nobody lost from sight F is the plain share. Variance by the delta method (Marubini and Valsecchi, Analysing Survival Data,
 * 1995, chapter 10):
 *
 *     var F(t) = sum (F(t) - F)^2 d / (n (n - d)) + sum S^2 d1 (n - d1) / n^3 - 2 sum (F(t) - F) S d1 / n^2
 *
 * with F at and S before each time. Interval: Wilson's for the number of people with whom a simple count would have that
 * variance, F (1 - F) / var (Dorey FJ, Korn EL, Stat Med 1987;6:679); while nobody has met it, of all m.
 *
 * People are put in order of time once, so that any m costs one walk.
 */
export const incidenceOf = ({ time, kind }: Observed, grid: Float64Array): Incidence => {
  const order = orderOf(time, kind)
  const sorted = Float64Array.from(order, i => time[i]!)

  const walk = (m: number, see: (row: number, share: () => Share) => void): void => {
    const all = Math.min(m, time.length)
    let left = all
    let survived = 1
    let F = 0
    // sums over times so far: of w = d / (n (n - d)), v = S d1 / n^2, and of them times F
    const sum = { w: 0, wF: 0, wFF: 0, own: 0, v: 0, vF: 0 }
    let next = 0
    const share = (): Share => {
      const variance = F * F * sum.w - 2 * F * sum.wF + sum.wFF + sum.own - 2 * (F * sum.v - sum.vF)
      const plain = F * (1 - F)
      const size = plain > 0 && variance > 0 ? plain / variance : all
      return { ...wilson(F, size), variance: Math.max(0, variance), size }
    }
    for (let row = 0; row < grid.length; row++) {
      while (next < order.length && sorted[next]! <= grid[row]!) {
        const now = sorted[next]!
        let [counted, ended, gone] = [0, 0, 0]
        for (; next < order.length && sorted[next] === now; next++) {
          const person = order[next]!
          if (person >= all) continue
          gone += 1
          if (kind[person] === 1) counted += 1
          if (kind[person] !== 0) ended += 1
        }
        if (ended > 0) {
          const n = left
          F += (survived * counted) / n
          const w = ended < n ? ended / (n * (n - ended)) : 0
          const v = (survived * counted) / (n * n)
          sum.w += w
          sum.wF += w * F
          sum.wFF += w * F * F
          sum.own += (survived * survived * counted * (n - counted)) / n ** 3
          sum.v += v
          sum.vF += v * F
          survived *= 1 - ended / n
        }
        left -= gone
      }
      see(row, share)
    }
  }
  return {
    curve(m) {
      const column = (): Float64Array => new Float64Array(grid.length)
      const curve = { time: grid, value: column(), low: column(), high: column() }
      walk(m, (row, share) => {
        const { value, low, high } = share()
        curve.value[row] = value
        curve.low[row] = low
        curve.high[row] = high
      })
      return curve
    },
    last(m) {
      let found: Share = { value: 0, low: NaN, high: NaN, variance: NaN, size: 0 }
      walk(m, (row, share) => {
        if (row === grid.length - 1) found = share()
      })
      return found
    },
  }
}

/** An arm as it is watched for one end, to the end of the trial. */
export const observedOf = ({ n, years, brokenAt, hipAt, diedAt }: ArmPeople, end: End): Observed => {
  const time = new Float64Array(n)
  const kind = new Uint8Array(n)
  const met = { any: brokenAt, hip: hipAt, death: diedAt }[end]
  for (let i = 0; i < n; i++) {
    const [event, death] = [met[i]!, diedAt[i]!]
    time[i] = Math.min(event, death, years)
    kind[i] = event <= years && event <= death ? 1 : death <= years ? 2 : 0
  }
  return { time, kind }
}

const STEPS_A_YEAR = 12

/** One arm, one end, in steps of a month. */
export const armIncidence = (people: ArmPeople, end: End): Incidence =>
  incidenceOf(
    observedOf(people, end),
    Float64Array.from({ length: people.years * STEPS_A_YEAR + 1 }, (_, i) => i / STEPS_A_YEAR),
  )

/** Smaller than the share of one person of 100,000, and larger than what sums of fractions are wrong by. */
const CLOSE = 1e-9

/** Interval of b less a at `z` standard errors: Newcombe RG, Stat Med 1998;17:873, method 10, from two Wilson intervals. */
const newcombe = (a: Share, b: Share, z: number): Interval => {
  const found = b.value - a.value
  // the same count of both arms, added up in another order of time
  const value = Math.abs(found) < CLOSE ? 0 : found
  const [ofA, ofB] = [wilson(a.value, a.size, z), wilson(b.value, b.size, z)]
  return {
    value,
    low: value - Math.hypot(b.value - ofB.low, ofA.high - a.value),
    high: value + Math.hypot(ofB.high - b.value, a.value - ofA.low),
  }
}

/** Nobody asks for p-values beyond this many standard errors. */
const MOST_Z = 38
const HALVINGS = 50

/**
 * The p-value that belongs to that interval: it grows with its level, and p is what its level leaves of 1 when it just
 * touches nought; found by halving. So p is below 0.05 exactly when the 95 % interval leaves nought out.
 */
const pOfShares = (a: Share, b: Share): number => {
  if (newcombe(a, b, Z).value === 0) return 1
  if (!(a.size > 0 && b.size > 0)) return NaN
  let [low, high] = [0, MOST_Z]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    const interval = newcombe(a, b, middle)
    if (interval.low > 0 || interval.high < 0) low = middle
    else high = middle
  }
  return normalTwoSided(low)
}

/** B less A, as shares of 1. */
export const gapOfShares = (a: Share, b: Share): Gap => {
  const gap = newcombe(a, b, Z)
  const spread = ({ value: p }: Share): number => p * (1 - p)
  return { ...gap, p: pOfShares(a, b), needed: neededFor(gap.value, spread(a), spread(b)) }
}
