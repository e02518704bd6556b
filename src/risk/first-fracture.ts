import type { Sex } from '../model'
import { FIRST_AGE } from './sites'
import { DEATHS_IN_A_YEAR } from './tables/life-table'

/** What happened first; fractions that add up to 1. */
export interface Outcome {
  readonly fracture: number
  readonly died: number
  readonly neither: number
}

/** Force of mortality of every year of age, per year: entry i is the year from FIRST_AGE + i; mu = -ln(1 - q). */
export const MORTALITY: Readonly<Record<Sex, Float64Array>> = {
  f: Float64Array.from(DEATHS_IN_A_YEAR.f, q => -Math.log1p(-q)),
  m: Float64Array.from(DEATHS_IN_A_YEAR.m, q => -Math.log1p(-q)),
}

/**
 * First fracture with competing death (eq. 5). `hazard` per person-year, one entry a year of age from FIRST_AGE;
 * follows a person from the start of year `start` for `years` years, or to the end of the table.
 */
export const firstFracture = (hazard: Float64Array, sex: Sex, start: number, years: number): Outcome => {
  const mortality = MORTALITY[sex]
  const first = start - FIRST_AGE
  const end = Math.min(hazard.length, mortality.length, first + years)
  let fracture = 0
  let died = 0
  let alive = 1
  for (let i = Math.max(0, first); i < end; i++) {
    const h = hazard[i]!
    const mu = mortality[i]!
    const total = h + mu
    // -expm1(-x) is 1 - exp(-x) without losing the digits of small hazards
    const ended = total > 0 ? (-Math.expm1(-total) / total) * alive : 0
    fracture += h * ended
    died += mu * ended
    alive *= Math.exp(-total)
  }
  return { fracture, died, neither: alive }
}

/**
 * The chance of a fracture in the rest of life, for a start in every year of age from FIRST_AGE: what
 * firstFracture(hazard, sex, start, Infinity) gives, in one pass from the end of life backwards.
 */
export const lifetimeFracture = (hazard: Float64Array, sex: Sex): Float64Array => {
  const mortality = MORTALITY[sex]
  const chance = new Float64Array(hazard.length + 1)
  for (let i = hazard.length - 1; i >= 0; i--) {
    const h = hazard[i]!
    const total = h + mortality[i]!
    const now = total > 0 ? (-Math.expm1(-total) / total) * h : 0
    chance[i] = now + Math.exp(-total) * chance[i + 1]!
  }
  return chance
}
