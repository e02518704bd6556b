import { clamp } from './ease'
import type { SiteFacts } from './types'

/** What a life makes of one site: numbers only. Lengths in micrometres. */
export interface Balance {
  /** deepest place of the pit */
  readonly depth_um: number
  /** share of the pit that is filled again: 1 = level, less = a dent stays, more = a mound */
  readonly fill: number
  /** depth that stays missing where the pit was deepest; below 0 = bone above the old level */
  readonly missing_um: number
  /** how many times too large the drawing shows what is missing */
  readonly drawn: number
  /** the share filled as drawn */
  readonly drawnFill: number
  readonly osteoclasts: number
  /** distance between osteoblasts */
  readonly spacing_um: number
  /** how high an osteoclast's back rises, relative to a healthy one */
  readonly clastHeight: number
}

/**
 * Erosion depth of a healthy adult, um: textbook value after Parfitt, 50 (40-60) (row m-015, not confirmed, so called "about"); mean wall
 * thickness of what is laid down again is 59 um (Kragstrup 1983, row m-004, measured in the slanted plane of a section and corrected).
 */
export const DEPTH_UM = 50
/** Assumption: turnover changes mostly the number of sites and little the depth of each: a third root, nearly. */
const DEPTH_POWER = 0.3
const DEPTH_RANGE = [14, 60] as const
const FILL_RANGE = [0.3, 1.4] as const
/** Enlargements tried for what is missing, and the most that may be drawn, um: never more than a fifth of a pit. Assumption. */
const ENLARGED = [10, 5, 3, 2] as const
const MOST_DRAWN_UM = 12
/** Less than this, um, is level: a tenth of what any picture shows. */
const LEVEL_UM = 0.05

const BISPHOSPHONATES: readonly string[] = ['alendronate', 'risedronate', 'zoledronate']

/** Deepest place of the pit, um. */
export const depthOf = ({ resorption }: SiteFacts): number =>
  clamp(DEPTH_UM * Math.max(0, resorption) ** DEPTH_POWER, ...DEPTH_RANGE)

/**
 * The share of a pit that is filled again. What the skeleton builds against what it removes (F/R) is the mean share over all its pits,
 * because each pit that is dug is filled by the team that follows. The model knows no pit by itself, so the mean stands for the one
 * shown; while turnover is rising, filling runs behind and the share is lower than it will end.
 * A pit is filled beyond its brim only as far as building itself is above normal. Where digging is held back instead (a
 * bisphosphonate, denosumab), F/R above 1 means that pits dug before are still being filled: none becomes a mound.
 */
export const fillOf = ({ resorption, formation }: SiteFacts): number => {
  const share = formation / Math.max(resorption, 1e-6)
  return clamp(Math.min(share, Math.max(1, formation)), ...FILL_RANGE)
}

/** Whether building runs ahead of digging only because pits dug earlier are still being filled. */
export const catchesUp = (facts: SiteFacts): boolean =>
  facts.formation > facts.resorption * 1.02 && fillOf(facts) < facts.formation / facts.resorption - 0.01

export const balanceOf = (facts: SiteFacts): Balance => {
  const depth = depthOf(facts)
  const fill = fillOf(facts)
  const exact = depth * (1 - fill)
  const missing = Math.abs(exact) < LEVEL_UM ? 0 : exact
  const drawn = ENLARGED.find(times => Math.abs(missing) * times <= MOST_DRAWN_UM) ?? 1
  return {
    depth_um: depth,
    fill,
    missing_um: missing,
    drawn,
    drawnFill: 1 - (missing * drawn) / depth,
    osteoclasts: clamp(Math.round(3 * Math.max(0, facts.resorption) ** 0.6), 1, 4),
    spacing_um: clamp(18.5 * Math.max(0.05, facts.formation) ** -0.25, 15, 26),
    clastHeight: facts.drugs.some(drug => BISPHOSPHONATES.includes(drug)) ? 0.6 : 1,
  }
}
