import { COLUMN_IDS, type Trajectory } from '../model'
import { FRACTURE_SITES, heightLossOf, type Life, riskAt } from '../risk'
import type { Options } from './args'

/** A column of numbers, NaN where there is none (risks before 20). */
export interface Column {
  readonly id: string
  readonly values: readonly number[]
}

/** The model's columns in the order of docs, then the risks, then what the model tells besides. */
const FIRST_MODEL_COLUMNS = COLUMN_IDS.slice(0, COLUMN_IDS.indexOf('bvtv_spine') + 1)
const OTHER_MODEL_COLUMNS = COLUMN_IDS.slice(FIRST_MODEL_COLUMNS.length)

/** Seven significant digits: finer than any of the equations, and a third of the file. */
const rounded = (value: number): number => {
  const size = Math.abs(value)
  // nearly every value of a life: the same digits without writing and reading them
  for (let scale = 10, above = 1e5; size < 1e6 && above > 1e-5; scale *= 10, above /= 10)
    if (size >= above) return Math.round(value * scale) / scale
  return Number(value.toPrecision(7))
}

const rowsOf = ({ rows, columns }: Trajectory, { every, from, to }: Options): number[] => {
  const step = every === 'year' ? 12 : 1
  const near = 1e-6
  const chosen: number[] = []
  for (let row = 0; row < rows; row += step) {
    const age = columns.age[row] ?? Number.NaN
    if (age >= from - near && age <= to + near) chosen.push(row)
  }
  return chosen
}

/** The columns of the contract (docs/risk.md, README), cut and thinned as the options say. */
export const columnsOf = ({ scenario, trajectory, risk }: Life, options: Options): Column[] => {
  const rows = rowsOf(trajectory, options)
  const ages = rows.map(row => trajectory.columns.age[row] ?? Number.NaN)
  const firstRiskAge = risk.age[0] ?? Number.NaN
  const byRow = (id: string, column: Float64Array): Column => ({
    id,
    values: rows.map(row => rounded(column[row] ?? Number.NaN)),
  })
  const byAge = (id: string, at: (age: number) => number): Column => ({
    id,
    values: ages.map(age => (age < firstRiskAge ? Number.NaN : rounded(at(age)))),
  })
  return [
    ...FIRST_MODEL_COLUMNS.map(id => byRow(id, trajectory.columns[id])),
    ...FRACTURE_SITES.map(site => byAge(`risk10_${site}`, age => riskAt(risk, site, 'ten', age))),
    ...FRACTURE_SITES.map(site => byAge(`lifetime_${site}`, age => riskAt(risk, site, 'lifetime', age))),
    byRow('height_loss_cm', heightLossOf(scenario, trajectory)),
    ...OTHER_MODEL_COLUMNS.map(id => byRow(id, trajectory.columns[id])),
  ]
}
