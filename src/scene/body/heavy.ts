import { type InstancedMesh, Matrix4, type RawShaderMaterial } from 'three'
import type { BodyShape } from '../../body'
import type { Bones } from './bones'
import { boneMaterial, type GlassLook, glassMaterial } from './material'
import { createCopies, createSpine, frameOf } from './spine'
import type { Warp } from './warp'

/** Column, skull, pelvis, upper thigh bones, shoulder blade: the bones that stand on meshes of their own. */
export interface HeavyBones {
  readonly meshes: readonly InstancedMesh[]
  readonly materials: readonly RawShaderMaterial[]
  show(shape: BodyShape, warp: Warp, size: number): void
  dispose(): void
}

/** Brightness of bones that are not what the picture is about. Assumption. */
const TONE = {
  skull: 0.86,
  jaw: 0.8,
  sacrum: 0.9,
  hip: 0.66,
  femur: 0.74,
  blade: 0.46,
  farFemur: 0.42,
} as const
/** Head of the femur and joint of the shoulder blade, right side, cm at 163 cm from the hip joints' middle and the floor. */
const [FEMUR_Z, BLADE, BLADE_LEANS_AT] = [8.8, [0.6, 128.6, 14.6], 124] as const

/** The near hip bone lets the column and the far one show through. */
const NEAR_HIP: GlassLook = { ink: [0.9, 0.84, 0.74], glow: 0.42, veil: 0.05, narrow: 1.5 }

export const createHeavyBones = (bones: Bones, ids: readonly string[]): HeavyBones => {
  const single = boneMaterial(true)
  const clear = glassMaterial(true, NEAR_HIP)
  const spine = createSpine(bones, ids)
  const one = (id: keyof Bones, count = 1, material = single): ReturnType<typeof createCopies> =>
    createCopies(bones[id], material, count)
  const [skull, jaw, sacrum, farHip, blade] = [
    one('skull'),
    one('jaw'),
    one('sacrum'),
    one('hip'),
    one('blade'),
  ]
  const nearHip = one('hip', 1, clear)
  nearHip.mesh.renderOrder = 1
  const femurs = one('femur', 2)
  const copies = [skull, jaw, sacrum, farHip, blade, nearHip, femurs]
  const meshes = [...spine.meshes, ...copies.map(({ mesh }) => mesh)]
  const mirrored = (matrix: Matrix4): Matrix4 => matrix.multiply(new Matrix4().makeScale(1, 1, -1))
  const dress = (tone: number): readonly [number, number, number, number] => [1, 1, 0, tone]
  return {
    meshes,
    materials: [...new Set(meshes.map(({ material }) => material as RawShaderMaterial))],
    show(shape, warp, size) {
      spine.show(shape, size)
      skull.set(0, frameOf(shape.head, size, size, size), dress(TONE.skull))
      jaw.set(0, frameOf(shape.head, size, size, size), dress(TONE.jaw))
      sacrum.set(0, frameOf(shape.pelvis, size, size, size), dress(TONE.sacrum))
      farHip.set(0, mirrored(frameOf(shape.pelvis, size, size, size)), dress(TONE.hip))
      nearHip.set(0, frameOf(shape.pelvis, size, size, size), dress(1))
      const stand = (z: number): Matrix4 =>
        frameOf({ ...shape.pelvis, turn: 0 }, size, size, size).setPosition(
          shape.pelvis.x,
          shape.pelvis.y,
          z * size,
        )
      femurs.set(0, stand(FEMUR_Z), dress(TONE.femur))
      femurs.set(1, mirrored(stand(-FEMUR_Z)), dress(TONE.farFemur))
      const level = warp.at(BLADE[1] * size)
      const [x, y] = [level.x(BLADE[0] * size), level.y(BLADE[0] * size)]
      const lean = warp.at(BLADE_LEANS_AT * size).turn
      const bladeFrame = frameOf({ x, y, turn: lean }, size, size, size)
      blade.set(0, mirrored(bladeFrame.setPosition(x, y, -BLADE[2] * size)), dress(TONE.blade))
      for (const copy of copies) copy.done()
    },
    dispose() {
      single.dispose()
      clear.dispose()
      for (const { mesh } of copies) {
        mesh.geometry.dispose()
        mesh.dispose()
      }
      spine.dispose()
    },
  }
}
