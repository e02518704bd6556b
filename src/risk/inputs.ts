import { defaultOf, frameOfHeight, type NumericId, paramOf, type Scenario } from '../model'
import type { FactorAnswers } from './hazard'

/** A numeric input at an age: its episode then, else its constant. Episodes are half-open, from <= age < to. */
export const inputAt = (scenario: Scenario, id: NumericId, age: number): number => {
  for (const episode of scenario.episodes)
    if (episode.input === id && age >= episode.from && age < episode.to) return episode.value
  return scenario[id]
}

/**
 * What a scan of a person reads beyond somebody of usual height only because the frame is larger (a factor, 1 at the usual
 * height). It is no strength: density is divided by it before it says anything of risk. Height then counts through body mass
 * index alone.
 */
export const frameAt = (scenario: Scenario, age: number): number =>
  frameOfHeight(inputAt(scenario, 'height', age), defaultOf(paramOf('height'), scenario.sex))

/**
 * Units (10 g) of alcohol a day from which, and from which in full, it counts as a risk factor: published for more than two
 * (Kanis 2005, Osteoporos Int 16:737). Assumption: a straight line in ln(ratio) between, so that nobody falls off a cliff.
 */
const UNITS = [2, 4] as const
/**
 * Body mass index, kg/m2, from which, and from which in full, a person counts as underweight: published for below 18.5
 * (Harvey 2025). Assumption: a straight line in ln(ratio), a unit to either side.
 */
const LEAN_BMI = [19.5, 17.5] as const

/** How far a value has come from where something begins to where it counts in full, 0-1. */
const share = (value: number, [none, full]: readonly [number, number]): number =>
  Math.max(0, Math.min(1, (value - none) / (full - none)))

/** The input asks about a fracture after this age, years, so it counts from here on. */
const FRACTURE_AGE = 50

/**
 * What a scenario says about a person at an age. Rheumatoid arthritis is not asked for, and nobody has broken a bone
 * after 50 before 50: they stay unknown, which means the population's average.
 */
const answersAt = (scenario: Scenario, age: number): FactorAnswers => {
  const at = (id: NumericId): number => inputAt(scenario, id, age)
  const steroid_mg = at('cortisol')
  return {
    family: at('family') > 0,
    ...(age < FRACTURE_AGE ? {} : { fracture: at('fracture') > 0 }),
    falls: at('falls') > 0,
    smoking: at('smoking') > 0,
    alcohol: share(at('alcohol'), UNITS),
    underweight: share(at('weight') / (at('height') / 100) ** 2, LEAN_BMI),
    glucocorticoid: steroid_mg > 0,
    steroid_mg,
  }
}

/**
 * The answers of every year of age, judged at mid-year. One object is reused for as long as nothing changes, so
 * that whoever multiplies factors can see that there is nothing new.
 */
export const answersOf = (scenario: Scenario): ((age: number) => FactorAnswers) => {
  const seen = new Map<string, FactorAnswers>()
  return age => {
    const answers = answersAt(scenario, age + 0.5)
    const key = Object.values(answers).map(Number).join(' ')
    const known = seen.get(key)
    if (known !== undefined) return known
    seen.set(key, answers)
    return answers
  }
}
