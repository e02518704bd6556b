import type { DrugId, Sex } from '../model/types'
import type { Break } from '../risk/types'

/** What the reading column knows of the simulated life at the age shown. Plain numbers, worked out by the page. */
export interface ReadingFacts {
  /** years, 20 to 100 */
  readonly age: number
  readonly sex: Sex
  /** T-scores at this age */
  readonly t: { readonly spine: number; readonly hip: number; readonly neck: number }
  /** spine density against that of the same person at 30 (at 20 while younger), fraction: -0.13 = 13 % less */
  readonly change: number
  /** pace of removal and building, relative to a healthy 30-year-old (1) */
  readonly resorption: number
  readonly formation: number
  /** age at the final period, years; null for a man */
  readonly menopause: number | null
  /** fractures met up to this age by the life drawn on the Body scale, oldest first; none in the usual drawing */
  readonly breaks: readonly Break[]
  /** expected height loss since 20, cm: an average over many people with this life */
  readonly heightLoss_cm: number
  /** of 100 people like this, how many break the hip, spine, wrist or upper arm within ten years; null before 50 */
  readonly risk10: number | null
  /** drugs being taken at this age */
  readonly drugs: readonly DrugId[]
  /** prednisone-equivalent at this age, mg a day */
  readonly cortisol_mg: number
  /** gentle massage sessions a week; they change nothing */
  readonly massage: number
  /** spine density relative to a healthy young adult of the same sex (1), fraction */
  readonly spineDensity: number
}

/** WHO bands, by the lowest of the three T-scores (CDC MMWR 2021;70(19), doi 10.15585/mmwr.mm7019a5). */
export type TBand = 'usual' | 'low' | 'osteoporosis'
export const bandOf = ({ t }: Pick<ReadingFacts, 't'>): TBand => {
  const lowest = Math.min(t.spine, t.hip, t.neck)
  return lowest <= -2.5 ? 'osteoporosis' : lowest < -1 ? 'low' : 'usual'
}
