/**
 * The block as a signed distance field: one number per voxel, positive inside bone, in voxels, clamped to
 * +-BAND. Sample (x, y, z) sits at the centre of its voxel, at (x + 0.5, y + 0.5, z + 0.5); its index is
 * x + size * (y + size * z). y is the load axis: up in the picture, head to foot in the spine.
 */

/** Distances beyond this carry no information, voxels. */
export const BAND = 2

/** How much of a voxel is bone when its centre lies `distance` voxels inside the surface (box filter of a flat face). */
export function coverage(distance: number): number {
  return distance <= -0.5 ? 0 : distance >= 0.5 ? 1 : distance + 0.5
}

/** Bone volume in voxels. */
export function volumeOf(field: Float32Array): number {
  let sum = 0
  for (let i = 0; i < field.length; i++) {
    const d = field[i]!
    sum += d <= -0.5 ? 0 : d >= 0.5 ? 1 : d + 0.5
  }
  return sum
}

/** Voxels cut by the surface: how fast the volume grows with an even shift. */
export function nearSurface(field: Float32Array): number {
  let count = 0
  for (let i = 0; i < field.length; i++) {
    const d = field[i]!
    if (d > -0.5 && d < 0.5) count++
  }
  return count
}

/** The shift of every distance that gives the wanted volume (voxels), by bisection to 1e-4 voxel. */
export function shiftForVolume(field: Float32Array, volume: number): number {
  let low = -BAND
  let high = BAND
  // Only voxels that are neither full nor empty at both ends of the search need another look.
  let open = Float32Array.from(field)
  let full = 0
  for (let i = 0; i < 16; i++) {
    const mid = (low + high) / 2
    let sum = full
    let kept = 0
    for (let k = 0; k < open.length; k++) {
      const d = open[k]!
      if (d + low >= 0.5) {
        full++
        sum++
      } else if (d + high > -0.5) {
        open[kept++] = d
        const shifted = d + mid
        sum += shifted <= -0.5 ? 0 : shifted >= 0.5 ? 1 : shifted + 0.5
      }
    }
    open = open.subarray(0, kept)
    if (sum < volume) low = mid
    else high = mid
  }
  return (low + high) / 2
}

/** One pass of the separable binomial filter [w, 1-2w, w] along the three axes; faces mirror. */
export function blur(field: Float32Array, size: number, weight: number, scratch: Float32Array): void {
  const n2 = size * size
  pass(field, scratch, size, 1, weight)
  pass(scratch, field, size, size, weight)
  pass(field, scratch, size, n2, weight)
  field.set(scratch)
}

function pass(from: Float32Array, to: Float32Array, size: number, step: number, weight: number): void {
  const keep = 1 - 2 * weight
  const block = step * size
  const total = size * size * size
  for (let start = 0; start < total; start += block) {
    for (let at = 0; at < size; at++) {
      const row = start + at * step
      const before = at > 0 ? -step : 0
      const after = at < size - 1 ? step : 0
      for (let i = row; i < row + step; i++)
        to[i] = keep * from[i]! + weight * (from[i + before]! + from[i + after]!)
    }
  }
}
