import { Group, type PerspectiveCamera, type RawShaderMaterial, Vector3 } from 'three'
import type { BodyShape, Vertebra } from '../../body'
import type { Place } from '../room'
import type { Bones } from './bones'
import { createSpine, type Spine } from './spine'

/** How many times larger it is drawn: a vertebra of the chest, and a taller one of the loins. */
const LARGER = { chest: 4, loins: 3 } as const
/** Half its size, and what it keeps from the picture's upper and right edges, cm at 163 cm. */
export const DETAIL = { half: 19, high: 21 } as const
const EDGE = 3.5
/** So much must lie right of the figure's middle for it, cm at 163 cm; and so close may the eye be. */
const LEAST = 58
const CLOSEST = 1.15
/** Behind its middle by this much, cm, light has sunk to its least. Assumption. */
const SINKS_cm = 30
/** Processes point backwards and down: the middle of what is seen lies behind and below that of the bodies, cm. */
const [BEHIND, BELOW] = [2, 0.6] as const

/** A broken vertebra between its neighbours, larger, beside the figure: seen from the same side, wherever the eye goes. */
export interface Detail {
  readonly group: Group
  /** `id`: the vertebra in the middle; null = nothing */
  show(bones: Bones, shape: BodyShape, id: string | null, size: number): void
  /** before each drawing; `wanted`: there is room for it. `target`: what the eye turns round at first */
  look(lens: PerspectiveCamera, target: Place, seen: number, size: number, wanted: boolean): void
  /** what is drawn, where, and how much larger; null while nothing is */
  readonly shown: { readonly vertebra: Vertebra; readonly at: Place; readonly larger: number } | null
  dispose(): void
}

export const createDetail = (): Detail => {
  const group = new Group()
  const [middle, right, up] = [new Vector3(), new Vector3(), new Vector3()]
  /** kept until the room goes: they share the buffers of their bones with the figures */
  const spines = new Map<string, Spine>()
  let spine: Spine | null = null
  let vertebra: Vertebra | null = null
  group.visible = false

  const larger = (): number => (vertebra?.id.startsWith('L') === true ? LARGER.loins : LARGER.chest)
  return {
    group,
    get shown() {
      return vertebra === null || !group.visible
        ? null
        : { vertebra, at: middle.toArray() as Place, larger: larger() }
    },
    show(bones, shape, id, size) {
      const i = shape.vertebrae.findIndex(one => one.id === id)
      vertebra = shape.vertebrae[i] ?? null
      group.clear()
      spine = null
      if (vertebra === null) return
      const near = shape.vertebrae.slice(Math.max(0, i - 1), i + 2)
      const names = near.map(one => one.id)
      spine = spines.get(vertebra.id) ?? createSpine(bones, names)
      spines.set(vertebra.id, spine)
      group.add(...spine.meshes)
      spine.show({ ...shape, vertebrae: near }, size)
    },
    look(lens, target, seen, size, wanted) {
      const away = lens.position.distanceTo(middle.set(...target))
      // half of what is seen at the target, and how far its right edge is from the figure
      const half = away * Math.tan((lens.fov * Math.PI) / 360)
      const edge = half * lens.aspect * (1 - 2 * shiftOf(lens))
      group.visible = wanted && vertebra !== null && edge > LEAST * size && half * 2 * CLOSEST > seen
      if (!group.visible) return
      right.setFromMatrixColumn(lens.matrixWorld, 0)
      up.setFromMatrixColumn(lens.matrixWorld, 1)
      middle
        .addScaledVector(right, edge - (DETAIL.half + EDGE) * size)
        .addScaledVector(up, half - (DETAIL.high + EDGE) * size)
      const k = larger()
      group.scale.setScalar(k)
      group.position
        .set(vertebra!.x - BEHIND * size, vertebra!.y - BELOW * size, 0)
        .multiplyScalar(-k)
        .add(middle)
      const from = lens.position.distanceTo(middle)
      for (const { material } of spine?.meshes ?? []) {
        const { uniforms } = material as RawShaderMaterial
        ;(uniforms['eye']!.value as Vector3).copy(lens.position)
        ;(uniforms['side']!.value as Vector3).set(0.85, -0.1, 0.3).transformDirection(lens.matrixWorld)
        uniforms['far']!.value = [from, from + SINKS_cm]
        ;(material as RawShaderMaterial).uniformsNeedUpdate = true
      }
    },
    dispose() {
      for (const one of spines.values()) one.dispose()
    },
  }
}

/** Where the picture's middle lies right of the plate's, share of its width. */
const shiftOf = ({ view }: PerspectiveCamera): number =>
  view === null || !view.enabled ? 0 : -view.offsetX / view.fullWidth
