import { BAND, coverage, volumeOf } from './field'
import type { Seat } from './pierce'
import type { Pit } from './pit'
import type { YearPlan } from './remodel'
import type { RemodelRoom } from './remodel-room'
import { isSimple, type SimpleTable } from './topology'

/** Share of the way a surface voxel moves towards its neighbours' mean in a year of loss. Assumption. */
const SOFTEN = 0.15

/** Rounds edges a little, as lining cells do: every surface voxel moves towards the mean of its neighbours; simple voxels only. */
export function soften(field: Float32Array, room: RemodelRoom): void {
  const { size, before, table } = room
  const n2 = size * size
  before.set(field)
  for (let z = 1; z < size - 1; z++) {
    for (let y = 1; y < size - 1; y++) {
      for (let x = 1; x < size - 1; x++) {
        const i = x + size * y + n2 * z
        const old = before[i]!
        if (old < -1.4 || old > 1.4) continue
        const mean =
          (before[i - 1]! +
            before[i + 1]! +
            before[i - size]! +
            before[i + size]! +
            before[i - n2]! +
            before[i + n2]!) /
          6
        const now = old + SOFTEN * (mean - old)
        field[i] = old > 0 === now > 0 ? now : guarded(field, size, x, y, z, old, now, table)
      }
    }
  }
}

/** Pits that are refilled all but a deficit: shallow hollows on surfaces that carry little; simple voxels only. */
export function thin(field: Float32Array, seats: readonly Seat[], plan: YearPlan, room: RemodelRoom): void {
  let excess = volumeOf(field) - plan.target
  if (excess <= 0) return
  // A healthy refill leaves nothing; the less is formed for what is resorbed the deeper the hollow, in voxels.
  const balance = Math.min(1, plan.formation / Math.max(0.05, plan.resorption))
  const deficit = 0.1 + 0.5 * (1 - balance)
  for (const seat of seats) {
    if (excess <= 0) return
    if (!seat.active || seat.load > 1.1) continue
    excess -= hollow(field, room, seat.pit, deficit)
  }
}

function hollow(field: Float32Array, room: RemodelRoom, pit: Pit, deficit: number): number {
  const { size, table } = room
  const reach = Math.ceil(pit.long)
  let taken = 0
  for (let z = Math.max(0, pit.z - reach); z <= Math.min(size - 1, pit.z + reach); z++) {
    for (let y = Math.max(0, pit.y - reach); y <= Math.min(size - 1, pit.y + reach); y++) {
      for (let x = Math.max(0, pit.x - reach); x <= Math.min(size - 1, pit.x + reach); x++) {
        const dx = x - pit.x
        const dy = y - pit.y
        const dz = z - pit.z
        const far = (dx * dx + dy * dy + dz * dz) / (pit.long * pit.long)
        if (far >= 1) continue
        const i = x + size * (y + size * z)
        const old = field[i]!
        if (old <= -BAND || old >= BAND) continue
        const fade = (1 - far) * (1 - far)
        const now = guarded(field, size, x, y, z, old, old - deficit * fade, table)
        taken += coverage(old) - coverage(now)
        field[i] = now
      }
    }
  }
  return taken
}

/** How far from the surface a voxel is held that may not change sides, voxels. */
const HELD = 0.3

function guarded(
  field: Float32Array,
  size: number,
  x: number,
  y: number,
  z: number,
  old: number,
  now: number,
  table: SimpleTable,
): number {
  if (old > 0 === now > 0 || isSimple(field, size, x, y, z, table)) return now
  return old > 0 ? HELD : -HELD
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

/** Voxels cut by the surface: how fast the volume grows with an even shift. */
function nearSurface(field: Float32Array): number {
  let count = 0
  for (let i = 0; i < field.length; i++) {
    const d = field[i]!
    if (d > -0.5 && d < 0.5) count++
  }
  return count
}
