import type { MeshRoom, Surface } from './mesh'

/** Vertices and squares being written into a room that grows. */
export class MeshWriter {
  readonly room: MeshRoom
  vertices = 0
  private corners = 0

  constructor(room: MeshRoom) {
    this.room = room
  }

  /** Makes sure `more` vertices fit; returns the room, whose arrays may have been replaced. */
  ensure(more: number): MeshRoom {
    const { room } = this
    if ((this.vertices + more) * 3 > room.points.length) {
      const points = new Float32Array(room.points.length * 2)
      const normals = new Float32Array(room.normals.length * 2)
      points.set(room.points)
      normals.set(room.normals)
      room.points = points
      room.normals = normals
    }
    return room
  }

  quad(a: number, b: number, c: number, d: number): void {
    const { room } = this
    if (this.corners + 6 > room.indices.length) {
      const indices = new Uint32Array(room.indices.length * 2)
      indices.set(room.indices)
      room.indices = indices
    }
    const { indices } = room
    const i = this.corners
    indices[i] = a
    indices[i + 1] = b
    indices[i + 2] = c
    indices[i + 3] = a
    indices[i + 4] = c
    indices[i + 5] = d
    this.corners += 6
  }

  finish(): Surface {
    const { room, vertices, corners } = this
    return {
      points: room.points.subarray(0, vertices * 3),
      normals: room.normals.subarray(0, vertices * 3),
      indices: room.indices.subarray(0, corners),
      vertexCount: vertices,
      triangleCount: corners / 3,
    }
  }
}
