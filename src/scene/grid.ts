import type { BoneMesh } from '../bone/types'

/** Side of a cell, voxels: above the spacing of the mesh's vertices, below the thickness of a strut. */
const CELL = 2

/** Which cells of the block hold surface. Cheap to build from a mesh, enough to ask what hides what. */
export interface SurfaceGrid {
  readonly size: number
  readonly cells: number
  readonly filled: Uint8Array
}

export const surfaceGrid = (mesh: BoneMesh): SurfaceGrid => {
  const { positions, vertexCount, size } = mesh
  const cells = Math.ceil(size / CELL)
  const filled = new Uint8Array(cells ** 3)
  const scale = cells / 65536
  for (let v = 0, i = 0; v < vertexCount; v++, i += 3) {
    const x = (positions[i]! * scale) | 0
    const y = (positions[i + 1]! * scale) | 0
    const z = (positions[i + 2]! * scale) | 0
    filled[x + cells * (y + cells * z)] = 1
  }
  return { size, cells, filled }
}

const at = (grid: SurfaceGrid, x: number, y: number, z: number): boolean => {
  const { cells, filled, size } = grid
  const k = cells / size
  const i = Math.floor(x * k)
  const j = Math.floor(y * k)
  const l = Math.floor(z * k)
  if (i < 0 || j < 0 || l < 0 || i >= cells || j >= cells || l >= cells) return false
  return filled[i + cells * (j + cells * l)] === 1
}

/** Whether there is surface within about two voxels of a point (voxels). */
export const isSurface = (grid: SurfaceGrid, x: number, y: number, z: number): boolean => {
  for (let dz = -CELL; dz <= CELL; dz += CELL)
    for (let dy = -CELL; dy <= CELL; dy += CELL)
      for (let dx = -CELL; dx <= CELL; dx += CELL) if (at(grid, x + dx, y + dy, z + dz)) return true
  return false
}

/**
 * Whether bone stands between a point on the surface and the eye (both in voxels; the eye is outside the block).
 * The first `skip` voxels do not count, or the point's own surface would hide it; a point on the far side of its
 * strut is still found, because struts are thicker than that (Tb.Th is about four voxels).
 */
export const isHidden = (
  grid: SurfaceGrid,
  [x, y, z]: readonly [number, number, number],
  eye: readonly [number, number, number],
  skip = 3.2,
): boolean => {
  const { size } = grid
  const [dx, dy, dz] = [eye[0] - x, eye[1] - y, eye[2] - z]
  const away = Math.hypot(dx, dy, dz)
  for (let t = skip; t < away; t += 1) {
    const k = t / away
    const [px, py, pz] = [x + dx * k, y + dy * k, z + dz * k]
    if (px < 0 || py < 0 || pz < 0 || px > size || py > size || pz > size) return false
    if (at(grid, px, py, pz)) return true
  }
  return false
}
