import { mix, ramp } from './ease'
import { shareOf } from './phases'
import type { Surface } from './pit'

/** An osteocyte in the sawn face (z = 0): it sits in bone, y um above or below 0. */
export interface Osteocyte {
  readonly seed: number
  readonly x: number
  readonly y: number
  /** 0 = not yet walled in, 1 = in bone with its processes spread */
  readonly grown: number
  readonly young: boolean
}

/** Osteocytes of the old bone: x, and depth below the old surface, um. Places by eye, apart from each other. */
const OLD: readonly (readonly [number, number])[] = [
  [-262, 34],
  [-205, 84],
  [-196, 24],
  [-136, 60],
  [-150, 118],
  [-84, 92],
  [-96, 30],
  [-28, 116],
  [-18, 78],
  [-40, 26],
  [34, 34],
  [46, 100],
  [96, 70],
  [112, 128],
  [128, 26],
  [160, 88],
  [206, 40],
  [226, 108],
  [278, 62],
]
/** Those walled in as the pit is filled: x, and the share of the formation phase at which it happens. */
const NEW: readonly (readonly [number, number])[] = [
  [-66, 0.2],
  [-22, 0.42],
  [14, 0.13],
  [52, 0.34],
  [84, 0.2],
  [-98, 0.1],
]

export const osteocytesAt = (
  surface: Surface,
  when: (week: number) => Surface,
  formation: { from: number; to: number },
): Osteocyte[] => {
  const out = { rest: 0, floor: 0, mineral: 0, top: 0 }
  const cells: Osteocyte[] = []
  OLD.forEach(([x, deep], seed) => {
    const { rest, floor } = surface.at(x, 0, out)
    const y = rest - deep
    if (floor > y + 5) cells.push({ seed, x, y, grown: 1, young: false })
  })
  NEW.forEach(([x, share], i) => {
    const born = mix(formation.from, formation.to, share)
    if (surface.week <= born) return
    const y = when(born).top(x, 0) + 1
    const { top } = surface.at(x, 0, out)
    if (top > y - 1) cells.push({ seed: 50 + i, x, y, grown: ramp(0, 3, surface.week - born), young: true })
  })
  return cells
}

/**
 * The canopy: flat cells that roof a site from the day it opens until it is filled, an Assumption as to its height, and only hinted at. Height above the bone at x in the sawn face, um; 0 where there is none.
 */
export const canopyAt = (week: number, x: number): number => {
  const there = Math.min(shareOf('activation', week), 1 - shareOf('mineralisation', week))
  const share = 1 - (x / CANOPY_HALF) ** 2
  return there <= 0 || share <= 0 ? 0 : CANOPY_UM * there * share ** 0.7
}
export const CANOPY_HALF = 158
const CANOPY_UM = 33
