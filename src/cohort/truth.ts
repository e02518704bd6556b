import { MORTALITY } from '../risk/first-fracture'
import { FIRST_AGE } from '../risk/sites'
import type { Meeting } from './fate'
import { followerOf } from './follow'
import { idOf } from './ids'
import { peopleOf } from './people'
import { ARMS, SCANNED, type ScannedSite, type TrialPlan } from './types'

/** The gaps of a plan, B less A, without luck: breaks as a share of 1, density in percentage points of change. */
export interface Truth extends Readonly<Record<ScannedSite, number>> {
  readonly broken: number
}

/** Works out a truth, a person at a time. */
export interface TruthMaker {
  /** the next person; false once all are done */
  step(): boolean
  /** lives lived, of all */
  readonly done: number
  readonly of: number
  readonly truth: Truth
}

/**
 * People from whom a truth is worked out. Assumption: enough, because each is counted in both arms and by chances instead of
 * by luck, so that the gap is sure to 0.1 of 100 people (docs/cohort.md).
 */
const PEOPLE = 4000

/** As fateOf(), but nobody meets anything: adds up the chance of a first fracture, death competing (docs/risk.md, eq. 5). */
const expecting = (plan: TrialPlan, found: { chance: number }): Meeting => {
  const mortality = MORTALITY[plan.scenario.sex]
  return (_, from, years, hazards, scratch, out) => {
    Object.assign(out, { brokenAt: Infinity, brokenBone: 0, hipAt: Infinity, diedAt: Infinity, fractures: 0 })
    let alive = 1
    found.chance = 0
    for (let year = 0; year < years; year++) {
      hazards(year, scratch)
      const total = scratch.major + mortality[from + year - FIRST_AGE]!
      found.chance += (scratch.major * alive * -Math.expm1(-total)) / total
      alive *= Math.exp(-total)
    }
  }
}

/** What the two arms would differ by if everybody were in both of them, and neither luck nor scan error blurred it. */
export const createTruth = (given: TrialPlan, most = PEOPLE): TruthMaker => {
  const plan: TrialPlan = { ...given, scanError: false }
  const people = peopleOf(plan)
  const count = plan.variation ? most : 1
  const years = plan.to - plan.from
  const now = { chance: 0 }
  const follow = followerOf(plan, people, expecting(plan, now))
  // like lives are lived once
  const order = Array.from({ length: count }, (_, i) => idOf(i, 'a'))
    .map(id => ({ id, code: people.codeOf(id) }))
    .sort((x, y) => x.code - y.code)
  const sum = { broken: 0, spine: 0, neck: 0, response: 0 }
  let next = 0
  return {
    of: 2 * count,
    get done() {
      return 2 * next
    },
    get truth() {
      // density differs in proportion to the response, whose mean is 1: whoever was drawn, luck has no part in it
      const { broken, spine, neck, response } = sum
      return { broken: broken / next, spine: spine / response, neck: neck / response }
    },
    step() {
      const person = order[next]
      if (person === undefined) return false
      for (const arm of ARMS) {
        const sign = arm === 'b' ? 1 : -1
        const { scans, response } = follow(person.id, person.code, arm)
        if (arm === 'b') sum.response += response
        sum.broken += sign * now.chance
        for (const site of SCANNED) sum[site] += sign * 100 * (scans[site][years]! / scans[site][0]! - 1)
      }
      next += 1
      return next < count
    },
  }
}
