import { describe, expect, it } from 'vitest'
import { BYTES_PER_VOXEL, byteOf } from '../../src/bone/bytes'
import { measuresOf } from '../../src/bone/measure'
import { anisotropyOf, MOST_ANISOTROPY } from '../../src/bone/mil'
import { axisSpacingOf } from '../../src/bone/spacing'
import { depthOf, thicknessOf } from '../../src/bone/thickness'
import { VOXEL_MM } from '../../src/bone/types'

type Shape = (x: number, y: number, z: number) => number
const block = (size: number, distance: Shape): Uint8Array => {
  const out = new Uint8Array(size ** 3)
  for (let z = 0, i = 0; z < size; z++)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++, i++) out[i] = byteOf(distance(x + 0.5, y + 0.5, z + 0.5))
  return out
}

/** Distance to the nearest of the places offset + period / 2 + n periods. */
const wave = (x: number, period: number): number => Math.abs((((x % period) + period) % period) - period / 2)
const plates =
  (period: number, width: number, offset = 0): Shape =>
  x =>
    width / 2 - wave(x + offset, period)
/** Round rods along z on a square lattice. */
const rods =
  (period: number, width: number, offset = 0): Shape =>
  (x, y) =>
    width / 2 - Math.hypot(wave(x + offset, period), wave(y + offset, period))
/** Round rods along all three axes. */
const lattice =
  (period: number, width: number, offset = 0): Shape =>
  (x, y, z) => {
    const [a, b, c] = [wave(x + offset, period), wave(y + offset, period), wave(z + offset, period)]
    return width / 2 - Math.min(Math.hypot(a, b), Math.hypot(b, c), Math.hypot(a, c))
  }
const balls =
  (period: number, radius: number): Shape =>
  (x, y, z) =>
    radius - Math.hypot(wave(x + 3, period), wave(y + 5, period), wave(z + 1, period))

/** The same shape pulled `k` times as long along y. */
const stretched =
  (k: number, shape: Shape): Shape =>
  (x, y, z) =>
    shape(x, y / k, z)
/** Turned about the middle of a block of this size, by two angles. */
const turned = (size: number, [a, b]: readonly [number, number], shape: Shape): Shape => {
  const half = size / 2
  return (x, y, z) => {
    const [p, q, r] = [x - half, y - half, z - half]
    const u = Math.cos(a) * p - Math.sin(a) * q
    const v = Math.sin(a) * p + Math.cos(a) * q
    return shape(u + half, Math.cos(b) * v - Math.sin(b) * r + half, Math.sin(b) * v + Math.cos(b) * r + half)
  }
}
const TURNS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0.3],
  [1, 0.7],
  [0.785, 0.615],
]

const scale = 1 / BYTES_PER_VOXEL
const spacing = (size: number, shape: Shape): number => {
  const bytes = block(size, shape)
  return axisSpacingOf(bytes, size, depthOf(bytes, size, 127.5, scale))
}

describe('Tb.N: distance between mid-axes', () => {
  const size = 80
  it('plates: the period, to 2 %, for sheets of two voxels and more that fall anywhere on the grid', () => {
    for (const width of [2, 3, 7])
      for (const offset of [0, 0.3, 0.5, 10])
        expect(Math.abs(spacing(size, plates(20, width, offset)) / 20 - 1)).toBeLessThan(0.02)
  })

  it('plates askew: the period, to 8 % (gaps at the faces reach beyond the block)', () => {
    for (const turn of TURNS.slice(1))
      for (const width of [1.5, 3, 4.5]) {
        const ratio = spacing(size, turned(size, turn, plates(20, width))) / 20
        expect(ratio).toBeGreaterThan(0.97)
        expect(ratio).toBeLessThan(1.08)
      }
  })

  it('rods: the diagonal of their square, to 6 %', () => {
    for (const width of [3, 5, 7])
      for (const offset of [0, 0.3, 0.5, 10])
        expect(Math.abs(spacing(size, rods(20, width, offset)) / (20 * Math.SQRT2) - 1)).toBeLessThan(0.06)
  })

  it('a cubic lattice: 1.401 periods (worked out apart, with exact distances), to 7 %', () => {
    for (const width of [3, 5])
      for (const offset of [0, 0.3, 10])
        expect(Math.abs(spacing(size, lattice(20, width, offset)) / (20 * 1.401) - 1)).toBeLessThan(0.07)
  })

  it('does not depend on how thick the struts are', () => {
    const [thin, thick] = [spacing(size, lattice(20, 3)), spacing(size, lattice(20, 8))]
    expect(Math.abs(thin / thick - 1)).toBeLessThan(0.03)
  })

  it('none without bone', () => {
    expect(spacing(24, () => -2)).toBe(0)
    expect(
      measuresOf(
        block(24, () => -2),
        24,
      ),
    ).toMatchObject({ bvtv: 0, tbTh_mm: 0, tbN_mm: 0, da: 1 })
  })
})

describe('DA: longest over shortest axis of the fabric', () => {
  const size = 96
  const da = (shape: Shape): number => anisotropyOf(block(size, shape), size)

  it('1 for a cubic lattice and for balls however they are turned, to 4 %', () => {
    for (const turn of TURNS) {
      for (const width of [3, 4, 5]) expect(da(turned(size, turn, lattice(16, width, 3)))).toBeLessThan(1.03)
      expect(da(turned(size, turn, balls(16, 6)))).toBeLessThan(1.04)
    }
  })

  it('as much as it is stretched for balls that become eggs, to 4 %', () => {
    for (const turn of TURNS.slice(1))
      for (const k of [1.25, 1.5, 2]) {
        const ratio = da(turned(size, turn, stretched(k, balls(16, 5)))) / k
        expect(Math.abs(ratio - 1)).toBeLessThan(0.04)
      }
    // six whole periods across, three along: nothing cut off
    expect(Math.abs(da(stretched(2, balls(16, 5))) / 2 - 1)).toBeLessThan(0.04)
  })

  it('for a stretched lattice what its rods work out to, to 4 %', () => {
    for (const turn of TURNS)
      for (const k of [1.5, 2]) {
        const ratio = da(turned(size, turn, stretched(k, lattice(16, 4)))) / stretchedLatticeDa(k)
        expect(Math.abs(ratio - 1)).toBeLessThan(0.04)
      }
  })

  it('endless for plates and for rods that all lie one way', () => {
    for (const turn of TURNS) {
      expect(da(turned(size, turn, plates(20, 5)))).toBe(MOST_ANISOTROPY)
      expect(da(turned(size, turn, rods(20, 5)))).toBeGreaterThan(8)
    }
  })

  it('1 without bone and for a block full of it', () => {
    expect(da(() => -2)).toBe(1)
    expect(da(() => 2)).toBe(1)
  })
})

/**
 * Thin round rods along three axes, stretched by k along y: a line in direction w meets as many surfaces as one in the unstretched
 * direction v = (x, y / k, z), which meets sqrt(1 - v_i^2) of the rods along each axis i; the ellipsoid is fitted as in mil.ts.
 */
const stretchedLatticeDa = (k: number): number => {
  // by symmetry the form is a (x^2 + z^2) + b y^2: two equations
  let [aa, ab, bb, ay, by] = [0, 0, 0, 0, 0]
  for (let i = 0; i < 200; i++)
    for (let j = 0; j < 200; j++) {
      const y = (i + 0.5) / 200
      const turn = (2 * Math.PI * (j + 0.5)) / 200
      const [x, z] = [Math.sqrt(1 - y * y) * Math.cos(turn), Math.sqrt(1 - y * y) * Math.sin(turn)]
      const length = Math.hypot(x, y / k, z)
      const met = [x, y / k, z].reduce((sum, one) => sum + Math.sqrt(1 - (one / length) ** 2), 0) * length
      const [f, g, value] = [1 - y * y, y * y, met * met]
      aa += f * f
      ab += f * g
      bb += g * g
      ay += f * value
      by += g * value
    }
  const across = ay * bb - by * ab
  const along = by * aa - ay * ab
  return Math.sqrt(across / along)
}

describe('thickness, gaps, links and volume', () => {
  const size = 96
  it('of plates, anywhere on the grid', () => {
    for (const offset of [0, 0.3])
      for (const width of [3, 4.5]) {
        const { bvtv, tbTh_mm, tbSp_mm, connD_mm3 } = measuresOf(block(size, plates(24, width, offset)), size)
        expect(bvtv).toBeCloseTo(width / 24, 2)
        expect(Math.abs(tbTh_mm / VOXEL_MM - width)).toBeLessThan(0.4)
        expect(Math.abs(tbSp_mm / VOXEL_MM - (24 - width))).toBeLessThan(1.2)
        // separate sheets have no links; a block of nothing else counts as one
        expect(connD_mm3).toBeLessThan(0.03)
      }
  })

  it('of plates askew: thickness to 0.6 voxels', () => {
    for (const turn of TURNS.slice(1))
      for (const width of [3, 4.5, 7])
        expect(
          Math.abs(
            thicknessOf(block(size, turned(size, turn, plates(24, width))), size, 127.5, scale) - width,
          ),
        ).toBeLessThan(0.6)
  })

  it('of a ball: its diameter, to 1.3 voxels', () => {
    for (const [cx, radius] of [
      [48, 10],
      [47.6, 6.5],
      [48.3, 15],
    ] as const) {
      const ball = block(size, (x, y, z) => radius - Math.hypot(x - cx, y - 48.2, z - 47.5))
      expect(Math.abs(thicknessOf(ball, size, 127.5, scale) - 2 * radius)).toBeLessThan(1.3)
    }
  })

  it('of a cubic lattice: two links a cell, at every offset', () => {
    // 81 samples see five cells of 16 voxels along each axis
    for (const offset of [0.5, 7.7]) {
      const { connD_mm3 } = measuresOf(block(81, lattice(16, 4, offset)), 81)
      expect(Math.abs((connD_mm3 * (16 * VOXEL_MM) ** 3) / 2 - 1)).toBeLessThan(0.02)
    }
  })

  it('of a cubic lattice: three rods a cell less what they share, to 4 %', () => {
    for (const [width, offset] of [
      [5, 0],
      [6, 0.3],
      [8, 7.7],
    ] as const) {
      const w = width / 16
      const { bvtv } = measuresOf(block(80, lattice(16, width, offset)), 80)
      expect(Math.abs(bvtv / ((3 * Math.PI * w * w) / 4 - Math.SQRT2 * w ** 3) - 1)).toBeLessThan(0.04)
    }
  })

  it('is the same every time', () => {
    const bytes = block(48, turned(48, [0.4, 0.9], lattice(14, 4)))
    expect(measuresOf(bytes, 48)).toEqual(measuresOf(bytes.slice(), 48))
  })
})
