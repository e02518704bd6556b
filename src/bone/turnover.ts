/** How fast bone turns over, relative to a healthy 30-year-old. */
export interface Rates {
  readonly resorption: number
  readonly formation: number
}

/** What the rates mean for the pits. */
export interface Turnover {
  /** new sites in a given time, relative to a healthy 30-year-old */
  readonly births: number
  /** depth of a pit relative to 50 um */
  readonly depth: number
  /** how far a pit is refilled in the end: 1 = level, less = a hollow stays, more = the packet stands out */
  readonly refill: number
}

/**
 * Resorption = number of pits x their depth; formation is shared among them. Depth varies little, 40-60 um (reference m-015, unchecked:
 * Assumption), so nearly all of a change of resorption is a change in the number of pits. The limits of refill are assumptions for
 * the picture: the amount of bone is the curve's, this says only where it comes and goes.
 */
export function turnoverOf({ resorption, formation }: Rates): Turnover {
  const rate = Math.max(0.05, Math.min(4, resorption))
  const depth = Math.max(0.8, Math.min(1.2, Math.sqrt(Math.sqrt(rate))))
  return {
    births: rate / depth,
    depth,
    refill: Math.max(0.6, Math.min(1.4, formation / rate)),
  }
}

/**
 * Places tried a year at births = 1 in a 96^3 block; about one in nine meets the surface, 340 a year: a fifth of the surface, as the
 * activation frequency before and after menopause, 0.13 and 0.24 a year (R. Recker et al., J Bone Miner Res 19, 2004).
 */
export const TRIES = 3100
