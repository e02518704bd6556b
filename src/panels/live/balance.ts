import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'
import { ageWords } from './age'

/** A gap this small is called balance, as in the balance chart: it moves spongy bone by about a fifth of a percent a year. */
const IN_STEP = 0.01
/** Both paces this far above or below 1 read as faster or slower. Assumption: a gap that can be seen in the chart. */
const PACE = 0.1

/** Who is ahead at this age, and whether both sides run faster or slower than in a healthy person of 30. */
export const balanceNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { resorption, formation } = facts
  const gap = resorption - formation
  const ahead = Math.abs(gap) < IN_STEP ? 'even' : gap > 0 ? 'removal' : 'building'
  const [slow, fast] = [Math.max(resorption, formation), Math.min(resorption, formation)]
  const pace = fast > 1 + PACE ? 'faster' : slow < 1 - PACE ? 'slower' : 'usual'
  return i18n.text('panels.live.balance', { age: ageWords(facts, i18n), ahead, pace })
}

/** Whole percent and above is said as a number; less reads as "about as dense". */
const LEAST = 0.005
const [YOUNG_AGE, GROWN_AGE] = [20, 30]

/** How much of the spine is gone, or gained, since 30 (since 20 before that age). */
export const lossNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { age, change } = facts
  const way = age <= YOUNG_AGE ? 'start' : Math.abs(change) < LEAST ? 'same' : change < 0 ? 'loss' : 'gain'
  return i18n.text('panels.live.loss', {
    age: ageWords(facts, i18n),
    since: i18n.number(age <= GROWN_AGE ? YOUNG_AGE : GROWN_AGE),
    way,
    percent: i18n.number(100 * Math.abs(change)),
  })
}

/** The years of fast loss: from one before the final period to two after it (Greendale 2012, SWAN, doi 10.1002/jbmr.534). */
const [FAST_FROM, FAST_TO] = [-1, 2]

/** Where this life stands: before, around or after the final period; or that it is a man's. */
export const phaseNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { age, menopause } = facts
  const since = menopause === null ? 0 : age - menopause
  const phase =
    menopause === null ? 'man' : since < FAST_FROM ? 'before' : since <= FAST_TO ? 'around' : 'after'
  const years = Math.round(Math.abs(since))
  return i18n.text('panels.live.phase', { age: ageWords(facts, i18n), phase, years })
}
