import type { BoneMesh } from '../bone/types'
import { PELVIS_FIELDS } from './body-pelvis'
import { SKULL_FIELDS } from './body-skull'
import { VERTEBRA_FIELDS } from './body-vertebrae'
import type { Cube } from './grid'
import type { Field, Point } from './sdf'
import { meshShape } from './shape'

/** Bones of the standing figure. Here all lengths are centimetres, also where sdf.ts says millimetres. */
const FIELDS = { ...VERTEBRA_FIELDS, ...SKULL_FIELDS, ...PELVIS_FIELDS }
export type BodyBone = keyof typeof FIELDS

interface Frame {
  readonly corner: Point
  readonly side: number
  /** cells along the side, a multiple of 8 */
  readonly cells: number
}
const FRAMES: Readonly<Record<BodyBone, Frame>> = {
  atlas: { corner: [-5, -4.2, -4.2], side: 8.4, cells: 24 },
  axis: { corner: [-5.5, -3.6, -3.6], side: 7.2, cells: 24 },
  cervical: { corner: [-5, -3.2, -3.2], side: 6.4, cells: 24 },
  thoracic: { corner: [-6.1, -4.2, -4], side: 8, cells: 32 },
  lowThoracic: { corner: [-6.1, -4.2, -4], side: 8, cells: 32 },
  lumbar: { corner: [-6.8, -4.8, -4.8], side: 9.6, cells: 32 },
  sacrum: { corner: [-11.5, -4, -8], side: 16, cells: 40 },
  skull: { corner: [-9.6, -5.6, -10], side: 20, cells: 40 },
  jaw: { corner: [-1.2, -9.4, -6.6], side: 13.2, cells: 40 },
  hip: { corner: [-11.6, -9.6, -5.4], side: 24.4, cells: 48 },
  femur: { corner: [-6, -13.4, -6.5], side: 17, cells: 40 },
  blade: { corner: [-12, -13, -12], side: 18.5, cells: 40 },
}
const COARSE = 0.7
export const BODY_BONES = Object.keys(FRAMES) as readonly BodyBone[]

export interface BodyMesh {
  readonly mesh: BoneMesh
  /** where the mesh's 0-65535 lie, cm */
  readonly corner: Point
  readonly side: number
}
/** `coarse`: about half the triangles, for a processor that draws. */
export const bodyMesh = (id: BodyBone, coarse = false): BodyMesh => {
  const { corner, side, cells: fine } = FRAMES[id]
  const cells = coarse ? Math.ceil((fine * COARSE) / 8) * 8 : fine
  const cube: Cube = { corner, side_mm: side }
  return { mesh: meshShape(FIELDS[id]() as Field, cube, cells), corner, side }
}
