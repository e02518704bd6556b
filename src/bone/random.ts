/**
 * Counter-based random numbers: every number is a pure function of its address (seed, year, event, draw).
 * There is no stream to run ahead of another, so two lives meet the same chances for as long as they are the same life.
 */

/** Mixes four integers into 32 well-spread bits (the finaliser of MurmurHash3, public domain, applied per word). */
export function hash32(seed: number, year: number, event: number, draw: number): number {
  let h = 0x9e3779b9
  h = mix(h ^ (seed | 0))
  h = mix((h + 0x85ebca6b) ^ (year | 0))
  h = mix((h + 0xc2b2ae35) ^ (event | 0))
  h = mix((h + 0x27d4eb2f) ^ (draw | 0))
  return h >>> 0
}

/** A number in [0, 1) at the address. */
export function uniform(seed: number, year: number, event: number, draw: number): number {
  return hash32(seed, year, event, draw) / 4294967296
}

/** A standard normal number at the address (Box and Muller); uses draws `draw` and `draw` + 1. */
export function normal(seed: number, year: number, event: number, draw: number): number {
  const u = 1 - uniform(seed, year, event, draw)
  const v = uniform(seed, year, event, draw + 1)
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)
}

function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
