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
    const { columns } = life.trajectory
    const broken = (id: keyof typeof columns, value: number) => {
      const column = columns[id].slice()
      column[24] = value
      return brokenLaws({
        ...life,
        trajectory: { ...life.trajectory, columns: { ...columns, [id]: column } },
      })
    }
    expect(broken('ctx', Number.NaN)).toEqual(['ctx is not finite'])
    expect(broken('ctx', -1)).toEqual(['ctx is below zero'])
    expect(broken('t_spine', -9)).toEqual(["t_spine is not its density's"])
    expect(broken('bvtv_spine', 1.01)).toEqual(['more bone than room'])
    const short = { ...life.trajectory, columns: { ...columns, ctx: columns.ctx.subarray(1) } }
    expect(brokenLaws({ ...life, trajectory: short }).join()).toMatch(/^ctx has \d+ of \d+ rows$/)
    const { risk10, lifetime } = life.risk
    const withHip = (risk: Partial<typeof life.risk>) =>
      brokenLaws({ ...life, risk: { ...life.risk, ...risk } })
    expect(withHip({ risk10: { ...risk10, hip: risk10.hip.map(() => 101) } })).toContain(
      'risk of hip is no per cent',
    )
    expect(withHip({ lifetime: { ...lifetime, hip: lifetime.hip.map(() => 0) } })).toEqual([
      'ten years of hip are worse than a lifetime',
    ])
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
