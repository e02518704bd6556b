import type { Surface } from './mesh'
import { sweep } from './sweep'

/** Towards the key light, unit length: upper left front for a viewer who looks along -z with y up. The scene uses the same. */
export const KEY_LIGHT: readonly [number, number, number] = [-0.4682, 0.7023, 0.5363]

/** How finely the light is computed: voxels of the block per cell of the ambient and of the key light grid. */
export interface ShadeDetail {
  readonly ambient: number
  readonly key: number
  /** directions of key light averaged over a small disc, for soft shadows; 1 unless given */
  readonly soft?: number
}
export const FULL_SHADE: ShadeDetail = { ambient: 2, key: 1 }
/** for the coarse block of reduce.ts */
export const DRAG_SHADE: ShadeDetail = { ambient: 4, key: 2 }
export const RICH_SHADE: ShadeDetail = { ambient: 2, key: 1, soft: 7 }

/**
 * Bakes light into the vertices of a surface, four bytes each: openness to the sky, key light, nothing, newness of the tissue.
 *
 * Openness: light enters the block from 30 directions and is carried plane by plane through a coarse grid of occupancy, losing in each
 * cell what bone covers; a cell keeps the mean and the direction of what arrives (first order spherical harmonics), and a vertex asks
 * for what a surface facing its way receives (1 = open half space). Long crevices go dark, as under an electron microscope.
 * Key light: one direction, finer grid, spread by the interpolation between planes into soft shadows.
 * Newness: from the grid of mineral.ts (255 = just formed), 0 without one.
 */
export function shadeOf(
  surface: Surface,
  bytes: Uint8Array,
  size: number,
  detail: ShadeDetail,
  mineral: Float32Array | null = null,
): Uint8Array {
  const coarse = occupancy(bytes, size, detail.ambient)
  const ambient = ambientLight(coarse, size / detail.ambient)
  const keyGrid = detail.key === detail.ambient ? coarse : occupancy(bytes, size, detail.key)
  const keySize = size / detail.key
  const key = keyLight(keyGrid, keySize, 48 / keySize, detail.soft ?? 1)
  const { points, normals, vertexCount } = surface
  const out = new Uint8Array(vertexCount * 4)
  const sky = new Float64Array(4)
  const ambientSize = size / detail.ambient
  const mineralSize = mineral === null ? 0 : Math.round(Math.cbrt(mineral.length))
  const mineralScale = mineralSize / size
  for (let v = 0; v < vertexCount; v++) {
    const nx = normals[v * 3]!
    const ny = normals[v * 3 + 1]!
    const nz = normals[v * 3 + 2]!
    const px = points[v * 3]!
    const py = points[v * 3 + 1]!
    const pz = points[v * 3 + 2]!
    const lift = 0.75 * detail.ambient
    sample4(
      ambient,
      ambientSize,
      (px + lift * nx) / detail.ambient,
      (py + lift * ny) / detail.ambient,
      (pz + lift * nz) / detail.ambient,
      sky,
    )
    const open = sky[0]! + 2 * (sky[1]! * nx + sky[2]! * ny + sky[3]! * nz)
    out[v * 4] = open <= 0 ? 0 : open >= 1 ? 255 : 255 * open
    const keyLift = 0.6 + 0.8 * detail.key
    const lit = sample1(
      key,
      keySize,
      (px + keyLift * nx) / detail.key,
      (py + keyLift * ny) / detail.key,
      (pz + keyLift * nz) / detail.key,
    )
    out[v * 4 + 1] = lit <= 0 ? 0 : lit >= 1 ? 255 : 255 * lit
    if (mineral !== null) {
      const fresh = sample1(
        mineral,
        mineralSize,
        (px - 0.5 * nx) * mineralScale,
        (py - 0.5 * ny) * mineralScale,
        (pz - 0.5 * nz) * mineralScale,
      )
      out[v * 4 + 3] = 255 * fresh
    }
  }
  return out
}

/** Half the width of the key light seen from the block, radians. Assumption: as wide as a window. */
const LAMP = 0.13

/** Key light arriving in every cell: from one direction, or the mean of `soft` directions spread over a disc around it. */
function keyLight(grid: Float32Array, n: number, dense: number, soft: number): Float32Array {
  const light = new Float32Array(grid.length)
  const [x, y, z] = KEY_LIGHT
  if (soft <= 1) {
    sweep(grid, light, n, x, y, z, dense, 0)
    return light
  }
  // Two directions square to the light; the disc is filled along the golden angle.
  const flat = Math.hypot(x, z)
  const [ux, uz] = [z / flat, -x / flat]
  const [vx, vy, vz] = [y * uz, z * ux - x * uz, -y * ux]
  const one = new Float32Array(grid.length)
  for (let k = 0; k < soft; k++) {
    const r = LAMP * Math.sqrt((k + 0.5) / soft)
    const a = r * Math.cos(k * 2.39996)
    const b = r * Math.sin(k * 2.39996)
    const dx = x + a * ux + b * vx
    const dy = y + b * vy
    const dz = z + a * uz + b * vz
    const length = Math.hypot(dx, dy, dz)
    sweep(grid, one, n, dx / length, dy / length, dz / length, dense, 0)
    for (let i = 0; i < light.length; i++) light[i] = light[i]! + one[i]! / soft
  }
  return light
}

/** Mean cover of bone in cells of `cell`^3 voxels. */
export function occupancy(bytes: Uint8Array, size: number, cell: number): Float32Array {
  const cover = new Float32Array(256)
  // A byte is 127.5 + 63.75 per voxel of distance: see bytes.ts.
  for (let b = 0; b < 256; b++) cover[b] = Math.max(0, Math.min(1, (b - 127.5) / 63.75 + 0.5))
  const n = size / cell
  const out = new Float32Array(n * n * n)
  const scale = 1 / (cell * cell * cell)
  for (let z = 0, i = 0; z < size; z++) {
    const oz = ((z / cell) | 0) * n * n
    for (let y = 0; y < size; y++) {
      const row = oz + ((y / cell) | 0) * n
      for (let x = 0; x < size; x++, i++) {
        const b = bytes[i]!
        if (b < 96) continue
        const o = row + ((x / cell) | 0)
        out[o] = out[o]! + cover[b]! * scale
      }
    }
  }
  return out
}

/** Light lost on every 2 voxels of marrow, so that the depth of the block is darker than its face. Assumption: for the look. */
const HAZE = 0.022

/** Mean light and its direction per cell (4 numbers): T, T dx, T dy, T dz averaged over directions. */
function ambientLight(grid: Float32Array, n: number): Float32Array {
  const out = new Float32Array(grid.length * 4)
  const light = new Float32Array(grid.length)
  const tilt = 0.62
  const directions: number[][] = []
  for (let axis = 0; axis < 3; axis++) {
    for (const sign of [-1, 1]) {
      for (const [a, b] of [
        [0, 0],
        [tilt, tilt],
        [tilt, -tilt],
        [-tilt, tilt],
        [-tilt, -tilt],
      ] as const) {
        const d = [0, 0, 0]
        d[axis] = sign
        d[(axis + 1) % 3] = a
        d[(axis + 2) % 3] = b
        const length = Math.hypot(1, a, b)
        directions.push(d.map(c => c / length))
      }
    }
  }
  const weight = 1 / directions.length
  const strength = 96 / n / 2
  for (const d of directions) {
    const dx = d[0]!
    const dy = d[1]!
    const dz = d[2]!
    sweep(grid, light, n, dx, dy, dz, 1.6 * strength, HAZE * strength)
    for (let i = 0, o = 0; i < light.length; i++, o += 4) {
      const t = light[i]! * weight
      out[o] = out[o]! + t
      out[o + 1] = out[o + 1]! + t * dx
      out[o + 2] = out[o + 2]! + t * dy
      out[o + 3] = out[o + 3]! + t * dz
    }
  }
  return out
}

function sample1(grid: Float32Array, n: number, x: number, y: number, z: number): number {
  const cx = clampCell(x - 0.5, n)
  const cy = clampCell(y - 0.5, n)
  const cz = clampCell(z - 0.5, n)
  const x0 = cx | 0
  const y0 = cy | 0
  const z0 = cz | 0
  const fx = cx - x0
  const fy = cy - y0
  const fz = cz - z0
  const i = x0 + n * (y0 + n * z0)
  const j = i + n * n
  const a = grid[i]! + fx * (grid[i + 1]! - grid[i]!)
  const b = grid[i + n]! + fx * (grid[i + n + 1]! - grid[i + n]!)
  const c = grid[j]! + fx * (grid[j + 1]! - grid[j]!)
  const e = grid[j + n]! + fx * (grid[j + n + 1]! - grid[j + n]!)
  const f = a + fy * (b - a)
  return f + fz * (c + fy * (e - c) - f)
}

function sample4(grid: Float32Array, n: number, x: number, y: number, z: number, out: Float64Array): void {
  const cx = clampCell(x - 0.5, n)
  const cy = clampCell(y - 0.5, n)
  const cz = clampCell(z - 0.5, n)
  const x0 = cx | 0
  const y0 = cy | 0
  const z0 = cz | 0
  const fx = cx - x0
  const fy = cy - y0
  const fz = cz - z0
  const i = 4 * (x0 + n * (y0 + n * z0))
  const up = 4 * n
  const j = i + up * n
  for (let k = 0; k < 4; k++) {
    const a = grid[i + k]! + fx * (grid[i + k + 4]! - grid[i + k]!)
    const b = grid[i + k + up]! + fx * (grid[i + k + up + 4]! - grid[i + k + up]!)
    const c = grid[j + k]! + fx * (grid[j + k + 4]! - grid[j + k]!)
    const e = grid[j + k + up]! + fx * (grid[j + k + up + 4]! - grid[j + k + up]!)
    const f = a + fy * (b - a)
    out[k] = f + fz * (c + fy * (e - c) - f)
  }
}

/** Keeps a sample inside the grid with a neighbour to the right. */
function clampCell(value: number, n: number): number {
  const top = n - 1.0001
  return value < 0 ? 0 : value > top ? top : value
}
