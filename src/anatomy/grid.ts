import type { Field, Point } from './sdf'

/** A cube of space: its lowest corner and its side, mm. */
export interface Cube {
  readonly corner: Point
  readonly side_mm: number
}

/** Distances at the centres of `size`^3 voxels of a cube, mm, negative inside; x runs fastest. */
export interface DistanceGrid {
  readonly cube: Cube
  readonly size: number
  readonly values: Float32Array
}

/** Voxels between two samples of the first, coarse look. */
const STRIDE = 4
/**
 * How much longer a distance may be than it says, so that a place is passed over only when the surface is surely not
 * near. Assumption: blends and stretches of sdf.ts stay within it.
 */
const SAFE = 1.35

/**
 * Samples a field: everywhere with a coarse lattice, and exactly in every little block of voxels that the surface comes
 * near (`band` voxels). Elsewhere values are interpolated. `size` is a multiple of 4.
 */
export const distanceGrid = (field: Field, cube: Cube, size: number, band = 3): DistanceGrid => {
  const work = growGrid(field, cube, size, band)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

/** The same, a layer of little blocks at a time, for whoever has other things to do in between. */
export function* growGrid(
  field: Field,
  cube: Cube,
  size: number,
  band = 3,
): Generator<undefined, DistanceGrid> {
  const voxel = cube.side_mm / size
  const values = new Float32Array(size ** 3)
  const cells = size / STRIDE
  // from a corner of a little block to its farthest voxel
  const reach = (Math.sqrt(3) * (STRIDE / 2) + band) * voxel * SAFE
  const cell: Cell = { corners: new Float64Array(8), values, size }
  const [ox, oy, oz] = cube.corner.map(c => c + voxel / 2) as [number, number, number]
  let low = coarseLayer(field, cube, size, 0)
  for (let cz = 0; cz < cells; cz++) {
    const high = coarseLayer(field, cube, size, cz + 1)
    for (let cy = 0; cy < cells; cy++) {
      for (let cx = 0; cx < cells; cx++) {
        const mean = takeCorners(cell.corners, low, high, cx + (cells + 1) * cy, cells + 1)
        const first = STRIDE * (cx + size * (cy + size * cz))
        if (Math.abs(mean) >= reach) {
          fillCell(cell, first)
          continue
        }
        for (let k = 0; k < STRIDE; k++)
          for (let j = 0; j < STRIDE; j++)
            for (let i = 0; i < STRIDE; i++)
              values[first + i + size * (j + size * k)] = field(
                ox + (cx * STRIDE + i) * voxel,
                oy + (cy * STRIDE + j) * voxel,
                oz + (cz * STRIDE + k) * voxel,
              )
      }
    }
    low = high
    yield
  }
  return { cube, size, values }
}

/** A little block of voxels: the field at its corners, and the grid it lies in. */
interface Cell {
  readonly corners: Float64Array
  readonly values: Float32Array
  readonly size: number
}

/** Copies the corners of a little block out of two layers, and returns their mean. */
const takeCorners = (
  to: Float64Array,
  low: Float32Array,
  high: Float32Array,
  at: number,
  n: number,
): number => {
  let sum = 0
  for (let c = 0; c < 8; c++) {
    const layer = c < 4 ? low : high
    const value = layer[at + (c & 1) + ((c >> 1) & 1) * n]!
    to[c] = value
    sum += value
  }
  return sum / 8
}

/** Interpolates the voxels of a little block between its corners. */
const fillCell = ({ corners: c, values, size }: Cell, first: number): void => {
  for (let k = 0; k < STRIDE; k++) {
    const z = (k + 0.5) / STRIDE
    const c00 = c[0]! + z * (c[4]! - c[0]!)
    const c10 = c[1]! + z * (c[5]! - c[1]!)
    const c01 = c[2]! + z * (c[6]! - c[2]!)
    const c11 = c[3]! + z * (c[7]! - c[3]!)
    for (let j = 0; j < STRIDE; j++) {
      const y = (j + 0.5) / STRIDE
      const left = c00 + y * (c01 - c00)
      const right = c10 + y * (c11 - c10)
      const row = first + size * (j + size * k)
      for (let i = 0; i < STRIDE; i++) values[row + i] = left + ((i + 0.5) / STRIDE) * (right - left)
    }
  }
}

/** The field at the corners of a layer of little blocks, (size / STRIDE + 1)^2 of them. */
const coarseLayer = (field: Field, { corner, side_mm }: Cube, size: number, z: number): Float32Array => {
  const n = size / STRIDE + 1
  const step = (side_mm / size) * STRIDE
  const out = new Float32Array(n ** 2)
  for (let y = 0, i = 0; y < n; y++)
    for (let x = 0; x < n; x++, i++)
      out[i] = field(corner[0] + x * step, corner[1] + y * step, corner[2] + z * step)
  return out
}

/** Distance at a place, interpolated between the voxels round it, mm. */
export const sampleGrid = ({ cube, size, values }: DistanceGrid, x: number, y: number, z: number): number => {
  const scale = size / cube.side_mm
  const top = size - 1.0001
  const cx = Math.min(top, Math.max(0, (x - cube.corner[0]) * scale - 0.5))
  const cy = Math.min(top, Math.max(0, (y - cube.corner[1]) * scale - 0.5))
  const cz = Math.min(top, Math.max(0, (z - cube.corner[2]) * scale - 0.5))
  const i = (cx | 0) + size * ((cy | 0) + size * (cz | 0))
  const j = i + size * size
  const fx = cx - (cx | 0)
  const fy = cy - (cy | 0)
  const fz = cz - (cz | 0)
  const a = values[i]! + fx * (values[i + 1]! - values[i]!)
  const b = values[i + size]! + fx * (values[i + size + 1]! - values[i + size]!)
  const c = values[j]! + fx * (values[j + 1]! - values[j]!)
  const d = values[j + size]! + fx * (values[j + size + 1]! - values[j + size]!)
  const low = a + fy * (b - a)
  return low + fz * (c + fy * (d - c) - low)
}

/** The same cube in half as many voxels: means of eight. */
export const halved = ({ cube, size, values }: DistanceGrid): DistanceGrid => {
  const n = size / 2
  const out = new Float32Array(n ** 3)
  for (let z = 0, to = 0; z < n; z++)
    for (let y = 0; y < n; y++)
      for (let x = 0; x < n; x++, to++) {
        const i = 2 * (x + size * (y + size * z))
        const j = i + size * size
        const near = values[i]! + values[i + 1]! + values[i + size]! + values[i + size + 1]!
        out[to] = (near + values[j]! + values[j + 1]! + values[j + size]! + values[j + size + 1]!) / 8
      }
  return { cube, size: n, values: out }
}
