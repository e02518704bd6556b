import type { BoneMesh } from '../bone/types'
import type { Cube } from './grid'
import type { Field } from './sdf'

/** The bones that can be looked at whole, by the site whose density they show. */
export const WHOLE_BONES = ['spine', 'hip', 'forearm'] as const
export type WholeBoneId = (typeof WHOLE_BONES)[number]

/** One bone as a shape. mm; y up (towards the head), z forward, x to the person's left, so that from the front right is left. */
export interface Anatomy {
  readonly id: WholeBoneId
  readonly cube: Cube
  readonly distance: Field
  /** thickness of the shell under the nearest surface, mm, of a healthy 30-year-old */
  readonly shell: Field
  /** how rough the surface is there: 0 = covered by cartilage in life, 1 = where ligaments hold */
  readonly rough: Field
  /** how much spongy bone: 1 = as much as in the block, 0 = none (marrow only). Along the load, and across it. */
  readonly along: Field
  readonly across: Field
}

/** Asks for one bone. */
export interface WholeRequest {
  readonly v: 1
  readonly bone: WholeBoneId
  /** voxels along the cube, a multiple of 8 */
  readonly resolution: number
}
export interface WholeReply {
  readonly v: 1
  readonly bone: WholeBoneId
  /** null when it could not be made */
  readonly model: WholeModel | null
  readonly milliseconds: number
}
/** What is needed to draw a bone, whole or cut. */
export interface WholeModel {
  readonly cube: Cube
  readonly mesh: BoneMesh
  /** the inside on a coarser grid of `size`^3: x runs fastest; four half floats a voxel: distance (mm, negative inside), shell (mm), along, across */
  readonly inside: Uint16Array
  readonly size: number
}
