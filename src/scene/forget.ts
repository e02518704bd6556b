import { InstancedMesh, type Material, Mesh, type Object3D, ShaderMaterial, Texture } from 'three'

const texturesOf = (material: Material): readonly Texture[] => {
  const held: unknown[] = Object.values(material)
  if (material instanceof ShaderMaterial) held.push(...Object.values(material.uniforms).map(one => one.value))
  return held.filter(one => one instanceof Texture)
}

/**
 * Lets go of everything a world has put on the graphics card; it is put there again when next drawn. Called when the
 * context is lost: three gives each thing to the restored context anew, but still holds the buffers of the lost one, and
 * would later delete those in a context they do not belong to.
 */
export const forgetGraphics = (world: Object3D): void =>
  world.traverse(thing => {
    // lines and points carry the same two fields as meshes
    const { geometry, material } = thing as Partial<Pick<Mesh, 'geometry' | 'material'>>
    geometry?.dispose()
    if (thing instanceof InstancedMesh) thing.dispose()
    for (const one of [material ?? []].flat()) {
      for (const texture of texturesOf(one)) texture.dispose()
      one.dispose()
    }
  })
