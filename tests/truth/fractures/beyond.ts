import { AVERAGE_DOSE_MG } from '../../../src/risk/tables/steroids'
import type { FractureTable } from './compare'
import { ratioOf } from './compare'
import { densityHazardsIn, type Group, rateIn } from './lives'

/**
 * The numbers of tables/steroids.ts and of smoking in LIFE_FACTORS again: published total over what the density of the
 * same simulated people explains.
 */
const over = (table: FractureTable, id: string): { readonly published: number; readonly density: number } => {
  const found = table.rows.find(({ row }) => row.id === id)!
  return { published: found.row.value, density: ratioOf(found, densityHazardsIn) }
}
const left = (table: FractureTable, id: string): number => {
  const { published, density } = over(table, id)
  return Math.max(1, published / density)
}

/** By dose band: below 2.5, 2.5-7.5, above 7.5 mg. */
export const steroidsBeyond = (
  table: FractureTable,
): { readonly hip: readonly number[]; readonly spine: readonly number[] } => ({
  hip: ['fr-083', 'fr-084', 'fr-085'].map(id => left(table, id)),
  spine: ['fr-080', 'fr-081', 'fr-082'].map(id => left(table, id)),
})

/**
 * Wrist and upper arm of the average user: what is left of fr-108, all nonvertebral bones, when the hip has its own
 * ratio; `hip` is that ratio at the same dose.
 */
export const otherSteroidsBeyond = (table: FractureTable, hip: number): number => {
  const { row, arm, control, months } = table.rows.find(found => found.row.id === 'fr-108')!
  if (arm.scenario.episodes[0]?.value !== AVERAGE_DOSE_MG) return NaN
  const rate = (group: Group, kind: 'hip' | 'nonvertebral'): number =>
    rateIn(densityHazardsIn(group), kind, group.start, months)
  const wanted = row.value * rate(control, 'nonvertebral') - hip * rate(arm, 'hip')
  return wanted / (rate(arm, 'nonvertebral') - rate(arm, 'hip'))
}

const Z95 = 1.96
/** Mean of logs, each weighed by the inverse of the variance behind its 95 % interval. */
const pooled = (results: readonly (readonly [value: number, low: number, high: number])[]): number => {
  const weights = results.map(([, low, high]) => (Math.log(high / low) / (2 * Z95)) ** -2)
  const sum = results.reduce((all, [value], i) => all + weights[i]! * Math.log(value), 0)
  return Math.exp(sum / weights.reduce((all, weight) => all + weight, 0))
}
/** Hip fractures of smokers, not adjusted for density: Kanis 2005, Osteoporos Int 16:155. */
const KANIS_2005 = [1.84, 1.52, 2.22] as const

/** Smoking at the hip; a woman of 70. */
export const smokingBeyond = (table: FractureTable): number => {
  const { row } = table.rows.find(found => found.row.id === 'fr-090')!
  return pooled([KANIS_2005, [row.value, row.low!, row.high!]]) / over(table, 'fr-090').density
}
