import { uniform } from './random'

/** One plane wave of a periodic random field: whole numbers of waves across the block along x, y and z. */
export interface Wave {
  readonly kx: number
  readonly ky: number
  readonly kz: number
  readonly amplitude: number
  readonly phase: number
}

/**
 * All whole wave vectors whose length, with the load axis (y) counted 1 / `stretch` times, lies in [low, high] waves a block; amplitudes
 * normal, phases even. Whole numbers make the field repeat without a seam.
 */
export function wavesBetween(
  seed: number,
  stream: number,
  low: number,
  high: number,
  stretch: number,
): Wave[] {
  const reach = Math.ceil(high)
  const waves: Wave[] = []
  let number = 0
  for (let kx = 0; kx <= reach; kx++) {
    for (let ky = -reach; ky <= reach; ky++) {
      for (let kz = -reach; kz <= reach; kz++) {
        // Half of all vectors is enough: the other half says the same.
        if (kx === 0 && (ky < 0 || (ky === 0 && kz <= 0))) continue
        const length = Math.hypot(kx, ky / stretch, kz)
        if (length < low || length > high) continue
        number++
        waves.push({
          kx,
          ky,
          kz,
          amplitude: 1,
          phase: 2 * Math.PI * uniform(seed, stream, number, 2),
        })
      }
    }
  }
  return waves
}

/** The sum of the waves on a size^3 grid (size a multiple of 4), scaled to standard deviation 1. Rows along x are built from one coefficient per kx. */
export function waveField(waves: readonly Wave[], size: number): Float32Array {
  const out = new Float32Array(size * size * size)
  const reach = waves.reduce((most, wave) => Math.max(most, wave.kx), 0) + 1
  const cosine = new Float64Array(size)
  const sine = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    cosine[i] = Math.cos((2 * Math.PI * i) / size)
    sine[i] = Math.sin((2 * Math.PI * i) / size)
  }
  // An even number, so that the loop below may take two at a time.
  const re = new Float64Array(reach + (reach & 1))
  const im = new Float64Array(re.length)
  const half = size / 2
  const count = waves.length
  const kx = Int32Array.from(waves, wave => wave.kx)
  const ky = Int32Array.from(waves, wave => wave.ky)
  const kz = Int32Array.from(waves, wave => wave.kz)
  const cosPhase = Float64Array.from(waves, wave => wave.amplitude * Math.cos(wave.phase))
  const sinPhase = Float64Array.from(waves, wave => wave.amplitude * Math.sin(wave.phase))
  let power = 0
  for (const wave of waves) power += (wave.amplitude * wave.amplitude) / 2
  const scale = power > 0 ? 1 / Math.sqrt(power) : 0
  for (let z = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      re.fill(0)
      im.fill(0)
      for (let w = 0; w < count; w++) {
        const turn = (((ky[w]! * y + kz[w]! * z) % size) + size) % size
        const c = cosine[turn]!
        const s = sine[turn]!
        const k = kx[w]!
        re[k] = re[k]! + cosPhase[w]! * c - sinPhase[w]! * s
        im[k] = im[k]! + cosPhase[w]! * s + sinPhase[w]! * c
      }
      const row = (z * size + y) * size
      // Cosines and sines of one quarter serve all four: they differ in sign alone, with x and with the parity of k.
      for (let x = 0; 4 * x <= size; x++) {
        let evenCosine = 0
        let oddCosine = 0
        let evenSine = 0
        let oddSine = 0
        for (let k = 0, turn = 0; k < reach; k += 2) {
          evenCosine += re[k]! * cosine[turn]!
          evenSine += im[k]! * sine[turn]!
          turn += x
          if (turn >= size) turn -= size
          oddCosine += re[k + 1]! * cosine[turn]!
          oddSine += im[k + 1]! * sine[turn]!
          turn += x
          if (turn >= size) turn -= size
        }
        out[row + x] = (evenCosine + oddCosine - evenSine - oddSine) * scale
        if (x > 0) out[row + size - x] = (evenCosine + oddCosine + evenSine + oddSine) * scale
        out[row + half - x] = (evenCosine - oddCosine + evenSine - oddSine) * scale
        out[row + half + x] = (evenCosine - oddCosine - evenSine + oddSine) * scale
      }
    }
  }
  return out
}
