import { nearSurface, volumeOf } from './field'
import { loadOf } from './load'
import type { NamedEvent } from './named'
import { pierce, pitsOf } from './pierce'
import { addPackets, leaveHollows } from './refill'
import type { RemodelRoom } from './remodel-room'
import { settle, soften } from './settle'
import { eulerNumber } from './topology'
import { turnoverOf } from './turnover'

/**
 * One year in the life of the block. Remodelling starts at places drawn evenly over the surface. Where little is left under the pit
 * and little load passes, the pit goes through: a plate is pierced or a strut cut, and is never refilled. Elsewhere it is refilled all but a
 * deficit, or more than refilled where more is formed than resorbed. The year ends on the asked volume (closed loop). Only named
 * events (named.ts) change the topology; every other change flips simple voxels only, so thickening cannot bridge a gap.
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
  /** every change of the topology, in order */
  readonly named: readonly NamedEvent[]
  /** bone volume at the end, voxels */
  readonly volume: number
  /** Euler number before the year, after the named events, and at the end (only with `audit`) */
  readonly euler: readonly [number, number, number] | null
}

/** Voxels a cell of the load map, and passes of its solver. Assumption. */
const LOAD_CELL = 3
const LOAD_SWEEPS = 40

/**
 * Share of a year's loss taken by pits that go through and what they free; the rest thins. The bone steers towards the thickness it has
 * when young (bone volume per surface voxel), which does not change with age (J. S. Thomsen et al., Bone 57, 2013). Assumption: amounts.
 */
const THROUGH = { usual: 0.7, thickness: 1.6, steer: 4, least: 0.1, most: 1 } as const

/** Share of the way edges are rounded in a year at a healthy rate; less where bone is dug faster than lining cells smooth it. Assumption. */
const SOFTEN = 0.15

/** More formed than resorbed by this share: packets stand out. Assumption. */
const ANABOLIC = 1.05

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
  const { births, refill } = turnoverOf(plan)
  const softness = Math.max(0.05, Math.min(0.25, SOFTEN / births))
  let events = 0
  let named: readonly NamedEvent[] = []
  let euler1 = euler0
  if (loss > 0) {
    const load = loadOf(field, size, LOAD_CELL, LOAD_SWEEPS)
    const seats = pitsOf(field, plan, size, load)
    events = seats.reduce((count, seat) => count + (seat.active ? 1 : 0), 0)
    const thick = volume0 / Math.max(1, nearSurface(field)) / THROUGH.thickness
    const share = Math.max(THROUGH.least, Math.min(THROUGH.most, THROUGH.usual + THROUGH.steer * (1 - thick)))
    const links = Math.max(0, 1 - eulerNumber(field, size, 0, true))
    named = pierce(field, seats, plan, volume0, volume0 - share * loss, links, room)
    if (audit) euler1 = eulerNumber(field, size)
    soften(field, softness, room)
    leaveHollows(field, seats, plan, room)
  } else if (loss < 0) {
    const seats = pitsOf(field, plan, size, null)
    events = seats.length
    soften(field, refill > ANABOLIC ? 0 : softness, room)
    if (refill > ANABOLIC) addPackets(field, seats, plan, room)
  }
  const volume = settle(field, plan.target, room)
  return { events, named, volume, euler: audit ? [euler0, euler1, eulerNumber(field, size)] : null }
}
