import { FIRST_COUNTED_AGE } from '../risk/baseline'
import type { TrialPlan } from './types'

/** What the page may say of breaks in a trial: as on the charts, nothing is estimated before rates were counted anywhere. */

/** First age of broken bones, years: the hip's, as on the risk chart (docs/risk.md). */
export const FIRST_BREAK_AGE = FIRST_COUNTED_AGE.hip
/** First age at which all four bones were counted, years. */
export const ALL_COUNTED_AGE = FIRST_COUNTED_AGE.major

/** Whether broken bones can be told in a trial: one that starts younger is about density. */
export const countsBreaks = ({ from }: Pick<TrialPlan, 'from'>): boolean => from >= FIRST_BREAK_AGE
/** Whether "any bone" rests on rates of spine, wrist and upper arm that were never counted. */
export const extendsRates = ({ from }: Pick<TrialPlan, 'from'>): boolean => from < ALL_COUNTED_AGE
