import { FREE } from '../fit/free'
import {
  CONSTANTS,
  defaultOf,
  DRUGS,
  FITTED,
  PARAMS,
  SEXES,
  VALUES,
  YOUNG,
  type ConstantId,
  type ParamSpec,
} from '../../src/model'
import { S, U, W } from '../../src/model/layout'
import { REFERENCES } from '../../src/model/references'
import { structureOf, type Influence } from '../../src/model/structure'
import { reachOf } from './reach'
import { INPUT_WORDS, SIGNAL_WORDS, STATE_WORDS } from './words'

/** The tables of docs/model.md, made from the code. Numbers to four digits, as many as the fit can tell apart. */
const short = (value: number): string => String(Number(value.toPrecision(4)))
const code = (text: string): string => `\`${text}\``

export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const inOrder = <T extends string>(places: Readonly<Record<T, number>>): readonly T[] =>
  (Object.keys(places) as T[]).sort((a, b) => places[a] - places[b])

export const statesTable = (): string =>
  table(
    ['state', 'meaning', 'unit', 'at the start of a life'],
    inOrder(S).map(id => [code(id), STATE_WORDS[id].meaning, STATE_WORDS[id].unit, STATE_WORDS[id].start]),
  )

export const inputsTable = (): string =>
  table(
    ['input', 'meaning', 'neutral', 'limits'],
    inOrder(U).map(id => [
      code(id),
      INPUT_WORDS[id].meaning,
      INPUT_WORDS[id].neutral,
      INPUT_WORDS[id].limits,
    ]),
  )

export const signalsTable = (): string =>
  table(
    ['signal', 'what it stands for'],
    inOrder(W).map(id => [code(id), SIGNAL_WORDS[id]]),
  )

const EFFECTS = { bone: 'bone', risk: 'fracture risk only', run: 'the run only' } as const
const FOR = { f: ', women', m: ', men', both: '' } as const

const usualOf = (spec: ParamSpec): string =>
  typeof spec.default === 'number'
    ? String(spec.default)
    : SEXES.map(sex => `${defaultOf(spec, sex)} ${sex === 'f' ? 'women' : 'men'}`).join(', ')

export const controlsTable = (): string =>
  table(
    ['control', 'range', 'usual', 'unit', 'moves', 'compared with results', 'usual band and words from'],
    PARAMS.map(spec => [
      code(spec.id),
      `${spec.min} to ${spec.max}`,
      usualOf(spec),
      spec.unit,
      spec.effect === 'bone'
        ? `${reachOf(spec).map(code).join(', ')}${FOR[spec.for]}`
        : `${EFFECTS[spec.effect]}${FOR[spec.for]}`,
      spec.evidence === null ? '-' : `${spec.evidence[0]} to ${spec.evidence[1]}`,
      spec.source,
    ]),
  )

export const drugsTable = (): string =>
  table(
    ['drug', 'taken', 'in the model', 'source'],
    DRUGS.map(({ id, kind, everyMonths, action, source }) => {
      const { perDose } = action
      const strength = typeof perDose === 'number' ? short(perDose) : `${perDose} (${short(VALUES[perDose])})`
      const every =
        everyMonths === null ? 'without a break' : `every ${everyMonths} month${everyMonths === 1 ? '' : 's'}`
      return [
        id,
        `${kind}, ${every}`,
        action.kind === 'held'
          ? `${code(action.input)} = ${strength} x dose while taken`
          : `${code(action.pool)} += ${strength} x dose each time`,
        source,
      ]
    }),
  )

/** `usedIn`: numbers of the equations in which a name stands. */
export const constantsTable = (usedIn: ReadonlyMap<string, readonly number[]>): string =>
  table(
    ['constant', 'meaning', 'value', 'unit', 'uncertain by', 'prior', 'equations', 'where from'],
    Object.entries(CONSTANTS).map(([id, { meaning, value, unit, uncertainty, origin }]) => {
      const free = FREE.find(one => one.id === (id as ConstantId))
      return [
        code(id),
        meaning,
        short(value),
        unit,
        uncertainty === null ? 'fixed' : `±${(100 * uncertainty).toFixed(0)} %`,
        free === undefined ? '-' : `${short(free.centre)} (±${(100 * free.spread).toFixed(0)} %)`,
        (usedIn.get(id) ?? []).join(', '),
        origin,
      ]
    }),
  )

export const youngTable = (): string =>
  table(
    ['site', 'sex', 'young adult, g/cm2', 'mean of the T-score', 'SD', 'source'],
    SEXES.flatMap(sex =>
      Object.entries(YOUNG[sex]).map(([site, { scale_gcm2, mean_gcm2, sd_gcm2, source }]) => [
        site,
        sex === 'f' ? 'women' : 'men',
        String(scale_gcm2),
        String(mean_gcm2),
        String(sd_gcm2),
        source,
      ]),
    ),
  )

const targets = (list: readonly Influence[], sign: 1 | -1): string =>
  list
    .filter(one => one.sign === sign)
    .map(({ to, ways }) => (ways.some(way => way !== to) ? `${to} (${ways.join(', ')})` : to))
    .join(', ') || '-'

export const influencesTable = (): string => {
  const { nodes, influences } = structureOf(FITTED)
  return table(
    ['more of', 'kind', 'raises', 'lowers'],
    nodes
      .map(({ id, kind }) => ({ id, kind, list: influences.filter(one => one.from === id) }))
      .filter(({ list }) => list.length > 0)
      .map(({ id, kind, list }) => [code(id), kind, targets(list, 1), targets(list, -1)]),
  )
}

export const referencesList = (): string =>
  Object.entries(REFERENCES)
    .map(([key, { citation, doi, url }]) => {
      const link = doi === undefined ? url : `https://doi.org/${doi}`
      return `- \`${key}\`: ${citation}.${link === undefined ? '' : ` <${link}>`}`
    })
    .join('\n')
