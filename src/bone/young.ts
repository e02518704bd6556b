import { growBlock, roundOff } from './generator'
import { remodelYear } from './remodel'
import type { RemodelRoom } from './remodel-room'

/**
 * The least bone the generator makes well. Assumption: with less its sheets are a voxel or two thick and full of pinholes (9 to 18 links a
 * mm3 at 0.09 and 0.07), while sparse bone has fewer struts, not finer ones.
 */
const LEAST_GROWN = 0.15

/** Bone taken at a time on the way to less, and how fast it turns over. Assumption. */
const STEP = 0.03
const RATES = { resorption: 4, formation: 2 } as const

/** Steps before birth count down from here: chances that no year of a life and no wave of the generator has. */
const BEFORE_BIRTH = -100

/**
 * The block a life begins with (signed distances, size^3, voxels): grown with the asked bone volume fraction, or, when that is little, grown
 * with 0.15 and then remodelled down to it, so that the same seed gives the same structure with less of it.
 */
export function youngBlock(seed: number, bvtv: number, room: RemodelRoom): Float32Array {
  const { size } = room
  const field = growBlock(seed, size, Math.max(bvtv, LEAST_GROWN))
  const excess = LEAST_GROWN - bvtv
  const steps = Math.ceil(excess / STEP)
  let share = LEAST_GROWN
  for (let step = 1; step <= steps; step++) {
    // Thinned sheets leave lace at their edges; no life has cut anything yet, so it may go, while what it holds is held otherwise too.
    if (step === steps) roundOff(field, size, share, 1)
    share = LEAST_GROWN - (excess * step) / steps
    remodelYear(field, { seed, year: BEFORE_BIRTH - step, target: share * field.length, ...RATES }, room)
  }
  return field
}
