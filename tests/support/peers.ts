import { createRequire } from 'node:module'
import type { Carry } from './peer'

/** Solvers of other people, for tests and benchmarks only; none of them is made for stiff equations. */
const load = createRequire(import.meta.url)

interface OdexSolver {
  absoluteTolerance: number
  relativeTolerance: number
  maxSteps: number
  solve(
    f: (t: number, y: number[]) => ArrayLike<number>,
    from: number,
    y: readonly number[],
    to: number,
  ): { readonly y: number[] }
}
const { Solver } = load('odex') as { Solver: new (n: number) => OdexSolver }

interface Stepper {
  dt: number
  t: number
  steps(n: number, limit: number): boolean
  step(): unknown
}
type Rates = (dy: Float64Array, y: Float64Array, t: number) => void
const cashKarp = load('ode45-cash-karp') as (
  y: Float64Array,
  f: Rates,
  t: number,
  dt: number,
  options: { readonly tol: number; readonly verbose: boolean },
) => Stepper
const rk4 = load('ode-rk4') as (
  y: Float64Array,
  f: Rates,
  t: number,
  dt: number,
) => Stepper & { steps(n: number): void }

/** Bulirsch-Stoer-Gragg extrapolation of high order (odex): at a tolerance of 1e-10 the reference of the tests. */
export const odexCarry =
  (tolerance: number): Carry =>
  (derivative, x, from, to) => {
    const solver = new Solver(x.length)
    solver.absoluteTolerance = tolerance
    solver.relativeTolerance = tolerance
    solver.maxSteps = 100_000
    const rates = new Float64Array(x.length)
    const { y } = solver.solve(
      (t, state) => {
        derivative(t, state, rates)
        return rates
      },
      from,
      Array.from(x),
      to,
    )
    x.set(y)
  }

/** Cash-Karp 5(4) (ode45-cash-karp). */
export const cashKarpCarry =
  (tolerance: number): Carry =>
  (derivative, x, from, to) => {
    const stepper = cashKarp(x, (dy, y, t) => derivative(t, y, dy), from, Math.min(3, to - from), {
      tol: tolerance,
      verbose: false,
    })
    stepper.steps(1_000_000, to)
  }

/** Classical Runge-Kutta of order 4 with a fixed step (ode-rk4), days. */
export const rk4Carry =
  (step_d: number): Carry =>
  (derivative, x, from, to) => {
    const n = Math.max(1, Math.ceil((to - from) / step_d))
    rk4(x, (dy, y, t) => derivative(t, y, dy), from, (to - from) / n).steps(n)
  }
