import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Mesh, type RawShaderMaterial } from 'three'
import type { BoneMesh } from '../bone/types'

/** One bone block on the graphics card. Buffers are kept while the next mesh fits and is not far smaller. */
export interface Block {
  readonly mesh: Mesh<BufferGeometry, RawShaderMaterial>
  /** side of the block, mm */
  readonly side_mm: number
  show(bone: BoneMesh): void
  dispose(): void
}

type Bytes = Uint16Array | Int8Array | Uint8Array | Uint32Array
/** Assumption: a quarter more room than needed, so that the years before and after fit without a new buffer. */
const SPARE = 1.25

const grown = (data: Bytes, length: number): Bytes => {
  const Kind = data.constructor as new (n: number) => Bytes
  const room = new Kind(length)
  room.set(data)
  return room
}

/** `voxel_mm` turns the mesh's 0-1 quantised positions into millimetres around the block's centre. */
export const createBlock = (material: RawShaderMaterial, voxel_mm: number): Block => {
  let geometry = new BufferGeometry()
  const mesh = new Mesh(geometry, material)
  mesh.visible = false
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  let side_mm = 0
  let room = { vertices: 0, indices: 0 }

  const renew = (bone: BoneMesh): void => {
    geometry.dispose()
    geometry = new BufferGeometry()
    const vertices = Math.ceil(bone.vertexCount * SPARE)
    const indices = Math.ceil(bone.triangleCount * SPARE) * 3
    const add = (name: string, data: Bytes, size: number): void => {
      const attribute = new BufferAttribute(grown(data, vertices * size), size, true)
      geometry.setAttribute(name, attribute.setUsage(DynamicDrawUsage))
    }
    add('position', bone.positions, 3)
    add('normal', bone.normals, 4)
    add('shade', bone.shade, 4)
    geometry.setIndex(new BufferAttribute(grown(bone.indices, indices), 1).setUsage(DynamicDrawUsage))
    room = { vertices, indices }
    mesh.geometry = geometry
  }
  const refill = (bone: BoneMesh): void => {
    const put = (attribute: BufferAttribute, data: Bytes): void => {
      ;(attribute.array as Bytes).set(data)
      attribute.clearUpdateRanges()
      attribute.addUpdateRange(0, data.length)
      attribute.needsUpdate = true
    }
    put(geometry.getAttribute('position') as BufferAttribute, bone.positions)
    put(geometry.getAttribute('normal') as BufferAttribute, bone.normals)
    put(geometry.getAttribute('shade') as BufferAttribute, bone.shade)
    put(geometry.getIndex()!, bone.indices)
  }
  return {
    mesh,
    get side_mm() {
      return side_mm
    },
    show(bone) {
      const vertices = bone.vertexCount
      const indices = bone.indices.length
      const fits = vertices <= room.vertices && indices <= room.indices && vertices * 3 > room.vertices
      if (fits) refill(bone)
      else renew(bone)
      geometry.setDrawRange(0, bone.triangleCount * 3)
      mesh.visible = bone.triangleCount > 0
      const side = bone.size * voxel_mm
      if (side !== side_mm) {
        side_mm = side
        mesh.matrix.makeScale(side, side, side).setPosition(-side / 2, -side / 2, -side / 2)
        mesh.matrixWorldNeedsUpdate = true
      }
    },
    dispose() {
      geometry.dispose()
    },
  }
}
