import { describe, expect, it } from 'vitest'
import { untreatedInputs } from '../../src/model/curves'
import { VALUES } from '../../src/model/constants'
import { MINERAL_T, rates, startState } from '../../src/model/equations'
import { createIntegrator, run } from '../../src/model/integrate'
import { INPUTS, S, STATES, U } from '../../src/model/layout'

const adult = (): Float64Array => {
  const u = new Float64Array(INPUTS)
  untreatedInputs(30, 'f', 50.5, u)
  return u
}

/** A year of an abrupt illness with a drug, in n equal steps; the state at its end. */
const year = (n: number): Float64Array => {
  const state = startState(adult())
  state[S.D] = 1
  state[S.Xs] = VALUES.xzol / 4
  run({
    state,
    times: Float64Array.from({ length: n + 1 }, (_, i) => (360 * i) / n),
    unit_d: 1,
    inputsAt: (day, u) => {
      untreatedInputs(50.5 + day / 365.25, 'f', 50.5, u)
      u[U.gc] = 10
      u[U.Th] = 1.3
      u[U.Z] = 0.5
    },
    see: () => undefined,
  })
  return state
}

describe('the exponential midpoint method', () => {
  it('has order 2 in every state', () => {
    const coarse = year(180)
    const middle = year(360)
    const fine = year(720)
    for (const [name, i] of Object.entries(S)) {
      const first = Math.abs(coarse[i]! - middle[i]!)
      const second = Math.abs(middle[i]! - fine[i]!)
      // pools that decay freely are exact at any step
      if (first < 1e-10) continue
      const order = Math.log2(first / second)
      expect(order, name).toBeGreaterThan(1.85)
      expect(order, name).toBeLessThan(2.15)
    }
  })

  it('is exact for a drug that only decays', () => {
    const x = new Float64Array(STATES)
    x.set(startState(adult()))
    x[S.D] = 1
    const u = adult()
    createIntegrator().step(x, VALUES.TD, u, u)
    expect(x[S.D]).toBeCloseTo(0.5, 12)
    expect(x[S.M]).toBe(0)
    expect(x[S.Xs]).toBe(0)
  })

  it('keeps a healthy adult where she is', () => {
    const u = adult()
    u[U.grow] = 0
    u[U.Ls] = u[U.Lh] = u[U.Lf] = 1
    u[U.G] = 1
    const x = startState(u)
    const before = Float64Array.from(x)
    for (let i = 0; i < 100; i++) createIntegrator().step(x, 30, u, u)
    x.forEach((value, i) => expect(value).toBeCloseTo(before[i]!, 9))
    expect(x[S.mT]).toBe(MINERAL_T)
  })

  it('stays finite and never negative at a step of ten years', () => {
    const u = adult()
    u[U.G] = 0
    u[U.H] = 6
    u[U.Th] = 4
    u[U.gc] = 60
    u[U.Z] = 2
    u[U.aln] = 4
    u[U.Ls] = 0.1
    u[U.Lh] = 2
    const x = startState(adult())
    x[S.D] = 4
    x[S.Xs] = 50
    const integrator = createIntegrator()
    for (let i = 0; i < 20; i++) {
      integrator.step(x, 3652.5, u, u)
      x.forEach((value, place) => {
        expect(Number.isFinite(value)).toBe(true)
        if (place < S.Ts || place > S.Kf) expect(value).toBeGreaterThanOrEqual(0)
      })
    }
  })

  it('calls doses at the start of a step and reads inputs inside it', () => {
    const seen: string[] = []
    run({
      state: startState(adult()),
      times: [0, 1, 3],
      unit_d: 10,
      inputsAt: (time, u) => {
        seen.push(`inputs ${time}`)
        untreatedInputs(30, 'f', 50, u)
      },
      give: i => seen.push(`give ${i}`),
      see: i => seen.push(`see ${i}`),
    })
    expect(seen.join(', ')).toBe(
      'inputs 0, see 0, give 0, inputs 0.5, inputs 1, see 1, give 1, inputs 2, inputs 3, see 2',
    )
  })
})

describe('the equations', () => {
  it('give rates of the right sign for anything within the clamps', () => {
    const a = new Float64Array(STATES)
    const b = new Float64Array(STATES)
    const u = adult()
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
              rates(startState(u), u, a, b)
              expect(a.every(Number.isFinite) && b.every(Number.isFinite)).toBe(true)
              for (const [name, i] of Object.entries(S)) {
                if (i >= S.Ts && i <= S.Kf) continue
                expect(a[i], name).toBeGreaterThanOrEqual(0)
                expect(b[i], name).toBeGreaterThan(0)
              }
            }
  })
})
