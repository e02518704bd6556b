import { paramOf, type NumericId, type Scenario } from '../model'
import { inheritedBone } from '../model/controls'
import { chance } from '../risk/chance'
import { populationDensity } from '../risk/density'
import { armScenario } from './arms'
import { habitsOf, type Habits } from './habits'
import { armOf } from './ids'
import { normalQuantile } from './normal'
import { levelsAround, RESPONSE_RANGE, RESPONSE_SD, YOUNG_CV, type Levels } from './spread'
import { SCANNED, type Arm, type ScannedSite, type TrialPlan } from './types'

/** In place of the year for what a person is from the start. */
const WHO = 1000
/** Draws from here on belong to the inputs, in the order of levelsAround(). */
const [PEAK, RESPONSE, REST_SPINE, REST_NECK, INPUTS] = [0, 1, 2, 3, 8]
/** A draw is one of 2^32 values; the middle of its cell is never 0 or 1. */
const HALF_CELL = 2 ** -33

/** A standard normal value with an address. */
export const normalChance = (seed: number, id: number, year: number, draw: number): number =>
  normalQuantile(chance(seed, id, year, draw) + HALF_CELL)

/** What is a person's own beside the life that is simulated. */
export interface Traits {
  /** inherited peak bone, SD */
  peak: number
  /** response to the drug of the trial, 1 = as published */
  response: number
  /** density over that of the simulated life: a constant of the person */
  readonly scale: Record<ScannedSite, number>
}

export interface People {
  /** Which life a person lives: people with the same code live the same one. Codes in order keep like lives together. */
  codeOf(id: number): number
  /** the part of a code that the bone knows about */
  lifeOf(code: number): number
  scenarioOf(code: number, arm: Arm): Scenario
  /** fills `out` */
  traitsOf(id: number, out: Traits): void
}

/** First value whose share is reached: a handful of values, or a few dozen around a bell's middle. */
const levelAt = ({ upTo }: Levels, share: number): number => {
  let low = 0
  let high = upTo.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (share < upTo[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

const heldInput = ({ difference }: TrialPlan): NumericId | null =>
  difference.kind === 'input' ? difference.input : null

const isRisk = ({ input }: Levels): boolean => paramOf(input).effect === 'risk'

/** Far below what is ever drawn: nobody is without bone. */
const LEAST_SCALE = 0.2

/**
 * Assumption: correlation of what the survey has beyond the model between the places that are scanned, so that a person with a
 * strong spine tends to have a strong hip. Spine and neck of the people at 65 then go together with r = 0.71 (docs/cohort.md).
 */
const REST_TOGETHER = 0.5
const REST_APART = Math.sqrt(1 - REST_TOGETHER * REST_TOGETHER)

/** How far people differ beside what they live. */
interface Spreads extends Readonly<Record<ScannedSite, { readonly middle: number; readonly rest: number }>> {
  /** SD of `peak` */
  readonly peak: number
}

/**
 * Young adults differ by 11 %, habits and inheritance together: inheritance is what habits leave of it, in quadrature. Older
 * people differ more, and by more than the model makes of both: `rest` is what the survey's SD at the start of the trial
 * leaves. Assumption: it is a constant of the person, so that no change in density comes of it.
 *
 * The model is fitted to means of surveys, in which some smoke and some lack vitamin D. So the scenario is the middle of its
 * people: their densities are divided by the mean that differing in habits makes (`middle`, about 0.98).
 */
const spreadsOf = (plan: TrialPlan, levels: readonly Levels[]): Spreads => {
  const { scenario, from } = plan
  const bone = levels.filter(one => !isRisk(one))
  const habits: Habits = habitsOf(armScenario(plan, 'a'), bone, from)
  const left = (all: number, ...parts: readonly number[]): number =>
    Math.sqrt(Math.max(0, all * all - parts.reduce((sum, part) => sum + part * part, 0)))
  const inherited = left(YOUNG_CV, (habits.spine.sd + habits.neck.sd) / 2)
  const of = (site: ScannedSite): Spreads[ScannedSite] => {
    const survey = populationDensity(scenario.reference, scenario.sex, site, from)
    return { middle: habits[site].mean, rest: left(survey.sd / survey.mean, inherited, habits[site].sd) }
  }
  return { peak: inherited / YOUNG_CV, spine: of('spine'), neck: of('neck') }
}

export const peopleOf = (plan: TrialPlan): People => {
  const { scenario, seed, difference, variation } = plan
  const held = heldInput(plan)
  const drawn = variation ? levelsAround(scenario, held) : []
  // what changes only the risk stands last, so that those who share a bone are neighbours
  const levels = [...drawn.filter(one => !isRisk(one)), ...drawn.filter(isRisk)]
  const risks = levels.filter(isRisk).reduce((product, { values }) => product * values.length, 1)
  const arms = { a: armScenario(plan, 'a'), b: armScenario(plan, 'b') }
  const spread = difference.kind === 'drug' ? RESPONSE_SD[difference.drug] : 0
  const [least, most] = RESPONSE_RANGE
  const usual = inheritedBone(scenario.peak)
  const { min, max } = paramOf('peak')
  const clampPeak = (sd: number): number => Math.min(max, Math.max(min, sd))
  const spreads = variation ? spreadsOf(plan, levels) : null

  return {
    codeOf(id) {
      let code = 0
      for (let i = 0; i < levels.length; i++) {
        const one = levels[i]!
        code = code * one.values.length + levelAt(one, chance(seed, id, WHO, INPUTS + i))
      }
      return code
    },
    lifeOf: code => Math.floor(code / risks),
    scenarioOf(code, arm) {
      const inputs: Partial<Record<NumericId, number>> = {}
      let left = code
      for (let i = levels.length - 1; i >= 0; i--) {
        const { input, values } = levels[i]!
        inputs[input] = values[left % values.length]!
        left = Math.floor(left / values.length)
      }
      return { ...arms[arm], ...inputs }
    },
    traitsOf(id, out) {
      const own = arms[armOf(id)].peak
      out.peak = own
      out.response = 1
      for (const site of SCANNED) out.scale[site] = 1
      if (spreads === null) return
      if (held !== 'peak') out.peak = clampPeak(own + spreads.peak * normalChance(seed, id, WHO, PEAK))
      if (spread > 0)
        out.response = Math.min(most, Math.max(least, 1 + spread * normalChance(seed, id, WHO, RESPONSE)))
      // the life that is simulated has the peak of its arm already
      const inherited = inheritedBone(out.peak) / (held === 'peak' ? inheritedBone(own) : usual)
      const spine = normalChance(seed, id, WHO, REST_SPINE)
      const neck = REST_TOGETHER * spine + REST_APART * normalChance(seed, id, WHO, REST_NECK)
      const beyond: Readonly<Record<ScannedSite, number>> = { spine, neck }
      for (const site of SCANNED) {
        const { middle, rest } = spreads[site]
        const own = Math.max(LEAST_SCALE, 1 + rest * beyond[site])
        out.scale[site] = (inherited * own) / middle
      }
    },
  }
}
