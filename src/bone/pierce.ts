import { boneMask, piecesOf } from './components'
import { BAND, coverage } from './field'
import { loadAt, type LoadMap } from './load'
import { carve, pitAt, plateShare, type Pit } from './pit'
import type { YearPlan } from './remodel'
import type { RemodelRoom } from './remodel-room'

/** All Assumption unless a source is given; docs/bone.md tells what each was tuned against. */
const RULES = {
  /** places tried a year at resorption 1 in a 96^3 block; about one in thirteen meets the surface: 340 events (young vertebra) */
  tries: 4400,
  /** places looked at for the weakest, per place tried */
  search: 2,
  /** share of a year's loss taken by pits that go through and the fragments they free; the rest thins */
  piercedShare: 0.6,
  /** an idle place resists being pierced like one that carries this much of the mean load */
  loadFloor: 0.3,
  /** how much weaker the middle of a plate counts than a strut */
  plateFirst: 0.72,
  /** a pit goes through at most this many voxels of bone */
  deepest: 9,
  /** a fragment may overshoot the year's volume by this share of the block */
  slack: 0.0012,
} as const

/** A remodelling event seated on the surface. */
export interface Seat {
  readonly pit: Pit
  readonly load: number
  /** how well the place resists being pierced; the weakest go first */
  readonly strength: number
  readonly event: number
  /** an event of this year, not only a place looked at */
  readonly active: boolean
}

/** All events of a year. */
export function pitsOf(field: Float32Array, plan: YearPlan, size: number, load: LoadMap): Seat[] {
  const rate = Math.max(0.2, Math.min(4, plan.resorption)) * (plan.share ?? 1)
  const tries = Math.round(RULES.tries * (size / 96) ** 3 * rate)
  const seats: Seat[] = []
  // More places are looked at for the weakest than have events, so that idle ends are found before loaded struts.
  for (let event = 0; event < tries * RULES.search; event++) {
    const pit = pitAt(field, size, plan.seed, plan.year, event)
    if (pit === null) continue
    const inside = Math.min(pit.thickness / 2, 2)
    const carried = loadAt(
      load,
      pit.x + 0.5 + inside * pit.ix,
      pit.y + 0.5 + inside * pit.iy,
      pit.z + 0.5 + inside * pit.iz,
    )
    // Plates are pierced before struts are cut: with age they turn into struts (docs/bone.md).
    const strength =
      Math.sqrt(pit.thickness / pit.depth) *
      (RULES.loadFloor + Math.min(carried, 4)) *
      (1.2 - RULES.plateFirst * plateShare(field, size, pit))
    seats.push({ pit, load: carried, strength, event, active: event < tries })
  }
  return seats
}

/** Lets pits go through, the weakest places first, until the named share of the year's loss is taken; frees no large piece at once. */
export function pierce(
  field: Float32Array,
  seats: readonly Seat[],
  plan: YearPlan,
  volume0: number,
  loss: number,
  room: RemodelRoom,
): { pierced: number; fragments: number } {
  const { size, before } = room
  const weakest = seats
    .filter(seat => seat.pit.thickness <= RULES.deepest)
    .sort((a, b) => a.strength - b.strength || a.event - b.event)
  const goal = volume0 - RULES.piercedShare * loss
  const least = plan.target - RULES.slack * field.length
  let volume = volume0
  let next = 0
  let pierced = 0
  let fragments = 0
  // A second round only makes up for what the first had to take back.
  for (let round = 0; round < 3 && volume > goal + 0.05 * loss && next < weakest.length; round++) {
    before.set(field)
    const volumeBefore = volume
    const chosen: Pit[] = []
    while (next < weakest.length && volume > goal) {
      const { pit } = weakest[next++]!
      volume -= carve(field, size, pit)
      chosen.push(pit)
    }
    if (chosen.length === 0) break
    boneMask(field, room.mask)
    let pieces = piecesOf(room.mask, size, room.label, room.stack)
    let lost = looseVolume(field, pieces.label, pieces.main)
    let kept: Pit[] = chosen
    if (volume - sum(lost) < least) {
      // Too much would fall off at once: the pits that free the larger pieces do not go through this year.
      const heavy = heaviest(lost, volume - least)
      kept = chosen.filter(pit => !touches(pit, pieces.label, heavy, size))
      field.set(before)
      volume = volumeBefore
      for (const pit of kept) volume -= carve(field, size, pit)
      boneMask(field, room.mask)
      pieces = piecesOf(room.mask, size, room.label, room.stack)
      lost = looseVolume(field, pieces.label, pieces.main)
    }
    pierced += kept.length
    for (let number = 1; number < pieces.voxels.length; number++) if (number !== pieces.main) fragments++
    volume -= sum(lost)
    dropLoose(field, pieces.label, pieces.main)
  }
  return { pierced, fragments }
}

/** Bone volume of every piece but the main one, by number. */
function looseVolume(field: Float32Array, label: Int32Array, main: number): Map<number, number> {
  const lost = new Map<number, number>()
  for (let i = 0; i < field.length; i++) {
    const number = label[i]!
    if (number !== 0 && number !== main) lost.set(number, (lost.get(number) ?? 0) + coverage(field[i]!))
  }
  return lost
}

function heaviest(lost: ReadonlyMap<number, number>, allowed: number): Set<number> {
  const sorted = [...lost].sort((a, b) => a[1] - b[1] || a[0] - b[0])
  const heavy = new Set<number>()
  let total = 0
  for (const [number, volume] of sorted) {
    total += volume
    if (total > allowed) heavy.add(number)
  }
  return heavy
}

function touches(pit: Pit, label: Int32Array, heavy: ReadonlySet<number>, size: number): boolean {
  const reach = Math.ceil(pit.reach) + 2
  const low = (v: number): number => Math.max(0, Math.floor(v) - reach)
  const high = (v: number): number => Math.min(size - 1, Math.ceil(v) + reach)
  for (let z = low(pit.cz); z <= high(pit.cz); z++) {
    for (let y = low(pit.cy); y <= high(pit.cy); y++) {
      for (let x = low(pit.cx); x <= high(pit.cx); x++) {
        if (heavy.has(label[x + size * (y + size * z)]!)) return true
      }
    }
  }
  return false
}

function dropLoose(field: Float32Array, label: Int32Array, main: number): void {
  for (let i = 0; i < field.length; i++) {
    const number = label[i]!
    if (number !== 0 && number !== main) field[i] = -Math.max(0.5, Math.min(BAND, field[i]!))
  }
}

function sum(values: ReadonlyMap<number, number>): number {
  let total = 0
  for (const value of values.values()) total += value
  return total
}
