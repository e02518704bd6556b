import { BYTES_PER_VOXEL } from './bytes'

/** Directions, spread evenly over half a sphere. */
const DIRECTIONS = 81
/** Distance between the parallel lines of a direction and between the places looked at on a line, voxels. */
const LINES_APART = 3.7
const STEP = 0.9
/** Voxels this far from the surface tell the side of every place in them, voxels: half a voxel's diagonal, and a little. */
const NEAR = 0.9
/** Larger ratios are called this: beyond it the lines of a block of this size are too short to tell. */
export const MOST_ANISOTROPY = 10

/**
 * Degree of anisotropy of a block of bytes (bytes.ts) by mean intercept length: in each direction the length of parallel lines through
 * the block divided by how often they pass a surface of bone; 1 / length^2 as a function of direction is fitted by a quadratic form,
 * whose ellipsoid is the fabric (T. P. Harrigan, R. W. Mann, J Mater Sci 19, 1984). Longest over shortest semi-axis: 1 when all
 * directions are alike. Without bone 1.
 */
export function anisotropyOf(bytes: Uint8Array, size: number): number {
  const normal = new Float64Array(36)
  const right = new Float64Array(6)
  const row = new Float64Array(6)
  let met = 0
  for (let k = 0; k < DIRECTIONS; k++) {
    // Equal steps of height are equal areas of a sphere; the golden angle spreads them round it.
    const z = (k + 0.5) / DIRECTIONS
    const across = Math.sqrt(1 - z * z)
    const turn = k * Math.PI * (3 - Math.sqrt(5))
    const x = across * Math.cos(turn)
    const y = across * Math.sin(turn)
    const { length, surfaces } = alongLines(bytes, size, x, y, z, k)
    met += surfaces
    const value = (surfaces / length) ** 2
    row.set([x * x, y * y, z * z, 2 * x * y, 2 * x * z, 2 * y * z])
    for (let i = 0; i < 6; i++) {
      right[i]! += row[i]! * value
      for (let j = 0; j < 6; j++) normal[i * 6 + j]! += row[i]! * row[j]!
    }
  }
  if (met === 0) return 1
  const [xx, yy, zz, xy, xz, yz] = solve(normal, right)
  const values = eigenvalues(xx!, yy!, zz!, xy!, xz!, yz!)
  const most = Math.max(...values)
  const least = Math.min(...values)
  return least * MOST_ANISOTROPY ** 2 <= most ? MOST_ANISOTROPY : Math.sqrt(most / least)
}

/** Length of all lines of a direction inside the block, and how often they pass a surface. */
function alongLines(
  bytes: Uint8Array,
  size: number,
  x: number,
  y: number,
  z: number,
  turn: number,
): { length: number; surfaces: number } {
  // Two directions across, turned with every direction so that no lattice is met in step.
  const flat = Math.hypot(x, y)
  const [c, d] = [Math.cos(turn), Math.sin(turn)]
  const [ex, ey] = [-y / flat, x / flat]
  const [fx, fy, fz] = [-z * ey, z * ex, flat]
  const [ux, uy, uz] = [c * ex + d * fx, c * ey + d * fy, d * fz]
  const [vx, vy, vz] = [c * fx - d * ex, c * fy - d * ey, c * fz]
  const middle = size / 2
  const reach = Math.ceil((middle * Math.sqrt(3)) / LINES_APART)
  const bone = 127.5 + NEAR * BYTES_PER_VOXEL
  const marrow = 127.5 - NEAR * BYTES_PER_VOXEL
  const n2 = size * size
  let length = 0
  let surfaces = 0
  for (let b = -reach; b < reach; b++) {
    for (let a = -reach; a < reach; a++) {
      const s = (a + 0.5) * LINES_APART
      const t = (b + 0.5) * LINES_APART
      const px = middle + s * ux + t * vx
      const py = middle + s * uy + t * vy
      const pz = middle + s * uz + t * vz
      let from = -Infinity
      let to = Infinity
      if (x !== 0) {
        const p = -px / x
        const q = (size - px) / x
        from = Math.max(from, Math.min(p, q))
        to = Math.min(to, Math.max(p, q))
      } else if (px < 0 || px >= size) continue
      if (y !== 0) {
        const p = -py / y
        const q = (size - py) / y
        from = Math.max(from, Math.min(p, q))
        to = Math.min(to, Math.max(p, q))
      } else if (py < 0 || py >= size) continue
      from = Math.max(from, -pz / z)
      to = Math.min(to, (size - pz) / z)
      const steps = Math.floor((to - from) / STEP)
      if (!(steps > 1)) continue
      length += (steps - 1) * STEP
      let inBone = false
      let cx = px + x * (from + STEP / 2)
      let cy = py + y * (from + STEP / 2)
      let cz = pz + z * (from + STEP / 2)
      for (let k = 0; k < steps; k++) {
        // Farther from the surface than the nearest voxel can be from this place its side is certain.
        let value = bytes[(cx | 0) + size * (cy | 0) + n2 * (cz | 0)]!
        if (value > marrow && value < bone) value = valueAt(bytes, size, cx, cy, cz)
        const now = value > 127.5
        if (now !== inBone && k > 0) surfaces++
        inBone = now
        cx += x * STEP
        cy += y * STEP
        cz += z * STEP
      }
    }
  }
  return { length, surfaces }
}

/** Byte at a place, linear between voxels. */
function valueAt(bytes: Uint8Array, size: number, x: number, y: number, z: number): number {
  const most = size - 1.001
  const qx = Math.max(0, Math.min(most, x - 0.5))
  const qy = Math.max(0, Math.min(most, y - 0.5))
  const qz = Math.max(0, Math.min(most, z - 0.5))
  const ix = qx | 0
  const iy = qy | 0
  const iz = qz | 0
  const fx = qx - ix
  const fy = qy - iy
  const i = ix + size * (iy + size * iz)
  const j = i + size * size
  const a = bytes[i]! + fx * (bytes[i + 1]! - bytes[i]!)
  const b = bytes[i + size]! + fx * (bytes[i + size + 1]! - bytes[i + size]!)
  const c = bytes[j]! + fx * (bytes[j + 1]! - bytes[j]!)
  const d = bytes[j + size]! + fx * (bytes[j + size + 1]! - bytes[j + size]!)
  const near = a + fy * (b - a)
  return near + (qz - iz) * (c + fy * (d - c) - near)
}

/** Solves six equations by elimination; the matrix is symmetric and, with directions all round, far from singular. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  for (let k = 0; k < 6; k++) {
    for (let i = k + 1; i < 6; i++) {
      const factor = matrix[i * 6 + k]! / matrix[k * 6 + k]!
      for (let j = k; j < 6; j++) matrix[i * 6 + j]! -= factor * matrix[k * 6 + j]!
      right[i]! -= factor * right[k]!
    }
  }
  for (let k = 5; k >= 0; k--) {
    for (let j = k + 1; j < 6; j++) right[k]! -= matrix[k * 6 + j]! * right[j]!
    right[k]! /= matrix[k * 6 + k]!
  }
  return right
}

/** Of the symmetric matrix with these entries, in closed form (O. K. Smith, Comm ACM 4, 1961). */
function eigenvalues(
  xx: number,
  yy: number,
  zz: number,
  xy: number,
  xz: number,
  yz: number,
): [number, number, number] {
  const mean = (xx + yy + zz) / 3
  const [a, b, c] = [xx - mean, yy - mean, zz - mean]
  const p = Math.sqrt((a * a + b * b + c * c + 2 * (xy * xy + xz * xz + yz * yz)) / 6)
  if (p === 0) return [mean, mean, mean]
  const half = (a * (b * c - yz * yz) - xy * (xy * c - yz * xz) + xz * (xy * yz - b * xz)) / (2 * p ** 3)
  const angle = Math.acos(Math.max(-1, Math.min(1, half))) / 3
  const third = (2 * Math.PI) / 3
  return [
    mean + 2 * p * Math.cos(angle),
    mean + 2 * p * Math.cos(angle + third),
    mean + 2 * p * Math.cos(angle - third),
  ]
}
