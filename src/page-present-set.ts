import type { Setting } from './lessons/types'
import { scenarioFrom, type Scenario } from './model'
import type { PageSource } from './page-source'
import { sameScenario } from './state/changes'
import type { ViewState } from './state/view'

/** Puts what a slide sets on the page: a life, a second one beside it, an age, where to look. */
export const createSetter = (source: PageSource) => {
  const { actions } = source
  /** a second life has to be lived before it can be kept: what follows then */
  let waiting: { readonly pinned: Scenario; readonly next: () => void } | null = null

  const unpin = (): void => {
    if (source.result().pinned !== null) actions.pin()
  }
  const follow = (): void => {
    if (waiting === null || !sameScenario(source.result().life.scenario, waiting.pinned)) return
    const { next } = waiting
    waiting = null
    unpin()
    actions.pin()
    next()
  }
  return {
    /** after each life that was lived */
    follow,
    apply({ scenario, pinned, age, site, scale, part, massage }: Setting): void {
      const seen: Partial<ViewState> = {
        ...(age === undefined ? {} : { age }),
        ...(site === undefined ? {} : { site }),
        ...(massage === undefined ? {} : { massage }),
        // another scale is looked at from its own first view
        ...(scale === undefined || scale === source.view().scale ? {} : { scale, camera: null, part: null }),
        ...(part === undefined ? {} : { part }),
      }
      const next = (): void => {
        if (scenario !== undefined) actions.load(scenario, seen)
        else {
          actions.run({ playing: false })
          actions.view({ ...seen, age: Math.min(age ?? source.view().age, source.inputs().scenario.until) })
        }
      }
      waiting = null
      if (pinned === undefined || pinned === null) {
        if (pinned === null) unpin()
        return next()
      }
      waiting = { pinned: scenarioFrom(pinned).scenario, next }
      actions.load(pinned)
      follow()
    },
  }
}
