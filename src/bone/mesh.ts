import { cellTable, EDGE_CORNERS } from './cell-table'
import type { BoneMesh } from './types'

/**
 * Surface of a block of bytes (128 and above = bone) by surface nets: one vertex per sheet of surface in a cell, at the mean of the
 * crossings of its edges (S. F. F. Gibson, MICCAI 1998; several sheets a cell as in G. M. Nielson, Vis 2004). The block is
 * closed with flat faces at 0 and `size`. Normals come from the field, on cut faces from the face.
 */
export interface Surface {
  /** xyz per vertex, voxels */
  readonly points: Float32Array
  /** xyz per vertex, unit length */
  readonly normals: Float32Array
  readonly indices: Uint32Array
  readonly vertexCount: number
  readonly triangleCount: number
}

/** Room that grows; one is kept by a session and used for every picture. */
export interface MeshRoom {
  points: Float32Array
  normals: Float32Array
  indices: Uint32Array
}

export function meshRoom(): MeshRoom {
  return {
    points: new Float32Array(3 * 120_000),
    normals: new Float32Array(3 * 120_000),
    indices: new Uint32Array(6 * 120_000),
  }
}

const LEVEL = 128

/** Meshes the block. The arrays returned are views into `room`: copy or pack them before the next call. */
export function surfaceOf(bytes: Uint8Array, size: number, room: MeshRoom): Surface {
  const builder = new SurfaceBuilder(bytes, size, room)
  builder.skin()
  builder.caps()
  return builder.finish()
}

class SurfaceBuilder {
  private readonly bytes: Uint8Array
  private readonly size: number
  private readonly room: MeshRoom
  private readonly table = cellTable()
  private vertices = 0
  private corners = 0
  private readonly value = new Float64Array(8)
  private readonly sum = new Float64Array(16)

  constructor(bytes: Uint8Array, size: number, room: MeshRoom) {
    this.bytes = bytes
    this.size = size
    this.room = room
  }

  /**
   * The surface inside the block. Cells run from -1 to size - 1 along each axis; samples outside repeat the outermost, so the
   * skin reaches the faces. Written as one loop without calls for empty cells: nine cells in ten are empty.
   */
  skin(): void {
    const { bytes, size, value } = this
    const { part } = this.table
    const wide = size + 1
    const n2 = size * size
    // Per layer of cells: first vertex, and code.
    let layer = new Int32Array(wide * wide)
    let below = new Int32Array(wide * wide)
    let mask = new Uint8Array(wide * wide)
    let belowMask = new Uint8Array(wide * wide)
    for (let cz = -1; cz < size; cz++) {
      const z0 = (cz < 0 ? 0 : cz) * n2
      const z1 = (cz + 1 > size - 1 ? size - 1 : cz + 1) * n2
      for (let cy = -1; cy < size; cy++) {
        const y0 = (cy < 0 ? 0 : cy) * size
        const y1 = (cy + 1 > size - 1 ? size - 1 : cy + 1) * size
        const r00 = z0 + y0
        const r01 = z0 + y1
        const r10 = z1 + y0
        const r11 = z1 + y1
        // Corner bit = x + 2 y + 4 z; the right half of one cell is the left half of the next.
        let right =
          (bytes[r00]! >> 7) |
          ((bytes[r01]! >> 5) & 4) |
          ((bytes[r10]! >> 3) & 16) |
          ((bytes[r11]! >> 1) & 64)
        let at = (cy + 1) * wide
        for (let cx = -1; cx < size; cx++, at++) {
          const x1 = cx + 1 > size - 1 ? size - 1 : cx + 1
          const left = right
          right =
            (bytes[r00 + x1]! >> 7) |
            ((bytes[r01 + x1]! >> 5) & 4) |
            ((bytes[r10 + x1]! >> 3) & 16) |
            ((bytes[r11 + x1]! >> 1) & 64)
          const code = left | (right << 1)
          mask[at] = code
          if (code === 0 || code === 255) continue
          const x0 = cx < 0 ? 0 : cx
          value[0] = bytes[r00 + x0]!
          value[1] = bytes[r00 + x1]!
          value[2] = bytes[r01 + x0]!
          value[3] = bytes[r01 + x1]!
          value[4] = bytes[r10 + x0]!
          value[5] = bytes[r10 + x1]!
          value[6] = bytes[r11 + x0]!
          value[7] = bytes[r11 + x1]!
          layer[at] = this.vertices
          this.addVertices(code, cx, cy, cz)
          // An edge from corner 0 that crosses the surface is ringed by this cell and three already visited.
          const inside = code & 1
          const own = code * 12
          const here = layer[at]!
          if (((code >> 1) & 1) !== inside && cy >= 0 && cz >= 0) {
            const o = at - wide
            const p = here + part[own]!
            const q = layer[o]! + part[mask[o]! * 12 + 1]!
            const r = below[o]! + part[belowMask[o]! * 12 + 3]!
            const t = below[at]! + part[belowMask[at]! * 12 + 2]!
            if (inside === 1) this.quad(p, q, r, t)
            else this.quad(t, r, q, p)
          }
          if (((code >> 2) & 1) !== inside && cx >= 0 && cz >= 0) {
            const o = at - 1
            const p = here + part[own + 4]!
            const q = layer[o]! + part[mask[o]! * 12 + 5]!
            const r = below[o]! + part[belowMask[o]! * 12 + 7]!
            const t = below[at]! + part[belowMask[at]! * 12 + 6]!
            if (inside === 1) this.quad(t, r, q, p)
            else this.quad(p, q, r, t)
          }
          if (((code >> 4) & 1) !== inside && cx >= 0 && cy >= 0) {
            const o = at - 1
            const p = here + part[own + 8]!
            const q = layer[o]! + part[mask[o]! * 12 + 9]!
            const r = layer[o - wide]! + part[mask[o - wide]! * 12 + 11]!
            const t = layer[at - wide]! + part[mask[at - wide]! * 12 + 10]!
            if (inside === 1) this.quad(p, q, r, t)
            else this.quad(t, r, q, p)
          }
        }
      }
      const oldLayer = layer
      layer = below
      below = oldLayer
      const oldMask = mask
      mask = belowMask
      belowMask = oldMask
    }
  }

  private addVertices(code: number, cx: number, cy: number, cz: number): void {
    const { table, value, size, sum } = this
    const { edges, firstEdge, part } = table
    const sheets = table.sheets[code]!
    for (let k = 0; k < sheets * 4; k++) sum[k] = 0
    const end = firstEdge[code + 1]!
    for (let k = firstEdge[code]!; k < end; k++) {
      const e = edges[k]!
      const a = EDGE_CORNERS[e * 2]!
      const b = EDGE_CORNERS[e * 2 + 1]!
      const t = (LEVEL - 0.5 - value[a]!) / (value[b]! - value[a]!)
      const to = part[code * 12 + e]! * 4
      // The edge starts at corner a and runs along one axis: x for edges 0-3, y for 4-7, z for 8-11.
      sum[to] = sum[to]! + (a & 1) + (e < 4 ? t : 0)
      sum[to + 1] = sum[to + 1]! + ((a >> 1) & 1) + (e >= 4 && e < 8 ? t : 0)
      sum[to + 2] = sum[to + 2]! + (a >> 2) + (e >= 8 ? t : 0)
      sum[to + 3] = sum[to + 3]! + 1
    }
    this.ensure(sheets)
    const { points, normals } = this.room
    const v0 = value[0]!
    const v1 = value[1]!
    const v2 = value[2]!
    const v3 = value[3]!
    const v4 = value[4]!
    const v5 = value[5]!
    const v6 = value[6]!
    const v7 = value[7]!
    for (let s = 0; s < sheets; s++) {
      const count = 1 / sum[s * 4 + 3]!
      const fx = sum[s * 4]! * count
      const fy = sum[s * 4 + 1]! * count
      const fz = sum[s * 4 + 2]! * count
      const v = this.vertices++ * 3
      points[v] = cx < 0 ? 0 : cx >= size - 1 ? size : cx + 0.5 + fx
      points[v + 1] = cy < 0 ? 0 : cy >= size - 1 ? size : cy + 0.5 + fy
      points[v + 2] = cz < 0 ? 0 : cz >= size - 1 ? size : cz + 0.5 + fz
      // Downhill direction of the field, interpolated between the cell's edges.
      const gx = 1 - fx
      const gy = 1 - fy
      const gz = 1 - fz
      const nx = gz * (gy * (v0 - v1) + fy * (v2 - v3)) + fz * (gy * (v4 - v5) + fy * (v6 - v7))
      const ny = gz * (gx * (v0 - v2) + fx * (v1 - v3)) + fz * (gx * (v4 - v6) + fx * (v5 - v7))
      const nz = gy * (gx * (v0 - v4) + fx * (v1 - v5)) + fy * (gx * (v2 - v6) + fx * (v3 - v7))
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz)
      const scale = length > 1e-6 ? 1 / length : 0
      normals[v] = nx * scale
      normals[v + 1] = scale === 0 ? 1 : ny * scale
      normals[v + 2] = nz * scale
    }
  }

  /** Flat faces: one square per outermost bone voxel; its corners sit where the skin's rim sits, so the two meet exactly. */
  caps(): void {
    const { size, bytes } = this
    const wide = size + 1
    const corner = new Int32Array(wide * wide)
    const steps = [1, size, size * size]
    for (let axis = 0; axis < 3; axis++) {
      const u = (axis + 1) % 3
      const w = (axis + 2) % 3
      const su = steps[u]!
      const sw = steps[w]!
      for (let end = 0; end < 2; end++) {
        corner.fill(-1)
        const base = end === 0 ? 0 : (size - 1) * steps[axis]!
        for (let b = 0; b < size; b++) {
          for (let a = 0; a < size; a++) {
            if (bytes[base + a * su + b * sw]! < LEVEL) continue
            const p = this.capCorner(corner, axis, end, base, su, sw, a, b, a, b)
            const q = this.capCorner(corner, axis, end, base, su, sw, a + 1, b, a, b)
            const r = this.capCorner(corner, axis, end, base, su, sw, a + 1, b + 1, a, b)
            const s = this.capCorner(corner, axis, end, base, su, sw, a, b + 1, a, b)
            if (end === 1) this.quad(p, q, r, s)
            else this.quad(s, r, q, p)
          }
        }
      }
    }
  }

  /** Vertex of the cap at grid corner (ga, gb), seen from the bone voxel (a, b) that needs it. */
  private capCorner(
    corner: Int32Array,
    axis: number,
    end: number,
    base: number,
    su: number,
    sw: number,
    ga: number,
    gb: number,
    a: number,
    b: number,
  ): number {
    const { size, bytes } = this
    const last = size - 1
    const a0 = ga > 0 ? ga - 1 : 0
    const a1 = ga > last ? last : ga
    const b0 = gb > 0 ? gb - 1 : 0
    const b1 = gb > last ? last : gb
    const v00 = bytes[base + a0 * su + b0 * sw]!
    const v10 = bytes[base + a1 * su + b0 * sw]!
    const v01 = bytes[base + a0 * su + b1 * sw]!
    const v11 = bytes[base + a1 * su + b1 * sw]!
    const s00 = v00 >> 7
    const s10 = v10 >> 7
    const s01 = v01 >> 7
    const s11 = v11 >> 7
    // Two bone voxels touching by a corner keep separate rims, as in the skin.
    const split = s00 === s11 && s10 === s01 && s00 !== s10
    const slot = ga + gb * (size + 1)
    if (!split && corner[slot]! >= 0) return corner[slot]!
    let sumA = 0
    let sumB = 0
    let count = 0
    const level = LEVEL - 0.5
    const isA1 = a === ga
    const isB1 = b === gb
    if (s00 !== s10 && (!split || !isB1)) {
      sumA += (level - v00) / (v10 - v00)
      count++
    }
    if (s01 !== s11 && (!split || isB1)) {
      sumA += (level - v01) / (v11 - v01)
      sumB += 1
      count++
    }
    if (s00 !== s01 && (!split || !isA1)) {
      sumB += (level - v00) / (v01 - v00)
      count++
    }
    if (s10 !== s11 && (!split || isA1)) {
      sumB += (level - v10) / (v11 - v10)
      sumA += 1
      count++
    }
    const fa = count > 0 ? sumA / count : 0.5
    const fb = count > 0 ? sumB / count : 0.5
    this.ensure(1)
    const vertex = this.vertices++
    const { points, normals } = this.room
    const u = (axis + 1) % 3
    const w = (axis + 2) % 3
    points[vertex * 3 + axis] = end * size
    points[vertex * 3 + u] = ga === 0 ? 0 : ga > last ? size : ga - 0.5 + fa
    points[vertex * 3 + w] = gb === 0 ? 0 : gb > last ? size : gb - 0.5 + fb
    normals[vertex * 3 + axis] = end === 1 ? 1 : -1
    normals[vertex * 3 + u] = 0
    normals[vertex * 3 + w] = 0
    if (!split) corner[slot] = vertex
    return vertex
  }

  private quad(a: number, b: number, c: number, d: number): void {
    const room = this.room
    if (this.corners + 6 > room.indices.length) room.indices = grown(room.indices)
    const { indices } = room
    const i = this.corners
    indices[i] = a
    indices[i + 1] = b
    indices[i + 2] = c
    indices[i + 3] = a
    indices[i + 4] = c
    indices[i + 5] = d
    this.corners += 6
  }

  private ensure(more: number): void {
    const room = this.room
    if ((this.vertices + more) * 3 <= room.points.length) return
    const points = new Float32Array(room.points.length * 2)
    const normals = new Float32Array(room.normals.length * 2)
    points.set(room.points)
    normals.set(room.normals)
    room.points = points
    room.normals = normals
  }

  finish(): Surface {
    return {
      points: this.room.points.subarray(0, this.vertices * 3),
      normals: this.room.normals.subarray(0, this.vertices * 3),
      indices: this.room.indices.subarray(0, this.corners),
      vertexCount: this.vertices,
      triangleCount: this.corners / 3,
    }
  }
}

function grown(from: Uint32Array): Uint32Array {
  const to = new Uint32Array(from.length * 2)
  to.set(from)
  return to
}

/** Packs a surface and its shading into transferable buffers. Positions are 0..65535 = 0..size. */
export function packMesh(surface: Surface, shade: Uint8Array, size: number): BoneMesh {
  const { points, normals, vertexCount } = surface
  const positions = new Uint16Array(vertexCount * 3)
  const packed = new Int8Array(vertexCount * 4)
  const scale = 65535 / size
  for (let i = 0; i < positions.length; i++) positions[i] = points[i]! * scale + 0.5
  for (let v = 0; v < vertexCount; v++) {
    packed[v * 4] = Math.round(normals[v * 3]! * 127)
    packed[v * 4 + 1] = Math.round(normals[v * 3 + 1]! * 127)
    packed[v * 4 + 2] = Math.round(normals[v * 3 + 2]! * 127)
  }
  return {
    positions,
    normals: packed,
    shade,
    indices: surface.indices.slice(),
    vertexCount,
    triangleCount: surface.triangleCount,
    size,
  }
}

/** Checksum (FNV-1a over words) of positions and indices: the same picture has the same number. */
export function meshHash(mesh: BoneMesh): number {
  let hash = 0x811c9dc5
  const { positions, indices } = mesh
  for (let i = 0; i < positions.length; i++) hash = Math.imul(hash ^ positions[i]!, 0x01000193)
  for (let i = 0; i < indices.length; i++) hash = Math.imul(hash ^ indices[i]!, 0x01000193)
  return hash >>> 0
}
