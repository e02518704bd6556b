import { chance, clamp, mix, ramp } from './ease'
import { shareOf } from './phases'
import { rimShare, shiftOf, STATIONS, type Station, type Surface, wayAt } from './pit'
import { halfWide, PIT_Z } from './strut'

export type CellKind = 'lining' | 'osteoclast' | 'precursor' | 'reversal' | 'osteoblast'

/** A cell seated on the bone at (x, z). Lengths in micrometres. */
export interface Cell {
  readonly kind: CellKind
  /** the same cell has the same number at every week */
  readonly seed: number
  readonly x: number
  readonly z: number
  /** half width of its foot, and its height */
  readonly radius: number
  readonly tall: number
  /** how its foot is stretched along `turn` (radians in the plane of the surface): 1 = round */
  readonly long: number
  readonly turn: number
  /** 1 = spread out flat like a lining cell, 0 = its own shape */
  readonly flat: number
  readonly nuclei: number
}

/** Cells beyond the sawn face are left out; one that straddles it is cut. */
const FACE_ROOM = 0.45
const TURN = Math.PI * 2

/** Assumption: sizes of human bone cells as drawn in textbooks: osteoclast 50-60 um, osteoblast 15 um, lining cell 35 um wide and 1-2 um high. */
const LINING_STEP = 34
const LINING_RADIUS = 20.5
const LINING_TALL = 1.7
const CLAST_RADIUS = 27
const CLAST_TALL = 25
const BLAST_TALL = 15

/** Share of the reversal phase at which the first osteoblasts come. Assumption. */
const BLASTS_FROM = 0.86

interface Seat {
  readonly x: number
  readonly z: number
  readonly seed: number
}
/** Seats in a net of triangles, each a little off its knot. */
const net = (
  step: number,
  halfX: number,
  z0: number,
  z1: number,
  salt: number,
  jitter: number,
): readonly Seat[] => {
  const seats: Seat[] = []
  const rows = Math.ceil((z1 - z0) / (step * 0.866))
  const columns = Math.ceil((2 * halfX) / step)
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const seed = salt + j * 200 + i
      seats.push({
        x: -halfX + step * (i + (j % 2) / 2) + step * jitter * (chance(seed, 1) - 0.5),
        // the first row keeps its line: that is where the saw goes
        z: z1 - step * 0.866 * j + (j === 0 ? 0 : step * jitter * (chance(seed, 2) - 0.5)),
        seed,
      })
    }
  return seats
}

const LINING: readonly Seat[] = net(LINING_STEP, 320, -205, 2, 1000, 0.22)

/** Lining cells: over the site they draw back in the week of activation; those around stay. */
const liningAt = (week: number): Cell[] => {
  const away = shareOf('activation', week)
  const cells: Cell[] = []
  for (const { x, z, seed } of LINING) {
    if (Math.abs(z - PIT_Z) > halfWide(x) * 0.9) continue
    const rim = rimShare(x, z)
    const over = rim < 1.2
    const back = over ? ramp(0, 0.75, away - 0.25 * clamp(rim)) * (rim < 1.1 ? 1 : 0.6) : 0
    if (back >= 1) continue
    const push = 1 + (0.16 * back) / Math.max(rim, 0.3)
    cells.push({
      kind: 'lining',
      seed,
      x: over ? x * push : x,
      z: over ? PIT_Z + (z - PIT_Z) * push : z,
      radius: LINING_RADIUS * mix(0.9, 1.08, chance(seed, 3)) * (1 - 0.75 * back),
      tall: LINING_TALL + 4 * back * (1 - back) + 0.3 * back,
      long: mix(1, 1.3, chance(seed, 4)) * (1 - 0.2 * back),
      turn: (chance(seed, 5) - 0.5) * 1.2,
      flat: 1,
      nuclei: 1,
    })
  }
  return cells
}

const between = (way: number, stations: readonly Station[]): Station => {
  const i = clamp(Math.floor(way), 0, Math.max(0, stations.length - 2))
  const a = stations[i]!
  const b = stations[i + 1] ?? a
  const k = clamp(way - i)
  return { x: mix(a.x, b.x, k), z: mix(a.z, b.z, k) }
}

/** Osteoclasts: born where precursors have met, they walk their stations there and back, shrink and are gone in the first week of reversal. */
const osteoclastsAt = ({ week, balance }: Surface): Cell[] => {
  const born = shareOf('activation', week)
  const dig = shareOf('resorption', week)
  const gone = ramp(0, 0.18, shareOf('reversal', week))
  const size = ramp(0.45, 1, born) * (1 - gone)
  if (size <= 0.02) return []
  return Array.from({ length: balance.osteoclasts }, (_, cell) => {
    const own = STATIONS.filter((__, i) => shiftOf(i, balance.osteoclasts).cell === cell)
    const { x, z } = between(clamp(wayAt(dig, own.length), 0, own.length - 1), own)
    const grown = mix(0.9, 1.12, chance(cell, 11)) * (balance.osteoclasts === 1 ? 0.85 : 1)
    return {
      kind: 'osteoclast' as const,
      seed: cell,
      x,
      z,
      radius: CLAST_RADIUS * grown * mix(0.35, 1, size),
      tall:
        CLAST_TALL *
        grown *
        balance.clastHeight *
        mix(0.4, 1, size) *
        (1 + 0.03 * Math.sin(week * 9 + cell * 2)),
      long: 1.12 + 0.1 * Math.sin(week * 5 + cell * 2.1),
      turn: 0.25 * Math.sin(cell * 3 + week * 1.3),
      flat: 0,
      nuclei: 4 + Math.floor(4 * chance(cell, 12)),
    }
  })
}

/** Four precursors creep together where each osteoclast will stand, and are taken up into it. */
const precursorsAt = ({ week, balance }: Surface): Cell[] => {
  const born = shareOf('activation', week)
  const cells: Cell[] = []
  if (born <= 0.2 || born >= 1) return cells
  for (let cell = 0; cell < balance.osteoclasts; cell++) {
    const first = STATIONS.findIndex((_, i) => shiftOf(i, balance.osteoclasts).cell === cell)
    const { x, z } = STATIONS[first]!
    for (let i = 0; i < 4; i++) {
      const seed = 40 + cell * 4 + i
      const angle = TURN * (i / 4 + 0.2 * chance(seed, 1))
      const away = mix(44, 15, ramp(0.2, 0.8, born))
      const size = ramp(0.2, 0.4, born) * (1 - ramp(0.75, 1, born))
      if (size > 0.05)
        cells.push({
          kind: 'precursor',
          seed,
          x: x + away * Math.cos(angle),
          z: z + away * 0.8 * Math.sin(angle) - 8,
          radius: 8.5 * size,
          tall: 9 * size,
          long: 1.25,
          turn: angle,
          flat: 0,
          nuclei: 1,
        })
    }
  }
  return cells
}

const REVERSAL: readonly Seat[] = net(25, 140, -112, 6, 5000, 0.7)

/** Reversal cells: small and flat, one nucleus; they follow the osteoclasts and stay until osteoblasts stand in their place. */
const reversalAt = (surface: Surface): Cell[] => {
  const late = shareOf('resorption', surface.week)
  const busy = shareOf('reversal', surface.week)
  if (late < 0.8 || busy >= 1) return []
  const clasts = osteoclastsAt(surface)
  return REVERSAL.flatMap(({ x, z, seed }) => {
    if (rimShare(x, z) > 0.93 || chance(seed, 3) > 0.78) return []
    const come = ramp(0, 0.3, (late - 0.8) * 1.2 + busy * 1.4 - 0.35 * chance(seed, 4))
    const size = come * (1 - ramp(0.88, 0.97, busy - 0.03 * chance(seed, 5)))
    const wx = x + 7 * Math.sin(surface.week * 1.4 + seed)
    const wz = z + 5 * Math.cos(surface.week * 1.1 + seed * 2)
    if (size < 0.3 || clasts.some(one => Math.hypot(one.x - wx, one.z - wz) < one.radius + 9)) return []
    return [
      {
        kind: 'reversal' as const,
        seed,
        x: wx,
        z: wz,
        radius: mix(8.5, 12, chance(seed, 6)) * size,
        tall: mix(2.6, 3.8, chance(seed, 7)) * size,
        long: mix(1.1, 1.7, chance(seed, 8)),
        turn: TURN * chance(seed, 9) + 0.3 * Math.sin(surface.week + seed),
        flat: 0.4,
        nuclei: 1,
      },
    ]
  })
}

/**
 * Osteoblasts: a pavement of cuboidal cells that rises with the matrix. Where the place is full they flatten: about a third stay as lining
 * cells, the others are gone (Assumption on the share; that most die or are walled in is textbook).
 */
const osteoblastsAt = (surface: Surface): Cell[] => {
  const start = shareOf('reversal', surface.week)
  if (start <= BLASTS_FROM) return []
  const { spacing_um: step } = surface.balance
  const settle = shareOf('mineralisation', surface.week)
  const cells: Cell[] = []
  for (const { x, z, seed } of net(step, 142, -112, -0.5, 9000, 0.18)) {
    const rim = rimShare(x, z)
    if (rim > 0.97) continue
    const come = ramp(BLASTS_FROM, 1, start * 1.05 - 0.05 * chance(seed, 3))
    const done = Math.max(ramp(0.965, 0.9995, surface.filled(x, z)), ramp(0, 0.5, settle))
    const stays = seed % 3 === 0
    const size = come * (stays ? 1 : 1 - ramp(0.35, 0.9, done))
    if (size < 0.15) continue
    cells.push({
      kind: 'osteoblast',
      seed,
      x,
      z,
      radius: step * mix(0.49, 0.53, chance(seed, 4)) * mix(0.45, 1, size) * (stays ? mix(1, 1.9, done) : 1),
      tall: mix(BLAST_TALL * mix(0.88, 1.12, chance(seed, 5)), LINING_TALL, done) * mix(0.3, 1, size),
      long: mix(1, 1.12, chance(seed, 6)),
      turn: TURN * chance(seed, 7),
      flat: done,
      nuclei: 1,
    })
  }
  return cells
}

/** Every cell on the surface at a week. */
export const cellsAt = (surface: Surface): Cell[] =>
  [
    ...liningAt(surface.week),
    ...precursorsAt(surface),
    ...osteoclastsAt(surface),
    ...reversalAt(surface),
    ...osteoblastsAt(surface),
  ].filter(one => one.z - one.radius * FACE_ROOM < 0)
