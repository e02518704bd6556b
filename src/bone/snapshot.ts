import { BAND } from './field'

/** The exact state of a life at the end of a year, for starting again from there. Only voxels near the surface take room. */
export interface Snapshot {
  /** one bit per voxel: near the surface; then one per voxel: bone */
  readonly near: Uint8Array
  readonly bone: Uint8Array
  /** distance x STEPS of the near voxels in order */
  readonly values: Int16Array
}

const STEPS = 32767 / BAND

/** Rounds the field to what a snapshot can hold, so that going on and starting again give the same bytes. */
export function takeSnapshot(field: Float32Array): Snapshot {
  const near = new Uint8Array((field.length + 7) >> 3)
  const bone = new Uint8Array((field.length + 7) >> 3)
  let count = 0
  for (let i = 0; i < field.length; i++) {
    const d = field[i]!
    if (d > 0) bone[i >> 3]! |= 1 << (i & 7)
    if (d > -BAND && d < BAND) {
      near[i >> 3]! |= 1 << (i & 7)
      count++
    }
  }
  const values = new Int16Array(count)
  let next = 0
  for (let i = 0; i < field.length; i++) {
    const d = field[i]!
    if (d > -BAND && d < BAND) {
      let q = Math.round(d * STEPS)
      // Rounding must not move a voxel across the surface.
      if (q <= 0 && d > 0) q = 1
      values[next++] = q
    }
  }
  const snapshot = { near, bone, values }
  restore(snapshot, field)
  return snapshot
}

export function restore(snapshot: Snapshot, field: Float32Array): void {
  const { near, bone, values } = snapshot
  let next = 0
  for (let i = 0; i < field.length; i++) {
    const bit = 1 << (i & 7)
    if ((near[i >> 3]! & bit) !== 0) field[i] = values[next++]! / STEPS
    else field[i] = (bone[i >> 3]! & bit) !== 0 ? BAND : -BAND
  }
}

export function snapshotBytes(snapshot: Snapshot): number {
  return snapshot.near.byteLength + snapshot.bone.byteLength + snapshot.values.byteLength
}
