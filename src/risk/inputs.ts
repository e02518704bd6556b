import type { NumericId, Scenario } from '../model'
import type { FactorAnswers } from './hazard'

/** A numeric input at an age: its episode then, else its constant. Episodes are half-open, from <= age < to. */
export const inputAt = (scenario: Scenario, id: NumericId, age: number): number => {
  for (const episode of scenario.episodes)
    if (episode.input === id && age >= episode.from && age < episode.to) return episode.value
  return scenario[id]
}

/** Units (10 g) a day above which alcohol counts as a risk factor: Kanis 2005, Osteoporos Int 16:737. */
const MANY_UNITS = 2
/** Below this body mass index, kg/m2, a person counts as underweight: Harvey 2025. */
const LEAN_BMI = 18.5
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
    alcohol: at('alcohol') > MANY_UNITS,
    underweight: at('weight') / (at('height') / 100) ** 2 < LEAN_BMI,
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
