import { scenarioFrom, simulateAt, type ColumnId, type Scenario } from '../model'
import { SITE_COLUMN, type EvidenceRow, type EvidenceSite, type EvidenceTable } from './types'

/** Columns of a life, one row for each age that was asked for. */
export interface LifeAtAges {
  readonly columns: Readonly<Record<ColumnId, ArrayLike<number>>>
}
/** A life at some ages, years, increasing. Asked once for every arm, so that each is integrated once. */
export type ReadLife = (scenario: Scenario, ages: Float64Array) => LifeAtAges

const readFitted: ReadLife = (scenario, ages) => ({ columns: simulateAt(scenario, ages) })

/** Months within a row's window at which a peak is looked for. */
const monthsWithin = ({ from, to }: EvidenceRow): number[] => [
  ...Array.from({ length: Math.floor(to - from + 1e-9) + 1 }, (_, i) => from + i),
  to,
]

/** Months of an arm, or of a control, that a row needs. */
const monthsOf = (row: EvidenceRow): number[] =>
  row.metric === 'peak' ? [0, ...monthsWithin(row)] : row.metric === 'ratio' ? [row.to] : [row.from, row.to]

/** What an arm gives at a month since the start of its study. */
type ArmAt = (site: EvidenceSite, month: number) => number

const readArm = (arm: EvidenceTable['arms'][number], months: Iterable<number>, readLife: ReadLife): ArmAt => {
  const inOrder = [...new Set(months)].sort((a, b) => a - b)
  const places = new Map(inOrder.map((month, i) => [month, i]))
  const ages = Float64Array.from(inOrder, month => arm.start + month / 12)
  const { columns } = readLife(scenarioFrom(arm.scenario).scenario, ages)
  return (site, month) => columns[SITE_COLUMN[site]][places.get(month) ?? -1] ?? NaN
}

const change = (at: ArmAt, { site, from, to }: EvidenceRow): number =>
  100 * (at(site, to) / at(site, from) - 1)

const modelValue = (row: EvidenceRow, arm: ArmAt, control: ArmAt | undefined): number => {
  const { site, metric, to } = row
  switch (metric) {
    case 'change':
      return change(arm, row) - (control === undefined ? 0 : change(control, row))
    case 'ratio':
      return control === undefined ? NaN : 100 * (arm(site, to) / control(site, to) - 1)
    case 'peak': {
      const highest = Math.max(...monthsWithin(row).map(month => arm(site, month)))
      return 100 * (highest / arm(site, 0) - 1)
    }
  }
}

/** What the model gives for every row, in the order and the unit of the rows. NaN where an arm is missing. */
export const modelValues = (table: EvidenceTable, readLife: ReadLife = readFitted): Float64Array => {
  const months = new Map<string, Set<number>>(table.arms.map(({ id }) => [id, new Set<number>()]))
  for (const row of table.rows)
    for (const id of [row.arm, row.control])
      if (id !== undefined) for (const month of monthsOf(row)) months.get(id)?.add(month)
  const arms = new Map<string, ArmAt>()
  for (const arm of table.arms) {
    const needed = months.get(arm.id)
    if (needed !== undefined && needed.size > 0) arms.set(arm.id, readArm(arm, needed, readLife))
  }
  return Float64Array.from(table.rows, row => {
    const arm = arms.get(row.arm)
    const control = row.control === undefined ? undefined : arms.get(row.control)
    return arm === undefined || (row.control !== undefined && control === undefined)
      ? NaN
      : modelValue(row, arm, control)
  })
}

export const isMarker = (site: EvidenceSite): boolean => site === 'ctx' || site === 'p1np'

/** Half the published interval; 0 where none was published. */
const halfInterval = ({ low, high }: EvidenceRow): number =>
  low === undefined || high === undefined ? 0 : Math.abs(high - low) / 2

/**
 * How far the model may be from a row and still agree with it, in the unit of the row. Density: 1.5 points, or half
 * the 95 % interval and 1 point if that is more. Markers: 15 points, or half the published interval. Assumption: the
 * points allow for groups of people that are not quite the life of the arm; markers differ more between trials.
 */
export const toleranceOf = (row: EvidenceRow): number =>
  isMarker(row.site) ? Math.max(15, halfInterval(row)) : Math.max(1.5, halfInterval(row) + 1)
