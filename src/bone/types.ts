/** Messages and shapes shared by the bone worker and the page. All lengths in voxels unless a name says _mm. */

/** What the block needs to know about a life: entry i is age `age0` + i x `step`. */
export interface BoneCurve {
  readonly age0: number
  /** years from one entry to the next, one divided by a whole number; 1 unless given */
  readonly step?: number
  /** bone volume fraction, 0-1 */
  readonly bvtv: Float64Array
  /** resorption and formation relative to a healthy 30-year-old */
  readonly resorption: Float64Array
  readonly formation: Float64Array
}

export interface BoneLifeRequest {
  readonly type: 'life'
  /** identifies the life: 0 = the present one, 1 = the pinned one */
  readonly slot: number
  /** grows with every request; answers carry it, so stale ones can be told apart */
  readonly ticket: number
  readonly seed: number
  readonly size: number
  readonly curve: BoneCurve
}
export interface BoneViewRequest {
  readonly type: 'view'
  readonly slot: number
  readonly ticket: number
  readonly age: number
  /** 'drag' may be coarser and skip ambient occlusion; 'full' is the picture to keep */
  readonly quality: 'drag' | 'full'
  /** where the picture goes: the stage, or the small inset of the young block */
  readonly place: BonePlace
  /** the morphometry of that age follows the picture */
  readonly measure: boolean
  /** also return a drawn slice of that age, for a page that cannot draw in 3D */
  readonly section?: boolean
  /** also return the block itself */
  readonly volume?: boolean
  /** a full picture gets soft shadows */
  readonly rich?: boolean
}
export type BonePlace = 'stage' | 'inset'
/** A life that is shown no more: its memory is given back. */
export interface BoneDropRequest {
  readonly type: 'drop'
  readonly slot: number
  readonly ticket: number
}
export type BoneRequest = BoneLifeRequest | BoneViewRequest | BoneDropRequest

/** A closed triangle mesh of the block, ready for the GPU. Buffers are transferred, never copied. */
export interface BoneMesh {
  /** xyz per vertex, voxel units from 0 to size, quantised to 0..65535 = 0..size */
  readonly positions: Uint16Array
  /** xyz0 per vertex, signed bytes, unit length 127 */
  readonly normals: Int8Array
  /** per vertex: openness to the sky (255 = open), key light reaching it (255 = lit), nothing, newness of the tissue (255 = just formed) */
  readonly shade: Uint8Array
  readonly indices: Uint32Array
  readonly vertexCount: number
  readonly triangleCount: number
  readonly size: number
}

/** Morphometry of the block at one age. */
export interface BoneMeasures {
  /** bone volume fraction, 0-1 */
  readonly bvtv: number
  /** mean thickness of plates and rods */
  readonly tbTh_mm: number
  /** mean width of the marrow spaces */
  readonly tbSp_mm: number
  /** 1/mm: one over the mean distance between mid-axes */
  readonly tbN_mm: number
  /** 1/mm3: links in each cubic millimetre */
  readonly connD_mm3: number
  /** degree of anisotropy, 1 = alike in all directions */
  readonly da: number
}

/** Where the block is being dug and refilled at an age; positions in voxels. */
export interface BoneSite {
  readonly kind: 'dug' | 'refilled'
  readonly x: number
  readonly y: number
  readonly z: number
}

export interface BoneProgress {
  readonly type: 'progress'
  readonly slot: number
  readonly ticket: number
  /** the life is known up to this age, years */
  readonly age: number
  readonly done: boolean
}
export interface BoneView {
  readonly type: 'view'
  readonly slot: number
  readonly ticket: number
  /** the age really shown (never later than the life is known) */
  readonly age: number
  readonly quality: 'drag' | 'full'
  readonly place: BonePlace
  readonly mesh: BoneMesh
  /** null until they follow */
  readonly measures: BoneMeasures | null
  readonly bvtv: number
  readonly sites: readonly BoneSite[]
  /** bone in an upright slice through the middle, `size` x `size` bytes from the top left, 255 = bone; null unless asked for */
  readonly section?: Uint8Array | null
  /** the block as shown, size^3 bytes (bytes.ts): 128 and above is bone; null unless asked for */
  readonly volume?: Uint8Array | null
  /** checksum of the mesh's positions and indices, for tests and for "the same picture" */
  readonly hash: number
  readonly milliseconds: number
}
/** What was measured of a picture sent before. */
export interface BoneMeasured {
  readonly type: 'measured'
  readonly slot: number
  /** of the view that asked */
  readonly ticket: number
  readonly place: BonePlace
  readonly measures: BoneMeasures
}
export interface BoneFailure {
  readonly type: 'failure'
  readonly slot: number
  readonly ticket: number
  readonly reason: string
}
export type BoneReply = BoneProgress | BoneView | BoneMeasured | BoneFailure

export const VOXEL_MM = 0.035
export const BLOCK_SIZE = 96
