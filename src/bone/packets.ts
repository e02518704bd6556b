import { hash32, uniform } from './random'
import { TRIES, turnoverOf, type Rates } from './turnover'

/**
 * Length of the phases of a remodelling site, years: 3 weeks of digging, 5 of reversal, 17 of refilling (reference m-012 to m-014,
 * unchecked consensus values: Assumption), then a hollow or a rise fades into the surface of the life itself.
 */
export const DIG_YEARS = 3 / 52
export const WAIT_YEARS = 5 / 52
export const FILL_YEARS = 17 / 52
const FADE_YEARS = 6 / 52
export const OPEN_YEARS = DIG_YEARS + WAIT_YEARS + FILL_YEARS + FADE_YEARS

/** A place on the surface that was remodelled some time ago, or is just now. */
export interface Packet {
  /** the voxel it is seated on */
  readonly x: number
  readonly y: number
  readonly z: number
  /** years since digging began */
  readonly since: number
  /** a number of its own, 32 bits */
  readonly event: number
  /** depth relative to 50 um, and how far it is refilled in the end (turnover.ts) */
  readonly depth: number
  readonly refill: number
}

/** Rates of a life at an age, years. */
export type RatesAt = (age: number) => Rates

/**
 * The places remodelled within the last `span` years that lie on the surface shown: a pure function of seed, age, rates and bone, so
 * the picture does not depend on the way the cursor got there. As many a year as the rates say (turnover.ts).
 */
export function packetsAt(
  bytes: Uint8Array,
  size: number,
  seed: number,
  age: number,
  ratesAt: RatesAt,
  span: number,
): Packet[] {
  const packets: Packet[] = []
  const full = TRIES * (size / 96) ** 3
  for (let year = Math.floor(age - span); year <= Math.floor(age); year++) {
    const months = Array.from({ length: 13 }, (_, k) => turnoverOf(ratesAt(year + k / 12)))
    const tries = Math.round(full * Math.max(...months.map(month => month.births)))
    for (let event = 0; event < tries; event++) {
      const part = uniform(seed, year, event, 20)
      const since = age - (year + part)
      if (since < 0 || since >= span) continue
      const month = months[Math.floor(part * 12)]!
      if (event >= full * month.births) continue
      const x = Math.floor(uniform(seed, year, event, 21) * size)
      const y = Math.floor(uniform(seed, year, event, 22) * size)
      const z = Math.floor(uniform(seed, year, event, 23) * size)
      const here = bytes[x + size * (y + size * z)]!
      if (here < 128 || here > 190) continue
      packets.push({
        x,
        y,
        z,
        since,
        event: hash32(seed, year, event, 24),
        depth: month.depth,
        refill: month.refill,
      })
    }
  }
  return packets
}

/**
 * How open a site is: 1 = dug to its full depth, 0 = level with the surface, below 0 = it stands out. `since` in years from the start
 * of digging.
 */
export function openness({ since, refill }: Packet): number {
  if (since < DIG_YEARS) return Math.sqrt(since / DIG_YEARS)
  const filling = since - DIG_YEARS - WAIT_YEARS
  if (filling < 0) return 1
  if (filling < FILL_YEARS) return 1 - (refill * filling) / FILL_YEARS
  return (1 - refill) * Math.max(0, 1 - (filling - FILL_YEARS) / FADE_YEARS)
}
