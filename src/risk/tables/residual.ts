import type { DrugId } from '../../model/types'
import type { SiteClass } from '../sites'

/** What a drug does to fractures beyond density. */
export interface Residual {
  /** fracture rate against none, once the simulated density is accounted for; never above 1; full strength */
  readonly ratio: Readonly<Record<SiteClass, number>>
  /** time constants of its coming, and of its going after the course, years */
  readonly onset: number
  readonly wane: number
}

const ratios = (spine: number, hip: number, other: number): Readonly<Record<SiteClass, number>> => ({
  hip,
  spine,
  other,
})

/**
 * Assumption: it builds up with a time constant of three months. First-year results are no weaker than those of three
 * years (risedronate 0.31 and 0.35 against 0.59; denosumab 0.39 against 0.32), so it cannot be slower by much.
 */
const ONSET = 0.25

/**
 * Published ratios over what the simulated density of the same trial explains, several rows as the mean of their logs,
 * weighed by the inverse of their variance. Rows of tests/truth/data/fracture_reduction.csv; the sum is done again by
 * tests/truth/fractures.test.ts, which holds these figures to within 0.01.
 *
 * Wane. Assumption: bisphosphonates stay in bone, three years (FLEX: stopping after five years left nonvertebral
 * fractures as they were in the next five, 1.00, and made spine fractures more common, 0.45), risedronate half as long;
 * denosumab's is gone in months, as its rebound is real; of the others no row tells.
 */
export const RESIDUALS: Readonly<Record<DrugId, Residual>> = {
  alendronate: {
    // spine fr-002 (FIT), fr-009 (meta); hip fr-041 (meta); other fr-003 (FIT), fr-010, fr-011 (meta)
    ratio: ratios(0.57, 0.67, 0.76),
    onset: ONSET,
    wane: 3,
  },
  risedronate: {
    // spine fr-018 (VERT-NA), fr-025, fr-026 (VERT pooled); hip fr-040 (meta); other fr-020 (VERT-NA, recalled)
    ratio: ratios(0.51, 0.79, 0.53),
    onset: ONSET,
    wane: 1.5,
  },
  zoledronate: {
    // spine fr-027, fr-030; hip fr-039 (meta); other fr-029 (HORIZON)
    ratio: ratios(0.32, 0.7, 0.9),
    onset: ONSET,
    wane: 3,
  },
  denosumab: {
    // fr-042, fr-044, fr-043 (FREEDOM)
    ratio: ratios(0.37, 0.69, 0.99),
    onset: ONSET,
    wane: 0.25,
  },
  teriparatide: {
    // spine fr-047, fr-049; nonvertebral, hip included, fr-048, fr-121 (Fracture Prevention Trial)
    ratio: ratios(0.34, 0.42, 0.42),
    onset: ONSET,
    wane: 1,
  },
  romosozumab: {
    // spine fr-053 (FRAME), fr-066 (ARCH); hip and other together fr-055 (FRAME), fr-068, fr-069 (ARCH)
    ratio: ratios(0.26, 0.62, 0.62),
    onset: ONSET,
    wane: 1,
  },
  raloxifene: {
    // spine fr-073, fr-074, fr-076; nonvertebral, hip included, fr-075 (MORE)
    ratio: ratios(0.67, 0.97, 0.97),
    onset: ONSET,
    wane: 0.5,
  },
  // no row of the file tells: density only
  hrt: { ratio: ratios(1, 1, 1), onset: ONSET, wane: 0.5 },
}
