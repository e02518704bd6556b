import { BYTES_PER_VOXEL, byteOf, distanceOf } from './bytes'

/**
 * The exact state of a life at the end of a year, for starting again from there: what the picture of that year (bytes.ts) leaves out. Only
 * voxels near the surface, whose byte is neither 0 nor 255, have an entry; 1 = 1/254 of a byte.
 */
export type Snapshot = Int8Array

const STEPS = 254 * BYTES_PER_VOXEL

/** Rounds the field to what picture and snapshot can hold together, so that going on and starting again give the same bytes. */
export function takeSnapshot(field: Float32Array): Snapshot {
  let count = 0
  for (let i = 0; i < field.length; i++) {
    const b = byteOf(field[i]!)
    if (b > 0 && b < 255) count++
  }
  const rest = new Int8Array(count)
  let next = 0
  for (let i = 0; i < field.length; i++) {
    const d = field[i]!
    const b = byteOf(d)
    if (b > 0 && b < 255)
      rest[next++] = Math.max(-126, Math.min(126, Math.round((d - distanceOf(b)) * STEPS)))
    field[i] = b === 0 ? -2 : b === 255 ? 2 : distanceOf(b) + rest[next - 1]! / STEPS
  }
  return rest
}

export function restore(picture: Uint8Array, rest: Snapshot, field: Float32Array): void {
  let next = 0
  for (let i = 0; i < field.length; i++) {
    const b = picture[i]!
    field[i] = b === 0 ? -2 : b === 255 ? 2 : distanceOf(b) + rest[next++]! / STEPS
  }
}
