import {
  Data3DTexture,
  HalfFloatType,
  LinearFilter,
  LinearMipmapNearestFilter,
  RepeatWrapping,
  RedFormat,
  RGBAFormat,
  UnsignedByteType,
} from 'three'

/** The block as a texture that goes on for ever; coarser copies of it serve as a look from afar. */
export const blockTexture = (bytes: Uint8Array): Data3DTexture => {
  const size = Math.round(Math.cbrt(bytes.length))
  const texture = new Data3DTexture(seamless(bytes, size), size, size, size)
  texture.format = RedFormat
  texture.type = UnsignedByteType
  texture.minFilter = LinearMipmapNearestFilter
  texture.magFilter = LinearFilter
  texture.wrapS = texture.wrapT = texture.wrapR = RepeatWrapping
  texture.generateMipmaps = true
  texture.unpackAlignment = 1
  texture.needsUpdate = true
  return texture
}

/** Voxels on either side of a joint that give way to each other. */
const EASE = 4

/** The block was grown to repeat, but lives on without: at its faces, struts of either side run out into those of the other. */
export const seamless = (bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> => {
  const out = Uint8Array.from(bytes)
  const steps = [1, size, size * size]
  for (const [axis, step] of steps.entries()) {
    const u = steps[(axis + 1) % 3]!
    const w = steps[(axis + 2) % 3]!
    for (let depth = 0; depth < EASE; depth++) {
      const share = 0.5 * (1 - (depth + 0.5) / EASE)
      for (let a = 0; a < size; a++)
        for (let b = 0; b < size; b++) {
          const i = a * u + b * w + depth * step
          const j = a * u + b * w + (size - 1 - depth) * step
          const low = out[i]!
          const high = out[j]!
          out[i] = low + share * (high - low)
          out[j] = high + share * (low - high)
        }
    }
  }
  return out
}

/** What anatomy/types.ts calls `inside`. */
export const insideTexture = (halves: Uint16Array, size: number): Data3DTexture => {
  const texture = new Data3DTexture(halves as Uint16Array<ArrayBuffer>, size, size, size)
  texture.format = RGBAFormat
  texture.type = HalfFloatType
  texture.minFilter = texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}
