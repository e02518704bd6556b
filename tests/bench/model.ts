import { scenarioFrom, simulate, type Scenario } from '../../src/model'
import { lifeOf } from '../../src/risk'
import { FIVE_DRUGS } from './lives'
import { time, type BenchRow } from './row'

const UNTREATED = { v: 1 }
const scenario = (raw: object): Scenario => scenarioFrom(raw).scenario

/** One run of the model: what a learner waits for after every move of a slider. */
export const modelRuns = async (): Promise<readonly BenchRow[]> => {
  const untreated = time(() => simulate(scenario(UNTREATED)))
  const five = time(() => simulate(scenario(FIVE_DRUGS)))
  const life = time(() => lifeOf(scenario(FIVE_DRUGS)))
  return [
    { name: 'model: untreated life, 8 to 90', ms: untreated, ratio: 1, target: 1.5 },
    {
      name: 'model: five drugs and a steroid episode',
      ms: five,
      ratio: five / untreated,
      target: 4,
    },
    { name: 'model and fracture risk of the same life', ms: life, ratio: life / untreated },
  ]
}
