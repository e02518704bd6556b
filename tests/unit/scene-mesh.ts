import type { BoneMesh } from '../../src/bone/types'

type Vector = readonly [number, number, number]
/** Signed distance of a test body, voxels, negative inside. */
export type Body = (x: number, y: number, z: number) => number

/**
 * Vertices where a body's surface passes, one a voxel, with normals by differences: all that marks and names read.
 * No triangles.
 */
export const meshOf = (body: Body, size = 96): BoneMesh => {
  const points: number[] = []
  const normals: number[] = []
  for (let z = 0.5; z < size; z++)
    for (let y = 0.5; y < size; y++)
      for (let x = 0.5; x < size; x++) {
        const d = body(x, y, z)
        if (Math.abs(d) > 0.5) continue
        const n: Vector = [
          body(x + 0.1, y, z) - body(x - 0.1, y, z),
          body(x, y + 0.1, z) - body(x, y - 0.1, z),
          body(x, y, z + 0.1) - body(x, y, z - 0.1),
        ]
        const length = Math.hypot(...n) || 1
        points.push(x - (n[0] / length) * d, y - (n[1] / length) * d, z - (n[2] / length) * d)
        normals.push(...n.map(c => Math.round((127 * c) / length)), 0)
      }
  return {
    positions: Uint16Array.from(points, p => Math.min(65535, Math.max(0, (p / size) * 65535))),
    normals: Int8Array.from(normals),
    shade: new Uint8Array((points.length / 3) * 4),
    indices: new Uint32Array(0),
    vertexCount: points.length / 3,
    triangleCount: 0,
    size,
  }
}

/** A wall across z, 4 voxels thick. */
export const WALL: Body = (_x, _y, z) => Math.abs(z - 48) - 2
/** An upright rod, 5 voxels thick. */
export const ROD: Body = (x, _y, z) => Math.hypot(x - 48, z - 48) - 2.5
/** A ball: neither. */
export const BALL: Body = (x, y, z) => Math.hypot(x - 48, y - 48, z - 48) - 9
