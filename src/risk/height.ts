import type { Scenario, Trajectory } from '../model'
import { lifeHazards } from './risk'
import { FIRST_AGE } from './sites'

/** Height lost by one wedged vertebra, cm: Huang C et al, J Bone Miner Res 1996;11:401. */
export const CM_PER_WEDGE = 0.86
/** The same by a crushed one, cm (Huang 1996). */
export const CM_PER_CRUSH = 1.08
/** Vertebral fractures on X-ray per one that is noticed: fewer than a third are (Lindsay 2001, JAMA 285:320). */
export const XRAY_PER_CLINICAL = 3
/** Height lost without any new fracture, cm a year: 0.4 cm in 7.7 years (Huang 1996; below 1 mm a year). */
export const CM_A_YEAR = 0.4 / 7.7
/** Assumption: adults keep their height until this age, years. */
const KEPT_UNTIL = 30

/** Height lost by an age without any fracture, cm: slow shrinking of discs and posture. */
export const slowLoss_cm = (age: number): number => CM_A_YEAR * Math.max(0, age - KEPT_UNTIL)

/**
 * Expected height loss since age 20, cm, one value per row of the trajectory: slow shrinking of discs and
 * posture, plus the expected number of wedged vertebrae times the height one costs. An expected number is an
 * average over many people with this life: most of them have none. Published losses are larger (docs/risk.md).
 */
export const heightLossOf = (scenario: Scenario, trajectory: Trajectory): Float64Array => {
  const { spine } = lifeHazards(scenario, trajectory)
  const wedges = new Float64Array(spine.length + 1)
  for (let i = 0; i < spine.length; i++) wedges[i + 1] = wedges[i]! + XRAY_PER_CLINICAL * spine[i]!
  return Float64Array.from(trajectory.columns.age.subarray(0, trajectory.rows), age => {
    const year = Math.max(0, Math.min(spine.length - 1, Math.floor(age) - FIRST_AGE))
    const part = Math.max(0, Math.min(1, age - FIRST_AGE - year))
    const expected = wedges[year]! + (wedges[year + 1]! - wedges[year]!) * part
    return slowLoss_cm(age) + CM_PER_WEDGE * expected
  })
}
