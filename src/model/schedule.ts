import {
  alcoholExcess,
  frameOfHeight,
  growthOfSteroids,
  inheritedBone,
  loadOfExercise,
  loadOfWeight,
  mineralOfVitaminD,
  pthOfCalcium,
  pthOfVitaminD,
} from './controls'
import type { Values } from './values'
import { lnGrowth } from './curves'
import { drugOf, type DrugAction, type DrugPool } from './drugs'
import { defaultOf, paramOf, START_AGE } from './params'
import type { Episode, NumericId, Scenario } from './types'

/** The grid of time. A tick is an eighth of a month (3.8 days); doses and edges are moved to the nearest one. */
export const TICKS_PER_MONTH = 8
const TICKS_PER_YEAR = 12 * TICKS_PER_MONTH
export const tickOf = (age: number): number => Math.round((age - START_AGE) * TICKS_PER_YEAR)
export const ageOf = (tick: number): number => START_AGE + tick / TICKS_PER_YEAR

/** Everything that stays as it is from one edge to the next. */
export interface Stretch {
  readonly startTick: number
  readonly fmp: number
  /** multiplier of the sex-steroid curve */
  readonly steroids: number
  /** share of the missing sex steroids that is given back, 0-1 */
  readonly replaced: number
  /** multiplier of the PTH curve */
  readonly pth: number
  readonly thyroid: number
  readonly glucocorticoid: number
  readonly teriparatide: number
  readonly raloxifene: number
  readonly bisphosphonate: number
  readonly smoking: number
  readonly alcohol: number
  readonly mineral: number
  readonly loadSpine: number
  readonly loadHip: number
  readonly loadForearm: number
  /** share of normal growth in this stretch; ln(load) is corrected by growthShift + (growth - 1) lnGrowth(age) */
  readonly growth: number
  readonly growthShift: number
  /** on areal density: frame and inheritance; on trabecular bone in space: inheritance alone */
  readonly frame: number
  readonly inherited: number
}

/** A dose given at a tick: the pool rises by `amount`. */
export interface Giving {
  readonly tick: number
  readonly pool: DrugPool
  readonly amount: number
}

export interface Schedule {
  /** in order; the first starts at tick 0 */
  readonly stretches: readonly Stretch[]
  readonly givings: readonly Giving[]
  /** ticks at which something sudden happens, in order, without repeats */
  readonly events: readonly number[]
}

interface Window {
  readonly start: number
  readonly stop: number
}

/** At least one tick long: the shortest course is still taken. */
const windowOf = (span: { readonly from: number; readonly to: number }): Window => {
  const start = Math.max(0, tickOf(span.from))
  return { start, stop: Math.max(start + 1, tickOf(span.to)) }
}
const holds = (window: Window, tick: number): boolean => window.start <= tick && tick < window.stop

/**
 * Habits that are set for a whole life begin at this age, years. Assumption: a smoker is not one at eight. An episode
 * can begin earlier.
 */
const HABITS_FROM = 18
const isHabit = (id: NumericId): boolean => id === 'smoking' || id === 'alcohol'

/** Episodes that change nothing are left out, so that they do not even change the steps. */
const matters = (episode: Episode, scenario: Scenario): boolean => {
  const spec = paramOf(episode.input)
  return (
    spec.effect === 'bone' &&
    (spec.for === 'both' || spec.for === scenario.sex) &&
    (episode.value !== scenario[episode.input] || (isHabit(episode.input) && episode.from < HABITS_FROM))
  )
}

/** The dated plan of a life. Courses with dose 0 leave no trace in it. */
export const scheduleOf = (scenario: Scenario, values: Values): Schedule => {
  const strength = ({ perDose }: DrugAction): number =>
    typeof perDose === 'number' ? perDose : values[perDose]
  const { sex } = scenario
  const episodes = scenario.episodes
    .filter(episode => matters(episode, scenario))
    .map(episode => ({ ...episode, ...windowOf(episode) }))
  const courses = scenario.drugs
    .filter(course => course.dose > 0)
    .map(course => ({ ...course, ...windowOf(course), spec: drugOf(course.drug) }))

  const givings: Giving[] = []
  const grownUp = tickOf(HABITS_FROM)
  const edges = new Set([0, ...episodes.flatMap(({ start, stop }) => [start, stop])])
  if (scenario.smoking > 0 || scenario.alcohol > 0) edges.add(grownUp)
  const events = new Set(edges)
  for (const { spec, dose, start, stop } of courses) {
    events.add(start).add(stop)
    if (spec.action.kind === 'held') edges.add(start).add(stop)
    else {
      const every = (spec.everyMonths ?? 1) * TICKS_PER_MONTH
      const { pool } = spec.action
      for (let tick = start; tick < stop; tick += every) {
        givings.push({ tick, pool, amount: strength(spec.action) * dose })
        events.add(tick)
      }
    }
  }

  /** sum over the courses held at a tick */
  const held = (input: string, tick: number): number =>
    courses.reduce(
      (sum, { spec: { action }, dose, ...window }) =>
        action.kind === 'held' && action.input === input && holds(window, tick)
          ? sum + strength(action) * dose
          : sum,
      0,
    )

  const stretches: Stretch[] = []
  /** ln of size reached minus lnGrowth, from the increments lost so far */
  let lost = 0
  const starts = [...edges].sort((a, b) => a - b)
  for (const [i, tick] of starts.entries()) {
    const at = (id: NumericId): number =>
      episodes.find(episode => episode.input === id && holds(episode, tick))?.value ??
      (isHabit(id) && tick < grownUp ? 0 : scenario[id])
    const steroids = sex === 'f' ? at('oestrogen') : at('testosterone')
    const replaced = Math.min(1, held('hrt', tick))
    const growth = growthOfSteroids(steroids + replaced * Math.max(0, 1 - steroids))
    const lnHere = lnGrowth(ageOf(tick), sex)
    const growthShift = lost + (1 - growth) * lnHere
    const next = starts[i + 1]
    if (next !== undefined) lost += (growth - 1) * (lnGrowth(ageOf(next), sex) - lnHere)
    const weight = loadOfWeight(at('weight'), defaultOf(paramOf('weight'), sex))
    const exercise = at('exercise')
    stretches.push({
      startTick: tick,
      fmp: at('menopause'),
      steroids,
      replaced,
      pth: at('pth') * pthOfCalcium(at('calcium'), values) * pthOfVitaminD(at('vitaminD')),
      thyroid: at('thyroid'),
      glucocorticoid: at('cortisol'),
      teriparatide: held('Z', tick),
      raloxifene: Math.min(1, held('ral', tick)),
      bisphosphonate: held('aln', tick),
      smoking: at('smoking'),
      alcohol: alcoholExcess(at('alcohol')),
      mineral: mineralOfVitaminD(at('vitaminD')),
      loadSpine: weight * loadOfExercise(exercise, 'spine', values),
      loadHip: weight * loadOfExercise(exercise, 'hip', values),
      loadForearm: weight * loadOfExercise(exercise, 'forearm', values),
      growth,
      growthShift,
      frame: frameOfHeight(at('height'), defaultOf(paramOf('height'), sex)),
      inherited: inheritedBone(at('peak')),
    })
  }
  return {
    stretches,
    givings: givings.sort((a, b) => a.tick - b.tick),
    events: [...events].sort((a, b) => a - b),
  }
}
