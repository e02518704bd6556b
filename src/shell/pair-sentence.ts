import type { I18n } from '../i18n'
import { amountWords } from '../i18n/units'
import { countsOf } from '../risk/counts'
import type { Cause, Facts, PairFacts } from '../risk/types'

/** Nearer than this two densities are called the same, fraction. */
const SAME = 0.005
/** Letters that two lines of the headline hold where it is narrowest beside the controls; measured in English. */
const ROOM = 110
/** So many fit when the words fall well. */
const TIGHT = 113
const AHEAD_YEARS = 10
/** Letters that take room: marks of direction do not. */
const letters = (text: string): number => text.replace(/\p{Cf}/gu, '').length

const say = (i18n: I18n, key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  i18n.text(`compare.headline.${key}`, values)

/** Inputs that are said in the reader's units. */
const MEASURED: Readonly<Record<string, string>> = { weight: 'kg', height: 'cm', vitaminD: 'nmolPerL' }

/** "With alendronate": what sets this life apart, or null when there are no words for it. */
const causeWords = ({ kind, id, held, value, none, up }: Cause, sex: string, i18n: I18n): string | null => {
  if (kind === 'drug')
    return i18n.text(`compare.with.drug.${held}`, { what: i18n.text(`params.drug.${id}.phrase`) })
  if (kind === 'episode') {
    const state = `params.${id}.state`
    const key = `compare.with.episode.${held}`
    return i18n.has(state) && i18n.has(key)
      ? i18n.text(key, { what: i18n.text(state, { up: up ? 'yes' : 'no', sex }) })
      : null
  }
  const key = `compare.with.${id}`
  const unit = MEASURED[id]
  const figures = i18n.number(value, 0, { maximumFractionDigits: 2, useGrouping: 'min2' })
  const number = unit === undefined ? figures : amountWords(i18n, value, unit, figures)
  return i18n.has(key) ? i18n.text(key, { value: number, none: none ? 'yes' : 'no' }) : null
}

const direction = (against: number): 'same' | 'gain' | 'loss' =>
  Math.abs(against) < SAME ? 'same' : against > 0 ? 'gain' : 'loss'

/** Density against the pinned life: with its cause when one thing differs, and without any when several do. */
const density = (facts: Facts, pair: PairFacts, against: number, i18n: I18n): string => {
  const age = i18n.number(facts.age, 0, { maximumFractionDigits: 1 })
  if (pair.differences === 0) return say(i18n, 'none')
  if (facts.parting === null) return say(i18n, 'bone')
  const parting = Math.floor(facts.parting)
  if (Math.floor(facts.age) < parting) return say(i18n, 'before', { age, parting: i18n.number(parting) })
  const words = pair.cause === null ? null : causeWords(pair.cause, facts.sex, i18n)
  const percent = i18n.number(Math.abs(against) * 100, Math.abs(against) < 0.02 ? 1 : 0)
  const values = { age, sex: facts.sex, percent }
  return words === null
    ? i18n.text(`app.headline.against.${direction(against)}`, values)
    : say(i18n, direction(against), { ...values, with: words })
}

/** How many people more or fewer break a major bone, the longest words first; null when it is less than one of them. */
const risk = (facts: Facts, pair: PairFacts, i18n: I18n): readonly string[] | null => {
  if (pair.risk === null) return null
  const { here, there } = pair.risk
  const { of, way, gap } = countsOf({ mine: here, other: there })
  if (way !== 'fewer' && way !== 'more') return null
  const values = {
    of: i18n.number(of),
    people: pair.people,
    count: gap,
    n: i18n.number(gap),
    to: i18n.number(Math.floor(facts.age) + AHEAD_YEARS),
  }
  return [way, `${way}.short`, `${way}.least`].map(key => say(i18n, key, values))
}

/**
 * The difference between two lives in one or two sentences: the bone at this age, then the breaks ahead or the age at
 * which the two part. null until the words are there (compare.json comes with the view that compares).
 */
export const pairSentence = (facts: Facts, i18n: I18n): string | null => {
  const { pair, against, parting } = facts
  if (pair === null || against === null || !i18n.has('compare.headline.none')) return null
  const first = density(facts, pair, against, i18n)
  const two = (second: string): string => i18n.t('app.headline.two', { first, second })
  const ahead = pair.differences === 0 ? null : risk(facts, pair, i18n)
  if (ahead !== null) {
    const [long = first, short = long, least = short] = ahead.map(two)
    // a third line would push the plate down
    return letters(long) <= ROOM ? long : letters(short) <= TIGHT ? short : least
  }
  // nothing parts in the years before the page begins
  return parting === null || parting <= 20 || Math.floor(facts.age) < Math.floor(parting)
    ? first
    : two(i18n.t('app.headline.parting', { age: i18n.number(Math.floor(parting)) }))
}
