/**
 * How strength follows density. Density is of the spine, relative to a healthy young adult of the same sex (1).
 * Assumption: strength goes with density squared (Carter and Hayes; not looked up at its source), so it is never printed as a fact.
 * The soft ends: 1.5 and 2.7. Over four sites stiffness went with density to the power 1.49 to 2.18 (Morgan 2003,
 * doi 10.1016/S0021-9290(03)00071-X, reference s-025 and s-026); in 362 women aged 21 to 89 strength of the upper femur
 * lay 55 % lower and its density 26 % lower, which is a power of 2.65 (Keaveny 2010, s-001 and s-002).
 */
const POWER = 2
const POWERS = [1.5, 2.7] as const

/** What an act asks of this spine, against what standing still asks of a healthy one (1). No unit, no limit. */
export interface Asked {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** `load`: relative to standing (1). `density`: relative to a healthy young adult (1), above 0. */
export const asked = (load: number, density: number): Asked => {
  const at = (power: number): number => load / density ** power
  const ends = POWERS.map(at)
  return { low: Math.min(...ends), middle: at(POWER), high: Math.max(...ends) }
}

/** The ends of the axis that a chart may have, times standing. Few, so that it stays put while a life ages. */
const ENDS = [8, 16, 32, 64] as const

/** The shortest axis on which everything up to `highest` is seen. */
export const axisEnd = (highest: number): number => ENDS.find(end => highest <= end) ?? Math.ceil(highest)

/** Even: what strength does to a load cannot be told from nothing. Assumption: a twentieth, about a line's width. */
const EVEN = 0.05

/** Whether the spine on the screen is asked for more than a healthy one, for less, or for the same. */
export const against = (density: number): 'more' | 'even' | 'less' => {
  const times = asked(1, density).middle
  return Math.abs(times - 1) < EVEN ? 'even' : times > 1 ? 'more' : 'less'
}
