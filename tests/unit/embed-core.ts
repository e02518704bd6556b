import type { App } from '../../src/app'
import { defaultScenario, type Scenario } from '../../src/model'
import { lifeOf } from '../../src/risk'
import { applyPatch } from '../../src/state/changes'
import { DEFAULT_VIEW, type RunState, type ViewState } from '../../src/state/view'
import { scenarioFrom } from '../../src/model'

/** The core of an app without a page: what a command may read and change, and nothing else. */
export const bareCore = (from: Partial<ViewState> = {}) => {
  let scenario: Scenario = defaultScenario()
  let view: ViewState = { ...DEFAULT_VIEW, mode: 'embed', ...from }
  let run = { playing: false, speed: 2, veil: [], lessons: {} } as unknown as RunState
  const frames = new Set<(parts: ReadonlySet<never>) => void>()
  const changed = (): void => frames.forEach(listener => listener(new Set()))
  const core = {
    inputs: () => ({ scenario }),
    view: () => view,
    run: () => run,
    result: () => ({ life: lifeOf(scenario) }),
    links: () => ({ page: 'p', embed: 'e', whole: 'w' }),
    still: { take: () => Promise.resolve(null) },
    actions: {
      change(patch: Partial<Scenario>) {
        scenario = applyPatch(scenario, patch).scenario
        changed()
      },
      load(raw: unknown, seen: Partial<ViewState> = {}) {
        const read = scenarioFrom(raw)
        scenario = read.scenario
        view = { ...view, ...seen }
        changed()
        return read.corrections
      },
      age(age: number) {
        view = { ...view, age: Math.min(scenario.until, Math.max(20, age)) }
        changed()
      },
      view(patch: Partial<ViewState>) {
        view = { ...view, ...patch }
        changed()
      },
      run(patch: Partial<RunState>) {
        run = { ...run, ...patch }
        changed()
      },
    },
  } as unknown as App['core']
  const app = {
    core,
    onFrame(listener: (parts: ReadonlySet<never>) => void) {
      frames.add(listener)
      return () => void frames.delete(listener)
    },
  } as unknown as App
  return { app, core, watchers: () => frames.size }
}
export const isEnglish = (tag: string): boolean => tag === 'en'
