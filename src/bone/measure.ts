import { bvtvOf, BYTES_PER_VOXEL } from './bytes'
import { anisotropyOf } from './mil'
import { axisSpacingOf } from './spacing'
import { depthOf, meanSphere, thicknessOf } from './thickness'
import { eulerNumber } from './topology'
import { VOXEL_MM, type BoneMeasures } from './types'

/**
 * Morphometry of a block of bytes (bytes.ts): BV/TV; Tb.Th and Tb.Sp as the volume mean of the diameter of the largest sphere that
 * fits in bone (or marrow) and covers the point (T. Hildebrand, P. Rueegsegger, J Microsc 185, 1997); Tb.N (spacing.ts); Conn.D = (1 -
 * Euler number) / volume (A. Odgaard, H. J. G. Gundersen, Bone 14, 1993); DA (mil.ts). Tb.Sp is measured on voxels twice as long.
 */
export function measuresOf(bytes: Uint8Array, size: number): BoneMeasures {
  const depth = depthOf(bytes, size, 127.5, 1 / BYTES_PER_VOXEL)
  const half = halved(bytes, size)
  for (let i = 0; i < half.length; i++) half[i] = 255 - half[i]!
  // A coarse byte stands for the mean distance of eight fine ones; a coarse voxel is two fine ones long.
  const marrow = thicknessOf(half, size / 2, 127.5, 0.5 / BYTES_PER_VOXEL) * 2
  const spacing = axisSpacingOf(bytes, size, depth)
  return {
    bvtv: bvtvOf(bytes),
    tbTh_mm: meanSphere(depth.radius, size) * VOXEL_MM,
    tbSp_mm: marrow * VOXEL_MM,
    tbN_mm: spacing > 0 ? 1 / (spacing * VOXEL_MM) : 0,
    connD_mm3: linksOf(eulerOf(bytes, size), size),
    da: anisotropyOf(bytes, size),
  }
}

/** Euler number of a block of bytes as a sample of a larger bone (topology.ts). */
export function eulerOf(bytes: Uint8Array, size: number): number {
  return eulerNumber(bytes, size, 127, true)
}

/** Conn.D, 1/mm3: loops of bone that could each be cut once before it falls apart, per volume. */
function linksOf(euler: number, size: number): number {
  return Math.max(0, (1 - euler) / ((size - 1) * VOXEL_MM) ** 3)
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
