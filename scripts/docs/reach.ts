import {
  defaultOf,
  defaultScenario,
  FITTED,
  scenarioFrom,
  type ParamSpec,
  type Scenario,
} from '../../src/model'
import { INPUTS, STATES, U } from '../../src/model/layout'
import { dayOf, planOf } from '../../src/model/plan'

/** Ages at which a life is looked into, years: growing, middle-aged, old. */
const AGES = [14, 40, 70] as const

interface Moment {
  readonly u: Float64Array
  readonly frame: number
  readonly inherited: number
}

const momentAt = (scenario: Scenario, age: number): Moment => {
  const plan = planOf(FITTED.values, FITTED.equations, scenario)
  const unused = new Float64Array(STATES)
  const day = dayOf(age)
  for (const start of plan.starts)
    if (start <= day) {
      plan.enter()
      plan.give(unused)
    }
  const u = new Float64Array(INPUTS)
  plan.inputsAt(day, u)
  const { frame, inherited } = plan.stretch
  return { u, frame, inherited }
}

/** Which inputs of the equations a control moves, found by moving it from one end of its range to the other. */
export const reachOf = (spec: ParamSpec): readonly string[] => {
  const sex = spec.for === 'm' ? 'm' : 'f'
  const usual = defaultScenario(sex)
  const moved = new Set<string>()
  for (const value of [spec.min, spec.max]) {
    if (value === defaultOf(spec, sex)) continue
    const { scenario } = scenarioFrom({ ...usual, [spec.id]: value })
    for (const age of AGES) {
      const before = momentAt(usual, age)
      const after = momentAt(scenario, age)
      for (const [id, place] of Object.entries(U)) if (before.u[place] !== after.u[place]) moved.add(id)
      if (before.frame !== after.frame) moved.add('frame')
      if (before.inherited !== after.inherited) moved.add('inherited')
    }
  }
  return [...moved]
}
