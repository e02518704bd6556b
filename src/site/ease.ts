/** Small curves, and numbers that look random but are a pure function of their address. */

export const clamp = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x))
export const mix = (a: number, b: number, k: number): number => a + (b - a) * k
/** 0 below `from`, 1 above `to`, smooth between. */
export const ramp = (from: number, to: number, x: number): number => {
  const k = clamp((x - from) / (to - from))
  return k * k * (3 - 2 * k)
}

/** 0-1 at an address of three whole numbers (finaliser of MurmurHash3, public domain). */
export const chance = (a: number, b: number, c = 0): number => {
  let h =
    Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(b + 0x27d4eb2f, 0xc2b2ae35) ^
    Math.imul(c + 77, 0x165667b1)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}
