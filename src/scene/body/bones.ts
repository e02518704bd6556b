import { BufferAttribute, BufferGeometry } from 'three'
import { BODY_BONES, type BodyBone, bodyMesh } from '../../anatomy/body-shapes'

export type Bones = Readonly<Record<BodyBone, BufferGeometry>>

const geometryOf = (id: BodyBone, coarse: boolean): BufferGeometry => {
  const { mesh, corner, side } = bodyMesh(id, coarse)
  const positions = new Float32Array(mesh.vertexCount * 3)
  for (let i = 0; i < positions.length; i++)
    positions[i] = corner[i % 3]! + (mesh.positions[i]! / 65535) * side
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals.slice(0, mesh.vertexCount * 4), 4, true))
  geometry.setAttribute('shade', new BufferAttribute(mesh.shade.slice(0, mesh.vertexCount * 4), 4, true))
  geometry.setIndex(new BufferAttribute(mesh.indices.slice(0, mesh.triangleCount * 3), 1))
  return geometry
}

/** The meshes of the figure's bones in centimetres, made once for all figures of a room. */
export interface BoneShop {
  readonly bones: Bones | null
  /** makes one bone; true when all are there */
  step(): boolean
  dispose(): void
}
export const createBones = (coarse: boolean): BoneShop => {
  const made = {} as Record<BodyBone, BufferGeometry>
  const left = [...BODY_BONES]
  return {
    get bones() {
      return left.length === 0 ? made : null
    },
    step() {
      const next = left.shift()
      if (next !== undefined) made[next] = geometryOf(next, coarse)
      return left.length === 0
    },
    dispose() {
      for (const geometry of Object.values(made)) geometry.dispose()
    },
  }
}
