import { describe, expect, it } from 'vitest'
import {
  BLOCK_SIZE,
  bvtvOf,
  byteOf,
  bytesOf,
  eulerNumber,
  growBlock,
  measuresOf,
  meshRoom,
  sectionOf,
  surfaceOf,
  thicknessOf,
  uniform,
  type Surface,
} from '../../src/bone/index'

const field = growBlock(7, BLOCK_SIZE, 0.17)
const bytes = new Uint8Array(field.length)
bytesOf(field, bytes)

/** A block of bytes from a signed distance in voxels. */
const block = (size: number, distance: (x: number, y: number, z: number) => number): Uint8Array => {
  const out = new Uint8Array(size ** 3)
  for (let z = 0, i = 0; z < size; z++)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++, i++) out[i] = byteOf(distance(x + 0.5, y + 0.5, z + 0.5))
  return out
}

/** Directed edges of the welded mesh: how often each is used one way more than the other, and how often more than once. */
const edgesOf = (surface: Surface): { open: number; shared: number; edges: number; volume: number } => {
  const { points, indices, vertexCount } = surface
  const weld = new Map<string, number>()
  const id = new Int32Array(vertexCount)
  for (let v = 0; v < vertexCount; v++) {
    const key = `${points[v * 3]!.toFixed(4)} ${points[v * 3 + 1]!.toFixed(4)} ${points[v * 3 + 2]!.toFixed(4)}`
    if (!weld.has(key)) weld.set(key, weld.size)
    id[v] = weld.get(key)!
  }
  const uses = new Map<number, number>()
  let volume = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]! * 3, indices[i + 1]! * 3, indices[i + 2]! * 3]
    const [ax, ay, az] = [points[a]!, points[a + 1]!, points[a + 2]!]
    const [bx, by, bz] = [points[b]!, points[b + 1]!, points[b + 2]!]
    const [cx, cy, cz] = [points[c]!, points[c + 1]!, points[c + 2]!]
    volume += (ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)) / 6
    for (let k = 0; k < 3; k++) {
      const key = id[indices[i + k]!]! * 2 ** 21 + id[indices[i + ((k + 1) % 3)]!]!
      uses.set(key, (uses.get(key) ?? 0) + 1)
    }
  }
  let open = 0
  let shared = 0
  for (const [key, count] of uses) {
    const back = (key % 2 ** 21) * 2 ** 21 + Math.floor(key / 2 ** 21)
    if (uses.get(back) !== count) open++
    if (count > 1) shared++
  }
  return { open, shared, edges: uses.size, volume }
}

describe('the young block', () => {
  it('has the asked volume and the structure of a young vertebra', () => {
    const measures = measuresOf(bytes, BLOCK_SIZE)
    expect(measures.bvtv).toBeCloseTo(0.17, 3)
    expect(measures.tbTh_mm).toBeGreaterThan(0.13)
    expect(measures.tbTh_mm).toBeLessThan(0.16)
    expect(measures.tbSp_mm).toBeGreaterThan(0.6)
    expect(measures.tbSp_mm).toBeLessThan(0.75)
    expect(measures.connD_mm3).toBeGreaterThan(3)
    expect(measures.connD_mm3).toBeLessThan(7)
  })

  it('is the same for the same seed and another for another', () => {
    const small = growBlock(3, 48, 0.17)
    expect(growBlock(3, 48, 0.17)).toEqual(small)
    expect(growBlock(4, 48, 0.17)).not.toEqual(small)
  })

  it('is one piece without bubbles', () => {
    const flood = (start: number, bone: boolean): number => {
      const seen = new Uint8Array(field.length)
      const stack = [start]
      seen[start] = 1
      let count = 0
      const n = BLOCK_SIZE
      while (stack.length > 0) {
        const i = stack.pop()!
        count++
        const [x, y, z] = [i % n, Math.floor(i / n) % n, Math.floor(i / (n * n))]
        const visit = (inside: boolean, j: number): void => {
          if (!inside || seen[j] === 1 || field[j]! > 0 !== bone) return
          seen[j] = 1
          stack.push(j)
        }
        visit(x > 0, i - 1)
        visit(x < n - 1, i + 1)
        visit(y > 0, i - n)
        visit(y < n - 1, i + n)
        visit(z > 0, i - n * n)
        visit(z < n - 1, i + n * n)
      }
      return count
    }
    const bone = field.reduce((sum, d) => sum + (d > 0 ? 1 : 0), 0)
    const first = field.findIndex(d => d > 0)
    expect(flood(first, true)).toBe(bone)
    expect(
      flood(
        field.findIndex(d => d <= 0),
        false,
      ),
    ).toBe(field.length - bone)
  })
})

describe('the mesh', () => {
  const surface = surfaceOf(bytes, BLOCK_SIZE, meshRoom())

  it('is closed, turned outwards, small enough, and as big as the bone', () => {
    const { open, shared, edges, volume } = edgesOf(surface)
    expect(open).toBe(0)
    // Where two sheets pass one ambiguous face of a cell an edge may serve four faces: a handful in a million.
    expect(shared / edges).toBeLessThan(5e-5)
    expect(Math.abs(volume / BLOCK_SIZE ** 3 / bvtvOf(bytes) - 1)).toBeLessThan(0.01)
    expect(surface.triangleCount).toBeLessThanOrEqual(300_000)
  })

  it('keeps the cut faces flat on the block and normals of unit length', () => {
    const { points, normals, vertexCount } = surface
    const outside = points.filter(p => !(p >= 0 && p <= BLOCK_SIZE)).length
    let worst = 0
    for (let v = 0; v < vertexCount; v++) {
      const length = Math.hypot(normals[v * 3]!, normals[v * 3 + 1]!, normals[v * 3 + 2]!)
      worst = Math.max(worst, Math.abs(length - 1))
    }
    expect(outside).toBe(0)
    expect(worst).toBeLessThan(1e-3)
  })

  it('gives a sphere its volume and its normals', () => {
    const size = 36
    const ball = block(size, (x, y, z) => 11.3 - Math.hypot(x - 17.7, y - 18.2, z - 18))
    const round = surfaceOf(ball, size, meshRoom())
    const { open, shared, volume } = edgesOf(round)
    expect(open).toBe(0)
    expect(shared).toBe(0)
    expect(volume / ((4 / 3) * Math.PI * 11.3 ** 3)).toBeCloseTo(1, 2)
    let worst = 1
    for (let v = 0; v < round.vertexCount; v++) {
      const d = [round.points[v * 3]! - 17.7, round.points[v * 3 + 1]! - 18.2, round.points[v * 3 + 2]! - 18]
      const r = Math.hypot(d[0]!, d[1]!, d[2]!)
      const along = d.reduce((sum, c, k) => sum + (c / r) * round.normals[v * 3 + k]!, 0)
      worst = Math.min(worst, along)
    }
    expect(worst).toBeGreaterThan(0.97)
  })

  it('of random bytes is still closed', () => {
    const size = 12
    for (let trial = 0; trial < 20; trial++) {
      const noise = new Uint8Array(size ** 3).map((_, i) => Math.floor(256 * uniform(trial, 0, i, 0)))
      expect(edgesOf(surfaceOf(noise, size, meshRoom())).open).toBe(0)
    }
  })
})

describe('measures of shapes with known answers', () => {
  const size = 60
  const wave = (x: number, period: number): number =>
    Math.abs((((x % period) + period) % period) - period / 2)

  it('plates', () => {
    for (const width of [3.4, 4, 4.5, 5, 7]) {
      const plates = block(size, x => width / 2 - wave(x + 5.2, 20))
      expect(Math.abs(thicknessOf(plates, size, 127.5, 1 / 63.75) - width)).toBeLessThan(0.3)
      expect(bvtvOf(plates)).toBeCloseTo(width / 20, 2)
    }
  })

  it('rods and spheres', () => {
    for (const width of [4, 5, 7]) {
      const rods = block(size, (x, y) => width / 2 - Math.hypot(wave(x + 5.2, 20), wave(y + 3.1, 20)))
      expect(Math.abs(thicknessOf(rods, size, 127.5, 1 / 63.75) - width)).toBeLessThan(0.75)
    }
    const balls = block(size, (x, y, z) => 6.5 - Math.hypot(x - 30.2, y - 29.6, z - 30))
    expect(Math.abs(thicknessOf(balls, size, 127.5, 1 / 63.75) - 13)).toBeLessThan(0.9)
  })

  it('gaps between plates', () => {
    const plates = block(size, x => 2 - wave(x, 20))
    expect(Math.abs(measuresOf(plates, size).tbSp_mm / 0.035 - 16)).toBeLessThan(1.2)
  })

  it('Euler number of a ball, a ring, a shell and two balls', () => {
    const ball = (x: number, y: number, z: number, cx: number): number =>
      7 - Math.hypot(x - cx, y - 30, z - 30)
    expect(
      eulerNumber(
        block(size, (x, y, z) => ball(x, y, z, 30)),
        size,
        127,
      ),
    ).toBe(1)
    expect(
      eulerNumber(
        block(size, (x, y, z) => 4 - Math.hypot(Math.hypot(x - 30, y - 30) - 15, z - 30)),
        size,
        127,
      ),
    ).toBe(0)
    expect(
      eulerNumber(
        block(size, (x, y, z) => 2 - Math.abs(Math.hypot(x - 30, y - 30, z - 30) - 12)),
        size,
        127,
      ),
    ).toBe(2)
    expect(
      eulerNumber(
        block(size, (x, y, z) => Math.max(ball(x, y, z, 18), ball(x, y, z, 44))),
        size,
        127,
      ),
    ).toBe(2)
  })
})

describe('the drawn slice', () => {
  it('is a square whose bone share is that of the slice', () => {
    const slice = sectionOf(bytes, BLOCK_SIZE, 48, 192)
    const drawn = slice.reduce((sum, v) => sum + v, 0) / 255 / slice.length
    const layer = bytes.subarray(48 * BLOCK_SIZE ** 2, 49 * BLOCK_SIZE ** 2)
    expect(slice.length).toBe(192 * 192)
    expect(Math.abs(drawn - bvtvOf(layer))).toBeLessThan(0.02)
  })
})
