import { scenarioFrom, type Scenario } from './model'
import type { Home, Setting } from './lessons/types'
import type { PageSource } from './page-source'
import { sameScenario } from './state/changes'
import type { ViewState } from './state/view'

/** Puts a lesson's lives and views on the page, and remembers what stood there before. */
export interface Setter {
  /** What the lesson sets is no step of undo: undo goes over what a learner did since. What a learner asks for is one. */
  set(setting: Setting, by?: 'lesson' | 'learner'): void
  /** the page as it stands now */
  home(): Home
  giveBack(home: Home): void
}

export const createSetter = (source: PageSource): Setter => {
  const { actions, history } = source
  const lookAt = (seen: Partial<ViewState>): void => {
    const { until } = source.inputs().scenario
    actions.view({ ...seen, age: Math.min(seen.age ?? source.view().age, until) })
  }
  /** Notices about the link that led here stay: nothing of a lesson's own life is ever corrected. */
  const live = (scenario: Scenario): void => {
    actions.run({ playing: false })
    if (!sameScenario(scenario, source.inputs().scenario)) actions.change(scenario)
  }
  const put = (scenario: Scenario, pinned: Scenario | null | undefined, seen: Partial<ViewState>): void => {
    if (pinned !== undefined) actions.pin(pinned)
    live(scenario)
    lookAt(seen)
  }
  return {
    set({ scenario, pinned, ...seen }, by = 'lesson') {
      const life = scenario === undefined ? source.inputs().scenario : scenarioFrom(scenario).scenario
      if (by === 'lesson') history.begin(life)
      put(life, pinned === undefined || pinned === null ? pinned : scenarioFrom(pinned).scenario, {
        ...seen,
        // a part of one scale means nothing at another
        ...(seen.scale === undefined ? {} : { part: seen.part ?? null, camera: null }),
      })
    },
    home() {
      const { age, site, scale, part, massage } = source.view()
      return {
        scenario: source.inputs().scenario,
        pinned: source.result().pinned?.scenario ?? null,
        age,
        site,
        scale,
        part,
        massage,
      }
    },
    giveBack({ scenario, pinned, ...seen }) {
      history.back(scenario)
      put(scenario, pinned, seen)
    },
  }
}
