import { Group, Mesh, type PerspectiveCamera, type RawShaderMaterial, Vector3 } from 'three'
import { bodyShapeOf, type BodyShape } from '../../body'
import type { Sex } from '../../model'
import type { Bones } from './bones'
import { createContour } from './contour'
import { boneMaterial, glassMaterial } from './material'
import { createHeavyBones, type HeavyBones } from './heavy'
import { rodsOf } from './rods'
import { createRods } from './skeleton'
import { createSkin } from './skin'
import { warpOf } from './warp'

/** One standing figure: outline and long bones at once, the bones that take longer when they are made. */
export interface Figure {
  readonly group: Group
  fill(bones: Bones): void
  show(shape: BodyShape): void
  /** before each drawing: the eye has moved */
  look(lens: PerspectiveCamera): void
  dispose(): void
}

/** The outline and the bones on the near side: pale, never as bright as the column. Assumption. */
const SKIN = { ink: [0.8, 0.82, 0.84], glow: 0.3, veil: 0.022, narrow: 2.6 } as const
const NEAR = { ink: [0.86, 0.8, 0.7], glow: 0.3, veil: 0.03, narrow: 1.6 } as const
/** Width of the contour as a share of its distance: about 1.3 pixels on a plate 400 high. */
const LINE_SHARE = 0.00125
/** Behind the middle plane by this much, cm, light has sunk to its least. Assumption. */
const SINKS_cm = 24

/** The young outline is drawn once this much height has gone, cm. Assumption. */
const GHOST_FROM_cm = 0.5

/** Young height, from which everything keeps its size. */
export const youngOf = (shape: BodyShape): number => shape.height_cm + shape.slow_cm + shape.broken_cm
/** Whether the young outline is drawn behind the figure. */
export const hasGhost = (shape: BodyShape): boolean => shape.height_cm < youngOf(shape) - GHOST_FROM_cm
export const restOf = (sex: Sex, height_cm: number): BodyShape =>
  bodyShapeOf({ sex, height_cm, age: 20, breaks: [], possible: 0 })

/** `coarse`: fewer triangles, for a processor that draws. */
export const createFigure = (sex: Sex, coarse: boolean): Figure => {
  const group = new Group()
  const middle = new Vector3()
  const young = restOf(sex, 163)
  const thorax = young.vertebrae.filter(({ id }) => id.startsWith('T'))
  const rods = rodsOf(thorax.map(({ x, y }) => [x, y] as const))
  const plain = boneMaterial(false)
  const skinGlass = glassMaterial(false, SKIN)
  const nearGlass = glassMaterial(false, NEAR)
  const solid = createRods(
    rods.filter(({ glass }) => !glass),
    coarse,
  )
  const glass = createRods(
    rods.filter(rod => rod.glass),
    coarse,
  )
  const skin = createSkin(sex, { limbs: true, coarse })
  const ghost = createSkin(sex, { limbs: false, coarse })
  const line = createContour(skin.sheet, { strength: 0.8, dots: 0 })
  const youngLine = createContour(ghost.sheet, { strength: 0.62, dots: 1.6 })
  let heavy: HeavyBones | null = null
  let shown: BodyShape | null = null

  const add = (mesh: Mesh, order: number): void => {
    mesh.frustumCulled = false
    mesh.renderOrder = order
    group.add(mesh)
  }
  add(new Mesh(solid.geometry, plain), 0)
  add(new Mesh(glass.geometry, nearGlass), 1)
  add(new Mesh(skin.sheet.geometry, skinGlass), 2)
  add(line.mesh, 3)
  add(youngLine.mesh, 3)
  const own: readonly RawShaderMaterial[] = [plain, skinGlass, nearGlass]

  const show = (shape: BodyShape): void => {
    shown = shape
    const height = youngOf(shape)
    const size = height / 163
    const rest = restOf(sex, height)
    const warp = warpOf(rest, shape, size)
    middle.set(0, 118 * size, 0)
    solid.pose(warp, size)
    glass.pose(warp, size)
    skin.pose(warp, size)
    youngLine.mesh.visible = hasGhost(shape)
    if (youngLine.mesh.visible) ghost.pose(warpOf(rest, rest, size), size)
    heavy?.show(shape, warp, size)
  }
  return {
    group,
    show,
    fill(bones) {
      heavy = createHeavyBones(
        bones,
        young.vertebrae.map(({ id }) => id),
      )
      group.add(...heavy.meshes)
      if (shown !== null) show(shown)
    },
    look(lens) {
      const away = lens.position.distanceTo(middle)
      line.look(lens.position, LINE_SHARE)
      if (youngLine.mesh.visible) youngLine.look(lens.position, LINE_SHARE)
      for (const material of [...own, ...(heavy?.materials ?? [])]) {
        const { uniforms } = material
        ;(uniforms['eye']!.value as Vector3).copy(lens.position)
        if (uniforms['far'] !== undefined) {
          const side = uniforms['side']!.value as Vector3
          side.set(0.85, -0.1, 0.3).transformDirection(lens.matrixWorld)
          // what lies behind the middle plane sinks into the plate
          uniforms['far'].value = [away, away + SINKS_cm]
        }
        material.uniformsNeedUpdate = true
      }
    },
    dispose() {
      heavy?.dispose()
      for (const material of own) material.dispose()
      for (const { geometry } of [solid, glass, skin.sheet, ghost.sheet]) geometry.dispose()
      line.dispose()
      youngLine.dispose()
    },
  }
}
