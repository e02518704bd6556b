/**
 * Digital topology of the block: bone is connected through faces (6), marrow through faces, edges and corners (26); outside the block is
 * marrow. A voxel is simple when flipping it changes neither the pieces, nor the tunnels, nor the bubbles
 * (G. Bertrand, Pattern Recognition Letters 15, 1994: one 6-piece of bone among its 18 neighbours that touches it by a face, and one 26-piece of
 * marrow among its 26).
 */

/** Tables for the 27 places of a 3x3x3 neighbourhood; place p = (dx+1) + 3 (dy+1) + 9 (dz+1), 13 is the centre. */
export interface SimpleTable {
  /** face neighbours of each place, as bits */
  readonly six: Int32Array
  /** face, edge and corner neighbours of each place, as bits */
  readonly all: Int32Array
  readonly near18: number
  readonly faces: number
}

export function simpleTable(): SimpleTable {
  const six = new Int32Array(27)
  const all = new Int32Array(27)
  let near18 = 0
  let faces = 0
  for (let p = 0; p < 27; p++) {
    const [x, y, z] = [p % 3, Math.floor(p / 3) % 3, Math.floor(p / 9)]
    const away = Math.abs(x - 1) + Math.abs(y - 1) + Math.abs(z - 1)
    if (away === 1) faces |= 1 << p
    if (away === 1 || away === 2) near18 |= 1 << p
    for (let q = 0; q < 27; q++) {
      if (q === p || q === 13 || p === 13) continue
      const dx = Math.abs((q % 3) - x)
      const dy = Math.abs((Math.floor(q / 3) % 3) - y)
      const dz = Math.abs(Math.floor(q / 9) - z)
      if (dx + dy + dz === 1) six[p] = six[p]! | (1 << q)
      if (dx <= 1 && dy <= 1 && dz <= 1) all[p] = all[p]! | (1 << q)
    }
  }
  return { six, all, near18, faces }
}

/** Whether the voxel at (x, y, z) is simple in {field > 0}. */
export function isSimple(
  field: Float32Array,
  size: number,
  x: number,
  y: number,
  z: number,
  table: SimpleTable,
): boolean {
  const bone = neighbourhood(field, size, x, y, z)
  const near = bone & table.near18
  const touching = near & table.faces
  if (touching === 0) return false
  if ((touching & ~spread(touching & -touching, near, table.six)) !== 0) return false
  const marrow = ~bone & 0x7ffffff & ~(1 << 13)
  if (marrow === 0) return false
  return (marrow & ~spread(marrow & -marrow, marrow, table.all)) === 0
}

/** The places of `mask` reachable from `start` in steps of `links`. */
function spread(start: number, mask: number, links: Int32Array): number {
  let reached = start
  let edge = start
  while (edge !== 0) {
    let next = 0
    while (edge !== 0) {
      const p = 31 - Math.clz32(edge & -edge)
      edge &= edge - 1
      next |= links[p]!
    }
    edge = next & mask & ~reached
    reached |= edge
  }
  return reached
}

function neighbourhood(field: Float32Array, size: number, x: number, y: number, z: number): number {
  let bits = 0
  let p = 0
  for (let c = z - 1; c <= z + 1; c++) {
    for (let b = y - 1; b <= y + 1; b++) {
      const row = size * (b + size * c)
      const inside = b >= 0 && b < size && c >= 0 && c < size
      for (let a = x - 1; a <= x + 1; a++, p++) {
        if (inside && a >= 0 && a < size && field[row + a]! > 0) bits |= 1 << p
      }
    }
  }
  return bits & ~(1 << 13)
}

/** A box of voxels, both ends included. */
export interface Box {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly z0: number
  readonly z1: number
}
/** An Euler number: of the whole block, and as Conn.D counts it (`sampled` below). */
export interface EulerPair {
  readonly all: number
  readonly counted: number
}

/**
 * The part of the Euler number in which the voxels of a box take part, {field > level}: pairs, squares and cubes that reach out of the
 * box belong to it. The difference before and after a change within the box is the change of the whole block's.
 */
export function eulerWithin(field: ArrayLike<number>, size: number, box: Box, level = 0): EulerPair {
  const n2 = size * size
  const last = size - 1
  let all = 0
  let counted = 0
  for (let z = Math.max(0, box.z0 - 1); z <= box.z1; z++) {
    for (let y = Math.max(0, box.y0 - 1); y <= box.y1; y++) {
      const row = z * n2 + y * size
      const upY = y < last
      const upZ = z < last
      for (let x = Math.max(0, box.x0 - 1); x <= box.x1; x++) {
        const i = row + x
        if (!(field[i]! > level)) continue
        const a = x < last && field[i + 1]! > level
        const b = upY && field[i + size]! > level
        const c = upZ && field[i + n2]! > level
        const ab = a && b && field[i + 1 + size]! > level
        const ac = a && c && field[i + 1 + n2]! > level
        const bc = b && c && field[i + size + n2]! > level
        let here = 1
        if (a) here--
        if (b) here--
        if (c) here--
        if (ab) here++
        if (ac) here++
        if (bc) here++
        if (ab && ac && bc && field[i + 1 + size + n2]! > level) here--
        all += here
        if (x < last && upY && upZ) counted += here
      }
    }
  }
  return { all, counted }
}

/**
 * Euler number of the face-connected bone {field > 0}: voxels - touching pairs + full 2x2 squares - full 2x2x2 cubes
 * (pieces - tunnels + bubbles). With `sampled` only configurations that start below the last layer along each axis count, which makes it an
 * unbiased density over (size - 1)^3 voxels for a block cut out of a larger bone.
 */
export function eulerNumber(field: ArrayLike<number>, size: number, level = 0, sampled = false): number {
  const { all, counted } = eulerWithin(
    field,
    size,
    { x0: 0, x1: size - 1, y0: 0, y1: size - 1, z0: 0, z1: size - 1 },
    level,
  )
  return sampled ? counted : all
}
