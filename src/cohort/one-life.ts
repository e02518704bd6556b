import { simulate } from '../model'
import { firstFracture } from '../risk/first-fracture'
import { lifeHazards } from '../risk/risk'
import { armScenario } from './arms'
import type { TrialPlan } from './types'

/** Shares of 1, of people who all live alike. */
export interface OneLife {
  readonly any: number
  readonly hip: number
}

/**
 * What the risk chart says of the life of arm A over the years of a trial (docs/risk.md, eqs 1-5): everybody has the same bones
 * and the same habits, death competes, nobody has broken a bone in the trial yet.
 */
export const oneLifeOf = (plan: TrialPlan): OneLife => {
  const life = armScenario(plan, 'a')
  const hazards = lifeHazards(life, simulate(life))
  const over = (site: 'major' | 'hip'): number =>
    firstFracture(hazards[site], life.sex, plan.from, plan.to - plan.from).fracture
  return { any: over('major'), hip: over('hip') }
}
