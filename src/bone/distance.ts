/** Exact Euclidean distance to a set of voxels, with the nearest voxel of the set (Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012). */

const FAR = 1e12

export interface Nearest {
  /** squared distance, voxels^2; 1e12 when the set is empty */
  readonly squared: Float64Array
  /** index of the nearest voxel of the set, -1 when the set is empty */
  readonly index: Int32Array
}

/** Distance from every voxel of a size^3 block to the nearest voxel with seed != 0. */
export function nearest(seed: Uint8Array, size: number): Nearest {
  const total = seed.length
  const squared = new Float64Array(total)
  const index = new Int32Array(total)
  for (let i = 0; i < total; i++) {
    squared[i] = seed[i] !== 0 ? 0 : FAR
    index[i] = seed[i] !== 0 ? i : -1
  }
  const line = new Float64Array(size)
  const from = new Int32Array(size)
  const hull = new Int32Array(size)
  const edge = new Float64Array(size + 1)
  for (const step of [1, size, size * size]) {
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const start = step === 1 ? (a * size + b) * size : step === size ? a * size * size + b : a * size + b
        envelope(squared, index, start, step, size, line, from, hull, edge)
      }
    }
  }
  return { squared, index }
}

function envelope(
  squared: Float64Array,
  index: Int32Array,
  start: number,
  step: number,
  size: number,
  line: Float64Array,
  from: Int32Array,
  hull: Int32Array,
  edge: Float64Array,
): void {
  let top = -1
  for (let q = 0; q < size; q++) {
    const value = squared[start + q * step]!
    line[q] = value
    from[q] = index[start + q * step]!
    if (value >= FAR) continue
    let cross = -Infinity
    while (top >= 0) {
      const p = hull[top]!
      cross = (value + q * q - line[p]! - p * p) / (2 * (q - p))
      if (cross > edge[top]!) break
      top--
    }
    top++
    hull[top] = q
    edge[top] = top === 0 ? -Infinity : cross
  }
  if (top < 0) return
  let k = 0
  for (let q = 0; q < size; q++) {
    while (k < top && edge[k + 1]! < q) k++
    const p = hull[k]!
    squared[start + q * step] = line[p]! + (q - p) * (q - p)
    index[start + q * step] = from[p]!
  }
}

/**
 * Replaces any field by the signed distance to its own zero surface, clamped to +-limit voxels. Within a voxel of the surface the
 * distance is value / slope; farther out it is the distance to the nearest such voxel plus that voxel's own.
 */
export function redistance(field: Float32Array, size: number, limit: number): void {
  const n2 = size * size
  const total = field.length
  const seed = new Uint8Array(total)
  const own = new Float32Array(total)
  for (let z = 0, i = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++, i++) {
        const here = field[i]!
        const xa = x > 0 ? field[i - 1]! : here
        const xb = x < size - 1 ? field[i + 1]! : here
        const ya = y > 0 ? field[i - size]! : here
        const yb = y < size - 1 ? field[i + size]! : here
        const za = z > 0 ? field[i - n2]! : here
        const zb = z < size - 1 ? field[i + n2]! : here
        const side = here > 0
        if (
          xa > 0 === side &&
          xb > 0 === side &&
          ya > 0 === side &&
          yb > 0 === side &&
          za > 0 === side &&
          zb > 0 === side
        )
          continue
        seed[i] = 1
        // Per axis the steeper of the two one-sided slopes: at a thin strut central differences cancel to nothing.
        const gx = Math.max(Math.abs(xa - here), Math.abs(xb - here))
        const gy = Math.max(Math.abs(ya - here), Math.abs(yb - here))
        const gz = Math.max(Math.abs(za - here), Math.abs(zb - here))
        own[i] = Math.min(1.2, Math.abs(here) / (Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9))
      }
    }
  }
  const { squared, index } = nearest(seed, size)
  for (let i = 0; i < total; i++) {
    const from = index[i]!
    const sign = field[i]! > 0 ? 1 : -1
    if (from < 0) {
      field[i] = sign * limit
      continue
    }
    // A voxel on the other side of the surface lies beyond it, so its own distance is taken off.
    const other = field[from]! > 0 === field[i]! > 0 ? own[from]! : -own[from]!
    field[i] =
      from === i ? sign * own[i]! : sign * Math.min(limit, Math.max(0.05, Math.sqrt(squared[i]!) + other))
  }
}
