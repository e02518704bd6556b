import { followerOf } from './follow'
import type { People } from './people'
import { SCANNED, type ScannedSite, type TrialPlan } from './types'

/** What became of some of the people, packed: person after person, in the order of `ids`. */
export interface PartResult {
  readonly ids: Uint32Array
  readonly density: Readonly<Record<ScannedSite, Float32Array>>
  readonly brokenAt: Float32Array
  readonly brokenBone: Uint8Array
  readonly hipAt: Float32Array
  readonly diedAt: Float32Array
  readonly fractures: Uint8Array
  readonly peak: Float32Array
  readonly menopause: Float32Array
  readonly response: Float32Array
}

export const emptyPart = (ids: Uint32Array, years: number): PartResult => {
  const n = ids.length
  const floats = (length = n): Float32Array => new Float32Array(length)
  return {
    ids,
    density: { spine: floats(n * (years + 1)), neck: floats(n * (years + 1)) },
    brokenAt: floats(),
    brokenBone: new Uint8Array(n),
    hipAt: floats(),
    diedAt: floats(),
    fractures: new Uint8Array(n),
    peak: floats(),
    menopause: floats(),
    response: floats(),
  }
}

/** Everything in it that can be handed over instead of copied. */
export const buffersOf = ({ ids, density, ...columns }: PartResult): ArrayBuffer[] =>
  [ids, ...Object.values(density), ...Object.values(columns)].map(list => list.buffer as ArrayBuffer)

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
