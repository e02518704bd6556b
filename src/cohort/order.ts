import { idOf, sizeOf } from './ids'
import type { People } from './people'
import { ARMS, type TrialPlan } from './types'

/** Numbers of people are below this; a code times it, plus the number, is still exact. */
const IDS = 2 ** 20

/**
 * Everybody in the order of the lives they live, so that people who share a life are neighbours and it is lived once. The
 * order is made a slice at a time.
 */
export interface Order {
  /** draws the next people; false once all are drawn and in order */
  step(): boolean
  /** the numbers of those in one of `parts` parts, of nearly equal size */
  part(part: number, parts: number): Uint32Array
}

const SLICE = 500

export const orderOf = (plan: TrialPlan, people: People): Order => {
  const all = sizeOf(plan)
  const keys = new Float64Array(all)
  let drawn = 0
  let sorted = false
  return {
    step() {
      for (const end = Math.min(all, drawn + SLICE); drawn < end; drawn++) {
        const id = idOf(Math.floor(drawn / 2), ARMS[drawn % 2]!)
        keys[drawn] = people.codeOf(id) * IDS + id
      }
      if (drawn < all) return true
      if (!sorted) keys.sort()
      sorted = true
      return false
    },
    part(part, parts) {
      const edge = (i: number): number => Math.round((i * all) / parts)
      return Uint32Array.from(keys.subarray(edge(part), edge(part + 1)), key => key % IDS)
    },
  }
}
