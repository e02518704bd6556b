import { nearest } from './distance'

/** How deep every voxel of {value > level} lies. */
export interface Depth {
  /** distance to the surface, voxels; 0 outside */
  readonly radius: Float32Array
  /** the voxel touching the surface that is nearest, -1 when there is none */
  readonly from: Int32Array
  /** voxels inside */
  readonly inside: number
}

/**
 * The distance of a voxel to the surface is its distance to the nearest voxel that touches the surface plus what that voxel has to the
 * surface itself, (value - level) x scale.
 */
export function depthOf(values: Uint8Array, size: number, level: number, scale: number): Depth {
  const total = values.length
  const n2 = size * size
  const seed = new Uint8Array(total)
  const radius = new Float32Array(total)
  let inside = 0
  for (let z = 0, i = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++, i++) {
        if (values[i]! <= level) continue
        inside++
        if (
          (x > 0 && values[i - 1]! <= level) ||
          (x < size - 1 && values[i + 1]! <= level) ||
          (y > 0 && values[i - size]! <= level) ||
          (y < size - 1 && values[i + size]! <= level) ||
          (z > 0 && values[i - n2]! <= level) ||
          (z < size - 1 && values[i + n2]! <= level)
        ) {
          seed[i] = 1
        }
      }
    }
  }
  const { squared, index } = nearest(seed, size)
  for (let i = 0; i < total; i++) {
    if (values[i]! <= level) continue
    const from = index[i]!
    const own = from < 0 ? 0 : Math.min(1, Math.max(0, (values[from]! - level) * scale))
    radius[i] = from < 0 ? size / 2 : Math.sqrt(squared[i]!) + own
  }
  return { radius, from: index, inside }
}

/** Mean largest-sphere diameter in {value > level}, voxels. */
export function thicknessOf(values: Uint8Array, size: number, level: number, scale: number): number {
  return meanSphere(depthOf(values, size, level, scale).radius, size)
}

/** A sphere that reaches no farther than this out of a larger one that holds its centre is not drawn, voxels. Assumption. */
const SLACK = 0.25
/** Spheres are drawn from the largest down, in classes this wide, voxels. */
const CLASS = 0.05

/**
 * Mean, over all voxels with a radius, of the diameter of the largest sphere that covers the voxel, when a sphere of each voxel's
 * radius fits around it; voxels. Centres lie in the block, so near its faces spheres may reach out of it.
 */
export function meanSphere(radius: Float32Array, size: number): number {
  const total = radius.length
  const centres = new Int32Array(total)
  const tops = new Float32Array(total)
  let count = 0
  let inside = 0
  let largest = 0
  for (let z = 0, i = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++, i++) {
        const r = radius[i]!
        if (r <= 0) continue
        inside++
        if (swallowed(radius, size, x, y, z, r)) continue
        tops[i] = crest(radius, size, x, y, z, r)
        largest = Math.max(largest, tops[i]!)
        centres[count++] = i
      }
    }
  }
  // widest first: what is covered once is covered for good
  const owner = new Int32Array(total).fill(-1)
  for (const i of descending(centres.subarray(0, count), tops, largest)) {
    const o = owner[i]!
    if (o < 0 || !holds(o, i, radius, size)) paint(owner, radius, size, i)
  }
  let sum = 0
  for (let i = 0; i < total; i++) {
    if (radius[i]! <= 0) continue
    const o = owner[i]!
    sum += o < 0 ? radius[i]! : Math.max(tops[o]!, radius[i]!)
  }
  return inside === 0 ? 0 : (2 * sum) / inside
}

/** The centres by falling radius; within a class as they come. */
function descending(centres: Int32Array, tops: Float32Array, largest: number): Int32Array {
  const classOf = (i: number): number => Math.floor((largest - tops[i]!) / CLASS)
  const start = new Int32Array(Math.floor(largest / CLASS) + 2)
  for (const i of centres) start[classOf(i) + 1]!++
  for (let k = 1; k < start.length; k++) start[k]! += start[k - 1]!
  const sorted = new Int32Array(centres.length)
  for (const i of centres) sorted[start[classOf(i)]!++] = i
  return sorted
}

function holds(large: number, small: number, radius: Float32Array, size: number): boolean {
  const dx = (large % size) - (small % size)
  const dy = (Math.floor(large / size) % size) - (Math.floor(small / size) % size)
  const dz = Math.floor(large / (size * size)) - Math.floor(small / (size * size))
  return Math.sqrt(dx * dx + dy * dy + dz * dz) + radius[small]! <= radius[large]! + SLACK
}

/**
 * Off the ridges depth rises towards one of the 26 neighbours by at least 0.89 of the way there (the direction of the rise and that of
 * the neighbour are 27 degrees apart at most); on a ridge by less.
 */
const STEEP = 0.85

/** Whether a neighbour's sphere makes the one here needless. */
function swallowed(radius: Float32Array, size: number, x: number, y: number, z: number, r: number): boolean {
  for (let dz = -1; dz <= 1; dz++) {
    const c = z + dz
    if (c < 0 || c >= size) continue
    for (let dy = -1; dy <= 1; dy++) {
      const b = y + dy
      if (b < 0 || b >= size) continue
      const row = size * (b + size * c)
      for (let dx = -1; dx <= 1; dx++) {
        const a = x + dx
        if (a < 0 || a >= size) continue
        const away = Math.abs(dx) + Math.abs(dy) + Math.abs(dz)
        if (away === 0) continue
        const reach = away === 1 ? 1 : away === 2 ? Math.SQRT2 : 1.7320508
        if (radius[row + a]! >= r + reach * STEEP) return true
      }
    }
  }
  return false
}

/**
 * Radius of the sphere whose centre lies between voxels: along each of 13 directions the distance is a tent of slope 1, and its top
 * is read from the two highest samples; the narrowest direction (across the plate) tells.
 */
function crest(radius: Float32Array, size: number, x: number, y: number, z: number, r: number): number {
  let top = r + 0.5
  for (let k = 14; k < 27; k++) {
    const dx = (k % 3) - 1
    const dy = (Math.floor(k / 3) % 3) - 1
    const dz = Math.floor(k / 9) - 1
    if (x + dx < 0 || x + dx >= size || x - dx < 0 || x - dx >= size) continue
    if (y + dy < 0 || y + dy >= size || y - dy < 0 || y - dy >= size) continue
    if (z + dz < 0 || z + dz >= size || z - dz < 0 || z - dz >= size) continue
    const i = x + size * (y + size * z)
    const step = dx + size * (dy + size * dz)
    const beside = Math.max(radius[i + step]!, radius[i - step]!)
    const length = Math.sqrt(dx * dx + dy * dy + dz * dz)
    top = Math.min(top, (r + beside + length) / 2)
  }
  return Math.max(r, top)
}

/** Every voxel of the sphere around `centre` that has no owner yet gets this one. */
function paint(owner: Int32Array, radius: Float32Array, size: number, centre: number): void {
  const r = radius[centre]!
  const x = centre % size
  const y = Math.floor(centre / size) % size
  const z = Math.floor(centre / (size * size))
  const r2 = r * r
  const z1 = Math.min(size - 1, Math.floor(z + r))
  for (let c = Math.max(0, Math.ceil(z - r)); c <= z1; c++) {
    const left = r2 - (c - z) * (c - z)
    const h = Math.sqrt(left)
    const y1 = Math.min(size - 1, Math.floor(y + h))
    for (let b = Math.max(0, Math.ceil(y - h)); b <= y1; b++) {
      const w = Math.sqrt(Math.max(0, left - (b - y) * (b - y)))
      const row = size * (b + size * c)
      const x1 = Math.min(size - 1, Math.floor(x + w))
      for (let a = Math.max(0, Math.ceil(x - w)); a <= x1; a++)
        if (owner[row + a]! < 0) owner[row + a] = centre
    }
  }
}
