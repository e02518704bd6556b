/** The shown and stored form of a field: one byte per voxel, 127.5 + 63.75 per voxel of distance, so +-2 voxels; 128 and above is bone. */

export const BYTES_PER_VOXEL = 63.75

/** The least byte that is bone. */
export const LEVEL = 128

export function byteOf(distance: number): number {
  if (distance >= 2) return 255
  if (distance <= -2) return 0
  const b = (128 + BYTES_PER_VOXEL * distance) | 0
  // Rounding must not move a voxel across the surface: topology lives in the sign.
  return distance > 0 ? (b < 128 ? 128 : b) : b > 127 ? 127 : b
}

export function bytesOf(field: Float32Array, out: Uint8Array): void {
  for (let i = 0; i < field.length; i++) out[i] = byteOf(field[i]!)
}

/** Distance a byte stands for, voxels. */
export function distanceOf(byte: number): number {
  return (byte - 127.5) / BYTES_PER_VOXEL
}

/** Bone volume of a block of bytes and area of its surface (voxels cut by it), voxels. */
export function censusOf(bytes: Uint8Array): { volume: number; surface: number } {
  const count = new Uint32Array(256)
  for (let i = 0; i < bytes.length; i++) count[bytes[i]!]!++
  let volume = 0
  let surface = 0
  for (let b = 0; b < 256; b++) {
    const cover = Math.max(0, Math.min(1, distanceOf(b) + 0.5))
    volume += count[b]! * cover
    if (cover > 0 && cover < 1) surface += count[b]!
  }
  return { volume, surface }
}

/** Bone volume fraction of a block of bytes. */
export function bvtvOf(bytes: Uint8Array): number {
  return bytes.length === 0 ? 0 : censusOf(bytes).volume / bytes.length
}
