import { sampleAt, type Trajectory } from '../model'
import type { BoneCurve } from './types'

/** The block is grown as it is at this age, years. */
export const FIRST_AGE = 20

/**
 * Lives that differ by less than anyone could measure are the same life to the bone: without this, a later
 * final period would differ from an earlier one in the sixteenth digit decades before either.
 */
const tidy = (value: number): number => Math.round(value * 1e5) / 1e5

/** Values a year: a month is as fine as the bone looks where the curve turns fast. */
const PER_YEAR = 12

/** What the bone needs of a life, a value a month from 20 on, to the last whole year. */
export const curveOf = (trajectory: Trajectory): BoneCurve => {
  const years = Math.max(0, Math.floor(trajectory.scenario.until) - FIRST_AGE)
  const values = (column: 'bvtv_spine' | 'resorption' | 'formation'): Float64Array =>
    Float64Array.from({ length: years * PER_YEAR + 1 }, (_, i) =>
      tidy(sampleAt(trajectory, column, FIRST_AGE + i / PER_YEAR)),
    )
  return {
    age0: FIRST_AGE,
    step: 1 / PER_YEAR,
    bvtv: values('bvtv_spine'),
    resorption: values('resorption'),
    formation: values('formation'),
  }
}
