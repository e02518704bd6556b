import { sampleAt, YOUNG } from './model'
import { chancesIn } from './page-chances'
import type { PageSource } from './page-source'
import type { ReadingFacts } from './panels/facts'
import { heightLossOf, riskAt } from './risk'
import type { Life } from './risk/types'
import { FIRST_RISK_AGE } from './state/first-risk-age'
import { remembered } from './state/remembered'

const [YOUNG_AGE, GROWN_AGE] = [20, 30]

/** What the reading column says of the present life; what takes long is worked out once a life. */
export const readingFactsOf = (source: PageSource): (() => ReadingFacts) => {
  const chances = chancesIn()
  const height = remembered(({ scenario, trajectory }: Life) => heightLossOf(scenario, trajectory))
  return () => {
    const { life } = source.result()
    const { age, possible, massage } = source.view()
    const { scenario, trajectory } = life
    const { sex } = scenario
    const at = (column: Parameters<typeof sampleAt>[1], when = age): number =>
      sampleAt(trajectory, column, when)
    const spine = at('bmd_spine_gcm2')
    const row = Math.max(
      0,
      trajectory.columns.age.subarray(0, trajectory.rows).findLastIndex(when => when <= age),
    )
    return {
      age,
      sex,
      t: { spine: at('t_spine'), hip: at('t_hip'), neck: at('t_neck') },
      change: spine / at('bmd_spine_gcm2', age <= GROWN_AGE ? YOUNG_AGE : GROWN_AGE) - 1,
      resorption: at('resorption'),
      formation: at('formation'),
      menopause: sex === 'f' ? scenario.menopause : null,
      breaks: chances(life, possible).breaks.filter(one => one.age <= age),
      heightLoss_cm: height(life)[row] ?? 0,
      risk10: age < FIRST_RISK_AGE ? null : riskAt(life.risk, 'major', 'ten', age),
      drugs: scenario.drugs.filter(({ from, to }) => from <= age && age < to).map(({ drug }) => drug),
      cortisol_mg:
        scenario.episodes.findLast(({ input, from, to }) => input === 'cortisol' && from <= age && age < to)
          ?.value ?? scenario.cortisol,
      massage,
      spineDensity: spine / YOUNG[sex].spine.mean_gcm2,
    }
  }
}
