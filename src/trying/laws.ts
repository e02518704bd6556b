import { COLUMN_IDS, YOUNG, type ColumnId } from '../model'
import { FRACTURE_SITES } from '../risk'
import type { Life } from '../risk/types'

/** Columns that may be below zero; all others are amounts. */
const SIGNED: ReadonlySet<ColumnId> = new Set<ColumnId>(['t_spine', 't_hip', 't_neck', 't_forearm'])
const SITES = ['spine', 'hip', 'neck', 'forearm'] as const
/** Rounding of numbers worked out in two ways. */
const NEAR = 1e-6

/** What every life must obey; each broken law once, in plain words for a log. Empty when all hold. */
export const brokenLaws = ({ scenario, trajectory, risk }: Life): readonly string[] => {
  const broken = new Set<string>()
  const { rows, columns } = trajectory
  for (const id of COLUMN_IDS) {
    const column = columns[id]
    if (column.length !== rows) broken.add(`${id} has ${column.length} of ${rows} rows`)
    for (const value of column) {
      if (!Number.isFinite(value)) broken.add(`${id} is not finite`)
      else if (value < 0 && !SIGNED.has(id)) broken.add(`${id} is below zero`)
    }
  }
  for (const site of SITES) {
    const { mean_gcm2, sd_gcm2 } = YOUNG[scenario.sex][site]
    for (let row = 0; row < rows; row += 12) {
      const t = (columns[`bmd_${site}_gcm2`][row]! - mean_gcm2) / sd_gcm2
      if (Math.abs(t - columns[`t_${site}`][row]!) > NEAR) broken.add(`t_${site} is not its density's`)
    }
  }
  if (columns.bvtv_spine.some(value => value > 1)) broken.add('more bone than room')
  for (const site of FRACTURE_SITES)
    for (let row = 0; row < risk.age.length; row += 1) {
      const ten = risk.risk10[site][row]!
      const lifetime = risk.lifetime[site][row]!
      if (!(ten >= 0 && ten <= 100 && lifetime >= 0 && lifetime <= 100))
        broken.add(`risk of ${site} is no per cent`)
      if (ten > lifetime + NEAR) broken.add(`ten years of ${site} are worse than a lifetime`)
    }
  return [...broken]
}
