import { piecesOf } from './components'
import { BAND, coverage, volumeOf } from './field'
import { loadAt, loadOf, type LoadMap } from './load'
import { carve, pitAt, plateShare, type Pit } from './pit'
import { isSimple, simpleTable, eulerNumber, type SimpleTable } from './topology'

/**
 * One year in the life of the block. Remodelling starts at places drawn evenly over the surface. Where little is left under the pit
 * and little load passes, the pit goes through: a plate is pierced or a strut cut, and is never refilled. Elsewhere it is refilled all but a
 * deficit. The year ends on the asked volume (closed loop). Only pierced pits and lost fragments may change
 * the topology; every other change flips simple voxels only, so thickening cannot bridge a gap.
 */
export interface YearPlan {
  readonly seed: number
  /** counter of the year: the age at its end, whole years */
  readonly year: number
  /** bone volume at the year's end, voxels */
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

/** All Assumption unless a source is given; docs/bone.md tells what each was tuned against. */
const RULES = {
  /** places tried a year at resorption 1 in a 96^3 block; about one in thirteen meets the surface: 340 events (young vertebra) */
  tries: 4400,
  /** share of a year's loss taken by pits that go through and the fragments they free; the rest thins */
  piercedShare: 0.6,
  /** an idle place resists being pierced like one that carries this much of the mean load */
  loadFloor: 0.3,
  /** how much weaker the middle of a plate counts than a strut */
  plateFirst: 0.8,
  /** a pit goes through at most this many voxels of bone */
  deepest: 9,
  /** a fragment may overshoot the year's volume by this share of the block */
  slack: 0.0012,
  /** share of the way a surface voxel moves towards its neighbours' mean in a year of loss */
  soften: 0.15,
  loadCell: 3,
  loadSweeps: 40,
} as const

/** Memory used again from year to year. */
export class RemodelRoom {
  readonly size: number
  readonly label: Int32Array
  readonly stack: Int32Array
  readonly before: Float32Array
  readonly table: SimpleTable = simpleTable()

  constructor(size: number) {
    const total = size * size * size
    this.size = size
    this.label = new Int32Array(total)
    this.stack = new Int32Array(total)
    this.before = new Float32Array(total)
  }
}

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
    const load = loadOf(field, size, RULES.loadCell, RULES.loadSweeps)
    const pits = pitsOf(field, plan, size, load)
    events = pits.length
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

interface Seat {
  readonly pit: Pit
  readonly load: number
  /** how well the place resists being pierced; the weakest go first */
  readonly strength: number
  readonly event: number
}

function pitsOf(field: Float32Array, plan: YearPlan, size: number, load: LoadMap): Seat[] {
  const tries = Math.round(RULES.tries * (size / 96) ** 3 * Math.max(0.2, Math.min(4, plan.resorption)))
  const seats: Seat[] = []
  for (let event = 0; event < tries; event++) {
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
    seats.push({ pit, load: carried, strength, event })
  }
  return seats
}

function pierce(
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
    let pieces = piecesOf(field, size, room.label, room.stack)
    let lost = looseVolume(field, pieces.label, pieces.main)
    let kept: Pit[] = chosen
    if (volume - sum(lost) < least) {
      // Too much would fall off at once: the pits that free the larger pieces do not go through this year.
      const heavy = heaviest(lost, volume - least)
      kept = chosen.filter(pit => !touches(pit, pieces.label, heavy, size))
      field.set(before)
      volume = volumeBefore
      for (const pit of kept) volume -= carve(field, size, pit)
      pieces = piecesOf(field, size, room.label, room.stack)
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

/** Rounds edges a little, as lining cells do: every surface voxel moves towards the mean of its neighbours; simple voxels only. */
function soften(field: Float32Array, room: RemodelRoom): void {
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
        const now = old + RULES.soften * (mean - old)
        field[i] = old > 0 === now > 0 ? now : guarded(field, size, x, y, z, old, now, table)
      }
    }
  }
}

/** Pits that are refilled all but a deficit: shallow hollows on surfaces that carry little; simple voxels only. */
function thin(field: Float32Array, seats: readonly Seat[], plan: YearPlan, room: RemodelRoom): void {
  let excess = volumeOf(field) - plan.target
  if (excess <= 0) return
  // A healthy refill leaves nothing; the less is formed for what is resorbed the deeper the hollow, in voxels.
  const balance = Math.min(1, plan.formation / Math.max(0.05, plan.resorption))
  const deficit = 0.1 + 0.5 * (1 - balance)
  for (const seat of seats) {
    if (excess <= 0) return
    if (seat.load > 1.1) continue
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
function settle(field: Float32Array, target: number, room: RemodelRoom): number {
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

function sum(values: ReadonlyMap<number, number>): number {
  let total = 0
  for (const value of values.values()) total += value
  return total
}
