import type { DrugId, NumericId, Scenario } from '../model'
import type { InputId, NodeId, Structure } from '../model/structure'
import type { Life } from '../risk/types'
import { differencesOf, type Difference } from '../state/differences'
import { readingAt, type ReadingId } from '../state/readings'
import type { Site } from '../state/view'

/** A change reaches the bone through the model, or leaves it alone. */
export type Reach = 'bone' | 'size' | 'peak' | 'risk' | 'reference' | 'seed' | 'until' | 'nothing'

/** What one input of the model does first, as its equations have it. */
export interface Cause {
  readonly input: InputId
  /** there is more of it, or less */
  readonly way: 'up' | 'down'
  /** what there is more or less of for it; `share` where the model can tell how much (0.1 = 10 % more) */
  readonly parts: readonly {
    readonly id: NodeId
    readonly way: 'up' | 'down'
    readonly share: number | null
  }[]
}
export interface ExplainFacts {
  readonly reach: Reach
  /** the age shown, years */
  readonly age: number
  /** the first age at which the two lives differ, years; null where they never do */
  readonly parting: number | null
  readonly causes: readonly Cause[]
  /** the age at which the pace of the cells is told, up to the age shown, years; null where they keep their pace */
  readonly at: number | null
  /** shares by which removal and building differ then */
  readonly removal: number
  readonly building: number
  /** share by which density differs at the age shown, and the T-scores before and after, SD */
  readonly density: number
  readonly tScore: readonly [before: number, after: number]
  /** a major break in ten years, %; NaN before 50 */
  readonly risk: { readonly before: number; readonly after: number }
}

/** Less than this is no step worth telling, as a share. Assumption: about what a scan cannot tell apart. */
export const LEAST = 0.005
/** Where the effect at the age shown is at least this share of the greatest one, it is told for that age. Assumption. */
const STILL = 0.5
const [FIRST_AGE, GROWN_AGE, STEP] = [8, 20, 0.25]
/** More would not be read. */
const [MOST_CAUSES, MOST_PARTS] = [2, 3]

const RISK_ONLY: ReadonlySet<string> = new Set<NumericId>(['family', 'fracture', 'falls'])
/** Settings that say who the person is, not what cells do. */
const ALONE: readonly string[] = ['reference', 'seed', 'until', 'size', 'peak']
const OF_INPUT: Readonly<Partial<Record<NumericId | DrugId, InputId>>> = {
  menopause: 'G',
  oestrogen: 'G',
  testosterone: 'G',
  hrt: 'G',
  pth: 'H',
  calcium: 'H',
  vitaminD: 'H',
  thyroid: 'Th',
  cortisol: 'gc',
  smoking: 'smoke',
  alcohol: 'alc',
  exercise: 'Ls',
  weight: 'Ls',
  alendronate: 'aln',
  risedronate: 'aln',
  zoledronate: 'aln',
  denosumab: 'D',
  teriparatide: 'Z',
  romosozumab: 'M',
  raloxifene: 'ral',
}
/** Inputs and messages of the model that a life shows in a column of its own. */
const COLUMN: Readonly<Partial<Record<NodeId, ReadingId>>> = {
  G: 'oestrogen',
  H: 'pth',
  rankl: 'rankl',
  sclerostin: 'sclerostin',
}

const nameOf = (one: Difference): string => ('id' in one ? one.id : one.kind)
const shareOf = (before: number, after: number): number => (before === 0 ? 0 : after / before - 1)

const reachOf = (differences: readonly Difference[]): Reach => {
  const names = new Set(
    differences.map(nameOf).map(name => (RISK_ONLY.has(name) ? 'risk' : name === 'height' ? 'size' : name)),
  )
  const [only] = names
  if (only === undefined) return 'nothing'
  return names.size === 1 && (only === 'risk' || ALONE.includes(only)) ? (only as Reach) : 'bone'
}

/** How much of a thing a life has in all: a setting with its dated spells, or the years of a drug. */
const amountIn = (scenario: Scenario, name: string): number => {
  const taken = scenario.drugs.filter(({ drug }) => drug === name)
  if (taken.length > 0 || !(name in scenario))
    return taken.reduce((sum, { from, to, dose }) => sum + (to - from) * dose, 0)
  const usual = scenario[name as NumericId]
  return scenario.episodes
    .filter(({ input }) => input === name)
    .reduce((sum, { value, from, to }) => sum + (value - usual) * (to - from), usual * scenario.until)
}

type Share = (id: ReadingId) => number
/** Upstream first: what a cell is told, then what it does. */
const ORDER: readonly NodeId[] = ['rankl', 'sclerostin', 'wnt', 'C', 'B', 'P', 'Y', 'Q', 'Ts', 'Ks']
const rank = (id: NodeId): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)

/** What an input does first. A message whose level does not follow is left out: others move it more. */
const causeOf = (input: InputId, way: 'up' | 'down', { influences }: Structure, share: Share): Cause => {
  // a drug that lies on the bone is told by what it does to the cells there
  const own = influences
    .filter(({ from }) => from === input)
    .flatMap(one =>
      one.to === 'Xs'
        ? influences
            .filter(({ from }) => from === 'Xs')
            .map(next => ({ ...next, sign: (next.sign * one.sign) as 1 | -1 }))
        : [one],
    )
  const parts = own
    .filter(({ to }) => ORDER.includes(to))
    .toSorted((a, b) => rank(a.to) - rank(b.to))
    .flatMap(({ to, sign }): Cause['parts'] => {
      const more = sign > 0 === (way === 'up')
      const column = COLUMN[to]
      const seen = column === undefined ? null : share(column)
      if (seen !== null && (more ? seen < LEAST : seen > -LEAST)) return []
      return [{ id: to, way: more ? 'up' : 'down', share: seen }]
    })
  return { input, way, parts: parts.slice(0, MOST_PARTS) }
}

const causesOf = (
  [a, b]: readonly [Scenario, Scenario],
  differences: readonly Difference[],
  structure: Structure,
  share: Share,
): readonly Cause[] => {
  const ways = new Map<InputId, 'up' | 'down'>()
  for (const name of differences.map(nameOf)) {
    const input = OF_INPUT[name as NumericId | DrugId]
    if (input === undefined || ways.has(input)) continue
    const column = COLUMN[input]
    const more = column === undefined ? amountIn(b, name) - amountIn(a, name) : share(column)
    if (more !== 0) ways.set(input, more > 0 ? 'up' : 'down')
  }
  return [...ways].slice(0, MOST_CAUSES).map(([input, way]) => causeOf(input, way, structure, share))
}

/**
 * What one life does that another does not, read off the two and off the equations: from messages to cells, from cells to bone,
 * from bone to breaks.
 */
export const explainFacts = (
  before: Life,
  after: Life,
  o: {
    readonly age: number
    readonly site: Site
    readonly structure: Structure
    /** breaks are not estimated earlier, years */
    readonly firstRiskAge: number
  },
): ExplainFacts => {
  const { age, site, structure } = o
  const [a, b] = [before.scenario, after.scenario]
  const differences = differencesOf(a, b)
  const until = Math.min(a.until, b.until)
  const shown = Math.min(age, until)
  const share = (id: ReadingId, at: number): number =>
    shareOf(readingAt(before, id, at), readingAt(after, id, at))
  const pace = (at: number): number => Math.abs(share('resorption', at)) + Math.abs(share('formation', at))
  let parting: number | null = null
  let peak = shown
  for (let at = FIRST_AGE; at <= until + 1e-9; at += STEP) {
    if (parting === null && pace(at) + Math.abs(share(`bmd_${site}_gcm2`, at)) > 1e-6) parting = at
    if (at >= Math.min(GROWN_AGE, shown) && at <= shown + 1e-9 && pace(at) > pace(peak)) peak = at
  }
  // what a drug did is told while it is taken
  const over = differences.some(
    one => one.kind === 'drug' && ![...one.a, ...one.b].some(({ from, to }) => from <= shown && shown < to),
  )
  const risk = (one: Life): number =>
    shown < o.firstRiskAge - 1e-6 ? NaN : readingAt(one, 'risk10_major', shown)
  const told = !over && pace(shown) >= STILL * pace(peak) ? shown : peak
  const paced = pace(told) >= 2 * LEAST
  return {
    reach: reachOf(differences),
    age: shown,
    parting,
    causes: causesOf([a, b], differences, structure, id => share(id, told)),
    at: paced ? told : null,
    removal: share('resorption', told),
    building: share('formation', told),
    density: share(`bmd_${site}_gcm2`, shown),
    tScore: [readingAt(before, `t_${site}`, shown), readingAt(after, `t_${site}`, shown)],
    risk: { before: risk(before), after: risk(after) },
  }
}
