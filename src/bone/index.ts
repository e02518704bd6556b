/** The bone block without a browser: grow, simulate, mesh, measure. The page uses client.ts instead. */
export { growBlock, YOUNG_VERTEBRA, type GrowthShape } from './generator'
export { BoneLife } from './life'
export { BoneSession, type BoneSessionOptions } from './session'
export { meshHash, meshRoom, packMesh, surfaceOf, type MeshRoom, type Surface } from './mesh'
export { DRAG_SHADE, FULL_SHADE, KEY_LIGHT, shadeOf, type ShadeDetail } from './shade'
export { bvtvOf, byteOf, bytesOf, BYTES_PER_VOXEL } from './bytes'
export { sectionOf } from './section'
export * from './types'
