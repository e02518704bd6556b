import { drugOf } from '../model/drugs'
import type { Scenario } from '../model/types'

/** Where a band begins, years: charts do. */
const FIRST_AGE = 20
const HALF_YEAR = 6
/** How long after something sudden a half year is too coarse, months. Assumption: what follows a drug is over by then. */
const SETTLING = 24
/** Doses at least this far apart leave a wave in the markers, months. */
const WAVES = 6

/**
 * The ages a band is computed at: every half year from 20 on, and every month for two years after anything sudden
 * begins or ends and while doses come in waves. The last one is the last whole month of the life.
 */
export const bandAges = ({ until, drugs, episodes }: Scenario): Float64Array => {
  const first = FIRST_AGE * 12
  const last = Math.max(first, Math.floor(until * 12 + 1e-9))
  const months = new Set([last])
  const fill = (from: number, to: number, step: number): void => {
    for (let month = Math.max(first, from); month <= Math.min(last, to); month += step) months.add(month)
  }
  fill(first, last, HALF_YEAR)
  for (const { from, to } of [...drugs, ...episodes])
    for (const edge of [from, to]) fill(Math.floor(edge * 12), Math.ceil(edge * 12) + SETTLING, 1)
  for (const { drug, from, to } of drugs)
    if ((drugOf(drug).everyMonths ?? 0) >= WAVES) fill(Math.floor(from * 12), Math.ceil(to * 12), 1)
  return Float64Array.from(
    [...months].sort((a, b) => a - b),
    month => month / 12,
  )
}
