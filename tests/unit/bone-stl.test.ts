import { beforeAll, describe, expect, it } from 'vitest'
import { BLOCK_SIZE, bvtvOf, byteOf, surfaceOf, meshRoom, uniform, VOXEL_MM } from '../../src/bone'
import { type BoneRoom, boneRoom, growLife, printOf } from '../../src/cli/bone-grown'
import { type Solid, solidOf, volumeOfSolid } from '../../src/cli/bone-solid'
import { stlOf } from '../../src/cli/stl'
import { scenarioFrom } from '../../src/model'

/** What a program that knows nothing but the file makes of it: corners at exactly the same place are one vertex. */
const readStl = (file: Uint8Array) => {
  const view = new DataView(file.buffer, file.byteOffset)
  const triangles = view.getUint32(80, true)
  const vertices = new Map<number, Map<number, Map<number, number>>>()
  let vertexCount = 0
  const idOf = (x: number, y: number, z: number): number => {
    const byX = vertices.get(x) ?? new Map<number, Map<number, number>>()
    const byY = byX.get(y) ?? new Map<number, number>()
    if (!byY.has(z)) byY.set(z, vertexCount++)
    vertices.set(x, byX.set(y, byY))
    return byY.get(z)!
  }
  const corners = new Int32Array(triangles * 3)
  let volume = 0
  let wrongNormals = 0
  let low = Infinity
  let high = -Infinity
  const p = new Float64Array(12)
  for (let t = 0, at = 84; t < triangles; t++, at += 50) {
    for (let k = 0; k < 12; k++) p[k] = view.getFloat32(at + k * 4, true)
    const [nx, ny, nz, ax, ay, az, bx, by, bz, cx, cy, cz] = p
    for (let k = 3; k < 12; k++) {
      low = Math.min(low, p[k]!)
      high = Math.max(high, p[k]!)
    }
    for (let k = 0; k < 3; k++) corners[t * 3 + k] = idOf(p[k * 3 + 3]!, p[k * 3 + 4]!, p[k * 3 + 5]!)
    const [ux, uy, uz] = [bx! - ax!, by! - ay!, bz! - az!]
    const [vx, vy, vz] = [cx! - ax!, cy! - ay!, cz! - az!]
    const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
    const length = Math.hypot(x, y, z)
    if (Math.hypot(x - nx! * length, y - ny! * length, z - nz! * length) > 1e-3 * length) wrongNormals++
    volume += (ax! * x + ay! * y + az! * z) / 6
  }
  return { triangles, corners, vertexCount, volume, wrongNormals, low, high }
}

/** Edges that are not used exactly once each way; and vertices whose triangles are not one fan. */
const flawsOf = (corners: Int32Array, vertexCount: number): { edges: number; vertices: number } => {
  const next = new Map<number, number>()
  let edges = 0
  for (let i = 0; i < corners.length; i++) {
    const to = corners[i % 3 === 2 ? i - 2 : i + 1]!
    const key = corners[i]! * 2 ** 26 + to
    if (next.has(key) || corners[i] === to) edges++
    next.set(key, i)
  }
  for (const key of next.keys()) if (!next.has((key % 2 ** 26) * 2 ** 26 + Math.floor(key / 2 ** 26))) edges++
  const count = new Int32Array(vertexCount)
  for (const corner of corners) count[corner]!++
  let vertices = 0
  const seen = new Set<number>()
  for (let i = 0; i < corners.length; i++) {
    const v = corners[i]!
    if (seen.has(v)) continue
    seen.add(v)
    let round = 0
    let at: number | undefined = i
    do {
      const into = at % 3 === 0 ? at + 2 : at - 1
      at = next.get(v * 2 ** 26 + corners[into]!)
      round++
    } while (at !== undefined && at !== i && round <= count[v]!)
    if (round !== count[v]) vertices++
  }
  return { edges, vertices }
}

/** Separate surfaces: the volume each encloses. */
const shellsOf = ({ points, indices }: Solid): number[] => {
  const parent = Int32Array.from({ length: points.length / 3 }, (_, v) => v)
  const find = (v: number): number => {
    let root = v
    while (parent[root] !== root) root = parent[root]!
    for (let at = v; parent[at] !== root;) [parent[at], at] = [root, parent[at]!]
    return root
  }
  for (let i = 0; i < indices.length; i += 3) {
    parent[find(indices[i]!)] = find(indices[i + 1]!)
    parent[find(indices[i + 1]!)] = find(indices[i + 2]!)
  }
  const parts = new Map<number, number[]>()
  for (let i = 0; i < indices.length; i += 3) {
    const root = find(indices[i]!)
    const part = parts.get(root) ?? []
    part.push(indices[i]!, indices[i + 1]!, indices[i + 2]!)
    parts.set(root, part)
  }
  return [...parts.values()].map(part => volumeOfSolid({ points, indices: Uint32Array.from(part) }))
}

describe('a block for the printer', () => {
  const scale = 20
  const room: BoneRoom = boneRoom()
  const prints: {
    age: number
    bvtv: number
    solid: Solid
    file: Uint8Array
    read: ReturnType<typeof readStl>
  }[] = []
  beforeAll(() => {
    const { scenario } = scenarioFrom({ menopause: 44, seed: 5 })
    for (const { grown, bytes } of growLife(scenario, [25, 80], room)) {
      const bvtv = bvtvOf(bytes)
      const solid = printOf(bytes, scale, room)
      const file = stlOf(solid, `Trabecula, age ${grown.age} µ`)
      prints.push({ age: grown.age, bvtv, solid, file, read: readStl(file) })
    }
  }, 120_000)

  it('is watertight for a program that joins corners by their place', () => {
    for (const { read } of prints) {
      expect(read.triangles).toBeGreaterThan(100_000)
      expect(flawsOf(read.corners, read.vertexCount)).toEqual({ edges: 0, vertices: 0 })
      expect(read.wrongNormals).toBe(0)
    }
  })

  it('holds as much as the bone, to 3 %, in millimetres', () => {
    const side = BLOCK_SIZE * VOXEL_MM * scale
    for (const { bvtv, solid, read } of prints) {
      const { volume, low, high } = read
      expect(Math.abs(volume / side ** 3 / bvtv - 1)).toBeLessThan(0.03)
      expect(volumeOfSolid(solid)).toBeCloseTo(volume, -1)
      expect([low, high]).toEqual([0, Math.fround(side)])
    }
    expect(prints[1]!.read.volume).toBeLessThan(prints[0]!.read.volume)
  })

  it('is one piece', () => {
    for (const { solid } of prints) expect(shellsOf(solid).filter(volume => volume > 0)).toHaveLength(1)
  })

  it('has a header of 80 bytes that is not taken for the text form, and a length to the byte', () => {
    for (const { age, solid, file } of prints) {
      const header = new TextDecoder().decode(file.subarray(0, 80)).replaceAll('\0', '')
      expect(header).toBe(`Trabecula, age ${age} ?`)
      expect(header.startsWith('solid')).toBe(false)
      expect(file.length).toBe(84 + (50 * solid.indices.length) / 3)
    }
  })
})

describe('any block of bytes', () => {
  it('becomes a solid: no edge of four triangles, no two sheets in one vertex', () => {
    const size = 12
    for (let trial = 0; trial < 30; trial++) {
      const noise = new Uint8Array(size ** 3).map((_, i) => Math.floor(256 * uniform(trial, 0, i, 0)))
      const solid = solidOf(surfaceOf(noise, size, meshRoom()), size)
      const read = readStl(stlOf(solid, 'noise'))
      expect(flawsOf(read.corners, read.vertexCount)).toEqual({ edges: 0, vertices: 0 })
    }
  })

  it('keeps a ball a ball', () => {
    const size = 24
    const ball = new Uint8Array(size ** 3).map((_, i) =>
      byteOf(
        7.3 -
          Math.hypot((i % size) - 11.2, (Math.floor(i / size) % size) - 11.5, Math.floor(i / size ** 2) - 12),
      ),
    )
    const solid = solidOf(surfaceOf(ball, size, meshRoom()), size)
    expect(volumeOfSolid(solid) / ((4 / 3) * Math.PI * 7.3 ** 3)).toBeCloseTo(1, 1)
    expect(shellsOf(solid)).toHaveLength(1)
  })
})
