import { slopes, type Equations } from './equations'
import { BONES, CORE, DRIVES, S, SIGNALS, STATES } from './layout'

/**
 * One step of RODAS, the stiffly accurate Rosenbrock method of order 4 with an embedded one of order 3 and a
 * continuous extension (Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.7; coefficients of
 * their code RODAS, method 1). Linearly implicit: no iteration, and the step is bounded by accuracy alone, not by the
 * fastest cell. The matrix to be solved is 7 x 7, for the states that act on each other; those that follow them are solved
 * one by one. One per run: it owns its arrays and allocates nothing while it runs.
 */
export interface Stepper {
  /**
   * Tries a step of `h` days from `t`, `x`. Returns the error in units of the tolerance (accept when at most 1; NaN or
   * Infinity when the step left the numbers). `next` then holds the state at t + h.
   */
  attempt(t: number, x: Float64Array, h: number): number
  readonly next: Float64Array
  /** The state at t + share * h of the step just tried, 0 <= share <= 1, third order. */
  between(x: Float64Array, share: number, out: Float64Array): void
  /** Forget what was kept of the derivatives at the start of the last step: `x` or the inputs have changed. */
  restart(): void
}

/** Largest error of one step: of cells and drugs relative, of ln V and mineral absolute. */
export interface Tolerance {
  readonly cells: number
  readonly bone: number
}

const GAMMA = 0.25
/** Stage times; the last two are 1. */
const ALPHA = [0, 0.386, 0.21, 0.63, 1, 1] as const
const D_T = [0.25, -0.1043, 0.1035, -0.0362, 0, 0] as const
/** Rows of the strictly lower triangle, stage after stage. */
const A = [
  [],
  [1.544],
  [0.9466785280815826, 0.2557011698983284],
  [3.314825187068521, 2.896124015972201, 0.9986419139977817],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895],
] as const
const C = [
  [],
  [-5.6688],
  [-2.430093356833875, -0.2063599157091915],
  [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
  [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
  [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054],
] as const
const DENSE_1 = [
  10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662,
] as const
const DENSE_2 = [
  -0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872,
] as const
const STAGES = 6
const FOLLOWERS = STATES - CORE
/** Osteoclasts and osteoblasts are what markers are made of; the others may err this many times as much in a step. */
const OTHER_CELLS = 3

/** Fills the signals `w` at time `t` (days). Must be smooth within a stretch of life. */
export type SignalsAt = (t: number, w: Float64Array) => void

export const createStepper = (equations: Equations, signalsAt: SignalsAt, tolerance: Tolerance): Stepper => {
  const { core, followers, bones } = equations
  const w = new Float64Array(SIGNALS)
  const stage = new Float64Array(STATES)
  const next = new Float64Array(STATES)
  const k = Array.from({ length: STAGES }, () => new Float64Array(STATES))
  const slope = new Float64Array(STATES)
  const later = new Float64Array(STATES)
  const f = new Float64Array(STATES)
  const drives = new Float64Array(DRIVES)
  const otherDrives = new Float64Array(DRIVES)
  /** d(core)/d(core) and d(drives)/d(core), row by row */
  const jacobian = new Float64Array(CORE * CORE)
  const driveJacobian = new Float64Array(DRIVES * CORE)
  const matrix = new Float64Array(CORE * CORE)
  /** d(follower)/d(core), row by row, and d(follower)/d(itself); `spare` takes what only a new step needs to know */
  const coupling = new Float64Array(FOLLOWERS * CORE)
  const own = new Float64Array(FOLLOWERS)
  const spare = slopes()
  const dense1 = new Float64Array(STATES)
  const dense2 = new Float64Array(STATES)
  let known = false
  /** the moment whose signals `w` holds */
  let moment = NaN
  /** whether the step just tried can be read between its ends */
  let isDense = false

  const rates = (x: Float64Array, dx: Float64Array): void => {
    core(x, w, dx, drives)
    followers(x, w, drives, dx, spare)
  }

  /** Jacobian at (t, x) by differences: equations stay in one place, and the error (1e-8) is far below the method's. */
  const linearise = (t: number, x: Float64Array): void => {
    if (t !== moment) signalsAt(t, w)
    core(x, w, f, drives)
    stage.set(x)
    for (let j = 0; j < CORE; j++) {
      const delta = 1.5e-8 * Math.max(x[j]!, 1e-3)
      stage[j] = x[j]! + delta
      core(stage, w, later, otherDrives)
      stage[j] = x[j]!
      for (let i = 0; i < CORE; i++) jacobian[i * CORE + j] = (later[i]! - f[i]!) / delta
      for (let i = 0; i < DRIVES; i++) driveJacobian[i * CORE + j] = (otherDrives[i]! - drives[i]!) / delta
    }
    followers(x, w, drives, f, spare)
    own.set(spare.own)
    for (let i = 0; i < BONES; i++) {
      const { formation, resorption } = bones[i]!
      for (let j = 0; j < CORE; j++)
        coupling[i * CORE + j] =
          spare.formed[i]! * driveJacobian[formation * CORE + j]! -
          spare.resorbed[i]! * driveJacobian[resorption * CORE + j]!
    }
    for (let i = 0; i < 2; i++) coupling[(BONES + i) * CORE + S.B] = spare.laid[i]!
    // change of the rates with time alone
    const tick = 1e-4
    signalsAt(t + tick, w)
    moment = NaN
    rates(x, later)
    for (let i = 0; i < STATES; i++) slope[i] = (later[i]! - f[i]!) / tick
    known = true
  }

  /** LU of 1/(gamma h) - J in place, without pivoting: decay stands on the diagonal. */
  const factorise = (h: number): void => {
    const diagonal = 1 / (GAMMA * h)
    for (let i = 0; i < CORE * CORE; i++) matrix[i] = -jacobian[i]!
    for (let i = 0; i < CORE; i++) matrix[i * CORE + i] = matrix[i * CORE + i]! + diagonal
    for (let p = 0; p < CORE - 1; p++) {
      const pivot = 1 / matrix[p * CORE + p]!
      for (let i = p + 1; i < CORE; i++) {
        const share = matrix[i * CORE + p]! * pivot
        if (share === 0) continue
        matrix[i * CORE + p] = share
        for (let j = p + 1; j < CORE; j++)
          matrix[i * CORE + j] = matrix[i * CORE + j]! - share * matrix[p * CORE + j]!
      }
    }
  }

  /** Solves (1/(gamma h) - J) y = b in place. */
  const solve = (b: Float64Array, h: number): void => {
    for (let i = 1; i < CORE; i++) {
      let sum = b[i]!
      for (let j = 0; j < i; j++) sum -= matrix[i * CORE + j]! * b[j]!
      b[i] = sum
    }
    for (let i = CORE - 1; i >= 0; i--) {
      let sum = b[i]!
      for (let j = i + 1; j < CORE; j++) sum -= matrix[i * CORE + j]! * b[j]!
      b[i] = sum / matrix[i * CORE + i]!
    }
    const diagonal = 1 / (GAMMA * h)
    for (let i = 0; i < FOLLOWERS; i++) {
      let sum = b[CORE + i]!
      for (let j = 0; j < CORE; j++) sum += coupling[i * CORE + j]! * b[j]!
      b[CORE + i] = sum / (diagonal - own[i]!)
    }
  }

  /** target += scale * (sum over stages of weight * k) */
  const addTo = (target: Float64Array, weights: readonly number[], scale: number): void => {
    for (let j = 0; j < weights.length; j++) {
      const weight = weights[j]! * scale
      const kj = k[j]!
      for (let i = 0; i < STATES; i++) target[i] = target[i]! + weight * kj[i]!
    }
  }

  const errorOf = (x: Float64Array): number => {
    const error = k[STAGES - 1]!
    let sum = 0
    for (let i = 0; i < STATES; i++) {
      const isCell = i < CORE
      const scale = isCell
        ? tolerance.cells * (i === S.C || i === S.B ? 1 : OTHER_CELLS) * Math.max(x[i]!, next[i]!, 0.05)
        : tolerance.bone
      const part = error[i]! / scale
      sum += part * part
      // a pool that has run empty may end a hair below nothing; more than a hair means that the step was too bold
      if (isCell && !(next[i]! >= 0)) {
        if (!(next[i]! > -tolerance.cells * 0.05)) return Infinity
        next[i] = 0
      }
    }
    return Math.sqrt(sum / STATES)
  }

  return {
    next,
    attempt(t, x, h) {
      if (!known) linearise(t, x)
      factorise(h)
      stage.set(x)
      for (let s = 0; s < STAGES; s++) {
        const ks = k[s]!
        if (s === 0) ks.set(f)
        else {
          // the last stage goes on from the one before it: the method is stiffly accurate
          if (s < 5) {
            stage.set(x)
            addTo(stage, A[s]!, 1)
          } else for (let i = 0; i < STATES; i++) stage[i] = stage[i]! + k[4]![i]!
          // the last two stages stand at the same moment
          if (s < 5) signalsAt(t + ALPHA[s]! * h, w)
          rates(stage, ks)
        }
        addTo(ks, C[s]!, 1 / h)
        const drift = D_T[s]! * h
        if (drift !== 0) for (let i = 0; i < STATES; i++) ks[i] = ks[i]! + drift * slope[i]!
        solve(ks, h)
      }
      for (let i = 0; i < STATES; i++) next[i] = stage[i]! + k[5]![i]!
      const error = errorOf(x)
      if (error <= 1) {
        known = false
        moment = t + h
      }
      isDense = false
      return error
    },
    between(x, share, out) {
      if (!isDense) {
        dense1.fill(0)
        addTo(dense1, DENSE_1, 1)
        dense2.fill(0)
        addTo(dense2, DENSE_2, 1)
        isDense = true
      }
      const rest = 1 - share
      for (let i = 0; i < STATES; i++)
        out[i] = x[i]! * rest + share * (next[i]! + rest * (dense1[i]! + share * dense2[i]!))
    },
    restart() {
      known = false
      moment = NaN
    },
  }
}
