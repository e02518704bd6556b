import type { CloserView } from '../../../src/charts/closer'
import { defaultScenario, scenarioFrom } from '../../../src/model'
import { createAccount } from '../../../src/moved/account'
import { movedAt, stretchesOf } from '../../../src/moved/moved'
import { lifeOf, referenceBand } from '../../../src/risk'
import { createMeasures } from '../../../src/state/measures'
import { unitOf } from '../../../src/state/unit'

/** A view of one life at any age, as the page makes it. */
export type ViewAt = (age: number) => CloserView

/** `count` lives, no two alike: the final period a tenth of a year later each time, every other one with tablets. */
export const livesToSee = (count: number): readonly ViewAt[] => {
  const measured = createMeasures()
  return Array.from({ length: count }, (_, i) => {
    const { scenario } = scenarioFrom({
      ...defaultScenario('f'),
      menopause: 44 + i / 10,
      drugs: i % 2 === 0 ? [] : [{ drug: 'alendronate', from: 65, to: 70 }],
    })
    const life = lifeOf(scenario)
    const { without, average } = measured(life)
    const making = createAccount(scenario)
    while (making.left > 0) making.step()
    const account = making.account()
    const band = referenceBand(scenario.reference, scenario.sex, 'spine')
    return age => {
      const asked = { age, site: 'spine', bone: 'major', horizon: 'ten' } as const
      return {
        ...asked,
        life,
        pinned: null,
        without,
        average,
        band,
        bandName: 'women of the survey',
        uncertainty: true,
        fits: null,
        narrow: false,
        told: {
          changes: account.changes,
          moved: movedAt(account, asked),
          sampled: account.orders !== null,
          stretches: stretchesOf(scenario.sex, age),
          unitOf,
        },
      }
    }
  })
}
