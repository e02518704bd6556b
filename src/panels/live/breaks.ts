import type { I18n } from '../../i18n'
import { amountWords } from '../../i18n/units'
import type { Break } from '../../risk/types'
import type { ReadingFacts } from '../facts'
import { ageWords } from './age'

const one = ({ site, age }: Break, i18n: I18n): string =>
  i18n.text('panels.live.breaks.one', { site, age: i18n.number(Math.floor(age)) })

/** The fractures that the life drawn on the Body scale has met so far, and how many of them nobody noticed. */
export const breaksNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { breaks } = facts
  const [first, last] = [breaks[0], breaks.at(-1)]
  if (first === undefined || last === undefined)
    return i18n.text('panels.live.breaks.none', { age: ageWords(facts, i18n) })
  const silent = breaks.filter(({ noticed }) => !noticed).length
  const unnoticed = silent === 0 ? 'none' : silent === breaks.length ? 'all' : silent === 1 ? 'one' : 'some'
  return i18n.text('panels.live.breaks.met', {
    age: ageWords(facts, i18n),
    count: breaks.length,
    first: one(first, i18n),
    last: one(last, i18n),
    unnoticed,
  })
}

/** Below this a loss of height is not worth a number. Assumption: what a tape measure at home cannot tell. */
const LEAST_CM = 0.5

/** Height lost since 20, an average over many people with this life. */
export const heightNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { heightLoss_cm } = facts
  return i18n.text('panels.live.height', {
    age: ageWords(facts, i18n),
    much: heightLoss_cm < LEAST_CM ? 'little' : 'some',
    units: i18n.units,
    length: amountWords(i18n, heightLoss_cm, 'cmLost', i18n.number(heightLoss_cm, 1)),
  })
}
