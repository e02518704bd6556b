import { keptDistance } from '../../src/model/ensemble'
import { backward, cholesky, variances } from './linear'
import type { Pool } from './pool'
import type { Problem } from './problem'
import { lossAt, normalOf, type Point } from './solve'

/** Draws of the constants from what prior and results leave open, as z-scores about the fit. */
export interface Draws {
  /** 1 SD of the logarithm of each constant, from the linearised posterior */
  readonly sd: Float64Array
  /** a row a member: z of each constant, as exact as packDraws keeps them */
  readonly z: readonly (readonly number[])[]
  /** share of proposals taken */
  readonly accepted: number
}

/** sfc32: bit-exact everywhere. */
const randomOf = (seed: number): (() => number) => {
  let a = seed
  let b = 0x9e3779b9
  let c = 0x243f6a88
  let d = 1
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 20; i++) next()
  return next
}

const CHAINS = 16
/** How far a proposal goes: 0 stays, 1 is an independent draw of the linearised posterior. */
const REACH = 0.35
const BURN_IN = 60
/** steps between two members kept of a chain */
const THINNING = 25

/**
 * Preconditioned Crank-Nicolson: Metropolis steps whose proposals leave the linearised posterior as it is (Cotter 2013), so
 * that only the difference between the true loss and its quadratic decides. Chains run side by side.
 */
export const drawMembers = async (
  pool: Pool,
  problem: Problem,
  at: Point,
  jacobian: readonly Float64Array[],
  members: number,
): Promise<Draws> => {
  const n = problem.free.length
  const L = cholesky(normalOf(problem, at, jacobian).H, n)
  const sd = variances(L, n).map(Math.sqrt)
  const random = randomOf(20261126)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const standard = (): Float64Array => Float64Array.from({ length: n }, normal)
  const pointOf = (e: Float64Array): Float64Array => {
    const away = backward(L, n, e)
    return at.y.map((value, i) => value + away[i]!)
  }
  /** what the quadratic leaves unsaid at e: log of true over linearised posterior */
  const excess = (e: Float64Array, y: Float64Array, values: Float64Array): number => {
    const worse = lossAt(problem, y, values) - at.loss
    return Number.isFinite(worse) ? e.reduce((sum, one) => sum + one * one, 0) / 2 - worse : -Infinity
  }
  // chains begin at the fit, where the excess is 0
  let here = Array.from({ length: CHAINS }, () => ({ e: new Float64Array(n), excess: 0 }))
  const kept: Float64Array[] = []
  let taken = 0
  let tried = 0
  for (let step = 1; kept.length < members; step++) {
    const proposals = here.map(({ e }) => {
      const fresh = standard()
      return e.map((one, i) => Math.sqrt(1 - REACH ** 2) * one + REACH * fresh[i]!)
    })
    const points = proposals.map(pointOf)
    const values = await pool.all(points)
    here = here.map((old, chain) => {
      const e = proposals[chain]!
      const next = { e, excess: excess(e, points[chain]!, values[chain]!) }
      tried++
      if (Math.log(1 - random()) > next.excess - old.excess) return old
      taken++
      return next
    })
    if (step >= BURN_IN && (step - BURN_IN) % THINNING === 0) kept.push(...here.map(({ e }) => e))
  }
  return {
    sd,
    z: kept.slice(0, members).map(e => Array.from(backward(L, n, e), (one, i) => keptDistance(one / sd[i]!))),
    accepted: taken / tried,
  }
}
