import { Carving } from './carving'
import { islandsBeside } from './islands'
import { crowdAt, loadAt, type LoadMap } from './load'
import type { NamedEvent } from './named'
import { carve, pitAt, plateShare, type Pit } from './pit'
import { uniform } from './random'
import type { YearPlan } from './remodel'
import type { RemodelRoom } from './remodel-room'
import { TRIES, turnoverOf } from './turnover'

/** All Assumption unless a source is given; docs/bone.md tells what each was tuned against. */
const RULES = {
  /** places looked at for the weakest, per place tried */
  search: 4,
  /** an idle place resists being pierced like one that carries this much of the mean load */
  loadFloor: 0.15,
  /** how much weaker the middle of a plate counts than a strut */
  plateFirst: 0.6,
  /** how much weaker what lies across the load is: horizontal struts go first with age (J. S. Thomsen et al., Bone 57, 2013) */
  lying: 0.7,
  /** how readily sparse places become sparser: power of the bone around; loss is focal, so that whole struts go and wide spaces open */
  focus: 2.6,
  /** a pit goes through at most this many voxels of bone */
  deepest: 9,
  /** an event and what it frees may overshoot the year's volume by this share of the block */
  slack: 0.0003,
  /** a pit that would take less than this many voxels is none */
  leastTaken: 4,
  /** places tried a year, at most, and places held back that are tried again when the account has moved */
  attempts: 400,
  again: 8,
  /** links lost for good per share of bone lost: 1 = in proportion */
  linksLost: 1.1,
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

/** All events of a year; without a load map none counts as loaded, and only real events are looked at. */
export function pitsOf(field: Float32Array, plan: YearPlan, size: number, load: LoadMap | null): Seat[] {
  const { births, depth } = turnoverOf(plan)
  const tries = Math.round(TRIES * (size / 96) ** 3 * births * (plan.share ?? 1))
  const seats: Seat[] = []
  // More places are looked at for the weakest than have events, so that idle ends are found before loaded struts.
  const looked = load === null ? tries : tries * RULES.search
  for (let event = 0; event < looked; event++) {
    const pit = pitAt(field, size, plan.seed, plan.year, event, depth)
    if (pit === null) continue
    if (load === null) {
      seats.push({ pit, load: 0, strength: 0, event, active: true })
      continue
    }
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
      (1.2 - RULES.plateFirst * plateShare(field, size, pit)) *
      (1 - RULES.lying * pit.iy * pit.iy) *
      Math.pow(0.3 + crowdAt(load, pit.cx, pit.cy, pit.cz), RULES.focus)
    seats.push({ pit, load: carried, strength, event, active: event < tries })
  }
  return seats
}

/**
 * Lets pits go through, the weakest places first, until bone is down to `goal` voxels. Each is a named event, and so is each piece it
 * frees. A plate is pierced only when a strut has been cut before: the Euler number of the year never falls, so Conn.D never rises. It
 * may rise by `linksLost`, in proportion to the bone lost. What would take more than the year may lose does not go through.
 */
export function pierce(
  field: Float32Array,
  seats: readonly Seat[],
  plan: YearPlan,
  volume0: number,
  goal: number,
  links: number,
  room: RemodelRoom,
): NamedEvent[] {
  const weakest = seats
    .filter(seat => seat.pit.thickness <= RULES.deepest)
    .sort((a, b) => a.strength - b.strength || a.event - b.event)
  const least = plan.target - RULES.slack * field.length
  const expected = (RULES.linksLost * links * Math.max(0, volume0 - plan.target)) / volume0
  const allowed = Math.floor(expected + uniform(plan.seed, plan.year, -1, 0))
  const carving = new Carving(field, room.size)
  const events: NamedEvent[] = []
  let volume = volume0
  let all = 0
  let counted = 0
  let attempts = 0
  const attempt = (seat: Seat): 'done' | 'hole' | 'cut' | 'no' => {
    attempts++
    const parts = goThrough(field, seat.pit, carving, room)
    const left = volume - carving.removed
    const nowAll = all + sum(parts, 'euler')
    const nowCounted = counted + sum(parts, 'counted')
    const why =
      carving.removed < RULES.leastTaken || left < least
        ? 'no'
        : Math.min(nowAll, nowCounted) < 0
          ? 'hole'
          : Math.max(nowAll, nowCounted) > allowed + 1
            ? 'cut'
            : 'done'
    if (why !== 'done') {
      carving.undo()
      return why
    }
    volume = left
    all = nowAll
    counted = nowCounted
    events.push(...parts)
    return why
  }
  // Places that would go through but for the account, weakest first.
  const held = { hole: [] as Seat[], cut: [] as Seat[] }
  const release = (kind: 'hole' | 'cut', most: number): void => {
    for (let k = 0; k < most && held[kind].length > 0; k++)
      if (attempt(held[kind].shift()!) === 'done') return
  }
  for (const seat of weakest) {
    if (volume <= goal || attempts >= RULES.attempts) break
    const before = all
    const why = attempt(seat)
    if (why === 'hole' || why === 'cut') held[why].push(seat)
    else if (all !== before && volume > goal) release(all > before ? 'hole' : 'cut', RULES.again)
  }
  // One strut cut too many is made up for by a hole.
  if (Math.max(all, counted) > allowed) release('hole', 4 * RULES.again)
  return events
}

/** Carves a pit right through and resorbs what it frees; every part by name. The carving can still be taken back. */
function goThrough(field: Float32Array, pit: Pit, carving: Carving, room: RemodelRoom): NamedEvent[] {
  const { size } = room
  carving.begin()
  carve(field, size, pit, carving)
  let { all, counted } = carving.euler()
  const events: NamedEvent[] = [
    {
      kind: all < 0 ? 'pierced' : all > 0 ? 'cut' : 'trimmed',
      x: pit.cx + 0.5,
      y: pit.cy + 0.5,
      z: pit.cz + 0.5,
      volume: carving.removed,
      euler: all,
      counted,
    },
  ]
  for (const island of islandsBeside(field, size, carving, room.mark)) {
    const taken = carving.removed
    carving.dissolve(island)
    const now = carving.euler()
    const middle = island[island.length >> 1]!
    events.push({
      kind: 'island',
      x: (middle % size) + 0.5,
      y: (Math.floor(middle / size) % size) + 0.5,
      z: Math.floor(middle / (size * size)) + 0.5,
      volume: carving.removed - taken,
      euler: now.all - all,
      counted: now.counted - counted,
    })
    all = now.all
    counted = now.counted
  }
  return events
}

function sum(events: readonly NamedEvent[], key: 'euler' | 'counted'): number {
  return events.reduce((total, event) => total + event[key], 0)
}
