import { describe, expect, it } from 'vitest'
import {
  balanceOf,
  catchesUp,
  DEPTH_UM,
  depthOf,
  fillOf,
  HEALTHY,
  LAST_WEEK,
  phaseAt,
  phaseBeside,
  PHASE_IDS,
  PHASES,
  shareOf,
  showing,
  type SiteFacts,
} from '../../src/site'

const facts = (some: Partial<SiteFacts>): SiteFacts => ({ ...HEALTHY, ...some })
const RATES = [0.02, 0.1, 0.3, 0.6, 0.9, 1, 1.1, 1.6, 2.5, 6]

describe('the phases of a site', () => {
  it('follow each other without a gap from week 0 to the end', () => {
    expect(PHASES.map(one => one.id)).toEqual(PHASE_IDS)
    expect(PHASES[0]!.from).toBe(0)
    for (let i = 1; i < PHASES.length; i++) expect(PHASES[i]!.from).toBe(PHASES[i - 1]!.to)
    expect(LAST_WEEK).toBe(34)
  })

  it('last what textbooks say: weeks 3 (2-4), 5 (4-6), and 3-6 months', () => {
    const weeks = (id: string): number => {
      const { from, to } = PHASES.find(one => one.id === id)!
      return to - from
    }
    expect(weeks('resorption')).toBe(3)
    expect(weeks('reversal')).toBe(5)
    expect(weeks('formation') / (365.25 / 84)).toBeGreaterThan(3)
    expect(weeks('formation') / (365.25 / 84)).toBeLessThan(6)
  })

  it('are found at any week, and the ends are held', () => {
    let last = 0
    for (let week = -2; week < LAST_WEEK + 3; week += 0.1) {
      const i = PHASE_IDS.indexOf(phaseAt(week).id)
      expect(i).toBeGreaterThanOrEqual(last)
      last = i
      for (const id of PHASE_IDS) {
        expect(shareOf(id, week)).toBeGreaterThanOrEqual(0)
        expect(shareOf(id, week)).toBeLessThanOrEqual(1)
      }
    }
    expect(phaseAt(7).id).toBe('reversal')
  })

  it('are stepped through one by one, there and back', () => {
    let week = 0
    const seen = [phaseAt(week).id]
    for (let i = 1; i < PHASES.length; i++) {
      week = showing(phaseBeside(week, 1))
      seen.push(phaseAt(week).id)
    }
    expect(seen).toEqual(PHASE_IDS)
    expect(phaseBeside(week, 1).id).toBe('rest')
    for (let i = 1; i < PHASES.length; i++) week = showing(phaseBeside(week, -1))
    expect(phaseAt(week).id).toBe('quiet')
    expect(phaseBeside(week, -1).id).toBe('quiet')
  })
})

describe('what a life makes of a site', () => {
  it('is level and about 50 um deep in a healthy 30-year-old', () => {
    const balance = balanceOf(HEALTHY)
    expect(balance).toMatchObject({
      depth_um: DEPTH_UM,
      fill: 1,
      missing_um: 0,
      drawnFill: 1,
      osteoclasts: 3,
    })
  })

  it('digs deeper the more is removed, and fills more the more is built', () => {
    for (let i = 1; i < RATES.length; i++) {
      const [less, more] = [RATES[i - 1]!, RATES[i]!]
      expect(depthOf(facts({ resorption: more }))).toBeGreaterThanOrEqual(
        depthOf(facts({ resorption: less })),
      )
      for (const other of RATES) {
        expect(fillOf(facts({ formation: more, resorption: other }))).toBeGreaterThanOrEqual(
          fillOf(facts({ formation: less, resorption: other })),
        )
        expect(fillOf(facts({ resorption: more, formation: other }))).toBeLessThanOrEqual(
          fillOf(facts({ resorption: less, formation: other })),
        )
      }
    }
    for (const r of [0.5, 1, 1.6]) {
      expect(depthOf(facts({ resorption: r }))).toBeGreaterThanOrEqual(40)
      expect(depthOf(facts({ resorption: r }))).toBeLessThanOrEqual(60)
    }
  })

  it('says small gaps truly and enlarges only the drawing, by a stated factor', () => {
    const menopause = balanceOf(facts({ resorption: 1.578, formation: 1.5566 }))
    expect(menopause.fill).toBeCloseTo(0.9864, 4)
    expect(menopause.missing_um).toBeCloseTo(0.78, 1)
    expect(menopause.drawn).toBe(10)
    expect(menopause.depth_um * (1 - menopause.drawnFill)).toBeCloseTo(10 * menopause.missing_um, 9)
    for (const resorption of RATES)
      for (const formation of RATES) {
        const { missing_um, drawn, drawnFill, depth_um, fill } = balanceOf(facts({ resorption, formation }))
        expect([10, 5, 3, 2, 1]).toContain(drawn)
        if (drawn > 1) expect(Math.abs(missing_um) * drawn).toBeLessThanOrEqual(12)
        expect(depth_um * (1 - drawnFill)).toBeCloseTo(missing_um * drawn, 9)
        expect(Math.sign(1 - drawnFill)).toBe(Math.sign(missing_um))
        if (missing_um !== 0) expect(depth_um * (1 - fill)).toBeCloseTo(missing_um, 9)
      }
  })

  it('makes a mound only where building itself is above normal', () => {
    const held = facts({ resorption: 0.3, formation: 0.7, drugs: ['alendronate'] })
    expect(fillOf(held)).toBe(1)
    expect(catchesUp(held)).toBe(true)
    const built = facts({ resorption: 1.4, formation: 1.8, drugs: ['teriparatide'] })
    expect(fillOf(built)).toBeGreaterThan(1.2)
    expect(catchesUp(built)).toBe(false)
  })

  it('sends fewer and flatter osteoclasts where they are held back, and more osteoblasts where they are called', () => {
    const denosumab = balanceOf(facts({ resorption: 0.06, formation: 0.2, drugs: ['denosumab'] }))
    expect(denosumab.osteoclasts).toBe(1)
    expect(denosumab.depth_um).toBeLessThan(25)
    const alendronate = balanceOf(facts({ resorption: 0.45, formation: 0.5, drugs: ['alendronate'] }))
    expect(alendronate.osteoclasts).toBe(2)
    expect(alendronate.clastHeight).toBeLessThan(1)
    expect(balanceOf(facts({ resorption: 1.6 })).osteoclasts).toBe(4)
    expect(balanceOf(facts({ formation: 2 })).spacing_um).toBeLessThan(balanceOf(HEALTHY).spacing_um)
  })
})
