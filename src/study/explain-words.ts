import type { I18n } from '../i18n'
import type { NodeId } from '../model/structure'
import type { Sex } from '../model'
import { countsOf, type Counts } from '../risk/counts'
import { LEAST, type Cause, type ExplainFacts } from './explain-facts'

export interface Explained {
  /** two to five short sentences */
  readonly sentences: readonly string[]
  /** the same as a chain of steps, cause first; empty where there is none */
  readonly steps: readonly string[]
  /** an age that shows it, where the age shown does not, years */
  readonly go: number | null
}

/** The drawing's words (diagram.word.…) for parts of the model that it draws as one. */
const DRAWN: Readonly<Partial<Record<NodeId, string>>> = { Ts: 'spongy', Ks: 'dense' }
const CELLS: readonly NodeId[] = ['Q', 'C', 'P', 'B', 'Y']

type Way = 'up' | 'down' | 'same'
const wayOf = (share: number): Way => (Math.abs(share) < LEAST ? 'same' : share > 0 ? 'up' : 'down')

/** "more RANKL (54 %), more osteoclasts and fewer osteoblasts" */
const listWords = (i18n: I18n, parts: readonly string[]): string =>
  parts.reduce((all, part, k) =>
    i18n.text(k === parts.length - 1 ? 'study.why.and' : 'study.why.comma', { all, part }),
  )

const percent = (i18n: I18n, share: number, signed = false): string => {
  const size = Math.abs(share) * 100
  const value = signed ? share * 100 : size
  return i18n.number(value, size < 1.95 ? 1 : 0, signed ? { signDisplay: 'exceptZero' } : {})
}

const partName = (i18n: I18n, id: NodeId): string => i18n.text(`diagram.word.${DRAWN[id] ?? id}`)

const causeWords = (i18n: I18n, { input, way, parts }: Cause): string =>
  i18n.text('study.why.means', {
    cause: i18n.text(`study.cause.${input}`, { way }),
    list: listWords(
      i18n,
      parts.map(({ id, way: partWay, share }) =>
        i18n.text('study.why.part', {
          way: partWay,
          kind: CELLS.includes(id) ? 'cell' : 'other',
          what: partName(i18n, id),
          n: share === null ? 'none' : percent(i18n, share),
        }),
      ),
    ),
  })

/** In whole people, as the charts beside it count them; null where no breaks are estimated. */
const breaksIn = ({ risk: { before, after } }: ExplainFacts): Counts | null =>
  Number.isNaN(after) ? null : countsOf({ mine: after, other: before })

const wholeAge = (i18n: I18n, age: number): string => i18n.number(Math.floor(age + 1e-6))

const stepsOf = (i18n: I18n, facts: ExplainFacts): readonly string[] => {
  const breaks = breaksIn(facts)
  const step = (name: string, share: number): readonly string[] =>
    wayOf(share) === 'same' ? [] : [i18n.text('study.step', { name, n: percent(i18n, share, true) })]
  const messages = facts.causes.flatMap(({ parts }) =>
    parts.flatMap(({ id, share }) => (share === null ? [] : step(partName(i18n, id), share))),
  )
  return [
    ...facts.causes.slice(0, 1).map(({ input, way }) => i18n.text(`study.cause.${input}`, { way })),
    ...[...new Set(messages)].slice(0, 2),
    ...(facts.at === null ? [] : step(i18n.text('study.step.removal'), facts.removal)),
    ...(facts.at === null ? [] : step(i18n.text('study.step.building'), facts.building)),
    ...step(i18n.text('study.step.density'), facts.density),
    ...(breaks === null || breaks.gap === 0
      ? []
      : [
          i18n.text('study.step.breaks', {
            n: i18n.number(breaks.mine - breaks.other, 0, { signDisplay: 'exceptZero' }),
            of: i18n.number(breaks.of),
          }),
        ]),
  ]
}

/** What a change did, in words: what was changed, which way, through what, and how much. */
export const explainWords = (
  i18n: I18n,
  facts: ExplainFacts,
  { sex, site }: { readonly sex: Sex; readonly site: string },
): Explained => {
  const { reach, parting, age } = facts
  const counts = breaksIn(facts)
  const breaks =
    counts === null
      ? []
      : [
          i18n.text('study.why.breaks', {
            sex,
            of: i18n.number(counts.of),
            way: counts.way,
            n: i18n.number(counts.gap),
          }),
        ]
  if (reach === 'nothing') return { sentences: [i18n.text('study.why.nothing')], steps: [], go: null }
  if (reach === 'risk') return { sentences: [i18n.text('study.why.risk'), ...breaks], steps: [], go: null }
  if (reach === 'reference' || reach === 'seed' || reach === 'until')
    return { sentences: [i18n.text(`study.why.${reach}`)], steps: [], go: null }
  if (parting === null) return { sentences: [i18n.text('study.why.same')], steps: [], go: null }
  if (parting > age + 1e-6)
    return {
      sentences: [
        i18n.text('study.why.later', { age: wholeAge(i18n, age), parting: wholeAge(i18n, parting) }),
      ],
      steps: [],
      go: Math.floor(parting + 1e-6) + 2,
    }
  const told = facts.causes.filter(({ parts }) => parts.length > 0)
  const causes =
    reach === 'size' || reach === 'peak'
      ? [i18n.text(`study.why.${reach}`)]
      : told.map(cause => causeWords(i18n, cause))
  const pace =
    facts.at === null
      ? []
      : [
          i18n.text('study.why.pace', {
            age: wholeAge(i18n, facts.at),
            removal: wayOf(facts.removal),
            removalN: percent(i18n, facts.removal),
            building: wayOf(facts.building),
            buildingN: percent(i18n, facts.building),
          }),
        ]
  const density = i18n.text('study.why.density', {
    way: wayOf(facts.density),
    age: i18n.number(age, 0, { maximumFractionDigits: 1 }),
    sex,
    place: i18n.text(`charts.place.${site}`),
    percent: percent(i18n, facts.density),
    from: i18n.number(facts.tScore[0], 1),
    to: i18n.number(facts.tScore[1], 1),
  })
  return {
    sentences: [...causes, ...pace, density, ...breaks],
    steps: stepsOf(i18n, facts),
    go: null,
  }
}
