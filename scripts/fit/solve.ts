import { cholesky, solveWith } from './linear'
import type { Pool } from './pool'
import { robustWeight, type Problem } from './problem'

/** Where a fit stands: the point, what the model gives there, and how it changes along each constant. */
export interface Point {
  readonly y: Float64Array
  readonly values: Float64Array
  readonly loss: number
}

const STEP = 0.02

/** Half the robust misfit and the prior; `keep` leaves rows out. */
export const lossAt = (
  problem: Problem,
  y: Float64Array,
  values: Float64Array,
  keep: (row: number) => boolean = () => true,
): number => {
  let sum = 0
  problem.rows.forEach((row, i) => {
    if (!keep(i)) return
    const r = (values[i]! - row.target) / problem.sd[i]!
    // the Cauchy-like loss whose weight is robustWeight
    sum += 2.5 ** 2 * Math.log1p((r / 2.5) ** 2)
  })
  problem.free.forEach(({ spread }, i) => (sum += (y[i]! / spread) ** 2))
  return sum / 2
}

/** d(value of each row)/d(each y), column by column. */
export const jacobianAt = async (
  pool: Pool,
  y: Float64Array,
  values: Float64Array,
): Promise<Float64Array[]> => {
  const points = Array.from(y, (_, i) => {
    const moved = Float64Array.from(y)
    moved[i] = moved[i]! + STEP
    return moved
  })
  const moved = await pool.all(points)
  return moved.map(column => column.map((value, i) => (value - values[i]!) / STEP))
}

/** Gauss-Newton matrix with priors, and the gradient. */
export const normalOf = (
  problem: Problem,
  { y, values }: Point,
  jacobian: readonly Float64Array[],
  keep: (row: number) => boolean = () => true,
): { readonly H: Float64Array; readonly g: Float64Array } => {
  const n = problem.free.length
  const H = new Float64Array(n * n)
  const g = new Float64Array(n)
  problem.rows.forEach((row, k) => {
    if (!keep(k)) return
    const sd = problem.sd[k]!
    const r = (values[k]! - row.target) / sd
    const weight = robustWeight(r) / sd
    for (let i = 0; i < n; i++) {
      const a = jacobian[i]![k]! * weight
      if (a === 0) continue
      g[i] = g[i]! + a * r
      for (let j = 0; j <= i; j++) H[i * n + j] = H[i * n + j]! + (a * jacobian[j]![k]!) / sd
    }
  })
  for (let i = 0; i < n; i++) {
    const prior = 1 / problem.free[i]!.spread ** 2
    H[i * n + i] = H[i * n + i]! + prior
    g[i] = g[i]! + prior * y[i]!
    for (let j = 0; j < i; j++) H[j * n + i] = H[i * n + j]!
  }
  return { H, g }
}

/** One damped Gauss-Newton step from `at`, tried at several dampings at once; the best, or `at` when none is better. */
export const improve = async (
  pool: Pool,
  problem: Problem,
  at: Point,
  jacobian: readonly Float64Array[],
  keep?: (row: number) => boolean,
): Promise<Point> => {
  const n = problem.free.length
  const { H, g } = normalOf(problem, at, jacobian, keep)
  const tries = [0, 0.3, 3, 30].map(damping => {
    const damped = Float64Array.from(H)
    for (let i = 0; i < n; i++) damped[i * n + i] = damped[i * n + i]! * (1 + damping)
    const step = solveWith(cholesky(damped, n), n, g)
    // no constant may move by more than a factor of 2 at once
    const longest = step.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
    const scale = Math.min(1, 0.7 / longest)
    return at.y.map((value, i) => value - scale * step[i]!)
  })
  const values = await pool.all(tries)
  let best: Point = { ...at, loss: lossAt(problem, at.y, at.values, keep) }
  tries.forEach((y, i) => {
    const loss = lossAt(problem, y, values[i]!, keep)
    if (loss < best.loss) best = { y, values: values[i]!, loss }
  })
  return best
}
