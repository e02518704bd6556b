import { DoubleSide, FrontSide, GLSL3, RawShaderMaterial, Vector3, Vector4 } from 'three'
import { KEY_LIGHT } from '../light'
import { NUCLEI_EACH } from './bodies'
import { FACE, FACE_VERTEX, SKIN, SKIN_VERTEX } from './glsl-bone'
import { CANOPY, CAP, CELL, CELL_VERTEX, DENDRITE, DENDRITE_VERTEX } from './glsl-cell'

/**
 * Materials under the plate's one light. Bone is printed in the plate's duotone; cells
 * have a tint of their own over the same greys, as micrographs are tinted by hand.
 */
export interface SiteUniforms {
  readonly eye: { value: Vector3 }
  readonly rimSide: { value: Vector3 }
  /** mineral content of bone, 1 = a healthy 30-year-old's */
  readonly mineral: { value: number }
  readonly nuclei: { value: Vector4[] }
}
export const siteUniforms = (): SiteUniforms => ({
  eye: { value: new Vector3() },
  rimSide: { value: new Vector3(1, 0, 0) },
  mineral: { value: 1 },
  nuclei: { value: Array.from({ length: 4 * NUCLEI_EACH }, () => new Vector4()) },
})

const made = (
  vertexShader: string,
  fragmentShader: string,
  side: typeof FrontSide | typeof DoubleSide,
  shared: SiteUniforms,
) =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader,
    fragmentShader,
    side,
    uniforms: { key: { value: new Vector3(...KEY_LIGHT) }, ...shared },
  })

export const skinMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(SKIN_VERTEX, SKIN, FrontSide, shared)
export const faceMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(FACE_VERTEX, FACE, FrontSide, shared)
export const cellMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(CELL_VERTEX, CELL, FrontSide, shared)
export const capMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(CELL_VERTEX, CAP, DoubleSide, shared)
export const dendriteMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(DENDRITE_VERTEX, DENDRITE, DoubleSide, shared)
export const canopyMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(DENDRITE_VERTEX, CANOPY, DoubleSide, shared)
