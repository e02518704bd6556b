import type { DrugId } from '../../model/types'
import type { SiteClass } from '../sites'

export interface Residual {
  /** fracture rate of those who take it, once density is accounted for; full strength */
  readonly ratio: Readonly<Record<SiteClass, number>>
  /** time constants of its coming and going, years */
  readonly onset: number
  readonly wane: number
}
const of = (spine: number, hip: number, other: number, onset: number, wane: number): Residual => ({
  ratio: { hip, spine, other },
  onset,
  wane,
})
export const RESIDUALS: Readonly<Record<DrugId, Residual>> = {
  alendronate: of(1, 1, 1, 0.25, 3),
  risedronate: of(1, 1, 1, 0.25, 1.5),
  zoledronate: of(1, 1, 1, 0.25, 3),
  denosumab: of(1, 1, 1, 0.25, 0.25),
  teriparatide: of(1, 1, 1, 0.25, 1),
  romosozumab: of(1, 1, 1, 0.25, 1),
  raloxifene: of(1, 1, 1, 0.25, 0.5),
  hrt: of(1, 1, 1, 0.25, 0.5),
}
