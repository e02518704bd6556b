import {
  BufferAttribute,
  BufferGeometry,
  type Data3DTexture,
  GLSL3,
  Mesh,
  type PerspectiveCamera,
  RawShaderMaterial,
  Scene as World,
  Vector2,
  Vector3,
  Vector4,
} from 'three'
import type { WholeModel } from '../../anatomy/types'
import { KEY_LIGHT } from '../light'
import { CUT_FRAGMENT, CUT_VERTEX } from './glsl-cut'
import { SKIN_FRAGMENT, SKIN_VERTEX } from './glsl-skin'
import type { Cut } from './section'
import { sheetOf } from './sheet'
import { insideTexture } from './textures'

/** A bone's buffers on the graphics card; shared by the two lives. */
export interface BoneParts {
  readonly geometry: BufferGeometry
  readonly inside: Data3DTexture
  readonly model: WholeModel
  dispose(): void
}
export const createParts = (model: WholeModel): BoneParts => {
  const { mesh } = model
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3, true))
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 4, true))
  geometry.setAttribute('shade', new BufferAttribute(mesh.shade, 4, true))
  geometry.setIndex(new BufferAttribute(mesh.indices, 1))
  const inside = insideTexture(model.inside, model.size)
  return {
    geometry,
    inside,
    model,
    dispose() {
      geometry.dispose()
      inside.dispose()
    },
  }
}

/** What a life and its bone look like: everything that may change from one drawing to the next. */
export interface BoneLook {
  readonly parts: BoneParts
  readonly cuts: readonly Cut[]
  /** the block, and the side of it as drawn, mm; null until it is grown */
  readonly block: Data3DTexture | null
  readonly blockSide_mm: number
  readonly blockSize: number
  /** thickness of the shell relative to a healthy young adult */
  readonly shell: number
  /** colour of its density, to multiply with */
  readonly tint: readonly [number, number, number]
  /** centre of the fan of struts (x, y), mm, and the distance at which they are drawn true to scale; null = they run upright */
  readonly fan: readonly [number, number, number] | null
  /** how much longer along the load than in the block */
  readonly long: number
  /** heights between which a shaft that goes on sinks into the plate, mm; null = none does */
  readonly fade: readonly [number, number] | null
}

/** The world of one life: the outside of a bone, and the faces of its section. */
export interface BoneWorld {
  readonly world: World
  show(look: BoneLook): void
  look(lens: PerspectiveCamera): void
  dispose(): void
}

/** Steps of the look into a cut face, and wider looks round from where it ends; fewer when the processor draws. */
const FINE = { STEPS: 72, LOOKS: 3 } as const
const SOFT = { STEPS: 30, LOOKS: 2 } as const
/** How far a face reaches over the bone's edge so that no gap shows, voxels of the mesh. Assumption. */
const OVERLAP = 0.33
/** Far below everything. */
const NO_FADE = [-2000, -1000] as const

type Uniforms = Record<string, { value: unknown }>

export const createBoneWorld = (soft: boolean): BoneWorld => {
  const shared: Uniforms = {
    eye: { value: new Vector3() },
    key: { value: new Vector3(...KEY_LIGHT) },
    rimSide: { value: new Vector3(1, 0, 0) },
    cutA: { value: new Vector4(0, 0, 0, 1) },
    cutB: { value: new Vector4(0, 0, 0, -1) },
    tint: { value: new Vector3(1, 1, 1) },
    fade: { value: new Vector2(...NO_FADE) },
    inside: { value: null },
    block: { value: null },
    ready: { value: 0 },
    cubeCorner: { value: new Vector3() },
    cubeSide: { value: 1 },
    shellShare: { value: 1 },
    blockSide: { value: 1 },
    voxel: { value: 1 },
    polar: { value: new Vector4() },
    overlap: { value: 0.1 },
  }
  const skin = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: SKIN_VERTEX,
    fragmentShader: SKIN_FRAGMENT,
    uniforms: shared,
  })
  const bone = new Mesh(new BufferGeometry(), skin)
  bone.matrixAutoUpdate = false
  bone.frustumCulled = false
  bone.visible = false
  const sheet = new BufferGeometry()
  sheet.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
  )
  sheet.setIndex([0, 1, 2, 0, 2, 3])
  const faces = [0, 1].map(() => {
    const own: Uniforms = {
      face: { value: new Vector3() },
      faceAt: { value: 0 },
      sheetAt: { value: new Vector3() },
      sheetU: { value: new Vector3() },
      sheetV: { value: new Vector3() },
    }
    const material = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: CUT_VERTEX,
      fragmentShader: CUT_FRAGMENT,
      defines: soft ? SOFT : FINE,
      // in front of the outside where the two meet
      polygonOffset: true,
      polygonOffsetFactor: -1,
      polygonOffsetUnits: -8,
      uniforms: { ...shared, ...own },
    })
    const mesh = new Mesh(sheet, material)
    mesh.frustumCulled = false
    mesh.visible = false
    return { mesh, material, own }
  })
  const world = new World().add(bone, ...faces.map(face => face.mesh))
  const set = (uniforms: Uniforms, name: string, value: unknown): void => {
    uniforms[name]!.value = value
  }
  const vector = (uniforms: Uniforms, name: string): Vector3 => uniforms[name]!.value as Vector3

  const layFace = (
    face: (typeof faces)[number],
    cut: Cut | undefined,
    other: Cut | undefined,
    model: WholeModel,
  ): void => {
    const rectangle = cut === undefined ? null : sheetOf(model, cut, other)
    face.mesh.visible = rectangle !== null
    if (rectangle === null || cut === undefined) return
    vector(face.own, 'face').set(...cut.normal)
    set(face.own, 'faceAt', cut.offset)
    vector(face.own, 'sheetAt').set(...rectangle.at)
    vector(face.own, 'sheetU').set(...rectangle.u)
    vector(face.own, 'sheetV').set(...rectangle.v)
  }
  return {
    world,
    show({ parts, cuts, block, blockSide_mm, blockSize, shell, tint, fan, long, fade }) {
      const { model } = parts
      const { side_mm, corner } = model.cube
      bone.geometry = parts.geometry
      bone.matrix.makeScale(side_mm, side_mm, side_mm).setPosition(...corner)
      bone.matrixWorldNeedsUpdate = true
      bone.visible = true
      const [a, b] = cuts
      ;(shared['cutA']!.value as Vector4).set(...(a?.normal ?? [0, 0, 0]), a?.offset ?? 1)
      ;(shared['cutB']!.value as Vector4).set(...(b?.normal ?? [0, 0, 0]), b?.offset ?? -1)
      faces.forEach((face, i) => layFace(face, cuts[i], cuts[1 - i], model))
      vector(shared, 'tint').set(...tint)
      ;(shared['fade']!.value as Vector2).set(...(fade ?? NO_FADE))
      vector(shared, 'cubeCorner').set(...corner)
      ;(shared['polar']!.value as Vector4).set(fan?.[0] ?? 0, fan?.[1] ?? 0, long, fan?.[2] ?? 0)
      set(shared, 'cubeSide', side_mm)
      set(shared, 'overlap', (OVERLAP * side_mm) / model.mesh.size)
      set(shared, 'inside', parts.inside)
      set(shared, 'block', block)
      set(shared, 'ready', block === null ? 0 : 1)
      set(shared, 'shellShare', shell)
      set(shared, 'blockSide', blockSide_mm)
      set(shared, 'voxel', blockSide_mm / blockSize)
      for (const material of [skin, ...faces.map(face => face.material)]) material.uniformsNeedUpdate = true
    },
    look(lens) {
      vector(shared, 'eye').copy(lens.position)
      // the faint second light stands at the eye's right
      vector(shared, 'rimSide').set(0.85, -0.1, 0.3).transformDirection(lens.matrixWorld)
      for (const material of [skin, ...faces.map(face => face.material)]) material.uniformsNeedUpdate = true
    },
    dispose() {
      sheet.dispose()
      skin.dispose()
      for (const face of faces) face.material.dispose()
    },
  }
}
