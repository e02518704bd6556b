import { volumeOf } from './field'
import { loadOf } from './load'
import { pierce, pitsOf } from './pierce'
import type { RemodelRoom } from './remodel-room'
import { settle, soften, thin } from './settle'
import { eulerNumber } from './topology'

/**
 * One year in the life of the block. Remodelling starts at places drawn evenly over the surface. Where little is left under the pit
 * and little load passes, the pit goes through: a plate is pierced or a strut cut, and is never refilled. Elsewhere it is refilled all but a
 * deficit. The year ends on the asked volume (closed loop). Only pierced pits and lost fragments may change
 * the topology; every other change flips simple voxels only, so thickening cannot bridge a gap.
 */
export interface YearPlan {
  readonly seed: number
  /** address of the year's chances: the age at its end, or a number of its own for a part of a year */
  readonly year: number
  /** how much of a year it is, 0-1; 1 unless given */
  readonly share?: number
  /** bone volume at the end, voxels */
  readonly target: number
  /** relative to a healthy 30-year-old */
  readonly resorption: number
  readonly formation: number
}

export interface YearRecord {
  /** remodelling events seated on the surface this year */
  readonly events: number
  /** pits that went through, never to be refilled */
  readonly pierced: number
  /** pieces cut off and resorbed */
  readonly fragments: number
  /** bone volume at the end, voxels */
  readonly volume: number
  /** Euler number before the year, after the named losses, and at the end (only with `audit`) */
  readonly euler: readonly [number, number, number] | null
}

/** Voxels a cell of the load map, and passes of its solver. Assumption. */
const LOAD_CELL = 3
const LOAD_SWEEPS = 40

/** Lives one year: changes `field` in place. */
export function remodelYear(
  field: Float32Array,
  plan: YearPlan,
  room: RemodelRoom,
  audit = false,
): YearRecord {
  const { size } = room
  const euler0 = audit ? eulerNumber(field, size) : 0
  const volume0 = volumeOf(field)
  const loss = volume0 - plan.target
  let events = 0
  let pierced = 0
  let fragments = 0
  let euler1 = euler0
  if (loss > 0) {
    const load = loadOf(field, size, LOAD_CELL, LOAD_SWEEPS)
    const pits = pitsOf(field, plan, size, load)
    events = pits.reduce((count, pit) => count + (pit.active ? 1 : 0), 0)
    const named = pierce(field, pits, plan, volume0, loss, room)
    pierced = named.pierced
    fragments = named.fragments
    if (audit) euler1 = eulerNumber(field, size)
    soften(field, room)
    thin(field, pits, plan, room)
  }
  const volume = settle(field, plan.target, room)
  return {
    events,
    pierced,
    fragments,
    volume,
    euler: audit ? [euler0, euler1, eulerNumber(field, size)] : null,
  }
}
