import { describe, expect, it } from 'vitest'
import { classesOf, iconsOf, wholeOf } from '../../src/cohort/classes'
import { armIncidence, gapOfShares, incidenceOf, observedOf, wilson } from '../../src/cohort/incidence'
import { normalBelow, normalQuantile, normalTwoSided } from '../../src/cohort/normal'
import { cellsOf, gapOfMeans, meanOf, momentsOf, neededFor, rangeOf, scansOf } from '../../src/cohort/stats'
import { incompleteBeta, studentQuantile, studentTwoSided } from '../../src/cohort/student'
import type { ArmPeople } from '../../src/cohort/types'

/** An arm made by hand; scans of the spine, a row a person. */
const armOf = (
  spine: readonly (readonly number[])[],
  { brokenAt = [], hipAt = [], diedAt = [] }: Partial<Record<'brokenAt' | 'hipAt' | 'diedAt', number[]>> = {},
): ArmPeople => {
  const n = spine.length
  const times = (given: readonly number[]): Float32Array =>
    Float32Array.from({ length: n }, (_, i) => given[i] ?? Infinity)
  const nothing = new Float32Array(n)
  return {
    n,
    years: spine[0]!.length - 1,
    density: { spine: Float32Array.from(spine.flat()), neck: Float32Array.from(spine.flat()) },
    brokenAt: times(brokenAt),
    brokenBone: new Uint8Array(n),
    hipAt: times(hipAt),
    diedAt: times(diedAt),
    fractures: new Uint8Array(n),
    peak: nothing,
    menopause: nothing,
    response: nothing,
  }
}

describe('distributions', () => {
  it('give the values of printed tables', () => {
    for (const [p, z] of [
      [0.5, 0],
      [0.975, 1.959964],
      [0.8, 0.8416212],
      [0.005, -2.5758293],
      [1e-6, -4.7534243],
      [1e-12, -7.0344838],
    ] as const) {
      expect(normalQuantile(p)).toBeCloseTo(z, 5)
      if (p > 1e-9) expect(normalBelow(z) / p).toBeCloseTo(1, 5)
    }
    expect(normalTwoSided(1.959964)).toBeCloseTo(0.05, 6)
    expect(normalTwoSided(-6)).toBeCloseTo(1.973e-9, 11)
  })
  it("know Student's t", () => {
    // two-sided 5 % points
    for (const [df, t] of [
      [1, 12.7062],
      [4, 2.776445],
      [9, 2.262157],
      [30, 2.042272],
      [120, 1.97993],
      [100_000, 1.959988],
    ] as const) {
      expect(studentQuantile(0.05, df)).toBeCloseTo(t, 4)
      expect(studentTwoSided(t, df)).toBeCloseTo(0.05, 5)
    }
    expect(studentTwoSided(0, 7)).toBeCloseTo(1, 12)
    // closed forms: df 1 is Cauchy, df 2 has 1 - t / sqrt(2 + t^2)
    expect(studentTwoSided(3, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(3), 10)
    expect(studentTwoSided(3, 2)).toBeCloseTo(1 - 3 / Math.sqrt(11), 10)
  })
  it('know the incomplete beta function', () => {
    // I_x(a, 1) = x^a, and symmetry
    expect(incompleteBeta(3, 1, 0.4)).toBeCloseTo(0.064, 12)
    expect(incompleteBeta(2.5, 4.5, 0.3) + incompleteBeta(4.5, 2.5, 0.7)).toBeCloseTo(1, 12)
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1])
  })
})

describe('scans', () => {
  const people = armOf([
    [1, 1.01, 1.02],
    [0.8, 0.8, 0.76],
    [0.9, 0.945, NaN],
  ])
  it('count change from each person’s own first scan, among those alive', () => {
    const { means, alive } = scansOf(people, 'f', 'spine', 'change', 3)
    expect(alive).toEqual([3, 3, 2])
    expect(means[0]!.value).toBe(0)
    expect(means[1]!.value).toBeCloseTo(2, 4)
    expect(means[2]!.value).toBeCloseTo(-1.5, 4)
    // 1, 0, 5: SD 2.6458; t of 2 degrees 4.302653
    expect(means[1]!.high - means[1]!.value).toBeCloseTo((4.302653 * Math.sqrt(7)) / Math.sqrt(3), 3)
  })
  it('tell T-scores of the sex that is asked for', () => {
    expect(momentsOf(people, 'f', 'spine', 't', 1)[0]!.mean).toBeCloseTo((1 - 1.064) / 0.106, 4)
    expect(momentsOf(people, 'm', 'neck', 't', 1)[0]!.mean).toBeCloseTo((1 - 0.858) / 0.12, 4)
  })
  it('say nothing where nobody is left', () => {
    const gone = armOf([
      [1, NaN],
      [1, NaN],
    ])
    expect(scansOf(gone, 'f', 'spine', 'change', 2).means[1]!.value).toBeNaN()
    expect(meanOf({ n: 1, mean: 3, variance: NaN })).toEqual({ value: 3, low: NaN, high: NaN })
    expect(rangeOf(armOf([[NaN]]), 'f', 'spine', 't', 1)).toEqual([NaN, NaN])
  })
  it('fall into the cells of a picture, nobody lost', () => {
    const cells = cellsOf(people, 'f', 'spine', 'change', 3, { low: -5, step: 5, rows: 2 })
    expect([...cells]).toEqual([0, 3, 0, 3, 1, 1])
    const narrow = cellsOf(people, 'f', 'spine', 'change', 3, { low: 0, step: 1, rows: 2 })
    expect([...narrow].reduce((sum, count) => sum + count)).toBe(8)
    expect(rangeOf(people, 'f', 'spine', 'change', 3)[1]).toBeCloseTo(5, 4)
  })
})

describe('two means', () => {
  it('are compared as Welch did', () => {
    const moments = (values: readonly number[]) => {
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length
      const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1)
      return { n: values.length, mean, variance }
    }
    const a = moments([27.5, 21.0, 19.0, 23.6, 17.0, 17.9])
    const b = moments([27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0])
    const gap = gapOfMeans(a, b)
    expect(gap.value).toBeCloseTo(2.5, 10)
    // SciPy 1 ttest_ind(b, a, equal_var=False): 7.0469 degrees of freedom, t 1.40693
    expect(gap.p).toBeCloseTo(0.201988677353, 10)
    expect(gap.high - gap.value).toBeCloseTo(2.361439422890275 * 1.7769221651362173, 8)
  })
  it('that do not spread are a plain difference', () => {
    expect(gapOfMeans({ n: 9, mean: 1, variance: 0 }, { n: 9, mean: 1, variance: 0 }).p).toBe(1)
  })
  it('need as many people as the textbook says', () => {
    // (1.96 + 0.8416)^2 x 2 x 10^2 / 5^2 = 62.8
    expect(neededFor(5, 100, 100)).toBe(63)
    expect(neededFor(0, 100, 100)).toBeNull()
  })
})

describe('cumulative incidence', () => {
  const grid = Float64Array.from([0, 1, 2, 3, 4, 5])
  const of = (...people: readonly (readonly [time: number, kind: 0 | 1 | 2])[]) =>
    incidenceOf(
      { time: people.map(([time]) => time), kind: Uint8Array.from(people, ([, kind]) => kind) },
      grid,
    )
  it('is as worked out by hand, with people lost and competing events', () => {
    // 6 people. 1: counted (6 left), 2: ruled out (5), 2.5: lost, 3: counted (3), 4: lost, 5: counted (1)
    const found = of([1, 1], [2, 2], [2.5, 0], [3, 1], [4, 0], [5, 1]).curve(6)
    const [f1, s1] = [1 / 6, 5 / 6]
    const s2 = s1 * (4 / 5)
    const f3 = f1 + s2 / 3
    const s3 = s2 * (2 / 3)
    expect([...found.value]).toEqual([0, f1, f1, f3, f3, f3 + s3].map(value => expect.closeTo(value, 12)))
  })
  it('has the variance of the delta method, worked out by hand', () => {
    const last = incidenceOf(
      { time: [1, 2, 2.5, 3, 4], kind: Uint8Array.of(1, 2, 0, 1, 0) },
      Float64Array.of(3),
    ).last(5)
    // F: 1/5 at 1, then 1/5 + (4/5)(3/4)(1/2) = 1/2. Left: 5, 4, 2.
    const F = 0.5
    const first = (F - 0.2) ** 2 * (1 / 20) + (F - 0.2) ** 2 * (1 / 12) + 0
    const second = (1 * 4) / 125 + 0 + (0.6 ** 2 * 1) / 8
    const third = 2 * ((F - 0.2) / 25 + 0)
    expect(last.value).toBeCloseTo(F, 12)
    expect(last.variance).toBeCloseTo(first + second - third, 12)
  })
  it('is 1 - KM with the variance of Greenwood when nothing competes', () => {
    const times = [1, 1, 2, 3, 3, 4, 5, 6, 7, 8]
    const kinds = Uint8Array.of(1, 0, 1, 1, 0, 1, 1, 0, 1, 0)
    let [S, greenwood] = [1, 0]
    for (const [d, n] of [
      [1, 10],
      [1, 8],
      [1, 7],
      [1, 5],
      [1, 4],
    ] as const) {
      S *= 1 - d / n
      greenwood += d / (n * (n - d))
    }
    const last = incidenceOf({ time: times, kind: kinds }, grid).last(10)
    expect(last.value).toBeCloseTo(1 - S, 12)
    expect(last.variance).toBeCloseTo(S * S * greenwood, 12)
  })
  it('is a plain share, as sure as one, when nobody is lost', () => {
    const last = of([1, 1], [1.5, 2], [2, 1], [2, 2], [9, 0], [9, 0], [9, 0], [9, 0]).last(8)
    expect(last.value).toBeCloseTo(0.25, 12)
    expect(last.variance).toBeCloseTo((0.25 * 0.75) / 8, 12)
    const plain = wilson(0.25, 8)
    expect([last.low, last.high]).toEqual([expect.closeTo(plain.low, 9), expect.closeTo(plain.high, 9)])
  })
  it('says what nobody having met it means', () => {
    const { low, high } = of(
      [9, 0],
      [9, 0],
      [9, 0],
      [9, 0],
      [9, 0],
      [9, 0],
      [9, 0],
      [9, 0],
      [9, 0],
      [9, 0],
    ).last(10)
    expect(low).toBe(0)
    // Wilson: z^2 / (n + z^2)
    expect(high).toBeCloseTo(3.8415 / 13.8415, 4)
    const all = of([1, 1], [1, 1]).last(2)
    expect([all.value, all.high]).toEqual([1, 1])
    expect(all.low).toBeGreaterThan(0.2)
  })
  it('counts the first m people only', () => {
    const one = of([1, 1], [2, 1], [9, 0], [3, 1])
    expect([...one.curve(2).value]).toEqual([0, 0.5, 1, 1, 1, 1])
    expect(one.last(3).value).toBeCloseTo(2 / 3, 12)
  })
  it('looks at fractures, hips and deaths of an arm', () => {
    const scans = Array.from({ length: 4 }, () => [1, 1, 1])
    const people = armOf(scans, { brokenAt: [0.5, 1.5], hipAt: [Infinity, 1.5], diedAt: [1, Infinity, 0.2] })
    expect([...observedOf(people, 'any').kind]).toEqual([1, 1, 2, 0])
    expect([...observedOf(people, 'hip').kind]).toEqual([2, 1, 2, 0])
    expect([...observedOf(people, 'death').kind]).toEqual([1, 0, 1, 0])
    expect(armIncidence(people, 'any').last(4).value).toBeCloseTo(0.5, 12)
    expect(armIncidence(people, 'any').curve(4).time.length).toBe(25)
    expect(classesOf(people, 4)).toEqual({ broken: 2, died: 1, neither: 1 })
  })
})

describe('two shares', () => {
  const share = (count: number, n: number) => ({
    ...wilson(count / n, n),
    variance: ((count / n) * (1 - count / n)) / n,
    size: n,
  })
  it('are compared as Newcombe did (1998, example a)', () => {
    // 56/70 and 48/80: 0.0524 to 0.3339
    const gap = gapOfShares(share(48, 80), share(56, 70))
    expect([gap.low, gap.high]).toEqual([expect.closeTo(0.0524, 4), expect.closeTo(0.3339, 4)])
    // not far from the score test, which is another one
    const z = 0.2 / Math.sqrt((104 / 150) * (46 / 150) * (1 / 70 + 1 / 80))
    expect(Math.abs(gap.p - normalTwoSided(z))).toBeLessThan(2e-4)
  })
  it('have a p-value below 0.05 exactly when the interval leaves nought out', () => {
    let [inside, outside] = [0, 0]
    for (const [ofA, ofB] of [
      [10, 10],
      [25, 50],
      [50, 50],
      [130, 70],
    ] as const)
      for (let a = 0; a <= ofA; a++)
        for (let b = 0; b <= ofB; b++) {
          const { low, high, p } = gapOfShares(share(a, ofA), share(b, ofB))
          const leaves = low > 0 || high < 0
          if (leaves) outside += 1
          else inside += 1
          if (p < 0.05 !== leaves) throw new Error(`${a}/${ofA}, ${b}/${ofB}: ${low} to ${high}, p ${p}`)
        }
    expect(Math.min(inside, outside)).toBeGreaterThan(2000)
    // the interval takes in nought, so p must not say otherwise
    expect(gapOfShares(share(4, 50), share(11, 50)).p).toBeCloseTo(0.0538, 3)
    expect(gapOfShares(share(500, 1000), share(10, 1000)).p).toBeLessThan(1e-60)
  })
  it('of nobody are no difference', () => {
    expect(gapOfShares(share(0, 10), share(0, 10))).toMatchObject({ value: 0, p: 1, needed: null })
  })
})

describe('icons', () => {
  it('count those who broke a bone as every sentence does, halves upwards', () => {
    for (const n of [7, 200, 333, 1000])
      for (let count = 0; count <= n; count++)
        for (const of of [100, 1000]) {
          // round half up in whole numbers
          const right = Math.floor((2 * count * of + n) / (2 * n))
          // the share as a sum of fractions, as Aalen and Johansen make it
          let [share, left] = [0, 1]
          for (let i = 0; i < count; i++) {
            share += left / (n - i)
            left *= 1 - 1 / (n - i)
          }
          const icons = iconsOf({ broken: count, died: 0, neither: n - count }, of)
          if (wholeOf(count / n, of) !== right || wholeOf(share, of) !== right || icons.broken !== right)
            throw new Error(`${count} of ${n} in ${of}`)
        }
    expect(wholeOf(29 / 200, 100)).toBe(15)
    expect(iconsOf({ broken: 96, died: 207, neither: 697 })).toEqual({ broken: 10, died: 21, neither: 69 })
  })
  it('add up to a hundred, the larger remainder first', () => {
    expect(iconsOf({ broken: 1, died: 1, neither: 1 })).toEqual({ broken: 33, died: 34, neither: 33 })
    expect(iconsOf({ broken: 7, died: 1, neither: 992 }, 1000)).toEqual({ broken: 7, died: 1, neither: 992 })
    for (let broken = 0; broken < 40; broken++) {
      const { died, neither, ...icons } = iconsOf({ broken, died: 17, neither: 71 })
      expect(icons.broken + died + neither).toBe(100)
    }
    expect(iconsOf({ broken: 0, died: 0, neither: 0 }).neither).toBe(100)
  })
})
