/** The shown and stored form of a field: one byte per voxel, 127.5 + 63.75 per voxel of distance, so +-2 voxels; 128 and above is bone. */

export const BYTES_PER_VOXEL = 63.75

export function byteOf(distance: number): number {
  const b = Math.round(127.5 + BYTES_PER_VOXEL * distance)
  const safe = b < 0 ? 0 : b > 255 ? 255 : b
  // Rounding must not move a voxel across the surface: topology lives in the sign.
  return distance > 0 ? (safe < 128 ? 128 : safe) : safe > 127 ? 127 : safe
}

export function bytesOf(field: Float32Array, out: Uint8Array): void {
  for (let i = 0; i < field.length; i++) {
    const d = field[i]!
    out[i] = d >= 2 ? 255 : d <= -2 ? 0 : byteOf(d)
  }
}

/** Bone volume fraction of a block of bytes. */
export function bvtvOf(bytes: Uint8Array): number {
  const count = new Uint32Array(256)
  for (let i = 0; i < bytes.length; i++) count[bytes[i]!]!++
  let sum = 0
  for (let b = 0; b < 256; b++)
    sum += count[b]! * Math.max(0, Math.min(1, (b - 127.5) / BYTES_PER_VOXEL + 0.5))
  return bytes.length === 0 ? 0 : sum / bytes.length
}
