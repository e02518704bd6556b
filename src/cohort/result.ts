import { emptyPart, type PartResult } from './part-result'
import { armOf, placeOf } from './ids'
import { SCANNED, type Arm, type ArmPeople, type TrialPlan, type TrialResult } from './types'

/** Puts parts together, in whatever order they come. */
export interface Collector {
  add(part: PartResult): void
  result(seconds: number): TrialResult
}

const COLUMNS = [
  'brokenAt',
  'brokenBone',
  'hipAt',
  'diedAt',
  'fractures',
  'peak',
  'menopause',
  'response',
] as const

/** May throw a RangeError where there is not enough memory. */
export const collectorOf = (plan: TrialPlan): Collector => {
  const years = plan.to - plan.from
  const armOfSize = (): ArmPeople => {
    const { ids, ...columns } = emptyPart(new Uint32Array(plan.perArm), years)
    return { n: ids.length, years, ...columns }
  }
  const arms: Record<Arm, ArmPeople> = { a: armOfSize(), b: armOfSize() }
  return {
    add(part) {
      const row = years + 1
      part.ids.forEach((id, i) => {
        const arm = arms[armOf(id)]
        const place = placeOf(id)
        for (const site of SCANNED)
          arm.density[site].set(part.density[site].subarray(i * row, (i + 1) * row), place * row)
        for (const column of COLUMNS) arm[column][place] = part[column][i]!
      })
    },
    result: seconds => ({ plan, arms, seconds }),
  }
}
