// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import { brokenLaws } from '../../src/trying/laws'
import { randomOf } from '../../src/trying/random-use'

const life = lifeOf(scenarioFrom({ until: 60 }).scenario)

describe('laws of a life', () => {
  it('hold for lives at the ends of what can be chosen', () => {
    for (const raw of [
      {},
      { sex: 'm' },
      { pth: 6, thyroid: 4, oestrogen: 0, cortisol: 60 },
      { exercise: 0, peak: -2.5 },
    ])
      expect(brokenLaws(lifeOf(scenarioFrom({ until: 60, ...raw }).scenario))).toEqual([])
  })
  it('name what is broken', () => {
    const column = (change: (values: Float64Array) => void): Float64Array => {
      const copy = life.trajectory.columns.ctx.slice()
      change(copy)
      return copy
    }
    const withCtx = (ctx: Float64Array) =>
      brokenLaws({
        ...life,
        trajectory: { ...life.trajectory, columns: { ...life.trajectory.columns, ctx } },
      })
    expect(withCtx(column(values => (values[3] = Number.NaN)))).toEqual(['ctx is not finite'])
    expect(withCtx(column(values => (values[3] = -1)))).toEqual(['ctx is below zero'])
    const high = { ...life.risk, risk10: { ...life.risk.risk10, hip: life.risk.risk10.hip.map(() => 101) } }
    expect(brokenLaws({ ...life, risk: high }).join()).toContain('hip')
  })
})

describe('random use', () => {
  it('is the same for the same seed, and spreads', () => {
    const [a, b, c] = [randomOf(7), randomOf(7), randomOf(8)]
    const draws = Array.from({ length: 1000 }, () => a())
    expect(draws.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => b()))
    expect(c()).not.toBe(draws[0])
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05)
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...draws)).toBeLessThan(1)
  })
})
