import {
  BLOCK_SIZE,
  BoneLife,
  dropSpecks,
  eulerOf,
  type LifeRoom,
  measuresOf,
  meshRoom,
  type MeshRoom,
  RemodelRoom,
  surfaceOf,
  VOXEL_MM,
} from '../bone'
import { curveOf, FIRST_AGE } from '../bone/curve'
import { type Correction, sampleAt, type Scenario, simulate } from '../model'
import { type Solid, solidOf } from './bone-solid'

/** The block at one age. */
export interface GrownAge {
  readonly age: number
  /** names and units of README; seven significant digits */
  readonly values: Readonly<Record<string, number>>
}

/** Working memory kept from one life to the next. */
export interface BoneRoom {
  readonly life: LifeRoom
  readonly mesh: MeshRoom
}
export const boneRoom = (): BoneRoom => ({ life: { remodel: null }, mesh: meshRoom() })

export const BLOCK = {
  size: BLOCK_SIZE,
  voxel_mm: VOXEL_MM,
  side_mm: Number((BLOCK_SIZE * VOXEL_MM).toPrecision(7)),
} as const

const rounded = (value: number): number => Number(value.toPrecision(7))

/** The asked ages that the block of a life has, each once, in the order asked; others become the nearest it has. */
export const agesOf = (
  asked: readonly number[],
  until: number,
): { ages: readonly number[]; corrections: readonly Correction[] } => {
  const corrections: Correction[] = []
  const last = Math.max(FIRST_AGE, Math.floor(until))
  const ages = asked.map(age => {
    const used = Math.max(FIRST_AGE, Math.min(last, age))
    if (used !== age)
      corrections.push({
        code: age < used ? 'below-range' : 'above-range',
        key: 'ages',
        given: String(age),
        used: String(used),
      })
    return used
  })
  return { ages: [...new Set(ages)], corrections }
}

/** Grows the block of a life as far as the oldest age and hands over each age in turn. */
export const growLife = function* (
  scenario: Scenario,
  ages: readonly number[],
  room: BoneRoom,
): Generator<{ grown: GrownAge; bytes: Uint8Array }> {
  const trajectory = simulate(scenario)
  const life = new BoneLife(scenario.seed, BLOCK_SIZE, curveOf(trajectory), room.life)
  const oldest = Math.max(...ages)
  while (!life.done && !(life.started && life.knownAge >= oldest)) life.advance()
  for (const age of ages) {
    const bytes = new Uint8Array(BLOCK_SIZE ** 3)
    life.compose(age, bytes)
    const measures = measuresOf(bytes, BLOCK_SIZE)
    const values = {
      bvtv_spine: sampleAt(trajectory, 'bvtv_spine', age),
      bvtv: measures.bvtv,
      tbth_mm: measures.tbTh_mm,
      tbsp_mm: measures.tbSp_mm,
      tbn_permm: measures.tbN_mm,
      connd_permm3: measures.connD_mm3,
      da: measures.da,
      euler: eulerOf(bytes, BLOCK_SIZE),
    }
    const named = Object.entries(values).map(([name, value]) => [name, rounded(value)] as const)
    yield { grown: { age, values: Object.fromEntries(named) }, bytes }
  }
}

/**
 * The block as a solid in millimetres, `scale` times as large, standing on the print bed: the load axis is z. What is not joined to the
 * rest is left out, as on the page. Changes `bytes`.
 */
export const printOf = (bytes: Uint8Array, scale: number, room: BoneRoom): Solid => {
  room.life.remodel ??= new RemodelRoom(BLOCK_SIZE)
  dropSpecks(bytes, BLOCK_SIZE, room.life.remodel)
  const surface = surfaceOf(bytes, BLOCK_SIZE, room.mesh)
  const mm = VOXEL_MM * scale
  const points = new Float32Array(surface.vertexCount * 3)
  for (let i = 0; i < points.length; i += 3) {
    points[i] = surface.points[i]! * mm
    points[i + 1] = (BLOCK_SIZE - surface.points[i + 2]!) * mm
    points[i + 2] = surface.points[i + 1]! * mm
  }
  return solidOf({ ...surface, points }, Math.fround(BLOCK_SIZE * mm))
}
