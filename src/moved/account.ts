import { simulate, START_AGE, type Scenario } from '../model'
import { riskOf } from '../risk'
import { changesOf, lifeWith, usualOf } from './changes'
import { isIn, ordersOf, setsOf } from './shapley'
import { PLACES, type Account, type Place, type Worth } from './types'

/** Ages before this are not asked for, years. */
export const FIRST_AGE = 20
const SKIPPED_ROWS = (FIRST_AGE - START_AGE) * 12

/** Assumption: a final period nobody lives to see. Oestrogen then stays what it was. */
const NEVER = 1000

/** Lives a life and keeps what is asked for. */
export const worthOf = (scenario: Scenario): Worth => {
  const trajectory = simulate(scenario)
  const bmd = (place: Place): Float32Array =>
    Float32Array.from(trajectory.columns[`bmd_${place}_gcm2`].subarray(SKIPPED_ROWS))
  return {
    bmd: Object.fromEntries(PLACES.map(place => [place, bmd(place)])) as Record<Place, Float32Array>,
    risk: riskOf(scenario, trajectory),
  }
}

/** An account in the making: `step` lives one life, `account` is there once nothing is left to live. */
export interface Making {
  step(): void
  readonly left: number
  account(): Account
}

/**
 * Lives the lives that an account needs, the usual one and the life itself first. With nothing changed there are two
 * for a woman: the usual one, and the same with her periods never stopping.
 */
export const createAccount = (scenario: Scenario): Making => {
  const changes = changesOf(scenario)
  const orders = ordersOf(changes.length)
  const sets = setsOf(changes.length, orders)
  const holding = changes.length === 0 && scenario.sex === 'f'
  const worth = new Map<number, Worth>()
  let held: Worth | null = null
  return {
    step() {
      const set = sets[worth.size]
      if (set !== undefined) worth.set(set, worthOf(lifeWith(scenario, changes, index => isIn(set, index))))
      else if (holding) held ??= worthOf({ ...usualOf(scenario), menopause: NEVER })
    },
    get left() {
      return sets.length - worth.size + (holding && held === null ? 1 : 0)
    },
    account: () => ({ scenario, changes, worth, orders, held }),
  }
}
