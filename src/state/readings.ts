import { COLUMN_IDS, rowOf, sampleAt, type ColumnId } from '../model'
import { FRACTURE_SITES, heightLossOf, riskAt, type Life } from '../risk'
import type { FractureSite } from '../risk/types'

type RiskReading = `risk10_${FractureSite}` | `lifetime_${FractureSite}`
/** Everything that can be read off a life at an age, by the names of the columns of the command line (README). */
export type ReadingId = ColumnId | RiskReading | 'height_loss_cm'

export const READING_IDS: readonly ReadingId[] = [
  ...COLUMN_IDS,
  ...FRACTURE_SITES.map(site => `risk10_${site}` as const),
  ...FRACTURE_SITES.map(site => `lifetime_${site}` as const),
  'height_loss_cm',
]

const RISK = /^(risk10|lifetime)_([a-z]+)$/

/** Reads numbers off one life, by name and age (years); NaN where there is none (risks before 20). Units as in the README's table of columns. */
export const readerOf = (life: Life): ((id: ReadingId, age: number) => number) => {
  /** worked out for the whole life at once, when it is first asked for */
  let lost: Float64Array | null = null
  return (id, age) => {
    const risk = RISK.exec(id)
    if (risk !== null) {
      if (age < (life.risk.age[0] ?? Number.NaN)) return Number.NaN
      return riskAt(life.risk, risk[2] as FractureSite, risk[1] === 'risk10' ? 'ten' : 'lifetime', age)
    }
    if (id === 'height_loss_cm') {
      lost ??= heightLossOf(life.scenario, life.trajectory)
      return lost[rowOf(life.trajectory, age)] ?? Number.NaN
    }
    return sampleAt(life.trajectory, id as ColumnId, age)
  }
}

/** The same for one number alone. */
export const readingAt = (life: Life, id: ReadingId, age: number): number => readerOf(life)(id, age)
