import { defaultScenario, type Scenario } from '../model'
import { sameScenario } from './changes'
import type { Without } from './view'

/**
 * What a life is measured against to see what was chosen in it: the same person without the treatments, or, when there are
 * none, the life of that sex with nothing changed (same population, same end). null when there is nothing to take away.
 */
export const withoutOf = (
  scenario: Scenario,
): { readonly of: Without['of']; readonly scenario: Scenario } | null => {
  if (scenario.drugs.length > 0) return { of: 'treatments', scenario: { ...scenario, drugs: [] } }
  const { reference, until, seed } = scenario
  const usual: Scenario = { ...defaultScenario(scenario.sex), reference, until, seed }
  return sameScenario(usual, scenario) ? null : { of: 'changes', scenario: usual }
}
