import { describe, expect, it } from 'vitest'
import {
  BLOCK_SIZE,
  BoneLife,
  bvtvOf,
  bytesOf,
  eulerNumber,
  growBlock,
  isSimple,
  measuresOf,
  RemodelRoom,
  remodelYear,
  simpleTable,
  simulateLife,
  uniform,
  type BoneCurve,
} from '../../src/bone/index'
import { defaultScenario, sampleAt, simulate } from '../../src/model/index'

const trajectory = simulate(defaultScenario('f'))
const columnTo = (column: 'bvtv_spine' | 'resorption' | 'formation', last: number): Float64Array =>
  Float64Array.from({ length: last - 20 + 1 }, (_, i) => sampleAt(trajectory, column, 20 + i))
const womanTo = (last: number): BoneCurve => ({
  age0: 20,
  bvtv: columnTo('bvtv_spine', last),
  resorption: columnTo('resorption', last),
  formation: columnTo('formation', last),
})

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
const SMALL = 48

describe('the default woman', { timeout: 120_000 }, () => {
  it('keeps to her curve to 60 at every age, in 15 MB a whole life', () => {
    const curve = womanTo(60)
    const life = simulateLife(7, BLOCK_SIZE, curve)
    let worst = 0
    for (let age = 20; age <= 60; age += 0.5) {
      const i = Math.floor(age - 20)
      const a = curve.bvtv[i]!
      const wanted = a + (age - 20 - i) * ((curve.bvtv[i + 1] ?? a) - a)
      worst = Math.max(worst, Math.abs(bvtvOf(picture(life, age)) - wanted))
    }
    expect(worst).toBeLessThan(0.003)
    expect(life.bytes).toBeLessThan(15e6)
    const young = measuresOf(picture(life, 25), BLOCK_SIZE)
    const older = measuresOf(picture(life, 60), BLOCK_SIZE)
    expect(Math.abs(older.tbTh_mm / young.tbTh_mm - 1)).toBeLessThan(0.15)
    expect(older.tbSp_mm).toBeGreaterThan(young.tbSp_mm)
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
  it('changes only by named losses: the rest of the year leaves the Euler number alone', () => {
    const size = SMALL
    const field = growBlock(9, size, 0.17)
    const room = new RemodelRoom(size)
    let pierced = 0
    for (let year = 0; year < 14; year++) {
      const target = (year < 9 ? 0.165 - 0.006 * year : 0.117 + 0.004 * (year - 8)) * size ** 3
      const record = remodelYear(
        field,
        { seed: 9, year, target, resorption: 1.6, formation: 1.3 },
        room,
        true,
      )
      expect(record.euler![2]).toBe(record.euler![1])
      if (record.pierced === 0) expect(record.euler![1]).toBe(record.euler![0])
      pierced += record.pierced
    }
    expect(pierced).toBeGreaterThan(20)
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
