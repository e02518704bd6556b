import type { Model } from '../model/run'
import { simulateAt } from '../model/simulate'
import type { Scenario } from '../model/types'
import { createTails } from './tails'
import { BAND_COLUMNS, type Band, type BandColumn } from './types'

/** About 0.1 % of density: far below the width of any band, and a fifth less work than the model's own. */
const TOLERANCE = { cells: 3e-3, bone: 4e-4 }

/** A band that is being computed, one member of the ensemble after the other. */
export interface BandMaker {
  add(member: Model): void
  /** The band, once all are in. */
  band(): Band
}

/** @param count how many members there will be */
export const createBand = (scenario: Scenario, ages: Float64Array, count: number): BandMaker => {
  const rows = ages.length
  const tails = createTails(BAND_COLUMNS.length * rows, count)
  const read = (edge: (cell: number) => number): Record<BandColumn, Float64Array> =>
    Object.fromEntries(
      BAND_COLUMNS.map((id, column) => [
        id,
        Float64Array.from({ length: rows }, (_, row) => edge(column * rows + row)),
      ]),
    ) as Record<BandColumn, Float64Array>
  return {
    add(member) {
      const columns = simulateAt(scenario, ages, member, TOLERANCE)
      BAND_COLUMNS.forEach((id, column) => {
        const values = columns[id]
        for (let row = 0; row < rows; row++) tails.add(column * rows + row, values[row]!)
      })
    },
    band: () => ({ ages, low: read(tails.low), high: read(tails.high) }),
  }
}

/**
 * The central 90 % of an ensemble, age by age: from the 5th to the 95th percentile of its members. Each quantity and
 * age stands for itself: the edges are no lives.
 */
export const bandOf = (scenario: Scenario, members: readonly Model[], ages: Float64Array): Band => {
  const maker = createBand(scenario, ages, members.length)
  for (const member of members) maker.add(member)
  return maker.band()
}
