import { defaultScenario, type Scenario, type Sex } from '../model'
import { averageRisk, lifeOf } from '../risk'
import type { Life, RiskTable } from '../risk/types'
import { sameScenario } from './changes'
import type { Result, Without } from './view'
import { withoutOf } from './without'

/** As far as a life can be simulated, years. */
const LAST_AGE = 100

/** A life together with what it is measured against. */
export type Measured = Omit<Result, 'pinned'>

/**
 * Works out what a life is measured against: the life with nothing changed, the one without the present choice, the average
 * person. How sure the model is about it is not known yet: the band of another life is no band of this one.
 */
export const createMeasures = (): ((life: Life) => Measured) => {
  const unchanged = new Map<Sex, Life>()
  const usualOf = (sex: Sex): Life => {
    const usual = unchanged.get(sex) ?? lifeOf(defaultScenario(sex))
    unchanged.set(sex, usual)
    return usual
  }
  const averages = new Map<string, RiskTable>()
  const averageOf = ({ reference, sex }: Scenario): RiskTable => {
    const key = `${reference} ${sex}`
    const average = averages.get(key) ?? averageRisk(reference, sex, LAST_AGE)
    averages.set(key, average)
    return average
  }
  // during a drag the life without the choice is mostly the one it was a moment ago
  let last: Without | null = null
  const withoutIn = (scenario: Scenario): Without | null => {
    const other = withoutOf(scenario)
    if (other === null) last = null
    else if (last === null || last.of !== other.of || !sameScenario(last.life.scenario, other.scenario))
      last = { of: other.of, life: lifeOf(other.scenario) }
    return last
  }
  return life => {
    const { scenario } = life
    return {
      life,
      usual: usualOf(scenario.sex),
      without: withoutIn(scenario),
      average: averageOf(scenario),
      band: null,
    }
  }
}
