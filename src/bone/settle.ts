import { BAND, nearSurface, volumeOf } from './field'
import { guarded } from './guard'
import type { RemodelRoom } from './remodel-room'

/** Share of the way back to slope 1 a year. Assumption: enough to keep up with the rounding. */
const SHARPEN = 0.15

/**
 * Rounds edges a little, as lining cells do: every voxel near the surface moves by `share` of the way towards the mean of its neighbours;
 * simple voxels only. Rounding flattens slopes, so each voxel also moves away from the surface or towards it until distances are
 * distances again; on the surface itself that is nothing.
 */
export function soften(field: Float32Array, share: number, room: RemodelRoom): void {
  const { size, before, table } = room
  const n2 = size * size
  before.set(field)
  for (let z = 1; z < size - 1; z++) {
    for (let y = 1; y < size - 1; y++) {
      for (let x = 1, i = 1 + size * y + n2 * z; x < size - 1; x++, i++) {
        const old = before[i]!
        if (old < -1.6 || old > 1.6) continue
        const xa = before[i - 1]!
        const xb = before[i + 1]!
        const ya = before[i - size]!
        const yb = before[i + size]!
        const za = before[i - n2]!
        const zb = before[i + n2]!
        // Slopes towards the surface, to the lower neighbours in bone and the higher ones in marrow (S. Osher, J. A. Sethian 1988).
        const side = old > 0 ? 1 : -1
        const gx = Math.max(0, side * (old - xa), side * (old - xb))
        const gy = Math.max(0, side * (old - ya), side * (old - yb))
        const gz = Math.max(0, side * (old - za), side * (old - zb))
        const flat = 1 - Math.sqrt(gx * gx + gy * gy + gz * gz)
        const away = (SHARPEN * flat * old) / (0.6 + Math.abs(old))
        const now = old + share * ((xa + xb + ya + yb + za + zb) / 6 - old) + away
        field[i] = old > 0 === now > 0 ? now : guarded(field, size, x, y, z, old, now, table)
      }
    }
  }
}

/** Moves the whole surface evenly until the volume is the target; simple voxels only. Returns the volume reached. */
export function settle(field: Float32Array, target: number, room: RemodelRoom): number {
  const { size, table } = room
  let volume = volumeOf(field)
  for (let round = 0; round < 4; round++) {
    const wrong = target - volume
    if (Math.abs(wrong) < 3e-5 * field.length) break
    const surface = nearSurface(field)
    if (surface === 0) break
    const shift = Math.max(-0.4, Math.min(0.4, wrong / surface))
    volume = 0
    for (let z = 0, i = 0; z < size; z++) {
      for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++, i++) {
          const old = field[i]!
          if (old <= -BAND) continue
          if (old >= BAND) {
            volume++
            continue
          }
          let now = old + shift
          if (old > 0 !== now > 0) now = guarded(field, size, x, y, z, old, now, table)
          if (now > BAND) now = BAND
          else if (now < -BAND) now = -BAND
          field[i] = now
          volume += now <= -0.5 ? 0 : now >= 0.5 ? 1 : now + 0.5
        }
      }
    }
  }
  return volume
}
