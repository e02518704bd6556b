import type { Depth } from './thickness'
import { meanSphere } from './thickness'
import { nearest } from './distance'

/** Two neighbours whose nearest surfaces face apart by more than 107 degrees lie on either side of a mid-axis. Assumption. */
const APART = -0.3

/**
 * Mean distance between the mid-axes of the bone, voxels: the mean diameter of the largest sphere that fits between them and covers a
 * point, over the whole block (T. Hildebrand et al, J Bone Miner Res 14, 1999, whose Tb.N is one over it). 0 without bone.
 *
 * Mid-axes are where the nearest surface changes sides; they are found between voxels, and their place between them from the two depths.
 * Spheres are fitted on voxels twice as long.
 */
export function axisSpacingOf(bytes: Uint8Array, size: number, depth: Depth): number {
  const axis = new Uint8Array(bytes.length)
  const off = new Float32Array(bytes.length)
  markAxes({ size, depth, normal: outward(bytes, size, depth.from), axis, off })
  if (!axis.includes(1)) return 0
  const { index } = nearest(axis, size)
  const half = size / 2
  const radius = new Float32Array(half * half * half)
  for (let z = 0, to = 0; z < half; z++)
    for (let y = 0; y < half; y++)
      for (let x = 0; x < half; x++, to++) radius[to] = centreDistance(index, off, size, x, y, z) / 2
  return 2 * meanSphere(radius, half)
}

/** Distance from the middle of a coarse voxel to a mid-axis, voxels: by way of the nearest to each of the eight fine ones in it. */
function centreDistance(
  index: Int32Array,
  off: Float32Array,
  size: number,
  x: number,
  y: number,
  z: number,
): number {
  const first = 2 * x + size * (2 * y + size * 2 * z)
  let least = Infinity
  let last = -1
  for (let k = 0; k < 8; k++) {
    const i = index[first + (k & 1) + size * (((k >> 1) & 1) + size * (k >> 2))]!
    if (i === last) continue
    last = i
    const row = Math.floor(i / size)
    const dx = i - row * size - 2 * x - 0.5
    const dz = Math.floor(row / size)
    const dy = row - dz * size - 2 * y - 0.5
    least = Math.min(least, Math.sqrt(dx * dx + dy * dy + (dz - 2 * z - 0.5) ** 2) + off[i]!)
  }
  return least
}

/** Ways to a neighbour, x y z each, one of every two opposite ones: through a face or an edge. */
const WAYS: readonly (readonly [number, number, number])[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 1, 0],
  [1, -1, 0],
  [1, 0, 1],
  [1, 0, -1],
  [0, 1, 1],
  [0, 1, -1],
]

/** The bone of a block and where its mid-axes are found. */
interface Finding {
  readonly size: number
  readonly depth: Depth
  /** unit vector out of the bone at every voxel that touches its surface, xyz; elsewhere 0 */
  readonly normal: Float32Array
  /** 1 beside a mid-axis */
  readonly axis: Uint8Array
  /** how far it lies from the voxel's centre, voxels */
  readonly off: Float32Array
}

/** Marks the voxels on either side of a mid-axis. */
function markAxes(finding: Finding): void {
  const { size, depth } = finding
  const { radius, from } = depth
  const last = size - 1
  const steps = Int32Array.from(WAYS, ([dx, dy, dz]) => dx + size * (dy + size * dz))
  for (let z = 0, i = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++, i++) {
        if (radius[i] === 0 || from[i]! < 0) continue
        if (x === 0 || y === 0 || z === 0 || x === last || y === last || z === last) {
          markAtFace(finding, x, y, z)
          continue
        }
        if (isLone(radius, size, i)) mark(finding, i, 0)
        for (let k = 0; k < 9; k++) {
          const j = i + steps[k]!
          if (radius[j] !== 0 && from[j] !== from[i]) markBetween(finding, i, j, k, 1, 1, 1)
        }
      }
    }
  }
}

/** The same for a voxel at a face of the block, behind which the bone is taken to go on as its mirror image. */
function markAtFace(finding: Finding, x: number, y: number, z: number): void {
  const { size, depth } = finding
  const last = size - 1
  const i = x + size * (y + size * z)
  for (let k = 0; k < 18; k++) {
    const sign = k < 9 ? 1 : -1
    const [dx, dy, dz] = WAYS[k % 9]!
    const [toX, toY, toZ] = [x + sign * dx, y + sign * dy, z + sign * dz]
    const [a, b, c] = [within(toX, last), within(toY, last), within(toZ, last)]
    const inside = a === toX && b === toY && c === toZ
    const j = a + size * (b + size * c)
    if (depth.radius[j] === 0 || (inside && (sign < 0 || depth.from[j] === depth.from[i]))) continue
    markBetween(finding, i, j, k % 9, a === toX ? 1 : -1, b === toY ? 1 : -1, c === toZ ? 1 : -1)
  }
}

/** Marks both of two neighbours when a mid-axis runs between them; a mirrored one has some of its directions turned. */
function markBetween(
  finding: Finding,
  i: number,
  j: number,
  way: number,
  turnX: number,
  turnY: number,
  turnZ: number,
): void {
  const { normal, depth } = finding
  const { radius, from } = depth
  const p = from[i]! * 3
  const q = from[j]! * 3
  const px = normal[p]!
  const py = normal[p + 1]!
  const pz = normal[p + 2]!
  const qx = normal[q]! * turnX
  const qy = normal[q + 1]! * turnY
  const qz = normal[q + 2]! * turnZ
  if (px * qx + py * qy + pz * qz > APART) return
  const [dx, dy, dz] = WAYS[way]!
  // Across a sheet the two distances to its middle add up to the step seen along the normal.
  const reach = (Math.abs(px * dx + py * dy + pz * dz) + Math.abs(qx * dx + qy * dy + qz * dz)) / 2
  mark(finding, i, (reach + radius[j]! - radius[i]!) / 2)
  mark(finding, j, (reach + radius[i]! - radius[j]!) / 2)
}

/** The place, or where its mirror image behind a face of the block is. */
function within(at: number, last: number): number {
  return at < 0 ? 0 : at > last ? last : at
}

/** A sheet or a strut of one voxel has its middle in that voxel; a bump on something thicker has none. Not for voxels at a face. */
function isLone(radius: Float32Array, size: number, i: number): boolean {
  const n2 = size * size
  const lone =
    (radius[i - 1] === 0 && radius[i + 1] === 0) ||
    (radius[i - size] === 0 && radius[i + size] === 0) ||
    (radius[i - n2] === 0 && radius[i + n2] === 0)
  const deeper = radius[i]! + 0.5
  return (
    lone &&
    radius[i - 1]! <= deeper &&
    radius[i + 1]! <= deeper &&
    radius[i - size]! <= deeper &&
    radius[i + size]! <= deeper &&
    radius[i - n2]! <= deeper &&
    radius[i + n2]! <= deeper
  )
}

/** Half the way to a neighbour through an edge, and a little: voxels farther from a mid-axis are not beside it. */
const BESIDE = 0.75

function mark({ axis, off }: Finding, i: number, distance: number): void {
  const d = Math.max(0, distance)
  if (d > BESIDE) return
  if (axis[i] === 0 || d < off[i]!) off[i] = d
  axis[i] = 1
}

/** Unit vector out of the bone at every voxel that touches its surface, xyz; elsewhere 0. */
function outward(bytes: Uint8Array, size: number, from: Int32Array): Float32Array {
  const normal = new Float32Array(bytes.length * 3)
  const n2 = size * size
  for (let z = 0, i = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++, i++) {
        if (from[i] !== i) continue
        const gx = bytes[x > 0 ? i - 1 : i]! - bytes[x < size - 1 ? i + 1 : i]!
        const gy = bytes[y > 0 ? i - size : i]! - bytes[y < size - 1 ? i + size : i]!
        const gz = bytes[z > 0 ? i - n2 : i]! - bytes[z < size - 1 ? i + n2 : i]!
        const length = Math.sqrt(gx * gx + gy * gy + gz * gz)
        if (length === 0) continue
        normal[i * 3] = gx / length
        normal[i * 3 + 1] = gy / length
        normal[i * 3 + 2] = gz / length
      }
    }
  }
  return normal
}
