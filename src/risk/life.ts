import { type Scenario, simulate } from '../model'
import { riskOf } from './risk'
import type { Life } from './types'

/** Everything that can be said about a scenario: its trajectory and its fracture risk. Pure; never throws. */
export const lifeOf = (scenario: Scenario): Life => {
  const trajectory = simulate(scenario)
  return { scenario, trajectory, risk: riskOf(scenario, trajectory) }
}
