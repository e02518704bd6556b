import { describe, expect, it } from 'vitest'
import { blend } from '../../src/bone/blend'
import { curveOf } from '../../src/bone/curve'
import {
  BLOCK_SIZE,
  bvtvOf,
  coarseSize,
  dropSpecks,
  eulerNumber,
  FULL_SHADE,
  KEY_LIGHT,
  meshRoom,
  packetsAt,
  pictureOf,
  reduce,
  RemodelRoom,
  RICH_SHADE,
  shadeOf,
  simulateLife,
  surfaceOf,
  turnoverOf,
  uniform,
  type BoneLife,
  type Picture,
  type Surface,
} from '../../src/bone/index'
import { scenarioFrom, simulate } from '../../src/model'

const lifeFrom = (raw: unknown): BoneLife =>
  simulateLife(1, BLOCK_SIZE, curveOf(simulate(scenarioFrom(raw).scenario)))
const plain = lifeFrom({ until: 80 })
const thyroid = lifeFrom({ until: 66, episodes: [{ input: 'thyroid', value: 2.5, from: 58, to: 66 }] })
const builder = lifeFrom({ until: 64, drugs: [{ drug: 'teriparatide', from: 62, to: 64, dose: 1 }] })
const brake = lifeFrom({ until: 69, drugs: [{ drug: 'alendronate', from: 60, to: 69, dose: 1 }] })

const room = new RemodelRoom(BLOCK_SIZE)
const meshes = meshRoom()
interface Seen extends Picture {
  readonly bytes: Uint8Array
  readonly surface: Surface
}
/** What is shown of a life at an age, as the session makes it. */
const see = (life: BoneLife, age: number): Seen => {
  const bytes = new Uint8Array(BLOCK_SIZE ** 3)
  life.compose(age, bytes)
  const picture = pictureOf(bytes, life, age)
  dropSpecks(bytes, BLOCK_SIZE, room)
  return { ...picture, bytes, surface: surfaceOf(bytes, BLOCK_SIZE, meshes, picture.grow) }
}
const volumeOf = ({ points, indices }: Surface): number => {
  let volume = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]! * 3, indices[i + 1]! * 3, indices[i + 2]! * 3]
    const [ax, ay, az] = [points[a]!, points[a + 1]!, points[a + 2]!]
    const [bx, by, bz] = [points[b]!, points[b + 1]!, points[b + 2]!]
    const [cx, cy, cz] = [points[c]!, points[c + 1]!, points[c + 2]!]
    volume += (ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)) / 6
  }
  return volume
}
const mean = (values: ArrayLike<number>, from = 0, step = 1): number => {
  let sum = 0
  for (let i = from; i < values.length; i += step) sum += values[i]!
  return sum / Math.floor((values.length - from + step - 1) / step)
}

describe('what is shown', { timeout: 120_000 }, () => {
  it('holds as much bone as was simulated, within 2.5 %, in at most 300,000 triangles', () => {
    for (const [life, age] of [
      [plain, 25],
      [plain, 51.3],
      [plain, 80],
      [thyroid, 65],
      [builder, 63.5],
      [brake, 68],
    ] as const) {
      const { surface, bvtv } = see(life, age)
      expect(Math.abs(volumeOf(surface) / BLOCK_SIZE ** 3 / bvtv - 1)).toBeLessThan(0.025)
      expect(surface.triangleCount).toBeLessThanOrEqual(300_000)
    }
  })

  it('has many deep pits in high turnover, few shallow ones under a brake, and rises under a builder', () => {
    const [many, few, built] = [see(thyroid, 65), see(brake, 68), see(builder, 63.2)]
    const depth = (seen: Seen): number => mean(seen.sites.map(site => site.depth))
    expect(many.sites.length).toBeGreaterThan(3 * few.sites.length)
    expect(depth(many)).toBeGreaterThan(1.1 * depth(few))
    expect(built.sites.filter(site => site.open < 0).length).toBeGreaterThan(10)
    expect(many.sites.filter(site => site.open < -0.05)).toHaveLength(0)
    // The share of the surface formed within a few years.
    expect(mean(many.mineral)).toBeGreaterThan(1.5 * mean(few.mineral))
    expect(mean(built.mineral)).toBeGreaterThan(1.5 * mean(few.mineral))
  })

  it('is dug for weeks, waits, and is refilled as far as is formed', () => {
    const rates = (resorption: number, formation: number) => turnoverOf({ resorption, formation })
    expect(rates(1, 1)).toEqual({ births: 1, depth: 1, refill: 1 })
    expect(rates(3, 2.7).births * rates(3, 2.7).depth).toBeCloseTo(3)
    expect(rates(3, 2.7).depth).toBeCloseTo(1.2)
    expect(rates(0.2, 0.2).depth).toBeCloseTo(0.8)
    expect(rates(3, 2.7).refill).toBeCloseTo(0.9)
    expect(rates(3, 3.9).refill).toBeCloseTo(1.3)
  })

  it('has new tissue where packets closed lately, and less where they are older', () => {
    const bytes = new Uint8Array(BLOCK_SIZE ** 3)
    plain.compose(30, bytes)
    const packets = packetsAt(bytes, BLOCK_SIZE, 1, 30, () => ({ resorption: 1, formation: 1 }), 1)
    // A fifth of the surface a year (turnover.ts): about 340 places.
    expect(packets.length).toBeGreaterThan(250)
    expect(packets.length).toBeLessThan(480)
    const seen = see(plain, 30)
    const shade = shadeOf(seen.surface, seen.bytes, BLOCK_SIZE, FULL_SHADE, seen.mineral)
    const fresh = mean(shade, 3, 4) / 255
    expect(fresh).toBeGreaterThan(0.1)
    expect(fresh).toBeLessThan(0.6)
    const old = shadeOf(seen.surface, seen.bytes, BLOCK_SIZE, FULL_SHADE)
    expect(mean(old, 3, 4)).toBe(0)
  })

  it('has softer shadows when asked, as bright on the whole', () => {
    const { surface, bytes } = see(plain, 60)
    const hard = shadeOf(surface, bytes, BLOCK_SIZE, FULL_SHADE)
    const soft = shadeOf(surface, bytes, BLOCK_SIZE, RICH_SHADE)
    const light = (shade: Uint8Array): number[] =>
      Array.from({ length: shade.length / 4 }, (_, v) => shade[v * 4 + 1]!)
    const spread = (values: readonly number[]): number => {
      const middle = mean(values)
      return Math.sqrt(mean(values.map(value => (value - middle) ** 2)))
    }
    expect(Math.hypot(...KEY_LIGHT)).toBeCloseTo(1, 3)
    expect(mean(light(soft)) / mean(light(hard))).toBeCloseTo(1, 1)
    expect(spread(light(soft))).toBeLessThan(spread(light(hard)))
  })

  it('is the same bone on the coarse grid', () => {
    const bytes = new Uint8Array(BLOCK_SIZE ** 3)
    plain.compose(62, bytes)
    const n = coarseSize(BLOCK_SIZE)
    const coarse = new Uint8Array(n ** 3)
    reduce(bytes, BLOCK_SIZE, coarse)
    expect(n).toBe(64)
    expect(bvtvOf(coarse) / bvtvOf(bytes)).toBeCloseTo(1, 1)
    const fine = surfaceOf(bytes, BLOCK_SIZE, meshRoom())
    const light = surfaceOf(coarse, n, meshRoom())
    expect(light.triangleCount).toBeLessThan(0.5 * fine.triangleCount)
    expect((volumeOf(light) * 1.5 ** 3) / volumeOf(fine)).toBeCloseTo(1, 1)
  })
})

describe('blending two pictures', () => {
  it('has the topology of the nearer one at every step', () => {
    const size = 12
    const noise = (seed: number): Uint8Array =>
      new Uint8Array(size ** 3).map((_, i) => Math.floor(256 * uniform(seed, 0, i, 0)))
    const [a, b] = [noise(1), noise(2)]
    const out = new Uint8Array(size ** 3)
    for (let part = 0; part < 256; part += 5) {
      blend(a, b, part, out)
      const near = part < 128 ? a : b
      expect(out.every((value, i) => value >= 128 === near[i]! >= 128)).toBe(true)
      expect(eulerNumber(out, size, 127)).toBe(eulerNumber(near, size, 127))
    }
    blend(a, b, 0, out)
    expect(Buffer.compare(out, a)).toBe(0)
  })
})
