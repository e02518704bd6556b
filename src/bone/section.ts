import { BYTES_PER_VOXEL } from './bytes'

/**
 * An upright slice through the block at depth z (voxels), drawn with smooth edges: `pixels` x `pixels` bytes, row 0 at the top, 255 = bone.
 */
export function sectionOf(bytes: Uint8Array, size: number, z: number, pixels: number): Uint8Array {
  const out = new Uint8Array(pixels * pixels)
  const slice = Math.max(0, Math.min(size - 1, Math.round(z - 0.5))) * size * size
  const scale = size / pixels
  for (let row = 0; row < pixels; row++) {
    const y = clamp(size - (row + 0.5) * scale - 0.5, size)
    const y0 = y | 0
    const fy = y - y0
    for (let column = 0; column < pixels; column++) {
      const x = clamp((column + 0.5) * scale - 0.5, size)
      const x0 = x | 0
      const fx = x - x0
      const i = slice + y0 * size + x0
      const a = bytes[i]! + fx * (bytes[i + 1]! - bytes[i]!)
      const b = bytes[i + size]! + fx * (bytes[i + size + 1]! - bytes[i + size]!)
      const distance = (a + fy * (b - a) - 127.5) / BYTES_PER_VOXEL / scale
      out[row * pixels + column] = distance <= -0.5 ? 0 : distance >= 0.5 ? 255 : 255 * (distance + 0.5)
    }
  }
  return out
}

function clamp(value: number, size: number): number {
  const top = size - 1.0001
  return value < 0 ? 0 : value > top ? top : value
}
