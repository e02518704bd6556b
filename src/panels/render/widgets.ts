import { makeAid } from '../aid'
import { makeFlow } from '../flow'
import { makeArea, makeLoads } from '../loads'
import { makePressure } from '../pressure'
import type { MakeWidget, WidgetId } from '../types'

/** The parts of the column that a reader can act on. */
export const WIDGETS: Readonly<Record<WidgetId, MakeWidget>> = {
  flow: makeFlow,
  pressure: makePressure,
  loads: makeLoads,
  area: makeArea,
  aid: makeAid,
}
