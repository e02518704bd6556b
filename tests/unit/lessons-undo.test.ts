import { describe, expect, it } from 'vitest'
import { settingFor } from '../../src/lessons/engine/settings'
import { PLANS } from '../../src/lessons/plans'
import { defaultScenario, type Scenario } from '../../src/model'
import { createSetter } from '../../src/page-lesson-setting'
import type { PageSource } from '../../src/page-source'
import { applyPatch } from '../../src/state/changes'
import { createHistory, PAUSE_MS } from '../../src/state/history'
import { DEFAULT_VIEW } from '../../src/state/view'

/** As much of a page as a lesson's settings touch. */
const setUp = () => {
  let time = 0
  let scenario: Scenario = defaultScenario('f')
  const live = (next: Scenario): void => {
    scenario = next
    history.saw(scenario)
  }
  const history = createHistory({ first: scenario, now: () => time, apply: live })
  const change = (patch: Partial<Scenario>): void => {
    time += PAUSE_MS + 1
    live(applyPatch(scenario, patch).scenario)
  }
  const source = {
    inputs: () => ({ scenario }),
    view: () => DEFAULT_VIEW,
    result: () => ({ pinned: null }),
    history,
    actions: { change, view() {}, run() {}, pin() {} },
  } as unknown as PageSource
  return { history, change, now: () => scenario, setter: createSetter(source) }
}
const { lifetime } = PLANS

describe('undo in a lesson', () => {
  it('goes over what a learner did there, never over what the lesson set', () => {
    const { history, change, now, setter } = setUp()
    change({ calcium: 700 })
    const home = setter.home()
    history.begin(home.scenario)
    for (const kind of ['hook', 'predict', 'run'] as const) setter.set(settingFor(lifetime, kind, null)!)
    const begun = now()
    expect(begun).toMatchObject({ menopause: 46, smoking: 1 })
    expect(history.undo()).toBeNull()
    change({ smoking: 0 })
    history.undo()
    expect(now()).toEqual(begun)
    expect(history.undo()).toBeNull()
    // what a learner puts back there is a step
    change({ smoking: 0 })
    setter.set(settingFor(lifetime, 'run', null)!, 'learner')
    expect(history.list()).toHaveLength(2)
    // and leaving gives back the life before, with what was done then
    setter.giveBack(home)
    expect(now()).toEqual(home.scenario)
    expect(history.list().map(({ after }) => after.calcium)).toEqual([700])
    history.undo()
    expect(now()).toEqual(defaultScenario('f'))
  })
})
