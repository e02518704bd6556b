import type { NodeId, SignalId, Structure } from '../model/structure'
import { PLACES, type Place } from './places'

/** One arrow of the drawing: every influence of the code between the parts of two places. */
export interface Link {
  readonly key: string
  readonly from: Place
  readonly to: Place
  /** 1: more of `from`, more of `to`; -1: less */
  readonly sign: 1 | -1
  /** signals of the code through which an input works */
  readonly ways: readonly SignalId[]
}

export interface Graph {
  readonly links: readonly Link[]
  /** parts of the code that have no place in the drawing; must be empty */
  readonly homeless: readonly NodeId[]
  /** arrows whose influences do not all go one way; must be empty */
  readonly mixed: readonly string[]
}

export const linkKey = (from: string, to: string): string => `${from}>${to}`

export const graphOf = (structure: Structure, places: readonly Place[] = PLACES): Graph => {
  const placeOf = new Map(places.flatMap(place => place.members.map(id => [id, place] as const)))
  const links = new Map<string, Link>()
  const mixed = new Set<string>()
  for (const { from, to, sign, ways } of structure.influences) {
    const [start, end] = [placeOf.get(from), placeOf.get(to)]
    if (start === undefined || end === undefined || start === end) continue
    const key = linkKey(start.id, end.id)
    const known = links.get(key)
    if (known !== undefined && known.sign !== sign) mixed.add(key)
    links.set(key, {
      key,
      from: start,
      to: end,
      sign,
      ways: [...new Set([...(known?.ways ?? []), ...ways])],
    })
  }
  const order = new Map(places.map((place, i) => [place, i]))
  const rank = ({ from, to }: Link): number => (order.get(from) ?? 0) * places.length + (order.get(to) ?? 0)
  return {
    links: [...links.values()].sort((a, b) => rank(a) - rank(b)),
    homeless: structure.nodes.map(({ id }) => id).filter(id => !placeOf.has(id)),
    mixed: [...mixed],
  }
}
