import { FITTED, type Scenario } from '../../src/model'
import { DRIVES, SIGNALS, STATES } from '../../src/model/layout'
import { slopes } from '../../src/model/equations'
import { dayOf, planOf } from '../../src/model/plan'

/** dx/dt at (t, x) for a solver of any library. */
export type Derivative = (t: number, x: ArrayLike<number>, dx: Float64Array) => void
/** Carries x from one day to a later one in place. */
export type Carry = (derivative: Derivative, x: Float64Array, from: number, to: number) => void

/**
 * The states of a life at some ages by a solver of somebody else, who is stopped at every sudden moment and at every age:
 * the same equations and the same plan as the model's own, another method.
 */
export const statesBy = (carry: Carry, scenario: Scenario, ages: ArrayLike<number>): Float64Array[] => {
  const { values, equations } = FITTED
  const plan = planOf(values, equations, scenario)
  const w = new Float64Array(SIGNALS)
  const drives = new Float64Array(DRIVES)
  const spare = slopes()
  const state = new Float64Array(STATES)
  const derivative: Derivative = (t, x, dx) => {
    state.set(x)
    plan.signalsAt(t, w)
    equations.core(state, w, dx, drives)
    equations.followers(state, w, drives, dx, spare)
  }
  const seen: Float64Array[] = []
  let x: Float64Array = state
  let t = 0
  for (let window = 0; seen.length < ages.length; window++) {
    const stop = plan.starts[window + 1] ?? Infinity
    plan.enter()
    if (window === 0) {
      plan.signalsAt(0, w)
      x = equations.start(w)
    }
    while (seen.length < ages.length && dayOf(ages[seen.length]!) <= t + 1e-8) seen.push(Float64Array.from(x))
    plan.give(x)
    while (seen.length < ages.length && t < stop) {
      const next = Math.min(stop, dayOf(ages[seen.length]!))
      if (next > t) carry(derivative, x, t, next)
      t = next
      if (t < stop - 1e-8) seen.push(Float64Array.from(x))
    }
  }
  return seen
}
