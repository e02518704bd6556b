/** A closed surface that any program takes for a solid: every edge belongs to two triangles, no two vertices share a place. */
export interface Solid {
  /** xyz per vertex */
  readonly points: Float32Array
  readonly indices: Uint32Array
}

interface Mesh {
  readonly points: Float32Array
  readonly indices: Uint32Array
  readonly vertexCount: number
}

/** Points on a cut face closer than this are one, share of the side: caps and skin work out their common rim each in its own way. */
const SAME = 2e-6
/** How far a vertex that stood for two sheets is drawn towards its own sheet, share of the way to its neighbours. Assumption. */
const APART = 0.04

/**
 * Makes a solid of a closed mesh whose parts share positions but not indices along the faces of the block, and in which a few edges serve
 * four triangles (mesh.ts): there the bone on either side is parted, as in the block, where it is connected through faces only.
 * Points are from 0 to `side`; triangles turn outwards.
 */
export const solidOf = ({ points, indices, vertexCount }: Mesh, side: number): Solid => {
  const welded = weldRims(points, indices, vertexCount, side)
  return partSheets(partEdges({ points, indices: welded, vertexCount }))
}

/** Six times the volume is the sum of the triangles' determinants; positive when triangles turn outwards. */
export const volumeOfSolid = ({ points, indices }: Solid): number => {
  let six = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]! * 3, indices[i + 1]! * 3, indices[i + 2]! * 3]
    const [ax, ay, az] = [points[a]!, points[a + 1]!, points[a + 2]!]
    const [bx, by, bz] = [points[b]!, points[b + 1]!, points[b + 2]!]
    const [cx, cy, cz] = [points[c]!, points[c + 1]!, points[c + 2]!]
    six += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
  }
  return six / 6
}

/** Triangles over joined vertices; those that became lines are left out. */
const weldRims = (
  points: Float32Array,
  indices: Uint32Array,
  vertexCount: number,
  side: number,
): Uint32Array => {
  const to = Uint32Array.from({ length: vertexCount }, (_, v) => v)
  const cells = new Map<number, number[]>()
  const same = SAME * side
  const wide = Math.ceil(1 / SAME) + 3
  const keyOf = (x: number, y: number, z: number): number => x + 1 + wide * (y + 1 + wide * (z + 1))
  const nearOne = (place: readonly number[], [x, y, z]: readonly [number, number, number]): number | null => {
    for (let k = 0; k < 27; k++) {
      const key = keyOf(x + (k % 3) - 1, y + (Math.floor(k / 3) % 3) - 1, z + Math.floor(k / 9) - 1)
      for (const v of cells.get(key) ?? [])
        if (place.every((one, along) => Math.abs(one - points[v * 3 + along]!) <= same)) return v
    }
    return null
  }
  for (let v = 0; v < vertexCount; v++) {
    const place = [points[v * 3]!, points[v * 3 + 1]!, points[v * 3 + 2]!]
    if (!place.some(one => one === 0 || one === side)) continue
    const cell = place.map(one => Math.floor(one / same)) as [number, number, number]
    const found = nearOne(place, cell)
    if (found !== null) to[v] = found
    else cells.set(keyOf(...cell), [...(cells.get(keyOf(...cell)) ?? []), v])
  }
  const kept: number[] = []
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [to[indices[i]!]!, to[indices[i + 1]!]!, to[indices[i + 2]!]!]
    if (a !== b && b !== c && c !== a) kept.push(a, b, c)
  }
  return Uint32Array.from(kept)
}

/** The sides of triangles along each edge. Side k runs from corner k to the next of its triangle. */
const sidesOf = (indices: Uint32Array): Iterable<readonly number[]> => {
  const sides = new Map<number, number[]>()
  for (let side = 0; side < indices.length; side++) {
    const a = indices[side]!
    const b = indices[nextCorner(side)]!
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b)
    const known = sides.get(key)
    if (known === undefined) sides.set(key, [side])
    else known.push(side)
  }
  return sides.values()
}

/** Cuts edges that serve more than two triangles in the middle, once for each two of them, so that each has its own. */
const partEdges = ({ points, indices, vertexCount }: Mesh): Mesh => {
  const added: number[] = []
  const middle = new Map<number, number>()
  const placeOf = (corner: number): number[] => [...points.subarray(indices[corner]! * 3).subarray(0, 3)]
  const add = (place: readonly number[]): number => vertexCount + added.push(...place) / 3 - 1
  for (const sides of sidesOf(indices)) {
    if (sides.length <= 2) continue
    const turn = inTurn(points, indices, sides)
    for (let k = 0; k < turn.length; k += 2) {
      const [one, two] = [turn[k]!, turn[k + 1]!]
      const half = meanOf([placeOf(one), placeOf(nextCorner(one))])
      const sheet = meanOf([placeOf(previousCorner(one)), placeOf(previousCorner(two))])
      const vertex = add(half.map((at, axis) => at + APART * (sheet[axis]! - at)))
      middle.set(one, vertex).set(two, vertex)
    }
  }
  const parted = new Set([...middle.keys()].map(side => Math.floor(side / 3)))
  const kept: number[] = []
  for (let t = 0; t < indices.length / 3; t++) {
    const corners = [t * 3, t * 3 + 1, t * 3 + 2]
    if (!parted.has(t)) kept.push(...corners.map(corner => indices[corner]!))
    else {
      const rim = corners.flatMap(corner => [indices[corner]!, middle.get(corner) ?? []].flat())
      const hub = add(meanOf(corners.map(placeOf)))
      rim.forEach((vertex, k) => kept.push(vertex, rim[(k + 1) % rim.length]!, hub))
    }
  }
  const all = new Float32Array((vertexCount + added.length / 3) * 3)
  all.set(points.subarray(0, vertexCount * 3))
  all.set(added, vertexCount * 3)
  return { points: all, indices: Uint32Array.from(kept), vertexCount: all.length / 3 }
}

const meanOf = (places: readonly (readonly number[])[]): number[] =>
  [0, 1, 2].map(axis => places.reduce((sum, place) => sum + place[axis]! / places.length, 0))

const previousCorner = (corner: number): number => (corner % 3 === 0 ? corner + 2 : corner - 1)
const nextCorner = (side: number): number => (side % 3 === 2 ? side - 2 : side + 1)

/** Sides along one edge in turn around it, so that bone lies between the first and the second, the third and the fourth. */
const inTurn = (points: Float32Array, indices: Uint32Array, sides: readonly number[]): number[] => {
  const a = indices[sides[0]!]! * 3
  const b = indices[nextCorner(sides[0]!)]! * 3
  const axis = unit([
    points[b]! - points[a]!,
    points[b + 1]! - points[a + 1]!,
    points[b + 2]! - points[a + 2]!,
  ])
  const [first, second] = across(axis)
  const seen = sides.map(side => {
    const c = indices[nextCorner(nextCorner(side))]! * 3
    const out = [points[c]! - points[a]!, points[c + 1]! - points[a + 1]!, points[c + 2]! - points[a + 2]!]
    return {
      side,
      angle: Math.atan2(dot(out, second), dot(out, first)),
      // A triangle that runs along the edge the way the axis points has its bone clockwise of it, behind its back.
      boneAfter: indices[side] !== indices[sides[0]!],
    }
  })
  seen.sort((p, q) => p.angle - q.angle || Number(q.boneAfter) - Number(p.boneAfter))
  const left = new Set(seen)
  return seen
    .filter(one => one.boneAfter)
    .flatMap(one => {
      const from = seen.indexOf(one)
      const next = seen.map((_, k) => seen[(from + k) % seen.length]!).find(o => !o.boneAfter && left.has(o))
      if (next === undefined) return []
      left.delete(next)
      return [one.side, next.side]
    })
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!
const unit = (a: readonly number[]): number[] => {
  const length = Math.hypot(...a)
  return a.map(one => one / length)
}
const cross = (a: readonly number[], b: readonly number[]): number[] => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
]
/** Two unit vectors across a third one, counter-clockwise seen from its tip. */
const across = (axis: readonly number[]): [number[], number[]] => {
  const other = Math.abs(axis[0]!) < 0.6 ? [1, 0, 0] : [0, 1, 0]
  const first = unit(cross(axis, other))
  return [first, cross(axis, first)]
}

/** Gives every sheet of triangles around a vertex a vertex of its own, a little apart from the others. */
const partSheets = ({ points, indices, vertexCount }: Mesh): Solid => {
  const partner = new Int32Array(indices.length).fill(-1)
  for (const [one, two] of sidesOf(indices)) {
    if (one === undefined || two === undefined) continue
    partner[one] = two
    partner[two] = one
  }
  const corner = new Int32Array(indices.length).fill(-1)
  const firstOf = new Int32Array(vertexCount).fill(-1)
  const shared = new Set<number>()
  const sheets: { vertex: number; corners: number[] }[] = []
  for (let start = 0; start < indices.length; start++) {
    if (corner[start]! >= 0) continue
    const vertex = indices[start]!
    const corners: number[] = []
    // Round the vertex: the side into a corner is joined to a side that leaves from the same vertex.
    for (let at = start; at >= 0 && corner[at]! < 0; at = partner[previousCorner(at)]!) {
      corner[at] = sheets.length
      corners.push(at)
    }
    if (firstOf[vertex]! >= 0) shared.add(sheets.length).add(firstOf[vertex]!)
    else firstOf[vertex] = sheets.length
    sheets.push({ vertex, corners })
  }
  const moved = new Float32Array(sheets.length * 3)
  const taken = new Set<string>()
  sheets.forEach(({ vertex, corners }, number) => {
    const own = points.subarray(vertex * 3, vertex * 3 + 3)
    const middle = middleAround(points, indices, corners)
    let share = shared.has(number) ? APART : 0
    let name = ''
    do {
      moved.set(
        middle.map((one, k) => own[k]! + share * (one - own[k]!)),
        number * 3,
      )
      name = moved.subarray(number * 3, number * 3 + 3).join(' ')
      share += APART
    } while (taken.has(name) && share < 1)
    taken.add(name)
  })
  return { points: moved, indices: Uint32Array.from(corner) }
}

/** Mean of the vertices around a sheet's own. */
const middleAround = (points: Float32Array, indices: Uint32Array, corners: readonly number[]): number[] => {
  const sum = [0, 0, 0]
  for (const at of corners) {
    const v = indices[nextCorner(at)]! * 3
    for (let k = 0; k < 3; k++) sum[k]! += points[v + k]! / corners.length
  }
  return sum
}
