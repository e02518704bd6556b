import { between } from '../interpolate'
import type { SiteClass } from '../sites'

/**
 * Fractures of people who take glucocorticoids, beyond what the simulated loss of density explains, by dose, mg of
 * prednisone a day: published ratio over that of the simulated density in the first two years on tablets, a woman of 60
 * (tests/truth/fractures/beyond.ts). van Staa 2000, J Bone Miner Res 15:993, UK primary care: below 2.5, 2.5-7.5 and
 * above. Assumption: 1.25, 5 and 10 mg stand for these bands; in between a straight line in ln(ratio), above 10 mg held.
 */
const DOSES_MG = [0, 1.25, 5, 10]
const BEYOND: Readonly<Record<SiteClass, readonly number[]>> = {
  // totals 0.99 (never below 1 here), 1.77 and 2.27
  hip: [1, 1, 1.62, 2.01],
  // totals 1.55, 2.59 and 5.18
  spine: [1, 1.47, 2.25, 4.26],
  // 1.33 for all nonvertebral bones and any dose; Assumption: it follows the dose as the hip does. The forearm alone was 1.09
  other: [1, 1, 1.3, 1.47],
}

/** Assumption: what the average user takes, mg a day: there the ratios of all users come out at hip and spine. */
export const AVERAGE_DOSE_MG = 4.5

/** The ratio beyond density at a dose, 1 for none. */
export const beyondDensity = (site: SiteClass, mg = AVERAGE_DOSE_MG): number =>
  Math.exp(between(DOSES_MG, BEYOND[site].map(Math.log), mg))
