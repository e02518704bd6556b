import { type DistanceGrid, growGrid, halved } from './grid'
import { halfScratch, toHalf } from './half'
import { meshGrid } from './shape'
import type { Anatomy, WholeModel } from './types'

/** Everything needed to draw one bone, made a piece at a time. */
export function* makingModel(anatomy: Anatomy, resolution: number): Generator<undefined, WholeModel> {
  const grid = yield* growGrid(anatomy.distance, anatomy.cube, resolution)
  const mesh = meshGrid(grid, anatomy.rough)
  yield
  const coarse = halved(grid)
  yield
  return { cube: anatomy.cube, mesh, inside: insideOf(anatomy, coarse), size: coarse.size }
}

/** Farther out than this nothing but the distance is worked out, mm. */
const OUTSIDE = 3
/** So near the surface the distance is asked for anew, mm. */
const NEAR = 1.5

const insideOf = (anatomy: Anatomy, { cube, size, values }: DistanceGrid): Uint16Array => {
  const out = new Uint16Array(size ** 3 * 4)
  const scratch = halfScratch()
  const voxel = cube.side_mm / size
  for (let z = 0, i = 0; z < size; z++)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++, i++) {
        const mean = values[i]!
        out[i * 4] = toHalf(mean, scratch)
        if (mean > OUTSIDE) continue
        const px = cube.corner[0] + (x + 0.5) * voxel
        const py = cube.corner[1] + (y + 0.5) * voxel
        const pz = cube.corner[2] + (z + 0.5) * voxel
        // means of eight round the edges off
        if (Math.abs(mean) < NEAR) out[i * 4] = toHalf(anatomy.distance(px, py, pz), scratch)
        out[i * 4 + 1] = toHalf(anatomy.shell(px, py, pz), scratch)
        out[i * 4 + 2] = toHalf(anatomy.along(px, py, pz), scratch)
        out[i * 4 + 3] = toHalf(anatomy.across(px, py, pz), scratch)
      }
  return out
}
