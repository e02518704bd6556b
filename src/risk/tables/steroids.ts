import { between } from '../interpolate'
import type { SiteClass } from '../sites'

/** Doses the ratios below stand for, mg of prednisone a day. */
const DOSES_MG = [0, 1.25, 5, 12]
const BEYOND: Readonly<Record<SiteClass, readonly number[]>> = {
  hip: [1, 1, 1, 1],
  spine: [1, 1, 1, 1],
  other: [1, 1, 1, 1],
}
/** The dose of the average user, mg a day. */
export const AVERAGE_DOSE_MG = 5
export const beyondDensity = (site: SiteClass, mg = AVERAGE_DOSE_MG): number =>
  Math.exp(between(DOSES_MG, BEYOND[site].map(Math.log), mg))
