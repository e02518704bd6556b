import './closer.css'
import type { ChartKind } from '../types'
import { bellChart } from './bell'
import { markersChart } from './markers'
import { movedChart } from './moved'
import type { CloserView } from './moved-words'
import { peopleChart } from './people'
import { sitesChart } from './sites'

export { mountLookCloser } from './mount'
export type { CloserView, MovedTold } from './moved-words'

/** The charts that have no room in the spread, in order. A new one is a file and a line here. */
export const CLOSER_KINDS: readonly ChartKind<CloserView>[] = [
  peopleChart,
  bellChart,
  sitesChart,
  markersChart,
  movedChart,
]
