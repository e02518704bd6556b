import type { DrugId } from '../../model/types'
import type { SiteClass } from '../sites'

/** What a drug does to fractures beyond density. */
export interface Residual {
  /** fracture rate against none, once the simulated density is accounted for; never above 1; full strength */
  readonly ratio: Readonly<Record<SiteClass, number>>
  /** time constants of its coming, and of its going after the course, years */
  readonly onset: number
  readonly wane: number
  /** years on the drug in its longest comparison with none: so long `ratio` counts in full */
  readonly trial: number
  /** share of ln(ratio) that is left in the end when it is taken for longer, and the time constant of getting there, years */
  readonly left: Readonly<Record<SiteClass, number>>
  readonly fade: number
}

/** Spine, hip, other. */
const places = (spine: number, hip: number, other: number): Readonly<Record<SiteClass, number>> => ({
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
 * Assumption: taken for longer than in any trial, what a drug does stays about what the trial found. The simulated density
 * goes on growing, so less is left for the ratio beyond it, and at length the share `left`: trial over what density
 * explains in the sixteenth year, a woman of 70 (done again by tests/truth/fractures.test.ts, to within 0.03). Where 0, density
 * alone has passed the trial. Five years is about how slowly density gains under what stops resorption; faster under what builds.
 */
const FADE = 5
const FADE_OF_BUILDERS = 1.5

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
    ratio: places(0.57, 0.67, 0.76),
    onset: ONSET,
    wane: 3,
    trial: 3,
    left: places(0, 0.17, 0.28),
    fade: FADE,
  },
  risedronate: {
    // spine fr-018 (VERT-NA), fr-025, fr-026 (VERT pooled); hip fr-040 (meta); other fr-020 (VERT-NA, recalled)
    ratio: places(0.51, 0.79, 0.53),
    onset: ONSET,
    wane: 1.5,
    trial: 3,
    left: places(0.39, 0, 0.78),
    fade: FADE,
  },
  zoledronate: {
    // spine fr-027, fr-030; hip fr-039 (meta); other fr-029 (HORIZON)
    ratio: places(0.32, 0.7, 0.9),
    onset: ONSET,
    wane: 3,
    trial: 3,
    left: places(0.29, 0, 0),
    fade: FADE,
  },
  denosumab: {
    // fr-042, fr-044, fr-043 (FREEDOM)
    ratio: places(0.37, 0.69, 0.99),
    onset: ONSET,
    wane: 0.25,
    trial: 3,
    left: places(0.39, 0.13, 0),
    fade: FADE,
  },
  teriparatide: {
    // spine fr-047, fr-049; nonvertebral, hip included, fr-048, fr-121 (Fracture Prevention Trial)
    ratio: places(0.34, 0.42, 0.42),
    onset: ONSET,
    wane: 1,
    trial: 1.75,
    left: places(0.84, 0.96, 0.96),
    fade: FADE_OF_BUILDERS,
  },
  romosozumab: {
    // spine fr-053 (FRAME), fr-066 (ARCH); hip and other together fr-055 (FRAME), fr-068, fr-069 (ARCH)
    ratio: places(0.26, 0.62, 0.62),
    onset: ONSET,
    wane: 1,
    trial: 1,
    left: places(0.22, 0, 0.14),
    fade: FADE_OF_BUILDERS,
  },
  raloxifene: {
    // spine fr-073, fr-074, fr-076; nonvertebral, hip included, fr-075 (MORE)
    ratio: places(0.67, 0.97, 0.97),
    onset: ONSET,
    wane: 0.5,
    trial: 4,
    left: places(0.75, 0, 0),
    fade: FADE,
  },
  // no row of the file tells: density only
  hrt: { ratio: places(1, 1, 1), onset: ONSET, wane: 0.5, trial: 0, left: places(1, 1, 1), fade: FADE },
}
