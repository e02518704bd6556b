import type { Pool } from './pool'
import type { Problem } from './problem'
import { improve, jacobianAt, lossAt, type Point } from './solve'

/** The least robust misfit with priors, from the prior centres or from `start`. `tell` hears of every round. */
export const fit = async (
  pool: Pool,
  problem: Problem,
  tell: (round: number, at: Point) => void,
  start: Float64Array = new Float64Array(problem.free.length),
): Promise<{ readonly at: Point; readonly jacobian: readonly Float64Array[] }> => {
  const values = (await pool.all([start]))[0]!
  let at: Point = { y: start, values, loss: lossAt(problem, start, values) }
  tell(0, at)
  let jacobian = await jacobianAt(pool, at.y, at.values)
  for (let round = 1; round <= 30; round++) {
    const next = await improve(pool, problem, at, jacobian)
    const gain = at.loss - next.loss
    at = next
    tell(round, at)
    jacobian = await jacobianAt(pool, at.y, at.values)
    if (gain < 0.03) break
  }
  return { at, jacobian }
}

/**
 * What the model gives for each trial's rows after a fit without that trial: `rounds` Gauss-Newton steps from the full
 * fit, the first with its Jacobian.
 */
export const leaveOneOut = async (
  pool: Pool,
  problem: Problem,
  at: Point,
  jacobian: readonly Float64Array[],
  rounds: number,
): Promise<Float64Array> => {
  const left = Float64Array.from(at.values)
  for (const trial of new Set(problem.rows.map(row => row.trial))) {
    const keep = (row: number): boolean => problem.rows[row]!.trial !== trial
    let here: Point = { ...at, loss: lossAt(problem, at.y, at.values, keep) }
    for (let round = 0; round < rounds; round++)
      here = await improve(
        pool,
        problem,
        here,
        round === 0 ? jacobian : await jacobianAt(pool, here.y, here.values),
        keep,
      )
    problem.rows.forEach((row, i) => {
      if (row.trial === trial) left[i] = here.values[i]!
    })
  }
  return left
}
