import { keepOnePiece, speckRoom } from './components'
import { redistance } from './distance'
import { BAND, blur, shiftForVolume } from './field'
import { wavesBetween, waveField, type Wave } from './waves'

/**
 * How a young block is grown. Waves are counted per 96 voxels (3.36 mm); all Assumption: chosen so that the morphometry
 * falls in the published range for young vertebrae (docs/bone.md) and the picture looks like one.
 */
export interface GrowthShape {
  readonly sheetLow: number
  readonly sheetHigh: number
  readonly holeLow: number
  readonly holeHigh: number
  /** waves along y count 1 / stretch times, so structures are longer along the load */
  readonly stretch: number
  /** holes open where the second field is below this many standard deviations */
  readonly holeLevel: number
  /** spread of thickness from place to place, fraction */
  readonly thicknessSpread: number
  /** as `stretch`, for the holes: rounder than the sheets, so that more of them fit */
  readonly holeStretch: number
  /** how much joints of sheets fill out */
  readonly joint: number
  /** how widely the rims of holes are rounded, voxels */
  readonly crease: number
  /** passes of the last rounding */
  readonly rounds: number
}

export const YOUNG_VERTEBRA: GrowthShape = {
  sheetLow: 2.5,
  sheetHigh: 3.4,
  holeLow: 5.4,
  holeHigh: 7.8,
  stretch: 0.64,
  holeLevel: -0.71,
  thicknessSpread: 0.02,
  holeStretch: 0.8,
  joint: 0.5,
  crease: 1.7,
  rounds: 2,
}

/**
 * Grows the block of a young spine: sheets where a random field is near zero, pierced where a second field is low, rounded, one
 * piece, with the asked bone volume fraction (within 0.0005). Returns signed distances, size^3, voxels.
 */
export function growBlock(
  seed: number,
  size: number,
  bvtv: number,
  shape: GrowthShape = YOUNG_VERTEBRA,
): Float32Array {
  const total = size * size * size
  // The same bone whatever the size of the block: waves are counted per 96 voxels.
  const blocks = size / 96
  const sheet = waveField(typicalSheet(seed, size, shape), size)
  const hole = waveField(
    wavesBetween(seed, -2, blocks * shape.holeLow, blocks * shape.holeHigh, shape.holeStretch),
    size,
  )
  const swell = waveField(wavesBetween(seed, -3, blocks * 1.5, blocks * 3, shape.stretch), size)
  const away = sheetDistance(sheet, size, shape)
  // Waves of this length rise about this much a voxel, so that both fields speak in voxels.
  const holeSlope = (2 * Math.PI * (shape.holeLow + shape.holeHigh)) / 2 / 96 / Math.sqrt(2)
  const field = new Float32Array(total)
  let low = 0.3
  let high = 6
  // The half thickness that gives the volume; the rest of the recipe changes it a little, the last shift puts it right.
  const stride = 13
  for (let round = 0; round < 8; round++) {
    const half = (low + high) / 2
    let volume = 0
    for (let i = 0; i < total; i += stride) {
      if (mixed(away[i]!, hole[i]!, swell[i]!, half, holeSlope, shape) > 0) volume += stride
    }
    if (volume < bvtv * total) low = half
    else high = half
  }
  const half = (low + high) / 2
  for (let i = 0; i < total; i++) {
    field[i] = mixed(away[i]!, hole[i]!, swell[i]!, half, holeSlope, shape)
  }
  redistance(field, size, BAND + 2)
  roundOff(field, size, bvtv, shape.rounds)
  return field
}

/** Fields tried for the sheet. */
const CANDIDATES = 6

/**
 * The waves of the sheet. A block holds only some forty of them, so one may by chance hold a fifth more surface than the next; of a few
 * draws the one nearest to the mean is taken, so that every seed gives a young vertebra and not an unusual one.
 */
function typicalSheet(seed: number, size: number, shape: GrowthShape): readonly Wave[] {
  const blocks = size / 96
  let best: readonly Wave[] = []
  let least = Infinity
  for (let k = 0; k < CANDIDATES; k++) {
    const waves = wavesBetween(
      seed,
      -1 - 10 * k,
      blocks * shape.sheetLow,
      blocks * shape.sheetHigh,
      shape.stretch,
    )
    const [x, y, z] = crossings(waveField(waves, size / 3), size / 3)
    // A random field crosses zero twice per wave of the root mean square length along the line (S. O. Rice 1944).
    const mean = (key: 'kx' | 'ky' | 'kz'): number =>
      2 * Math.sqrt(waves.reduce((sum, wave) => sum + wave[key] ** 2, 0) / waves.length)
    const off = Math.abs((x + z) / (mean('kx') + mean('kz')) - 1) + 0.5 * Math.abs(y / mean('ky') - 1)
    if (off >= least) continue
    least = off
    best = waves
  }
  return best
}

/** How often a line along x, y and z crosses the zero surface of a periodic field, mean over lines. */
function crossings(field: Float32Array, n: number): readonly [number, number, number] {
  const count: [number, number, number] = [0, 0, 0]
  for (let z = 0, i = 0; z < n; z++) {
    for (let y = 0; y < n; y++) {
      for (let x = 0; x < n; x++, i++) {
        const side = field[i]! > 0
        if (field[x === n - 1 ? i - x : i + 1]! > 0 !== side) count[0]++
        if (field[y === n - 1 ? i - y * n : i + n]! > 0 !== side) count[1]++
        if (field[z === n - 1 ? i - z * n * n : i + n * n]! > 0 !== side) count[2]++
      }
    }
  }
  const lines = n * n
  return [count[0] / lines, count[1] / lines, count[2] / lines]
}

/**
 * Rounds a block, sheds what is too thin to last and all loose pieces, and gives it the asked bone volume fraction; each pass rounds
 * more. Changes `field`.
 */
export function roundOff(field: Float32Array, size: number, bvtv: number, passes: number): void {
  const total = field.length
  const scratch = new Float32Array(total)
  for (let pass = 0; pass < passes; pass++) blur(field, size, 0.25, scratch)
  // Blurring flattens slopes; stretched back, the field speaks in voxels again near the surface and stays smooth.
  const steep = 1 / slopeAtSurface(field, size)
  for (let i = 0; i < total; i++) field[i] = field[i]! * steep
  // Dropping loose pieces takes volume, growing back may free others: a few rounds settle it.
  const room = speckRoom(size)
  for (let round = 0; round < 16; round++) {
    const shift = shiftForVolume(field, bvtv * total)
    for (let i = 0; i < total; i++) field[i] = field[i]! + shift
    if (keepOnePiece(field, size, room) === 0) break
  }
  for (let i = 0; i < total; i++) field[i] = Math.max(-BAND, Math.min(BAND, field[i]!))
}

/** Mean slope of the field on the voxels cut by its surface, per voxel. */
function slopeAtSurface(field: Float32Array, size: number): number {
  const n2 = size * size
  let sum = 0
  let count = 0
  for (let z = 1; z < size - 1; z += 2) {
    for (let y = 1; y < size - 1; y++) {
      for (let x = 1; x < size - 1; x++) {
        const i = x + size * y + n2 * z
        if (Math.abs(field[i]!) > 0.4) continue
        const gx = field[i + 1]! - field[i - 1]!
        const gy = field[i + size]! - field[i - size]!
        const gz = field[i + n2]! - field[i - n2]!
        sum += Math.sqrt(gx * gx + gy * gy + gz * gz) / 2
        count++
      }
    }
  }
  return count > 0 ? sum / count : 1
}

/** Distance to the zero sheet of a periodic field, voxels: |value| / slope, softened where sheets meet so that joints fill out. */
function sheetDistance(sheet: Float32Array, size: number, shape: GrowthShape): Float32Array {
  const n2 = size * size
  const out = new Float32Array(sheet.length)
  const soft = (shape.joint * Math.PI * (shape.sheetLow + shape.sheetHigh)) / 96
  for (let z = 0, i = 0; z < size; z++) {
    const za = (z === 0 ? size - 1 : z - 1) * n2
    const zb = (z === size - 1 ? 0 : z + 1) * n2
    for (let y = 0; y < size; y++) {
      const ya = (y === 0 ? size - 1 : y - 1) * size
      const yb = (y === size - 1 ? 0 : y + 1) * size
      for (let x = 0; x < size; x++, i++) {
        const xa = x === 0 ? size - 1 : x - 1
        const xb = x === size - 1 ? 0 : x + 1
        const row = z * n2 + y * size
        const gx = (sheet[row + xb]! - sheet[row + xa]!) / 2
        const gy = (sheet[z * n2 + yb + x]! - sheet[z * n2 + ya + x]!) / 2
        const gz = (sheet[zb + y * size + x]! - sheet[za + y * size + x]!) / 2
        out[i] = Math.abs(sheet[i]!) / Math.sqrt(gx * gx + gy * gy + gz * gz + soft * soft * 0.1)
      }
    }
  }
  return out
}

function mixed(
  away: number,
  hole: number,
  swell: number,
  half: number,
  holeSlope: number,
  shape: GrowthShape,
): number {
  const plate = half * (1 + shape.thicknessSpread * swell) - away
  const rim = (hole - shape.holeLevel) / holeSlope
  return softMin(plate, rim, shape.crease)
}

/** The smaller of two distances, with the crease between them rounded over `width` voxels. */
export function softMin(a: number, b: number, width: number): number {
  const near = Math.max(0, width - Math.abs(a - b)) / width
  return Math.min(a, b) - (near * near * width) / 4
}
