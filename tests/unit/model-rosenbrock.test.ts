import { describe, expect, it } from 'vitest'
import { VALUES } from '../../src/model'
import { untreatedInputs } from '../../src/model/curves'
import { equationsOf } from '../../src/model/equations'
import { CORE, INPUTS, S, SIGNALS, STATES, U } from '../../src/model/layout'
import { createStepper } from '../../src/model/rosenbrock'

const equations = equationsOf(VALUES)
const ANY = { cells: 1e12, bone: 1e12 }

/** The first months of romosozumab at the menopause: abrupt, and smooth in time. */
const treated = (day: number, w: Float64Array): void => {
  const u = new Float64Array(INPUTS)
  untreatedInputs(50.5 + day / 365.25, 'f', 50.5, VALUES, u)
  u[U.M] = 0.5 ** (day / VALUES.TM)
  equations.signals(u, w)
}
const healthy = (_: number, w: Float64Array): void => {
  const u = new Float64Array(INPUTS)
  untreatedInputs(30, 'f', 60, VALUES, u)
  u[U.grow] = 0
  u[U.G] = 1
  u[U.Ls] = u[U.Lh] = u[U.Lf] = 1
  equations.signals(u, w)
}
const startIn = (signals: typeof treated): Float64Array => {
  const w = new Float64Array(SIGNALS)
  signals(0, w)
  return equations.start(w)
}

/** The state after 120 days in n equal steps. */
const after = (n: number): Float64Array => {
  const x = startIn(healthy)
  const stepper = createStepper(equations, treated, ANY)
  const h = 120 / n
  for (let i = 0; i < n; i++) {
    expect(stepper.attempt(i * h, x, h)).toBeLessThan(1)
    x.set(stepper.next)
  }
  return x
}

const distance = (a: Float64Array, b: Float64Array): number =>
  Math.hypot(...a.map((value, i) => value - b[i]!))

describe('the Rosenbrock step', () => {
  // finer still, the differences that stand for the Jacobian (an error of about 1e-11) would be measured
  it('has order 4', () => {
    const [coarse, middle, fine] = [after(60), after(120), after(240)]
    const order = Math.log2(distance(coarse!, middle!) / distance(middle!, fine!))
    expect(order).toBeGreaterThan(3.85)
    expect(order).toBeLessThan(4.15)
  })

  it('reads inside a step with an error that falls with the fourth power of its length', () => {
    const begin = after(480)
    const later = (day: number, w: Float64Array): void => treated(120 + day, w)
    const error = (h: number): number => {
      const stepper = createStepper(equations, later, ANY)
      stepper.attempt(0, begin, h)
      const inside = new Float64Array(STATES)
      stepper.between(begin, 0.5, inside)
      const exact = Float64Array.from(begin)
      const small = createStepper(equations, later, ANY)
      for (let i = 0; i < 64; i++) {
        small.attempt((i * h) / 128, exact, h / 128)
        exact.set(small.next)
      }
      return Math.abs(inside[S.B]! - exact[S.B]!)
    }
    expect(Math.log2(error(4) / error(2))).toBeGreaterThan(3.5)
  })

  it('is exact where it begins and ends', () => {
    const x = after(480)
    const stepper = createStepper(equations, treated, ANY)
    stepper.attempt(0, x, 5)
    const at = new Float64Array(STATES)
    stepper.between(x, 0, at)
    expect([...at]).toEqual([...x])
    stepper.between(x, 1, at)
    expect([...at]).toEqual([...stepper.next])
  })

  it('keeps a healthy adult where she is, at any step', () => {
    for (const h of [1, 30, 3652.5]) {
      const x = startIn(healthy)
      const before = Float64Array.from(x)
      const stepper = createStepper(equations, healthy, { cells: 1e-9, bone: 1e-12 })
      for (let i = 0; i < 20; i++) {
        expect(stepper.attempt(i * h, x, h)).toBeLessThanOrEqual(1)
        x.set(stepper.next)
      }
      x.forEach((value, i) => expect(value).toBeCloseTo(before[i]!, 9))
    }
  })

  it('leaves a drug never taken at exactly 0, and refuses a step that ends below nothing', () => {
    const x = startIn(healthy)
    const stepper = createStepper(equations, treated, ANY)
    stepper.attempt(0, x, 40)
    expect(stepper.next[S.Xs]).toBe(0)
    expect(stepper.next[S.Xd]).toBe(0)
    x.fill(1e-6, 0, CORE)
    x[S.C] = 1000
    const bold = createStepper(equations, treated, { cells: 1e-3, bone: 1e-4 })
    expect(bold.attempt(0, x, 1e6)).toBeGreaterThan(1)
  })
})

describe('the equations', () => {
  it('are finite within the clamps, pull every cell up from nothing and down from plenty', () => {
    const u = new Float64Array(INPUTS)
    const w = new Float64Array(SIGNALS)
    const dx = new Float64Array(STATES)
    const drives = new Float64Array(4)
    untreatedInputs(30, 'f', 50.5, VALUES, u)
    for (const G of [0, 1.2])
      for (const H of [0.3, 6])
        for (const Th of [0.3, 4])
          for (const Z of [0, 2])
            for (const ral of [0, 1]) {
              u[U.G] = G
              u[U.H] = H
              u[U.Th] = Th
              u[U.Z] = Z
              u[U.ral] = ral
              equations.signals(u, w)
              expect(w.every(Number.isFinite)).toBe(true)
              for (const cell of [S.Q, S.C, S.P, S.B, S.Y]) {
                const x = equations.start(w)
                x[cell] = 0
                equations.core(x, w, dx, drives)
                expect(dx[cell]).toBeGreaterThanOrEqual(0)
                x[cell] = 1e7
                equations.core(x, w, dx, drives)
                expect(dx[cell]).toBeLessThan(0)
              }
            }
  })
})
