import type { NodeId } from '../model/structure'

/**
 * Where the parts of the model stand in the drawing. Only the places are made by hand; who acts on whom comes from the
 * code (src/model/structure.ts). Lengths in units of the drawing, whose type is 18 high.
 */
export const WIDTH = 960
export const HEIGHT = 728
export const TYPE = 18

/** What acts on bone, what the cells say to each other, cells, bone, and what tests show. */
export type Look = 'input' | 'molecule' | 'cell' | 'drug' | 'bone' | 'test'
export type Team = 'removal' | 'building' | null
export type Side = 'left' | 'right' | 'top' | 'bottom'

export interface Place {
  readonly id: string
  /** the parts of the model that are drawn as one here */
  readonly members: readonly NodeId[]
  readonly look: Look
  /** removal is vermilion with a triangle, building blue with a disc */
  readonly team: Team
  /** middle of the box; of an input, the end of its line */
  readonly x: number
  readonly y: number
  /** most room for its words */
  readonly room: number
}

const INPUT_X = 144
const input = (id: NodeId, y: number, members: readonly NodeId[] = [id]): Place => ({
  id,
  members,
  look: 'input',
  team: null,
  x: INPUT_X,
  y,
  room: INPUT_X - 4,
})
const part = (
  id: string,
  members: readonly NodeId[],
  look: Look,
  team: Team,
  [x, y, room]: readonly [number, number, number],
): Place => ({ id, members, look, team, x, y, room })

/** In the order in which arrow keys and screen readers meet them. */
export const PLACES: readonly Place[] = [
  input('aln', 58),
  input('D', 92),
  input('ral', 126),
  input('G', 198),
  input('Th', 232),
  input('H', 266),
  input('gc', 300),
  input('M', 372),
  input('Z', 406),
  input('smoke', 478),
  input('alc', 512),
  input('A', 584),
  part('Xs', ['Xs'], 'drug', null, [536, 58, 150]),
  part('Xd', ['Xd'], 'drug', null, [742, 58, 150]),
  part('rankl', ['rankl'], 'molecule', 'removal', [280, 226, 80]),
  part('Q', ['Q'], 'cell', 'removal', [416, 226, 100]),
  part('C', ['C'], 'cell', 'removal', [598, 226, 110]),
  part('sclerostin', ['sclerostin'], 'molecule', null, [280, 372, 100]),
  part('Y', ['Y'], 'cell', 'building', [598, 372, 110]),
  part('wnt', ['wnt'], 'molecule', 'building', [280, 518, 80]),
  part('P', ['P'], 'cell', 'building', [416, 518, 100]),
  part('B', ['B'], 'cell', 'building', [598, 518, 110]),
  part('spongy', ['Ts', 'Tp'], 'bone', null, [764, 290, 90]),
  part('dense', ['Ks', 'Kp', 'Kf'], 'bone', null, [764, 376, 90]),
  part('mineral', ['mT', 'mK'], 'bone', null, [764, 462, 90]),
  part('ctx', ['ctx'], 'test', 'removal', [900, 158, 90]),
  part('density', ['spine', 'hip', 'neck', 'forearm'], 'test', null, [900, 333, 76]),
  part('p1np', ['p1np'], 'test', 'building', [900, 566, 90]),
  part('spurs', ['shownS'], 'input', null, [867, 440, 48]),
  part('slim', ['shownH', 'shownN', 'shownF'], 'input', null, [923, 440, 48]),
  part('min', ['min'], 'input', null, [764, 672, 80]),
  part('load', ['Ls', 'Lh', 'Lf'], 'input', null, [832, 672, 70]),
  part('grow', ['grow'], 'input', null, [900, 672, 70]),
]

/** Names of groups, set at the end of their lines. */
export const TITLES: readonly {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly room: number
}[] = [
  { id: 'slow', x: INPUT_X, y: 28, room: INPUT_X },
  { id: 'hormones', x: INPUT_X, y: 168, room: INPUT_X },
  { id: 'build', x: INPUT_X, y: 342, room: INPUT_X },
  { id: 'habits', x: INPUT_X, y: 448, room: INPUT_X },
  { id: 'age', x: INPUT_X, y: 554, room: INPUT_X },
  { id: 'tests', x: 948, y: 120, room: 190 },
  { id: 'body', x: 948, y: 716, room: 240 },
]
