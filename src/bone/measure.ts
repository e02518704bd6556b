import { bvtvOf, BYTES_PER_VOXEL } from './bytes'
import { nearest } from './distance'
import { eulerNumber } from './topology'
import { VOXEL_MM, type BoneMeasures } from './types'

/**
 * Morphometry of a block of bytes (bytes.ts): BV/TV; Tb.Th and Tb.Sp as the volume mean of the diameter of the largest sphere that
 * fits in bone (or marrow) and covers the point (T. Hildebrand, P. Rueegsegger, J Microsc 185, 1997); Conn.D = (1 - Euler
 * number) / volume (A. Odgaard, H. J. G. Gundersen, Bone 14, 1993). Tb.Sp is measured on voxels twice as long.
 */
export function measuresOf(bytes: Uint8Array, size: number): BoneMeasures {
  const bone = thicknessOf(bytes, size, 127.5, 1 / BYTES_PER_VOXEL)
  const half = halved(bytes, size)
  for (let i = 0; i < half.length; i++) half[i] = 255 - half[i]!
  // A coarse byte stands for the mean distance of eight fine ones; a coarse voxel is two fine ones long.
  const marrow = thicknessOf(half, size / 2, 127.5, 0.5 / BYTES_PER_VOXEL) * 2
  const euler = eulerNumber(bytes, size, 127, true)
  const volume_mm3 = ((size - 1) * VOXEL_MM) ** 3
  return {
    bvtv: bvtvOf(bytes),
    tbTh_mm: bone * VOXEL_MM,
    tbSp_mm: marrow * VOXEL_MM,
    connD_mm3: Math.max(0, (1 - euler) / volume_mm3),
  }
}

/**
 * Mean largest-sphere diameter in {value > level}, voxels. The distance of a voxel to the surface is its distance to the nearest voxel
 * that touches the surface plus what that voxel has to the surface itself, (value - level) x scale.
 */
export function thicknessOf(values: Uint8Array, size: number, level: number, scale: number): number {
  const total = values.length
  const n2 = size * size
  const seed = new Uint8Array(total)
  let inside = 0
  for (let z = 0, i = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++, i++) {
        if (values[i]! <= level) continue
        inside++
        if (
          (x > 0 && values[i - 1]! <= level) ||
          (x < size - 1 && values[i + 1]! <= level) ||
          (y > 0 && values[i - size]! <= level) ||
          (y < size - 1 && values[i + size]! <= level) ||
          (z > 0 && values[i - n2]! <= level) ||
          (z < size - 1 && values[i + n2]! <= level)
        ) {
          seed[i] = 1
        }
      }
    }
  }
  if (inside === 0) return 0
  const { squared, index } = nearest(seed, size)
  const radius = new Float32Array(total)
  for (let i = 0; i < total; i++) {
    if (values[i]! <= level) continue
    const from = index[i]!
    const own = from < 0 ? 0 : Math.min(1, Math.max(0, (values[from]! - level) * scale))
    radius[i] = from < 0 ? size / 2 : Math.sqrt(squared[i]!) + own
  }
  const widest = new Float32Array(total)
  for (let z = 0, i = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++, i++) {
        const r = radius[i]!
        if (r <= 0 || swallowed(radius, size, x, y, z, r)) continue
        paint(widest, radius, size, x, y, z, r, crest(radius, size, x, y, z, r))
      }
    }
  }
  let sum = 0
  for (let i = 0; i < total; i++) if (radius[i]! > 0) sum += Math.max(widest[i]!, radius[i]!)
  return (2 * sum) / inside
}

/** Whether the sphere here lies within a neighbour's (within 1 % of a voxel). */
function swallowed(radius: Float32Array, size: number, x: number, y: number, z: number, r: number): boolean {
  for (let dz = -1; dz <= 1; dz++) {
    const c = z + dz
    if (c < 0 || c >= size) continue
    for (let dy = -1; dy <= 1; dy++) {
      const b = y + dy
      if (b < 0 || b >= size) continue
      const row = size * (b + size * c)
      for (let dx = -1; dx <= 1; dx++) {
        const a = x + dx
        if (a < 0 || a >= size) continue
        const away = Math.abs(dx) + Math.abs(dy) + Math.abs(dz)
        if (away === 0) continue
        const reach = away === 1 ? 1 : away === 2 ? Math.SQRT2 : 1.7320508
        if (radius[row + a]! >= r + reach - 0.01) return true
      }
    }
  }
  return false
}

/**
 * Radius of the sphere whose centre lies between voxels: along each of 13 directions the distance is a tent of slope 1, and its top
 * is read from the two highest samples; the narrowest direction (across the plate) tells.
 */
function crest(radius: Float32Array, size: number, x: number, y: number, z: number, r: number): number {
  let top = r + 0.5
  for (let k = 14; k < 27; k++) {
    const dx = (k % 3) - 1
    const dy = (Math.floor(k / 3) % 3) - 1
    const dz = Math.floor(k / 9) - 1
    if (x + dx < 0 || x + dx >= size || x - dx < 0 || x - dx >= size) continue
    if (y + dy < 0 || y + dy >= size || y - dy < 0 || y - dy >= size) continue
    if (z + dz < 0 || z + dz >= size || z - dz < 0 || z - dz >= size) continue
    const i = x + size * (y + size * z)
    const step = dx + size * (dy + size * dz)
    const beside = Math.max(radius[i + step]!, radius[i - step]!)
    const length = Math.sqrt(dx * dx + dy * dy + dz * dz)
    top = Math.min(top, (r + beside + length) / 2)
  }
  return Math.max(r, top)
}

function paint(
  widest: Float32Array,
  radius: Float32Array,
  size: number,
  x: number,
  y: number,
  z: number,
  r: number,
  top: number,
): void {
  const r2 = r * r
  const z1 = Math.min(size - 1, Math.floor(z + r))
  for (let c = Math.max(0, Math.ceil(z - r)); c <= z1; c++) {
    const left = r2 - (c - z) * (c - z)
    const h = Math.sqrt(left)
    const y1 = Math.min(size - 1, Math.floor(y + h))
    for (let b = Math.max(0, Math.ceil(y - h)); b <= y1; b++) {
      const w = Math.sqrt(Math.max(0, left - (b - y) * (b - y)))
      const row = size * (b + size * c)
      const x1 = Math.min(size - 1, Math.floor(x + w))
      for (let a = Math.max(0, Math.ceil(x - w)); a <= x1; a++) {
        if (widest[row + a]! < top && radius[row + a]! > 0) widest[row + a] = top
      }
    }
  }
}

/** Mean of every eight voxels. */
function halved(bytes: Uint8Array, size: number): Uint8Array {
  const n = size / 2
  const out = new Uint8Array(n * n * n)
  for (let z = 0, o = 0; z < n; z++) {
    for (let y = 0; y < n; y++) {
      for (let x = 0; x < n; x++, o++) {
        const i = 2 * x + size * (2 * y + size * 2 * z)
        const j = i + size * size
        out[o] =
          (bytes[i]! +
            bytes[i + 1]! +
            bytes[i + size]! +
            bytes[i + size + 1]! +
            bytes[j]! +
            bytes[j + 1]! +
            bytes[j + size]! +
            bytes[j + size + 1]!) /
          8
      }
    }
  }
  return out
}
