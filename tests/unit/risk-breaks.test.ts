import { describe, expect, it } from 'vitest'
import { scenarioFrom } from '../../src/model'
import { type Break, type Life, lifeOf } from '../../src/risk'
import { breaksOf, livesOf, metBy } from '../../src/risk/breaks'
import { cascade } from '../../src/risk/breaks'
import { chance } from '../../src/risk/chance'

const of = (raw: object): Life => lifeOf(scenarioFrom(raw).scenario)
const lives = new WeakMap<Life, (n: number) => readonly Break[]>()
const breaks = (life: Life, n: number): readonly Break[] => {
  const known = lives.get(life) ?? livesOf(life.scenario, life.trajectory)
  lives.set(life, known)
  return known(n)
}
const upTo = (all: readonly Break[], age: number): readonly Break[] => all.filter(one => one.age <= age)
const LIVES = 2000
const NUMBERS = Array.from({ length: LIVES }, (_, i) => i + 1)

const usual = of({})
const frail = of({ peak: -1.5, smoking: 1, family: 1 })

describe('lives that may be', () => {
  it('life 0 has no fracture, every other number gives the same life each time', () => {
    expect(breaks(frail, 0)).toEqual([])
    expect(breaksOf(frail.scenario, frail.trajectory, 0)).toEqual([])
    expect(breaksOf(frail.scenario, frail.trajectory, 3)).toEqual(breaks(frail, 3))
    for (const n of [1, 2, 3, 40]) expect(breaks(frail, n)).toEqual(breaks(frail, n))
    const different = new Set(NUMBERS.slice(0, 50).map(n => JSON.stringify(breaks(frail, n))))
    expect(different.size).toBeGreaterThan(20)
    expect(breaks(of({ peak: -1.5, smoking: 1, family: 1, seed: 2 }), 1)).not.toEqual(breaks(frail, 1))
  })

  it('breaks come in order of age, within the life, and no vertebra twice', () => {
    for (const n of NUMBERS.slice(0, 400)) {
      const all = breaks(frail, n)
      expect(all.map(one => one.age)).toEqual(all.map(one => one.age).toSorted((a, b) => a - b))
      const vertebrae = all.flatMap(one => (one.vertebra === null ? [] : [one.vertebra]))
      expect(new Set(vertebrae).size).toBe(vertebrae.length)
      for (const one of all) {
        expect(one.age).toBeGreaterThanOrEqual(20)
        expect(one.age).toBeLessThanOrEqual(90)
        expect(one.vertebra === null).toBe(one.site !== 'spine')
        expect(one.kind === null).toBe(one.site !== 'spine')
      }
    }
  })

  it('the share of lives with a fracture is the one that is told', () => {
    for (const life of [usual, frail])
      for (const age of [60, 75, 88]) {
        const met = NUMBERS.filter(n => upTo(breaks(life, n), age).length > 0).length / LIVES
        const told = metBy(life.scenario, life.trajectory)(age) / 100
        expect(Math.abs(met - told)).toBeLessThan(3.5 * Math.sqrt((told * (1 - told)) / LIVES))
      }
    expect(metBy(usual.scenario, usual.trajectory)(20)).toBe(0)
  })

  it('less bone never breaks later: the k-th fracture of a site comes no later with the same luck', () => {
    const pairs: readonly (readonly [better: Life, worse: Life])[] = [
      [usual, frail],
      [of({ fracture: 1 }), of({ fracture: 1, peak: -2 })],
      [of({ drugs: [{ drug: 'alendronate', from: 62, to: 72 }], peak: -1 }), of({ peak: -1 })],
    ]
    for (const [better, worse] of pairs)
      for (const n of NUMBERS.slice(0, 600))
        for (const site of ['hip', 'spine', 'wrist', 'humerus'] as const) {
          const [few, many] = [better, worse].map(life => breaks(life, n).filter(one => one.site === site))
          expect(few!.length).toBeLessThanOrEqual(many!.length)
          few!.forEach((one, k) => expect(many![k]!.age).toBeLessThanOrEqual(one.age + 1e-9))
        }
  })

  it('two lives meet the same luck until they differ', () => {
    const treated = of({ peak: -1.5, drugs: [{ drug: 'zoledronate', from: 70, to: 80 }] })
    const plain = of({ peak: -1.5 })
    let after = 0
    for (const n of NUMBERS.slice(0, 500)) {
      expect(upTo(breaks(treated, n), 70)).toEqual(upTo(breaks(plain, n), 70))
      after += breaks(plain, n).length - breaks(treated, n).length
    }
    expect(after).toBeGreaterThan(10)
  })

  it('a fracture makes the next one likelier, by the published factors', () => {
    expect(cascade(1)).toBeCloseTo(2.7, 1)
    expect(cascade(10)).toBeCloseTo(1.4, 1)
    const after = (life: Life, history: number): number => {
      const again = NUMBERS.map(n => breaks(life, n)).filter(all => all.length > 0 && all[0]!.age < 80)
      const next = again.filter(([first, second]) => second !== undefined && second.age < first!.age + 3)
      expect(again.length).toBeGreaterThan(history)
      return next.length / again.length
    }
    expect(after(frail, 300)).toBeGreaterThan(0.1)
  })

  it('a third of spine fractures are noticed; they gather at T7-T8 and T11-L1; three in four are wedges', () => {
    const spine = NUMBERS.flatMap(n => breaks(frail, n)).filter(one => one.site === 'spine')
    expect(spine.length).toBeGreaterThan(500)
    const share = (is: (one: Break) => boolean): number => spine.filter(is).length / spine.length
    expect(share(one => one.noticed)).toBeCloseTo(1 / 3, 1)
    expect(share(one => one.kind === 'wedge')).toBeCloseTo(0.75, 1)
    const peak = (ids: readonly string[]): number => share(one => ids.includes(one.vertebra!)) / ids.length
    expect(peak(['T7', 'T8'])).toBeGreaterThan(1.3 * peak(['T9', 'T10']))
    expect(peak(['T11', 'T12', 'L1'])).toBeGreaterThan(1.3 * peak(['T9', 'T10']))
  })

  it('numbers of luck are spread evenly', () => {
    const bins = Array.from({ length: 10 }, () => 0)
    for (let year = 0; year < 100; year++)
      for (let draw = 0; draw < 100; draw++) bins[Math.floor(10 * chance(1, 7, year, draw))]!++
    for (const bin of bins) expect(Math.abs(bin - 1000)).toBeLessThan(120)
  })
})
