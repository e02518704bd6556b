import { LEVEL } from './bytes'
import type { CellSurface } from './cell-surface'
import type { MeshWriter } from './mesh-writer'

/** The flat cut faces of the block: see mesh.ts. */
export class MeshCaps {
  private readonly bytes: Uint8Array
  private readonly size: number
  private readonly writer: MeshWriter
  private readonly cell: CellSurface

  constructor(bytes: Uint8Array, size: number, writer: MeshWriter, cell: CellSurface) {
    this.bytes = bytes
    this.size = size
    this.writer = writer
    this.cell = cell
  }

  /** One square per outermost bone voxel; its corners sit where the skin's rim sits, so the two meet exactly. */
  write(): void {
    const { size, bytes, writer } = this
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
            if (end === 1) writer.quad(p, q, r, s)
            else writer.quad(s, r, q, p)
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
    const { size, bytes, writer } = this
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
    let fa = 0.5
    let fb = 0.5
    if (count > 0) {
      // As the skin does beside it: the same cell, with nothing changing across the face; x stands for a, y for b.
      const { cell } = this
      cell.value.set([v00, v10, v01, v11, v00, v10, v01, v11])
      cell.settle(sumA * (1 / count), sumB * (1 / count), 0.5)
      fa = cell.x
      fb = cell.y
    }
    const { points, normals } = writer.ensure(1)
    const vertex = writer.vertices++
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
}
