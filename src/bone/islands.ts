import type { Carving } from './carving'

/** Voxels taken in turn from every front before the next one's. */
const STRIDE = 256

interface Front {
  /** voxels reached, in order; those before `next` are done */
  readonly reached: number[]
  next: number
  /** front it has met, or itself */
  joined: number
}

/**
 * The pieces that a carving has cut off from the rest (bone is connected through faces). Fronts spread from the voxels
 * beside the cut, in turn; those that meet are one piece, one that comes to its end has found an island. The last one still
 * spreading is the rest, so nothing as large as the block is ever walked through. `mark` holds zeros and is given back so.
 */
export function islandsBeside(
  field: Float32Array,
  size: number,
  carving: Carving,
  mark: Int32Array,
): number[][] {
  const fronts: Front[] = []
  for (const i of carving.flipped) {
    for (let side = 0; side < 6; side++) {
      const j = beside(i, side, size)
      if (j < 0 || mark[j] !== 0 || field[j]! <= 0) continue
      fronts.push({ reached: [j], next: 0, joined: fronts.length })
      mark[j] = fronts.length
    }
  }
  const root = (f: number): number => {
    let at = f
    while (fronts[at]!.joined !== at) at = fronts[at]!.joined
    return at
  }
  let groups = fronts.length
  let ended = 0
  const over = new Set<number>()
  while (groups - ended > 1) {
    for (let f = 0; f < fronts.length && groups - ended > 1; f++) {
      const front = fronts[f]!
      const stop = Math.min(front.reached.length, front.next + STRIDE)
      while (front.next < stop) {
        const i = front.reached[front.next++]!
        for (let side = 0; side < 6; side++) {
          const j = beside(i, side, size)
          if (j < 0 || field[j]! <= 0) continue
          const other = mark[j]!
          if (other === 0) {
            mark[j] = f + 1
            front.reached.push(j)
          } else if (other !== f + 1) {
            const a = root(f)
            const b = root(other - 1)
            if (a !== b) {
              fronts[b]!.joined = a
              groups--
            }
          }
        }
      }
    }
    ended = 0
    over.clear()
    const spreading = new Set<number>()
    for (let f = 0; f < fronts.length; f++) {
      if (fronts[f]!.next < fronts[f]!.reached.length) spreading.add(root(f))
    }
    for (let f = 0; f < fronts.length; f++) {
      if (fronts[f]!.joined === f && !spreading.has(f)) {
        over.add(f)
        ended++
      }
    }
  }
  const pieces = new Map<number, number[]>()
  for (let f = 0; f < fronts.length; f++) {
    const r = root(f)
    if (over.has(r)) pieces.set(r, [...(pieces.get(r) ?? []), ...fronts[f]!.reached])
  }
  for (const front of fronts) for (const i of front.reached) mark[i] = 0
  const found = [...pieces.values()].sort((a, b) => a.length - b.length)
  // Should every front have come to its end, the largest is the rest.
  if (found.length > 0 && found.length === groups) found.pop()
  return found
}

function beside(i: number, side: number, size: number): number {
  if (side === 0) return i % size > 0 ? i - 1 : -1
  if (side === 1) return i % size < size - 1 ? i + 1 : -1
  const n2 = size * size
  if (side === 2) return Math.floor(i / size) % size > 0 ? i - size : -1
  if (side === 3) return Math.floor(i / size) % size < size - 1 ? i + size : -1
  if (side === 4) return i >= n2 ? i - n2 : -1
  return i < n2 * (size - 1) ? i + n2 : -1
}
