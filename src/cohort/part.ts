import { followerOf } from './follow'
import { emptyPart, type PartResult } from './part-result'
import type { People } from './people'
import { SCANNED, type TrialPlan } from './types'

/** People who are followed one at a time. */
export interface PartMaker {
  /** follows the next person; false once all are done */
  step(): boolean
  readonly result: PartResult
}

const MOST_FRACTURES = 255

export const createPart = (plan: TrialPlan, people: People, ids: Uint32Array): PartMaker => {
  const years = plan.to - plan.from
  const follow = followerOf(plan, people)
  const result = emptyPart(ids, years)
  let next = 0
  return {
    result,
    step() {
      if (next >= ids.length) return false
      const i = next++
      const id = ids[i]!
      const person = follow(id, people.codeOf(id))
      for (const site of SCANNED) result.density[site].set(person.scans[site], i * (years + 1))
      result.brokenAt[i] = person.brokenAt
      result.brokenBone[i] = person.brokenBone
      result.hipAt[i] = person.hipAt
      result.diedAt[i] = person.diedAt
      result.fractures[i] = Math.min(MOST_FRACTURES, person.fractures)
      result.peak[i] = person.peak
      result.menopause[i] = person.menopause
      result.response[i] = person.response
      return next < ids.length
    },
  }
}
