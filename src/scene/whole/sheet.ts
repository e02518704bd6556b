import type { WholeModel } from '../../anatomy/types'
import type { Place } from '../room'
import type { Cut } from './section'

/** A rectangle in the plane of a cut: its middle, and half its edges as vectors, mm. */
export interface Sheet {
  readonly at: Place
  readonly u: Place
  readonly v: Place
}

/**
 * The smallest upright rectangle that covers a cut through a bone, null when the plane misses it. A shader runs for every pixel of it, so
 * none should lie outside. The plane's normal runs along an axis; the other cut, if any, bounds it too,
 * but for a little, so that the two faces meet.
 */
export const sheetOf = ({ cube, mesh }: WholeModel, cut: Cut, other: Cut | undefined): Sheet | null => {
  const across = cut.normal.findIndex(c => c !== 0)
  const level = cut.offset * cut.normal[across]!
  const unit = cube.side_mm / 65535
  const thick = (2 * cube.side_mm) / mesh.size
  const axes = [(across + 1) % 3, (across + 2) % 3] as const
  const low = [Infinity, Infinity]
  const high = [-Infinity, -Infinity]
  const { positions, vertexCount } = mesh
  for (let i = 0; i < vertexCount * 3; i += 3) {
    if (Math.abs(cube.corner[across]! + positions[i + across]! * unit - level) > thick) continue
    for (let k = 0; k < 2; k++) {
      const c = cube.corner[axes[k]!]! + positions[i + axes[k]!]! * unit
      if (c < low[k]!) low[k] = c
      if (c > high[k]!) high[k] = c
    }
  }
  if (low[0] === Infinity) return null
  const place = [0, 0, 0]
  const half = [0, 0]
  place[across] = level
  for (let k = 0; k < 2; k++) {
    const axis = axes[k]!
    const towards = other?.normal[axis] ?? 0
    const from = Math.max(low[k]! - thick, towards > 0 ? other!.offset - thick : -Infinity)
    const to = Math.min(high[k]! + thick, towards < 0 ? -other!.offset + thick : Infinity)
    if (from >= to) return null
    place[axis] = (from + to) / 2
    half[k] = (to - from) / 2
  }
  // the first edge, the second and the normal are right-handed, so that the face looks outwards
  const edge = (k: 0 | 1, sign: number): Place => {
    const out: [number, number, number] = [0, 0, 0]
    out[axes[k]!] = half[k]! * sign
    return out
  }
  return {
    at: place as unknown as Place,
    u: edge(0, cut.normal[across]! > 0 ? 1 : -1),
    v: edge(1, 1),
  }
}
