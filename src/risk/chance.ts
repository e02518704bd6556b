/**
 * A number in [0, 1) that depends on nothing but its address (seed, life, year, draw): there is no stream to run ahead
 * of another, so two lives with the same seed and number meet the same luck. Mixing: the finaliser of MurmurHash3
 * (public domain), applied per word, as in bone/random.ts.
 */
export const chance = (seed: number, life: number, year: number, draw: number): number => {
  let h = mix(0x5851f42d ^ (seed | 0))
  h = mix((h + 0x85ebca6b) ^ (life | 0))
  h = mix((h + 0xc2b2ae35) ^ (year | 0))
  h = mix((h + 0x27d4eb2f) ^ (draw | 0))
  return (h >>> 0) / 4294967296
}

const mix = (value: number): number => {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
