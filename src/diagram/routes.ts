import type { Place, Side } from './places'

/** How an arrow leaves, passes and arrives. What is not said here is found from the places. */
export interface Route {
  readonly out: Side
  readonly into: Side
  /** a curve passes these points */
  readonly via: readonly (readonly [number, number])[]
  /**
   * A rail runs straight and turns square corners: where it turns, x and y by turns, beginning with the direction in which
   * it leaves. Rails of one sign to one place share their last stretch. Null: a curve.
   */
  readonly rail: readonly number[] | null
}

const curve = (out: Side, into: Side, ...via: readonly (readonly [number, number])[]): Route => ({
  out,
  into,
  via,
  rail: null,
})
const rail = (out: Side, into: Side, ...turns: readonly number[]): Route => ({
  out,
  into,
  via: [],
  rail: turns,
})

/** Where the rails beside the inputs run. */
const LANE = { B: 162, P: 169, notB: 176, notP: 183, notC: 191, C: 198, rankl: 206, notRankl: 214 } as const

/** Ways round other places; only looks, never who acts on whom. Keys are `from>to`. */
const ROUTES: Readonly<Record<string, Route>> = {
  'aln>Xs': rail('right', 'left'),
  // to RANKL
  'D>rankl': rail('right', 'left', LANE.notRankl),
  'ral>rankl': rail('right', 'left', LANE.notRankl),
  'G>rankl': rail('right', 'left', LANE.notRankl),
  'Th>rankl': rail('right', 'left', LANE.rankl),
  'H>rankl': rail('right', 'left', LANE.rankl),
  'gc>rankl': rail('right', 'left', LANE.rankl),
  'Z>rankl': rail('right', 'left', LANE.rankl),
  'smoke>rankl': rail('right', 'left', LANE.rankl),
  // over the precursors, to the osteoclasts
  'ral>C': rail('right', 'top', LANE.notC, 144),
  'G>C': rail('right', 'top', LANE.notC, 144),
  'Th>C': rail('right', 'top', LANE.C, 156),
  'H>C': rail('right', 'top', LANE.C, 156),
  'rankl>C': rail('right', 'top', 335, 178),
  'Xs>C': curve('bottom', 'top'),
  'C>Xs': curve('top', 'bottom'),
  'C>Xd': curve('top', 'bottom'),
  // through the middle
  'H>dense': rail('right', 'left', 224, 282, 700),
  'gc>Y': rail('right', 'top', 224, 318),
  'M>sclerostin': rail('right', 'left'),
  'Z>wnt': rail('right', 'left', 214),
  'Z>spongy': rail('right', 'left', 226, 428, 693),
  'Z>dense': rail('right', 'left', 220, 436, 700),
  'C>P': curve('bottom', 'top'),
  'B>rankl': curve('top', 'bottom'),
  'Y>sclerostin': rail('left', 'right'),
  'sclerostin>rankl': curve('top', 'bottom'),
  'sclerostin>wnt': curve('bottom', 'top'),
  'wnt>B': rail('right', 'top', 335, 470),
  // under the building cells
  'G>P': rail('right', 'bottom', LANE.P, 584),
  'A>P': rail('right', 'bottom', LANE.P, 584),
  'gc>P': rail('right', 'bottom', LANE.notP, 572),
  'smoke>P': rail('right', 'bottom', LANE.notP, 572),
  'alc>P': rail('right', 'bottom', LANE.notP, 572),
  'ral>B': rail('right', 'bottom', LANE.B, 614),
  'G>B': rail('right', 'bottom', LANE.B, 614),
  'gc>B': rail('right', 'bottom', LANE.notB, 604),
  // up to bone and tests
  'min>mineral': rail('top', 'bottom'),
  'load>spongy': rail('top', 'right'),
  'load>dense': rail('top', 'right'),
  'grow>spongy': rail('top', 'right', 634, 844),
  'grow>dense': rail('top', 'right', 628, 844),
  'grow>ctx': rail('right', 'right', 953),
  'grow>p1np': rail('top', 'bottom'),
  'spurs>density': rail('top', 'bottom'),
  'slim>density': rail('top', 'bottom'),
}

export const routeOf = (key: string, from: Place, to: Place): Route => {
  const known = ROUTES[key]
  if (known !== undefined) return known
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (from.look === 'input' || Math.abs(dx) > Math.abs(dy) * 0.6)
    return dx >= 0 ? curve('right', 'left') : curve('left', 'right')
  return dy >= 0 ? curve('bottom', 'top') : curve('top', 'bottom')
}
