import { rates } from './equations'
import { INPUTS, S, STATES } from './layout'

/**
 * The exponential midpoint method (docs/model.md section 7.1): exact for dx/dt = a - b x with frozen a and b, so
 * never negative and stable for any step; second order; two evaluations a step. One per run: it owns its arrays.
 */
export interface Integrator {
  /** Moves `x` by `h_d` days in place. `u0`: inputs at the start of the step, `u1`: in its middle. */
  step(x: Float64Array, h_d: number, u0: Float64Array, u1: Float64Array): void
}

export const createIntegrator = (): Integrator => {
  const a = new Float64Array(STATES)
  const b = new Float64Array(STATES)
  const middle = new Float64Array(STATES)
  /** to = from moved by h with rates a, b */
  const move = (from: Float64Array, to: Float64Array, h: number): void => {
    for (let i = 0; i < STATES; i++) {
      const x = from[i]!
      if (i >= S.Ts && i <= S.Kf) to[i] = x + a[i]! * h
      else if (x === 0 && a[i] === 0)
        to[i] = 0 // a drug never taken
      else {
        // x exp(-b h) - a expm1(-b h)/b, written so that it stays between x and a/b
        const rate = b[i]!
        const share = -Math.expm1(-rate * h)
        to[i] = x + (a[i]! / rate - x) * share
      }
    }
  }
  return {
    step(x, h_d, u0, u1) {
      rates(x, u0, a, b)
      move(x, middle, h_d / 2)
      rates(middle, u1, a, b)
      move(x, x, h_d)
    },
  }
}

/** One stretch of life, from the first of `times` to the last. */
export interface Run {
  /** 16 states as in layout.ts; changed in place, so give a copy to fork a life */
  readonly state: Float64Array
  /** boundaries of the steps, increasing, in units of `unit_d` days */
  readonly times: ArrayLike<number>
  readonly unit_d: number
  /** fills the inputs at a time; windows are half-open, so a boundary belongs to what follows it */
  readonly inputsAt: (time: number, u: Float64Array) => void
  /** what is given at boundary i, before the step that starts there; the last boundary gets nothing */
  readonly give?: (i: number, state: Float64Array) => void
  /** called at every boundary, before anything is given there */
  readonly see: (i: number, state: Float64Array, u: Float64Array) => void
}

/** Integrates over the given steps. No allocation inside the loop. */
export const run = ({ state, times, unit_d, inputsAt, give, see }: Run): void => {
  const integrator = createIntegrator()
  const start = new Float64Array(INPUTS)
  const middle = new Float64Array(INPUTS)
  const last = times.length - 1
  for (let i = 0; i < last; i++) {
    const t = times[i]!
    const h = times[i + 1]! - t
    inputsAt(t, start)
    see(i, state, start)
    give?.(i, state)
    inputsAt(t + h / 2, middle)
    integrator.step(state, h * unit_d, start, middle)
  }
  inputsAt(times[last]!, start)
  see(last, state, start)
}
