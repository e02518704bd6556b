import { alendronate } from './alendronate'
import { denosumab } from './denosumab'
import { hrt } from './hrt'
import { raloxifene } from './raloxifene'
import { risedronate } from './risedronate'
import { romosozumab } from './romosozumab'
import { teriparatide } from './teriparatide'
import { zoledronate } from './zoledronate'
import type { DrugSpec } from './spec'
import type { DrugId } from '../types'

export type { CourseRange, DrugAction, DrugPool, DrugSpec } from './spec'

/** Every treatment a learner can choose. To add one: a file here, this line, a row in tests/truth. */
export const DRUGS: readonly DrugSpec[] = [
  alendronate,
  risedronate,
  zoledronate,
  denosumab,
  teriparatide,
  romosozumab,
  raloxifene,
  hrt,
]

const BY_ID = new Map<string, DrugSpec>(DRUGS.map(spec => [spec.id, spec]))

export const isDrugId = (id: unknown): id is DrugId => typeof id === 'string' && BY_ID.has(id)

/** The entry of a drug; every DrugId has one. */
export const drugOf = (id: DrugId): DrugSpec => BY_ID.get(id) as DrugSpec
