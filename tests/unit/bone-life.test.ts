import { describe, expect, it } from 'vitest'
import {
  BLOCK_SIZE,
  BoneLife,
  bvtvOf,
  bytesOf,
  eulerNumber,
  eulerSum,
  growBlock,
  isSimple,
  measuresOf,
  RemodelRoom,
  remodelYear,
  simpleTable,
  simulateLife,
  uniform,
  youngBlock,
  type BoneCurve,
} from '../../src/bone/index'
import { defaultScenario, sampleAt, scenarioFrom, simulate, type Trajectory } from '../../src/model/index'
import { curveOf } from '../../src/bone/curve'

const trajectory = simulate(defaultScenario('f'))
const columnTo = (column: 'bvtv_spine' | 'resorption' | 'formation', last: number): Float64Array =>
  Float64Array.from({ length: last - 20 + 1 }, (_, i) => sampleAt(trajectory, column, 20 + i))
const womanTo = (last: number): BoneCurve => ({
  age0: 20,
  bvtv: columnTo('bvtv_spine', last),
  resorption: columnTo('resorption', last),
  formation: columnTo('formation', last),
})

const SMALL = 48
const trajectoryOf = (raw: unknown): Trajectory => simulate(scenarioFrom(raw).scenario)
const thyroid = trajectoryOf({
  until: 60,
  episodes: [{ input: 'thyroid', value: 2.5, from: 38, to: 41 }],
})
const astronaut = trajectoryOf({
  until: 60,
  episodes: [{ input: 'exercise', value: 0, from: 40, to: 40.5 }],
})
const plain = trajectoryOf({ until: 60 })

/** A steep loss: flat to 24, then a third gone by 36. */
const steep = (change: (bvtv: number, year: number) => number = bvtv => bvtv): BoneCurve => {
  const years = 17
  const bvtv = Float64Array.from({ length: years }, (_, i) =>
    change(i < 4 ? 0.17 : 0.17 - (0.06 * (i - 4)) / 12, i),
  )
  return { age0: 20, bvtv, resorption: bvtv.map(() => 1.6), formation: bvtv.map(() => 1.4) }
}
const picture = (life: BoneLife, age: number): Uint8Array => {
  const out = new Uint8Array(life.size ** 3)
  life.compose(age, out)
  return out
}
/** Whether two pictures are the same bytes (much faster than toEqual). */
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

describe('the default woman', { timeout: 120_000 }, () => {
  const curve = womanTo(80)
  const life = simulateLife(1, BLOCK_SIZE, curve)
  const young = measuresOf(picture(life, 25), BLOCK_SIZE)
  const old = measuresOf(picture(life, 80), BLOCK_SIZE)

  it('keeps to her curve at every age, in 15 MB a whole life', () => {
    let worst = 0
    for (let age = 20; age <= 80; age += 0.5) {
      const i = Math.floor(age - 20)
      const a = curve.bvtv[i]!
      const wanted = a + (age - 20 - i) * ((curve.bvtv[i + 1] ?? a) - a)
      worst = Math.max(worst, Math.abs(bvtvOf(picture(life, age)) - wanted))
    }
    expect(worst).toBeLessThan(0.003)
    expect(life.bytes).toBeLessThan(15e6)
  })

  it('never loses twice what her curve loses in a year', () => {
    let before = curve.bvtv[0]!
    for (let year = 1; year <= 60; year++) {
      const now = bvtvOf(picture(life, 20 + year))
      const wanted = Math.abs(curve.bvtv[year]! - curve.bvtv[year - 1]!)
      // Half a thousandth more where the curve hardly moves: pictures are two years apart.
      expect(Math.abs(now - before)).toBeLessThan(2 * wanted + 0.0005)
      before = now
    }
  })

  it('is a young vertebra at 25 and loses struts, not thickness, to 80', () => {
    expect(young.tbTh_mm).toBeGreaterThan(0.13)
    expect(young.tbTh_mm).toBeLessThan(0.16)
    expect(young.tbSp_mm).toBeGreaterThan(0.6)
    expect(young.tbSp_mm).toBeLessThan(0.75)
    expect(young.connD_mm3).toBeGreaterThan(3)
    expect(young.connD_mm3).toBeLessThan(7)
    expect(young.da).toBeGreaterThan(1.3)
    expect(young.da).toBeLessThan(1.6)
    expect(Math.abs(old.tbTh_mm / young.tbTh_mm - 1)).toBeLessThan(0.15)
    expect(old.tbSp_mm).toBeGreaterThan(0.85)
    expect(old.tbSp_mm).toBeLessThan(1.2)
    expect(old.connD_mm3).toBeGreaterThan(2.5)
    expect(old.da).toBeGreaterThanOrEqual(young.da)
  })

  it('has events of every kind, and never a link more than a year before', () => {
    const kinds = life.history.flatMap(record => record?.named.map(event => event.kind) ?? [])
    for (const kind of ['pierced', 'cut', 'trimmed', 'island'] as const) expect(kinds).toContain(kind)
    let before = -Infinity
    for (let age = 20; age <= 80; age++) {
      const euler = eulerNumber(picture(life, age), BLOCK_SIZE, 127, true)
      expect(euler).toBeGreaterThanOrEqual(before)
      before = euler
    }
  })
})

describe('lives that turn within a year', { timeout: 120_000 }, () => {
  const bytes = new Uint8Array(BLOCK_SIZE ** 3)
  const worstOf = (life: BoneLife, from: Trajectory, ages: readonly number[]): number => {
    let worst = 0
    for (const age of ages) {
      life.compose(age, bytes)
      worst = Math.max(worst, Math.abs(bvtvOf(bytes) - sampleAt(from, 'bvtv_spine', age)))
    }
    return worst
  }
  const quarters = Array.from({ length: 161 }, (_, i) => 20 + i / 4)

  for (const [name, trajectory] of [
    ['thyroid hormone', thyroid],
    ['six months without load', astronaut],
  ] as const) {
    it(`${name}: on the curve at every quarter of a year, in 15 MB`, () => {
      const life = simulateLife(11, BLOCK_SIZE, curveOf(trajectory))
      expect(worstOf(life, trajectory, quarters)).toBeLessThan(0.005)
      expect(worstOf(life, trajectory, life.pictureAges)).toBeLessThan(0.002)
      // To 60 it is four sevenths of a life, and all of what turns.
      expect(life.bytes).toBeLessThan(10e6)
      expect(life.pictureAges.length).toBeGreaterThan(21)
      expect(life.pictureAges.length).toBeLessThan(32)
    })
  }

  it('stop no more often than others where nothing turns', () => {
    const life = new BoneLife(11, SMALL, curveOf(plain), { remodel: null })
    expect(life.pictureAges).toEqual(Array.from({ length: 21 }, (_, i) => 20 + 2 * i))
  })

  it('are the same bytes as the plain life until they differ, forked or from the start', () => {
    const usual = simulateLife(11, SMALL, curveOf(plain))
    const alone = simulateLife(11, SMALL, curveOf(thyroid))
    const forked = simulateLife(11, SMALL, curveOf(thyroid), usual)
    const back = simulateLife(11, SMALL, curveOf(plain), forked)
    for (let age = 20; age <= 60; age += 0.25) {
      expect(same(picture(forked, age), picture(alone, age))).toBe(true)
      expect(same(picture(back, age), picture(usual, age))).toBe(true)
      if (age <= 38) expect(same(picture(forked, age), picture(usual, age))).toBe(true)
    }
    expect(same(picture(forked, 38.25), picture(usual, 38.25))).toBe(false)
    expect(forked.bytes).toBe(alone.bytes)
  })

  it('fork from each other in the middle of a turn', () => {
    const longer = curveOf(
      trajectoryOf({ until: 60, episodes: [{ input: 'thyroid', value: 2.5, from: 38, to: 39.5 }] }),
    )
    const donor = simulateLife(11, SMALL, curveOf(thyroid))
    const alone = simulateLife(11, SMALL, longer)
    const forked = simulateLife(11, SMALL, longer, donor)
    for (let age = 36; age <= 44; age += 0.25)
      expect(same(picture(forked, age), picture(alone, age))).toBe(true)
  })

  it('cut and bridge nothing but by name, in parts of a year too', () => {
    const life = new BoneLife(11, SMALL, curveOf(thyroid), { remodel: null })
    while (!life.done) life.advance(true)
    for (const record of life.history) if (record !== null) expect(record.euler![2]).toBe(record.euler![1])
  })
})

describe('sparse young bone', { timeout: 60_000 }, () => {
  it('has fewer struts of usual thickness, not sheets full of pinholes', () => {
    for (const bvtv of [0.075, 0.09, 0.13]) {
      const out = new Uint8Array(BLOCK_SIZE ** 3)
      bytesOf(youngBlock(11, bvtv, new RemodelRoom(BLOCK_SIZE)), out)
      const measures = measuresOf(out, BLOCK_SIZE)
      expect(Math.abs(measures.bvtv - bvtv)).toBeLessThan(0.001)
      expect(measures.connD_mm3).toBeGreaterThan(1.5)
      expect(measures.connD_mm3).toBeLessThan(5)
      expect(measures.tbTh_mm).toBeGreaterThan(0.125)
    }
  })
})

describe('lives', { timeout: 60_000 }, () => {
  const life = simulateLife(5, SMALL, steep())

  it('repeat to the byte', () => {
    const again = simulateLife(5, SMALL, steep())
    for (const age of [20, 27, 31.5, 36]) expect(same(picture(again, age), picture(life, age))).toBe(true)
  })

  it('are the same bytes until they differ, forked or simulated from the start', () => {
    const later = steep((bvtv, year) => (year > 13 ? bvtv + 0.01 : bvtv))
    const alone = simulateLife(5, SMALL, later)
    const forked = simulateLife(5, SMALL, later, life)
    for (let age = 20; age <= 36; age += 0.5) {
      expect(same(picture(forked, age), picture(alone, age))).toBe(true)
      if (age <= 32) expect(same(picture(forked, age), picture(life, age))).toBe(true)
    }
    expect(same(picture(forked, 36), picture(life, 36))).toBe(false)
  })

  it('fork at once when only the end is cut or nothing changed', () => {
    const twin = new BoneLife(5, SMALL, steep(), { remodel: null }, life)
    expect(twin.done).toBe(true)
    expect(same(picture(twin, 36), picture(life, 36))).toBe(true)
    const other = new BoneLife(6, SMALL, steep(), { remodel: null }, life)
    expect(other.started).toBe(false)
  })

  it('follow a rising curve too', () => {
    const curve = steep((bvtv, year) => (year > 10 ? 0.15 + 0.004 * (year - 10) : bvtv))
    const treated = simulateLife(5, SMALL, curve)
    for (let year = 0; year <= 16; year += 2) {
      expect(Math.abs(bvtvOf(picture(treated, 20 + year)) - curve.bvtv[year]!)).toBeLessThan(0.005)
    }
  })

  it('stay finite for curves outside what bone can be', () => {
    const wild = steep((_, year) => (year % 2 === 0 ? 0.9 : -1))
    const bytes = picture(simulateLife(5, SMALL, wild), 36)
    expect(Number.isFinite(bvtvOf(bytes))).toBe(true)
  })
})

describe('topology', { timeout: 60_000 }, () => {
  it('changes only by named events, one by one: their sum is the change of the year, and links never come', () => {
    const size = SMALL
    const field = growBlock(9, size, 0.17)
    const room = new RemodelRoom(size)
    let events = 0
    for (let year = 0; year < 14; year++) {
      const target = (year < 9 ? 0.165 - 0.006 * year : 0.117 + 0.004 * (year - 8)) * size ** 3
      const record = remodelYear(
        field,
        { seed: 9, year, target, resorption: 1.6, formation: 1.3 },
        room,
        true,
      )
      expect(record.euler![2]).toBe(record.euler![1])
      expect(record.euler![1] - record.euler![0]).toBe(eulerSum(record.named))
      expect(record.euler![2]).toBeGreaterThanOrEqual(record.euler![0])
      events += record.named.length
    }
    expect(events).toBeGreaterThan(20)
  })

  it('cannot be bridged: two plates that grow together keep a gap', () => {
    const size = 24
    const field = Float32Array.from({ length: size ** 3 }, (_, i) => {
      const x = (i % size) + 0.5
      return Math.max(-2, Math.min(2, Math.max(2 - Math.abs(x - 8), 2 - Math.abs(x - 14))))
    })
    const before = eulerNumber(field, size)
    const room = new RemodelRoom(size)
    for (let year = 0; year < 12; year++) {
      remodelYear(
        field,
        { seed: 1, year, target: (0.36 + 0.03 * year) * size ** 3, resorption: 1, formation: 1.2 },
        room,
      )
    }
    expect(eulerNumber(field, size)).toBe(before)
  })

  it('knows simple voxels: flipping one never changes the Euler number', () => {
    const size = 5
    const table = simpleTable()
    let simple = 0
    for (let trial = 0; trial < 400; trial++) {
      const share = 0.2 + 0.6 * uniform(trial, 1, 0, 0)
      const field = Float32Array.from({ length: size ** 3 }, (_, i) =>
        uniform(trial, 2, i, 0) < share ? 1 : -1,
      )
      const centre = 2 + size * (2 + size * 2)
      if (!isSimple(field, size, 2, 2, 2, table)) continue
      simple++
      const before = eulerNumber(field, size)
      field[centre] = -field[centre]!
      expect(eulerNumber(field, size)).toBe(before)
    }
    expect(simple).toBeGreaterThan(30)
  })
})

describe('bytes', () => {
  it('never move a voxel across the surface', () => {
    const field = Float32Array.from([-3, -0.0001, 0, 0.0001, 3])
    const out = new Uint8Array(5)
    bytesOf(field, out)
    expect([...out]).toEqual([0, 127, 127, 128, 255])
  })
})
