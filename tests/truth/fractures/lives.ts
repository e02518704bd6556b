import type { ArmScenario } from '../../../src/evidence/types'
import { hazardsOf, type Hazards } from '../../../src/risk/hazard'
import { lifeHazards } from '../../../src/risk'
import { FIRST_AGE } from '../../../src/risk/sites'
import { scoresAt } from '../../../src/risk/risk'
import { type Scenario, scenarioFrom, simulate, type Trajectory } from '../../../src/model'
import { armOf, armProblems } from '../studies/arms'
import type { ArmSpec } from '../studies/spec'

/** A group of people as one simulated life, with the month from which rates are counted. */
export interface Group {
  readonly start: number
  readonly scenario: Scenario
  readonly trajectory: Trajectory
}

/** The life of a group; throws where the validator would have to correct it. */
export const groupOf = (spec: ArmSpec, months: number): Group => {
  const arm = armOf('group', spec, months)
  const problems = armProblems(arm)
  if (problems.length > 0) throw new Error(problems.join('; '))
  const { scenario } = scenarioFrom(arm.scenario satisfies ArmScenario)
  return { start: arm.start, scenario, trajectory: simulate(scenario) }
}

/** Hazards of the life as the page has them. */
export const hazardsIn = ({ scenario, trajectory }: Group): Hazards => lifeHazards(scenario, trajectory)

/** The same with nothing but density at work: what the simulated bone alone explains. */
export const densityHazardsIn = ({ scenario, trajectory }: Group): Hazards =>
  hazardsOf({
    sex: scenario.sex,
    reference: scenario.reference,
    bone: age => scoresAt(trajectory, scenario.reference, age + 0.5),
    factors: () => ({}),
  })

export type Kind = 'spine' | 'hip' | 'wrist' | 'nonvertebral' | 'major'

const column = (hazards: Hazards, kind: Kind, i: number): number =>
  kind === 'nonvertebral' ? hazards.hip[i]! + hazards.wrist[i]! + hazards.humerus[i]! : hazards[kind][i]!

/** Fractures a month, per person, from one month of a study to another. */
export const rateIn = (
  hazards: Hazards,
  kind: Kind,
  start: number,
  [from, to]: readonly [number, number],
): number => {
  let sum = 0
  for (let month = from; month < to; month++)
    sum += column(hazards, kind, Math.floor(start + (month + 0.5) / 12) - FIRST_AGE) / 12
  return sum / (to - from)
}
