import { BAND, coverage, volumeOf } from './field'
import { guarded } from './guard'
import type { Seat } from './pierce'
import type { Pit } from './pit'
import type { YearPlan } from './remodel'
import type { RemodelRoom } from './remodel-room'
import { turnoverOf } from './turnover'

/** Depth of a pit of 50 um, voxels. */
const DEEP = 50 / 35

/** What even a balanced pit leaves or adds in a year that loses or gains, voxels. Assumption. */
const LEAST = 0.1

/** A surface that carries more than this, relative to the mean, is refilled to the brim. Assumption. */
const LOADED = 1.1

/** Share of a year's gain that packets may take; the rest covers the surface evenly. Assumption. */
const PACKETS = 0.7

/** Pits of a year of loss: each is refilled all but a hollow, the deeper the less is formed for what is resorbed; simple voxels only. */
export function leaveHollows(
  field: Float32Array,
  seats: readonly Seat[],
  plan: YearPlan,
  room: RemodelRoom,
): void {
  const { depth, refill } = turnoverOf(plan)
  const deficit = LEAST + DEEP * depth * Math.max(0, 1 - refill)
  let excess = volumeOf(field) - plan.target
  for (const seat of seats) {
    if (excess <= 0) return
    if (!seat.active || seat.load > LOADED) continue
    excess += shift(field, room, seat.pit, -deficit)
  }
}

/** Pits of a year in which more is formed than resorbed: new packets stand out of the surface; simple voxels only. */
export function addPackets(
  field: Float32Array,
  seats: readonly Seat[],
  plan: YearPlan,
  room: RemodelRoom,
): void {
  const { depth, refill } = turnoverOf(plan)
  const height = LEAST + DEEP * depth * (refill - 1)
  let missing = PACKETS * (plan.target - volumeOf(field))
  for (const seat of seats) {
    if (missing <= 0) return
    missing -= shift(field, room, seat.pit, height)
  }
}

/** Lowers or raises the surface around a pit, most in its middle; returns the volume gained, voxels. */
function shift(field: Float32Array, room: RemodelRoom, pit: Pit, height: number): number {
  const { size, table } = room
  const reach = Math.ceil(pit.long)
  let gained = 0
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
        const now = guarded(field, size, x, y, z, old, old + height * (1 - far) * (1 - far), table)
        gained += coverage(now) - coverage(old)
        field[i] = now
      }
    }
  }
  return gained
}
