import { LEVEL } from './bytes'
import { CellSurface } from './cell-surface'
import { cellTable, EDGE_CORNERS } from './cell-table'
import type { MeshWriter } from './mesh-writer'

/** The surface inside the block: see mesh.ts. */
export class MeshSkin {
  private readonly bytes: Uint8Array
  private readonly size: number
  private readonly writer: MeshWriter
  private readonly table = cellTable()
  private readonly cell: CellSurface
  private readonly value: Float64Array
  private readonly sum = new Float64Array(16)

  constructor(bytes: Uint8Array, size: number, writer: MeshWriter, cell: CellSurface) {
    this.bytes = bytes
    this.size = size
    this.writer = writer
    this.cell = cell
    this.value = cell.value
  }

  /**
   * Cells run from -1 to size - 1 along each axis; samples outside repeat the outermost, so the
   * skin reaches the faces. Written as one loop without calls for empty cells: nine cells in ten are empty.
   */
  write(): void {
    const { bytes, size, value, writer } = this
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
          layer[at] = writer.vertices
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
            if (inside === 1) writer.quad(p, q, r, t)
            else writer.quad(t, r, q, p)
          }
          if (((code >> 2) & 1) !== inside && cx >= 0 && cz >= 0) {
            const o = at - 1
            const p = here + part[own + 4]!
            const q = layer[o]! + part[mask[o]! * 12 + 5]!
            const r = below[o]! + part[belowMask[o]! * 12 + 7]!
            const t = below[at]! + part[belowMask[at]! * 12 + 6]!
            if (inside === 1) writer.quad(t, r, q, p)
            else writer.quad(p, q, r, t)
          }
          if (((code >> 4) & 1) !== inside && cx >= 0 && cy >= 0) {
            const o = at - 1
            const p = here + part[own + 8]!
            const q = layer[o]! + part[mask[o]! * 12 + 9]!
            const r = layer[o - wide]! + part[mask[o - wide]! * 12 + 11]!
            const t = layer[at - wide]! + part[mask[at - wide]! * 12 + 10]!
            if (inside === 1) writer.quad(p, q, r, t)
            else writer.quad(t, r, q, p)
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
    const { table, value, size, sum, writer } = this
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
    const { points, normals } = writer.ensure(sheets)
    const { cell } = this
    for (let s = 0; s < sheets; s++) {
      const count = 1 / sum[s * 4 + 3]!
      cell.settle(sum[s * 4]! * count, sum[s * 4 + 1]! * count, sum[s * 4 + 2]! * count)
      const v = writer.vertices++ * 3
      points[v] = cx < 0 ? 0 : cx >= size - 1 ? size : cx + 0.5 + cell.x
      points[v + 1] = cy < 0 ? 0 : cy >= size - 1 ? size : cy + 0.5 + cell.y
      points[v + 2] = cz < 0 ? 0 : cz >= size - 1 ? size : cz + 0.5 + cell.z
      normals[v] = cell.nx
      normals[v + 1] = cell.ny
      normals[v + 2] = cell.nz
    }
  }
}
