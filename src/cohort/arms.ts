import { inputAt } from '../risk/inputs'
import { paramOf, scenarioFrom, type DrugCourse, type Episode, type NumericId, type Scenario } from '../model'
import type { Arm, TrialPlan } from './types'

/** What a person is, not what a person does: when a trial asks about it, arm B has been so all along. */
const LIFELONG: ReadonlySet<NumericId> = new Set(['menopause', 'height', 'peak', 'family', 'fracture'])

interface Span {
  readonly from: number
  readonly to: number
}

/** What is left of spans outside [from, to), in order. */
const outside = <T extends Span>(spans: readonly T[], from: number, to: number): T[] =>
  spans.flatMap(span =>
    [
      { ...span, to: Math.min(span.to, from) },
      { ...span, from: Math.max(span.from, to) },
    ].filter(part => part.to > part.from),
  )

/** Whether the two arms live differently at all. */
export const differs = ({ scenario, difference, from, to }: TrialPlan): boolean => {
  if (difference.kind === 'drug') {
    const until = from + difference.years
    const taken = scenario.drugs
      .filter(({ drug, dose }) => drug === difference.drug && dose === 1)
      .reduce((sum, course) => sum + Math.max(0, Math.min(course.to, until) - Math.max(course.from, from)), 0)
    return taken < difference.years
  }
  const { input, value } = difference
  const { for: whose } = paramOf(input)
  if (whose !== 'both' && whose !== scenario.sex) return false
  if (LIFELONG.has(input)) return scenario[input] !== value
  const edges = scenario.episodes.flatMap(episode =>
    episode.input === input ? [episode.from, episode.to] : [],
  )
  return [from, ...edges.filter(age => age > from && age < to)].some(
    age => inputAt(scenario, input, age) !== value,
  )
}

/** The life that everybody in an arm resembles. It ends with the trial. */
export const armScenario = ({ scenario, difference, from, to }: TrialPlan, arm: Arm): Scenario => {
  const until = to
  if (arm === 'a') return { ...scenario, until }
  if (difference.kind === 'drug') {
    const { drug, years } = difference
    const course: DrugCourse = { drug, from, to: from + years, dose: 1 }
    const same = outside(
      scenario.drugs.filter(other => other.drug === drug),
      from,
      from + years,
    )
    const others = scenario.drugs.filter(other => other.drug !== drug)
    return scenarioFrom({ ...scenario, until, drugs: [course, ...same, ...others] }).scenario
  }
  const { input, value } = difference
  const others = scenario.episodes.filter(episode => episode.input !== input)
  if (LIFELONG.has(input)) return { ...scenario, [input]: value, episodes: others, until }
  const same = outside(
    scenario.episodes.filter(episode => episode.input === input),
    from,
    to,
  )
  const held: Episode = { input, value, from, to }
  return scenarioFrom({ ...scenario, until, episodes: [held, ...same, ...others] }).scenario
}
