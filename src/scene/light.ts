/** Towards the key light, unit length: the worker bakes its shadows with the same direction (src/bone/shade.ts; a test compares). */
export const KEY_LIGHT: readonly [number, number, number] = [-0.4682, 0.7023, 0.5363]
