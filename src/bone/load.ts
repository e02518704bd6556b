/**
 * A stand-in for the load each strut carries: the block is compressed between its top and bottom face as if bone were a conductor, and the
 * current is read in every cell. Struts that lead nowhere carry none. Cells of `cell` voxels, conductance = cover of bone.
 */
export interface LoadMap {
  /** current through the cell's bone relative to the mean over bone, 0 = idle */
  readonly relative: Float32Array
  /** bone around the cell, within about 0.35 mm, relative to the mean of the block */
  readonly crowd: Float32Array
  readonly cells: number
  readonly cell: number
}

/** Cells with less bone than this do not conduct. Assumption. */
const LEAST_COVER = 0.12

/** Solves by successive over-relaxation from a straight ramp; `sweeps` passes. */
export function loadOf(field: Float32Array, size: number, cell: number, sweeps: number): LoadMap {
  const n = size / cell
  const n2 = n * n
  const cover = coverOf(field, size, cell)
  const crowd = crowdOf(cover, n)
  const potential = new Float64Array(n * n2)
  const bone: number[] = []
  for (let i = 0; i < cover.length; i++) {
    if (cover[i]! < LEAST_COVER) {
      cover[i] = 0
      continue
    }
    const y = Math.floor(i / n) % n
    potential[i] = (y + 0.5) / n
    bone.push(i)
  }
  const order = Int32Array.from(bone)
  const links = new Float64Array(order.length * 6)
  const sums = new Float64Array(order.length)
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!
    const x = i % n
    const y = Math.floor(i / n) % n
    const z = Math.floor(i / n2)
    const g = cover[i]!
    const link = (inside: boolean, j: number): number =>
      inside && cover[j]! > 0 ? (2 * g * cover[j]!) / (g + cover[j]!) : 0
    links[k * 6] = link(x > 0, i - 1)
    links[k * 6 + 1] = link(x < n - 1, i + 1)
    // Below the bottom cell lies potential 0, above the top cell potential 1, half a cell away.
    links[k * 6 + 2] = y > 0 ? link(true, i - n) : 2 * g
    links[k * 6 + 3] = y < n - 1 ? link(true, i + n) : 2 * g
    links[k * 6 + 4] = link(z > 0, i - n2)
    links[k * 6 + 5] = link(z < n - 1, i + n2)
    let sum = 0
    for (let e = 0; e < 6; e++) sum += links[k * 6 + e]!
    sums[k] = sum
  }
  // Neighbours as numbers; a missing one points at the cell itself and has no link. Top and bottom are two cells past the end.
  const bottom = n * n2
  const level = new Float64Array(bottom + 2)
  level.set(potential)
  level[bottom + 1] = 1
  const beside = new Int32Array(order.length * 6)
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!
    const y = Math.floor(i / n) % n
    const away = [i - 1, i + 1, y > 0 ? i - n : bottom, y < n - 1 ? i + n : bottom + 1, i - n2, i + n2]
    for (let e = 0; e < 6; e++) beside[k * 6 + e] = links[k * 6 + e]! > 0 ? away[e]! : i
  }
  relax(order, links, sums, beside, level, sweeps)
  const relative = new Float32Array(cover.length)
  let total = 0
  let weight = 0
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!
    let through = 0
    for (let e = k * 6; e < k * 6 + 6; e++)
      through += Math.abs(links[e]! * (level[beside[e]!]! - level[i]!)) / 2
    // Current per bone, so that a thin strut under full load counts as loaded.
    relative[i] = through / cover[i]!
    total += through
    weight += cover[i]!
  }
  const mean = weight > 0 ? total / weight : 0
  if (mean > 0) for (let i = 0; i < relative.length; i++) relative[i] = relative[i]! / mean
  return { relative, crowd, cells: n, cell }
}

/** Cells to each side that count as the surroundings of one. */
const AROUND = 3

/** Mean cover in the cube of cells around each (what lies outside the block is left out), relative to the mean of all. */
function crowdOf(cover: Float32Array, n: number): Float32Array {
  let from = cover.slice()
  for (const step of [1, n, n * n]) {
    const to = new Float32Array(from.length)
    for (let i = 0; i < from.length; i++) {
      const at = Math.floor(i / step) % n
      const low = Math.max(0, at - AROUND)
      const high = Math.min(n - 1, at + AROUND)
      let sum = 0
      for (let k = low; k <= high; k++) sum += from[i + (k - at) * step]!
      to[i] = sum / (high - low + 1)
    }
    from = to
  }
  let mean = 0
  for (let i = 0; i < from.length; i++) mean += cover[i]! / from.length
  if (mean > 0) for (let i = 0; i < from.length; i++) from[i] = from[i]! / mean
  return from
}

/** Crowd at a point (voxels). */
export function crowdAt(map: LoadMap, x: number, y: number, z: number): number {
  const { crowd, cells, cell } = map
  const at = (v: number): number => Math.max(0, Math.min(cells - 1, Math.floor(v / cell)))
  return crowd[at(x) + cells * (at(y) + cells * at(z))]!
}

/** Successive over-relaxation, forwards and backwards in turn. */
function relax(
  order: Int32Array,
  links: Float64Array,
  sums: Float64Array,
  beside: Int32Array,
  level: Float64Array,
  sweeps: number,
): void {
  const over = 1.88
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let j = 0; j < order.length; j++) {
      const k = (sweep & 1) === 0 ? j : order.length - 1 - j
      const sum = sums[k]!
      if (sum <= 0) continue
      const i = order[k]!
      const e = k * 6
      const wanted =
        (links[e]! * level[beside[e]!]! +
          links[e + 1]! * level[beside[e + 1]!]! +
          links[e + 2]! * level[beside[e + 2]!]! +
          links[e + 3]! * level[beside[e + 3]!]! +
          links[e + 4]! * level[beside[e + 4]!]! +
          links[e + 5]! * level[beside[e + 5]!]!) /
        sum
      level[i] = level[i]! + over * (wanted - level[i]!)
    }
  }
}

/** Relative load at a point (voxels), interpolated over the cells that hold bone. */
export function loadAt(map: LoadMap, x: number, y: number, z: number): number {
  const { relative, cells, cell } = map
  const clamp = (v: number): number => Math.max(0, Math.min(cells - 1.0001, v / cell - 0.5))
  const cx = clamp(x)
  const cy = clamp(y)
  const cz = clamp(z)
  const x0 = cx | 0
  const y0 = cy | 0
  const z0 = cz | 0
  let sum = 0
  let weight = 0
  for (let k = 0; k < 8; k++) {
    const dx = k & 1
    const dy = (k >> 1) & 1
    const dz = k >> 2
    const value = relative[x0 + dx + cells * (y0 + dy + cells * (z0 + dz))]!
    if (value <= 0) continue
    const w = (dx ? cx - x0 : 1 - cx + x0) * (dy ? cy - y0 : 1 - cy + y0) * (dz ? cz - z0 : 1 - cz + z0)
    sum += w * value
    weight += w
  }
  return weight > 0 ? sum / weight : 0
}

function coverOf(field: Float32Array, size: number, cell: number): Float32Array {
  const n = size / cell
  const out = new Float32Array(n * n * n)
  const scale = 1 / (cell * cell * cell)
  for (let z = 0, i = 0; z < size; z++) {
    const oz = Math.floor(z / cell) * n * n
    for (let y = 0; y < size; y++) {
      const row = oz + Math.floor(y / cell) * n
      for (let x = 0; x < size; x++, i++) {
        const d = field[i]!
        if (d <= -0.5) continue
        const o = row + ((x / cell) | 0)
        out[o] = out[o]! + scale * (d >= 0.5 ? 1 : d + 0.5)
      }
    }
  }
  return out
}
