import { CellSurface } from './cell-surface'
import { MeshCaps } from './mesh-caps'
import { MeshSkin } from './mesh-skin'
import { MeshWriter } from './mesh-writer'
import type { BoneMesh } from './types'

/**
 * Surface of a block of bytes (128 and above = bone) by surface nets: one vertex per sheet of surface in a cell, at the mean of the
 * crossings of its edges (S. F. F. Gibson, MICCAI 1998; several sheets a cell as in G. M. Nielson, Vis 2004). The block is
 * closed with flat faces at 0 and `size`. Normals come from the field, on cut faces from the face.
 */
export interface Surface {
  /** xyz per vertex, voxels */
  readonly points: Float32Array
  /** xyz per vertex, unit length */
  readonly normals: Float32Array
  readonly indices: Uint32Array
  readonly vertexCount: number
  readonly triangleCount: number
}

/** Room that grows; one is kept by a session and used for every picture. */
export interface MeshRoom {
  points: Float32Array
  normals: Float32Array
  indices: Uint32Array
}

export function meshRoom(): MeshRoom {
  return {
    points: new Float32Array(3 * 120_000),
    normals: new Float32Array(3 * 120_000),
    indices: new Uint32Array(6 * 120_000),
  }
}

/**
 * Triangles between means of crossings cut the corners of round struts. Moved outwards by this much, in voxels, the mesh holds the volume of the
 * block within 1 %, young and old (docs/bone.md).
 */
export const CORNERS = 0.044

/**
 * Meshes the block, with the surface moved outwards by `grow` voxels. The arrays returned are views into `room`: copy or pack them before
 * the next call.
 */
export function surfaceOf(bytes: Uint8Array, size: number, room: MeshRoom, grow = CORNERS): Surface {
  const writer = new MeshWriter(room)
  const cell = new CellSurface(grow)
  new MeshSkin(bytes, size, writer, cell).write()
  new MeshCaps(bytes, size, writer, cell).write()
  return writer.finish()
}

/** Packs a surface and its shading into transferable buffers. Positions are 0..65535 = 0..size. */
export function packMesh(surface: Surface, shade: Uint8Array, size: number): BoneMesh {
  const { points, normals, vertexCount } = surface
  const positions = new Uint16Array(vertexCount * 3)
  const packed = new Int8Array(vertexCount * 4)
  const scale = 65535 / size
  for (let i = 0; i < positions.length; i++) positions[i] = points[i]! * scale + 0.5
  for (let v = 0; v < vertexCount; v++) {
    packed[v * 4] = Math.round(normals[v * 3]! * 127)
    packed[v * 4 + 1] = Math.round(normals[v * 3 + 1]! * 127)
    packed[v * 4 + 2] = Math.round(normals[v * 3 + 2]! * 127)
  }
  return {
    positions,
    normals: packed,
    shade,
    indices: surface.indices.slice(),
    vertexCount,
    triangleCount: surface.triangleCount,
    size,
  }
}

/** Checksum (FNV-1a over words) of positions and indices: the same picture has the same number. */
export function meshHash(mesh: BoneMesh): number {
  let hash = 0x811c9dc5
  const { positions, indices } = mesh
  for (let i = 0; i < positions.length; i++) hash = Math.imul(hash ^ positions[i]!, 0x01000193)
  for (let i = 0; i < indices.length; i++) hash = Math.imul(hash ^ indices[i]!, 0x01000193)
  return hash >>> 0
}
