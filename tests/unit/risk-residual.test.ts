import { describe, expect, it } from 'vitest'
import { type DrugCourse, DRUGS, type DrugId, scenarioFrom, simulate } from '../../src/model'
import { heightLossOf, type Life, lifeHazards, lifeOf, riskOf } from '../../src/risk'
import { breaksOf, metBy } from '../../src/risk/breaks'
import { beyondOf } from '../../src/risk/residual'
import { SITE_CLASSES } from '../../src/risk/sites'
import { RESIDUALS } from '../../src/risk/tables/residual'

const course = (drug: DrugId, from: number, to: number, dose = 1): DrugCourse => ({ drug, from, to, dose })
const of = (raw: object): Life => lifeOf(scenarioFrom(raw).scenario)

describe('what drugs do beyond density', () => {
  it('nothing before, without a course, or at dose 0', () => {
    expect(beyondOf([])(70)).toBeNull()
    expect(beyondOf([course('zoledronate', 65, 70, 0)])(67)).toBeNull()
    expect(beyondOf([course('zoledronate', 65, 70)])(64)).toBeNull()
    expect(beyondOf([course('zoledronate', 65, 70)])(65)).not.toBeNull()
  })

  it('builds up within months, and is full until the drug was taken for longer than in its trial', () => {
    for (const { id } of DRUGS) {
      const beyond = beyondOf([course(id, 65, 75)])
      const { ratio, trial, left } = RESIDUALS[id]
      for (const site of SITE_CLASSES) {
        expect(beyond(65)![site]).toBeGreaterThanOrEqual(ratio[site])
        if (trial >= 3) expect(beyond(67)![site]).toBeCloseTo(ratio[site], 2)
        for (let age = 66; age < 75; age++) {
          expect(beyond(age)![site]).toBeGreaterThanOrEqual(ratio[site])
          expect(beyond(age)![site]).toBeLessThanOrEqual(ratio[site] ** left[site] + 1e-9)
        }
        expect(beyond(65)![site] ** 1).toBeLessThanOrEqual((1 + ratio[site]) / 2 + 1e-9)
      }
    }
  })

  it('bisphosphonates wane over years, denosumab is gone within one', () => {
    const after = (drug: DrugId, years: number): number => {
      const { spine } = beyondOf([course(drug, 65, 68)])(68 + years)!
      return Math.log(spine) / Math.log(RESIDUALS[drug].ratio.spine)
    }
    expect(after('alendronate', 1)).toBeGreaterThan(0.5)
    expect(after('alendronate', 10)).toBeLessThan(0.05)
    expect(after('risedronate', 2)).toBeLessThan(after('alendronate', 2))
    expect(after('denosumab', 0)).toBeLessThan(0.3)
    expect(after('denosumab', 1)).toBeLessThan(0.01)
  })

  it('two at once do not multiply: the stronger counts, whatever the order', () => {
    const pair = [course('alendronate', 65, 75), course('raloxifene', 65, 75)]
    const both = beyondOf(pair)(68)!
    expect(beyondOf(pair.toReversed())(68)).toEqual(both)
    for (const site of SITE_CLASSES) {
      const alone = pair.map(one => beyondOf([one])(68)![site])
      expect(both[site]).toBeCloseTo(Math.min(...alone), 12)
    }
  })

  it('half the usual dose protects fully, less protects less, more no more', () => {
    const spine = (dose: number): number => beyondOf([course('alendronate', 65, 75, dose)])(70)!.spine
    expect(spine(0.5)).toBe(spine(1))
    expect(spine(2)).toBe(spine(1))
    expect(spine(0.25)).toBeGreaterThan(spine(0.5))
    expect(spine(0.25)).toBeLessThan(1)
  })

  it('two courses in a row are as one, and a pause is felt', () => {
    const one = beyondOf([course('alendronate', 65, 75)])
    const two = beyondOf([course('alendronate', 70, 75), course('alendronate', 65, 70)])
    const paused = beyondOf([course('alendronate', 65, 68), course('alendronate', 72, 75)])
    for (let age = 65; age < 85; age++) {
      expect(two(age)!.hip).toBeCloseTo(one(age)!.hip, 3)
      if (age < 72) expect(paused(age)!.hip).toBeGreaterThanOrEqual(one(age)!.hip - 1e-12)
    }
    expect(paused(71)!.hip).toBeGreaterThan(1.1 * one(71)!.hip)
  })
})

describe('taken for longer than in any trial', () => {
  const rates = (life: Life, site: 'spine' | 'hip', from: number, to: number): number =>
    lifeHazards(life.scenario, life.trajectory)
      [site].slice(from - 20, to - 20)
      .reduce((a, b) => a + b)
  const plain = of({ peak: -1.5 })

  // trial: HORIZON 0.23-0.30 and 0.59, FIT 0.46 and 0.61 (meta), FREEDOM 0.32 and 0.60, FRAME 0.27 and 0.62 (ARCH)
  it.each([
    ['alendronate', 0.4, 0.46],
    ['zoledronate', 0.21, 0.42],
    ['denosumab', 0.24, 0.45],
    ['romosozumab', 0.17, 0.3],
  ] as const)('%s protects hardly better than its trial did', (drug, spine, hip) => {
    const treated = of({ peak: -1.5, drugs: [{ drug, from: 65, to: 85 }] })
    for (const [from, to] of [
      [70, 75],
      [75, 85],
    ] as const) {
      expect(rates(treated, 'spine', from, to) / rates(plain, 'spine', from, to)).toBeGreaterThan(spine)
      expect(rates(treated, 'hip', from, to) / rates(plain, 'hip', from, to)).toBeGreaterThan(hip)
    }
  })

  it('going on is never worse than stopping', () => {
    for (const { id } of DRUGS)
      for (const years of [1, 3, 5, 8]) {
        const [on, off] = [20, years].map(taken => beyondOf([course(id, 60, 60 + taken)]))
        for (let age = 60; age < 80; age++)
          for (const site of SITE_CLASSES)
            expect(on!(age)![site], `${id} ${site} ${age}`).toBeLessThanOrEqual(off!(age)![site] + 2e-3)
      }
  })
})

describe('what is reached by it', () => {
  const raw = { peak: -1.5, drugs: [{ drug: 'zoledronate', from: 70, to: 76 }] }
  const [treated, plain] = [of(raw), of({ peak: -1.5 })]
  /** the treated bone in somebody who takes nothing: density alone */
  const { trajectory } = treated

  it('rates, chances, lives that may be, the share that breaks, and height', () => {
    const alone = lifeHazards(plain.scenario, trajectory)
    const whole = lifeHazards(treated.scenario, trajectory)
    for (const site of ['hip', 'spine', 'wrist', 'humerus', 'major'] as const) {
      expect(whole[site][72 - 20]).toBeLessThan(alone[site][72 - 20]!)
      expect(whole[site][69 - 20]).toBe(alone[site][69 - 20])
    }
    expect(treated.risk.risk10.major[50]).toBeLessThan(riskOf(plain.scenario, trajectory).risk10.major[50]!)
    const met = (life: Life): number => metBy(life.scenario, trajectory)(80)
    expect(met(treated)).toBeLessThan(met(plain) - 1)
    const broken = (life: Life): number =>
      Array.from({ length: 400 }, (_, n) => breaksOf(life.scenario, trajectory, n + 1).length).reduce(
        (a, b) => a + b,
      )
    expect(broken(treated)).toBeLessThan(broken(plain))
    const lost = (life: Life): number => heightLossOf(life.scenario, trajectory).at(-1)!
    expect(lost(treated)).toBeLessThan(lost(plain))
  })

  it('a spine on zoledronate for three years breaks about a third as often, as in its trial', () => {
    const sum = (life: Life): number =>
      lifeHazards(life.scenario, life.trajectory)
        .spine.slice(50, 53)
        .reduce((a, b) => a + b)
    expect(sum(treated) / sum(plain)).toBeGreaterThan(0.24)
    expect(sum(treated) / sum(plain)).toBeLessThan(0.38)
  })

  it('stopping denosumab leaves no protection behind: the rebound shows', () => {
    const stopped = of({ peak: -1.5, drugs: [{ drug: 'denosumab', from: 70, to: 74 }] })
    const spine = (life: Life, age: number): number =>
      lifeHazards(life.scenario, life.trajectory).spine[age - 20]!
    expect(spine(stopped, 73) / spine(plain, 73)).toBeLessThan(0.45)
    expect(spine(stopped, 76) / spine(plain, 76)).toBeGreaterThan(0.85)
    expect(spine(stopped, 76)).toBeGreaterThan(2 * spine(stopped, 73))
  })

  it('the bone is never changed by it', () => {
    expect(simulate(scenarioFrom(raw).scenario).columns).toEqual(trajectory.columns)
  })
})
