import { slopes } from './equations'
import { DRIVES, S, SIGNALS, STATES, U, W } from './layout'
import { read, type Readings } from './outputs'
import type { Model } from './run'

export type InputId = keyof typeof U
export type StateId = keyof typeof S
export type SignalId = keyof typeof W
const READING_IDS = ['spine', 'hip', 'neck', 'forearm', 'ctx', 'p1np'] as const
export type ReadingId = (typeof READING_IDS)[number]
/** Signals that are substances and have a place of their own; upstream first. The others are ways in which inputs work. */
const MOLECULE_IDS = ['sclerostin', 'rankl', 'wnt'] as const satisfies readonly SignalId[]
export type MoleculeId = (typeof MOLECULE_IDS)[number]
export type NodeId = InputId | MoleculeId | StateId | ReadingId

export interface ModelNode {
  readonly id: NodeId
  readonly kind: 'input' | 'molecule' | 'state' | 'reading'
}

/** More of `from` makes `to` grow faster (a state) or larger (a molecule, a reading): sign 1. Less: -1. */
export interface Influence {
  readonly from: NodeId
  readonly to: NodeId
  readonly sign: 1 | -1
  /** of an input: the signals of the code through which it works; empty for the others */
  readonly ways: readonly SignalId[]
}

/** Who acts on whom in the equations, and in which direction. Found by asking them, never written down by hand. */
export interface Structure {
  readonly nodes: readonly ModelNode[]
  readonly influences: readonly Influence[]
}

const idsOf = <T extends string>(places: Readonly<Record<T, number>>): readonly T[] =>
  (Object.keys(places) as T[]).sort((a, b) => places[a] - places[b])

/**
 * A moment at which every influence shows: all drugs taken, sex steroids lacking, no cell or bone in balance. Any such
 * moment would do; the values mean nothing else.
 */
const INPUTS_THERE: Readonly<Record<InputId, number>> = {
  G: 0.6,
  H: 1.3,
  Th: 1.2,
  gc: 5,
  Z: 0.7,
  ral: 0.4,
  aln: 0.5,
  smoke: 0.5,
  alc: 0.5,
  A: 0.95,
  Ls: 1.05,
  Lh: 0.97,
  Lf: 1.02,
  min: 0.97,
  grow: 2e-5,
  D: 0.01,
  M: 0.1,
  shownS: 1.05,
  shownH: 0.97,
  shownN: 0.95,
  shownF: 0.96,
}
/** Factors on the state in balance, cell after cell; of bone volumes, distances of the logarithm. */
const CELLS_THERE = [0.9, 1.2, 1.1, 1.3, 0.95, 0.5, 0.8] as const
const BONES_THERE = [-0.05, 0.03, 0.07, -0.02, 0.04] as const

/** Relative step of the differences, and how nearly two effects must be in proportion to be one. */
const STEP = 1e-4
const SAME = 1e-6

/** A column of effects: on the rate of every state, per unit of whatever was moved. */
type Effect = Float64Array

const places = (effect: Effect): number[] => [...effect.keys()].filter(i => effect[i] !== 0)

/** The factor by which `effect` is a copy of all of `whole`, or null where it is not. */
const shareOf = (effect: Effect, whole: Effect, at: readonly number[]): number | null => {
  const share = effect[at[0]!]! / whole[at[0]!]!
  const isCopy = share !== 0 && at.every(i => Math.abs(effect[i]! / whole[i]! / share - 1) < SAME)
  return isCopy ? share : null
}

export const structureOf = ({ equations, values }: Model): Structure => {
  const inputs = idsOf(U)
  const signals = idsOf(W)
  const states = idsOf(S)
  const u = Float64Array.from(inputs, id => INPUTS_THERE[id])
  const w = new Float64Array(SIGNALS)
  equations.signals(u, w)
  const x = equations.start(w)
  CELLS_THERE.forEach((value, i) => (x[S.Q + i] = value))
  BONES_THERE.forEach((value, i) => (x[S.Ts + i] = x[S.Ts + i]! + value))

  const drives = new Float64Array(DRIVES)
  const spare = slopes()
  /** what changes in what `ask` fills, per unit of one number of `from`, by a step to either side */
  const effectOf = (
    from: Float64Array,
    place: number,
    size: number,
    ask: (out: Float64Array) => void,
  ): Effect => {
    const value = from[place]!
    const delta = STEP * Math.max(Math.abs(value), 1e-3)
    const after = new Float64Array(size)
    const before = new Float64Array(size)
    from[place] = value + delta
    ask(after)
    from[place] = value - delta
    ask(before)
    from[place] = value
    return after.map((one, i) => (one - before[i]!) / (2 * delta))
  }
  const rates = (out: Float64Array): void => {
    equations.core(x, w, out, drives)
    equations.followers(x, w, drives, out, spare)
  }
  const seen = {} as Readings
  const readings = (out: Float64Array): void => {
    read(x, u, equations, values, seen)
    READING_IDS.forEach((id, i) => (out[i] = seen[id]))
  }

  const ofMolecule = MOLECULE_IDS.map(id => {
    const effect = effectOf(w, W[id], STATES, rates)
    return { id, effect, at: places(effect) }
  })
  /**
   * An effect in its parts: where it moves everything that a molecule moves, and in the same proportion, it works
   * through that molecule; what is left it does to the states themselves. `self` is what is moved.
   */
  const partsOf = (whole: Effect, self: StateId | SignalId): readonly (readonly [NodeId, number])[] => {
    const rest = whole.slice()
    const parts: (readonly [NodeId, number])[] = []
    for (const { id, effect, at } of ofMolecule) {
      // what a molecule moves cannot also be what moves it this way
      if (id === self || at.some(i => states[i] === self)) continue
      const share = shareOf(rest, effect, at)
      if (share === null) continue
      parts.push([id, share])
      for (const i of at) rest[i] = 0
    }
    for (const i of places(rest)) if (states[i] !== self) parts.push([states[i]!, rest[i]!])
    return parts
  }

  const influences: Influence[] = []
  const add = (from: NodeId, to: NodeId, size: number, ways: readonly SignalId[] = []): void => {
    if (size !== 0) influences.push({ from, to, sign: size > 0 ? 1 : -1, ways })
  }
  const parts = signals.map((id, i) => partsOf(effectOf(w, i, STATES, rates), id))
  inputs.forEach((id, i) => {
    const moved = effectOf(u, i, SIGNALS, out => equations.signals(u, out))
    const found = new Map<NodeId, { size: number; ways: SignalId[] }>()
    for (const k of places(moved))
      for (const [to, share] of MOLECULE_IDS.some(one => one === signals[k])
        ? ([[signals[k] as MoleculeId, 1]] as const)
        : parts[k]!) {
        const one = found.get(to) ?? { size: 0, ways: [] }
        one.size += moved[k]! * share
        one.ways.push(signals[k]!)
        found.set(to, one)
      }
    for (const [to, { size, ways }] of found) add(id, to, size, ways)
    effectOf(u, i, READING_IDS.length, readings).forEach((size, place) => add(id, READING_IDS[place]!, size))
  })
  for (const { id, effect } of ofMolecule) for (const [to, size] of partsOf(effect, id)) add(id, to, size)
  states.forEach((id, i) => {
    for (const [to, size] of partsOf(effectOf(x, i, STATES, rates), id)) add(id, to, size)
    effectOf(x, i, READING_IDS.length, readings).forEach((size, place) => add(id, READING_IDS[place]!, size))
  })

  const nodes = (kind: ModelNode['kind'], ids: readonly NodeId[]): ModelNode[] =>
    ids.map(id => ({ id, kind }))
  return {
    nodes: [
      ...nodes('input', inputs),
      ...nodes('molecule', MOLECULE_IDS),
      ...nodes('state', states),
      ...nodes('reading', READING_IDS),
    ],
    influences,
  }
}
