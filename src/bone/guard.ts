import { isSimple, type SimpleTable } from './topology'

/** How far from the surface a voxel is held that may not change sides, voxels. */
const HELD = 0.3

/**
 * The value a voxel may take: as asked when it stays on its side of the surface or may change sides, otherwise just short of it. It may
 * when it is simple (topology.ts) and, on a face of the block, when the cut face keeps its own Euler number too: Conn.D counts those apart.
 */
export function guarded(
  field: Float32Array,
  size: number,
  x: number,
  y: number,
  z: number,
  old: number,
  now: number,
  table: SimpleTable,
): number {
  if (old > 0 === now > 0) return now
  if (keepsFaces(field, size, x, y, z) && isSimple(field, size, x, y, z, table)) return now
  return old > 0 ? HELD : -HELD
}

/** Whether flipping a voxel leaves the Euler number of every face and edge of the block as it is. */
export function keepsFaces(field: Float32Array, size: number, x: number, y: number, z: number): boolean {
  const last = size - 1
  const onX = x === 0 || x === last
  const onY = y === 0 || y === last
  const onZ = z === 0 || z === last
  const faces = (onX ? 1 : 0) + (onY ? 1 : 0) + (onZ ? 1 : 0)
  if (faces === 0) return true
  if (faces === 3) return false
  const bone = (a: number, b: number, c: number): number =>
    a >= 0 && b >= 0 && c >= 0 && a <= last && b <= last && c <= last && field[a + size * (b + size * c)]! > 0
      ? 1
      : 0
  const steps = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const
  const on = [onX, onY, onZ]
  const beside = (dx: number, dy: number, dz: number): number => bone(x + dx, y + dy, z + dz)
  for (let axis = 0; axis < 3; axis++) {
    if (!on[axis]!) continue
    const u = steps[(axis + 1) % 3]!
    const w = steps[(axis + 2) % 3]!
    let change = 1
    for (const su of [-1, 1]) {
      const a = beside(su * u[0], su * u[1], su * u[2])
      const b = beside(su * w[0], su * w[1], su * w[2])
      change -= a + b
    }
    for (const su of [-1, 1]) {
      for (const sw of [-1, 1]) {
        change +=
          beside(su * u[0], su * u[1], su * u[2]) *
          beside(sw * w[0], sw * w[1], sw * w[2]) *
          beside(su * u[0] + sw * w[0], su * u[1] + sw * w[1], su * u[2] + sw * w[2])
      }
    }
    if (change !== 0) return false
  }
  if (faces === 1) return true
  const along = steps[onX ? (onY ? 2 : 1) : 0]!
  return beside(along[0], along[1], along[2]) + beside(-along[0], -along[1], -along[2]) === 1
}
