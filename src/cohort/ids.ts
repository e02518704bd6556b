import { ARMS, type Arm, type TrialPlan } from './types'

/**
 * Who the people of a trial are. A person has a number, even in arm A and odd in arm B, and everything drawn for a person has
 * the address (seed, number, year, draw), as in risk/chance.ts: nobody's luck depends on how many others there are.
 */
export const idOf = (place: number, arm: Arm): number => 2 * place + ARMS.indexOf(arm)
export const placeOf = (id: number): number => id >> 1
export const armOf = (id: number): Arm => ((id & 1) === 0 ? 'a' : 'b')

/** Lives in a trial, both arms. */
export const sizeOf = ({ perArm }: TrialPlan): number => ARMS.length * perArm

/** Assumption: about a tenth of a second of work each, so that progress moves and little is lost with a worker. */
const PEOPLE_PER_PART = 250
const MOST_PARTS = 128

/** Into how many parts a trial is cut. */
export const partsOf = (plan: TrialPlan): number =>
  Math.min(MOST_PARTS, Math.ceil(sizeOf(plan) / PEOPLE_PER_PART))
