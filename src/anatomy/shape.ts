import { byteOf } from '../bone/bytes'
import { meshRoom, packMesh, type Surface, surfaceOf } from '../bone/mesh'
import { shadeOf } from '../bone/shade'
import type { BoneMesh } from '../bone/types'
import { type Cube, type DistanceGrid, distanceGrid, sampleGrid } from './grid'
import type { Field } from './sdf'

/** Voxels of the shape per cell of the light grids (bone/shade.ts). Assumption: a whole bone has no finer crevices. */
const LIGHT = { ambient: 4, key: 2 } as const

/**
 * Mesh of a signed-distance shape: positions are 0-65535 = 0-side of the cube, with normals and, per vertex, openness to the sky,
 * key light, then `mark` (0-1 as 0-255, what the shape's own material wants to know of the surface there) and zero.
 * `resolution`: voxels along the cube, a multiple of 8.
 */
export const meshShape = (field: Field, cube: Cube, resolution: number, mark?: Field): BoneMesh =>
  meshGrid(distanceGrid(field, cube, resolution), mark)

export const meshGrid = (grid: DistanceGrid, mark?: Field): BoneMesh => {
  const { size, cube } = grid
  const voxel = cube.side_mm / size
  const bytes = new Uint8Array(size ** 3)
  for (let i = 0; i < bytes.length; i++) bytes[i] = byteOf(-grid.values[i]! / voxel)
  const surface = surfaceOf(bytes, size, meshRoom())
  smoothNormals(surface, grid)
  const shade = shadeOf(surface, bytes, size, LIGHT)
  if (mark !== undefined) {
    const { points, vertexCount } = surface
    for (let v = 0; v < vertexCount; v++) {
      const at = (axis: 0 | 1 | 2): number => cube.corner[axis] + points[v * 3 + axis]! * voxel
      shade[v * 4 + 2] = 255 * Math.min(1, Math.max(0, mark(at(0), at(1), at(2))))
    }
  }
  return packMesh(surface, shade, size)
}

/** Normals from the distances themselves: the bytes of the mesher are too coarse for a smooth highlight. */
const smoothNormals = ({ points, normals, vertexCount }: Surface, grid: DistanceGrid): void => {
  const { cube, size } = grid
  const voxel = cube.side_mm / size
  const edge = 1.5
  for (let v = 0; v < vertexCount * 3; v += 3) {
    const px = points[v]!
    const py = points[v + 1]!
    const pz = points[v + 2]!
    // the flat face where the shape leaves its cube keeps its own normal
    if (Math.min(px, py, pz) < edge || Math.max(px, py, pz) > size - edge) continue
    const x = cube.corner[0] + px * voxel
    const y = cube.corner[1] + py * voxel
    const z = cube.corner[2] + pz * voxel
    const dx = sampleGrid(grid, x + voxel, y, z) - sampleGrid(grid, x - voxel, y, z)
    const dy = sampleGrid(grid, x, y + voxel, z) - sampleGrid(grid, x, y - voxel, z)
    const dz = sampleGrid(grid, x, y, z + voxel) - sampleGrid(grid, x, y, z - voxel)
    const length = Math.sqrt(dx * dx + dy * dy + dz * dz)
    if (length < 1e-6) continue
    normals[v] = dx / length
    normals[v + 1] = dy / length
    normals[v + 2] = dz / length
  }
}
