import { wholeOf } from '../cohort/classes'
import { ARMS, type Arm, type TrialPlan } from '../cohort/types'
import type { I18n } from '../i18n'
import type { Answers } from './answers'
import { includesZero, rangeWords, toldOf } from './gap-words'
import { crowdOf, perHowMany, type Unit } from './rounding'
import type { Gap } from './types'
import { countWords, signedWords, spanWords, type PlanWords } from './words'

/** Of how many people a headline speaks: of them, and of the unit in which their gap is told. */
export interface Spoken {
  readonly crowd: number
  readonly unit: Unit
}
/** Counts of everybody decide, so that the unit stays while fewer are counted. */
export const spokenOf = (whole: Answers, answers: Answers): Spoken => {
  const shares = ARMS.map(arm => whole.shares[arm])
  return { crowd: crowdOf(shares, answers.m), unit: perHowMany(shares) }
}

/** Whether the gap could be chance. `alike`: the two numbers just told were the same, though the gap may not be nought. */
const sureWords = (gap: Gap, alike: boolean, range: string, i18n: I18n): string => {
  if (!Number.isFinite(gap.low)) return i18n.text('trial.headline.unknown')
  if (gap.value === 0 && includesZero(gap)) return i18n.text('trial.headline.same', { range })
  if (!includesZero(gap)) return i18n.text('trial.headline.clear', { range })
  return i18n.text(`trial.headline.${alike ? 'hardly' : 'chance'}`, { range })
}

/** The whole trial in one breath: of so many people in each group so many broke a bone, and how sure that is. */
export const trialHeadline = (
  answers: Answers,
  { crowd, unit }: Spoken,
  plan: TrialPlan,
  words: PlanWords,
  i18n: I18n,
): string => {
  const { m: people, shares } = answers
  const about = (arm: Arm): string =>
    shares[arm] === 0 ? i18n.text('trial.count.none') : countWords(shares[arm], { of: crowd, people }, i18n)
  const first = i18n.text(`trial.headline.${words.kind}`, {
    of: i18n.number(crowd),
    sex: plan.scenario.sex,
    age: i18n.number(plan.from),
    span: spanWords(plan.to - plan.from, i18n),
    what: words.what,
    nameA: words.names.a,
    nameB: words.names.b,
    a: about('a'),
    b: about('b'),
  })
  const gap = toldOf(answers.gap('broken'), 'broken', unit)
  const range = rangeWords(gap, 'broken', { of: unit, short: true }, i18n)
  const alike = wholeOf(shares.a, crowd) === wholeOf(shares.b, crowd)
  return i18n.text('trial.headline.two', { first, second: sureWords(gap, alike, range, i18n) })
}

/** How the spine changed in each group, and how sure that is. `short`: as what comes second, after the breaks. */
export const densityHeadline = (
  answers: Answers,
  plan: TrialPlan,
  words: PlanWords,
  i18n: I18n,
  short = false,
): string => {
  const change = (arm: Arm): string => {
    const value = answers.scans('spine', 'change', arm).means.at(-1)?.value ?? NaN
    return Number.isFinite(value) ? signedWords(value, i18n) : i18n.text('trial.table.none')
  }
  const [a, b] = [change('a'), change('b')]
  const first = i18n.text(`trial.headline.density.${short ? 'short' : words.kind}`, {
    sex: plan.scenario.sex,
    age: i18n.number(plan.from),
    span: spanWords(plan.to - plan.from, i18n),
    what: words.what,
    nameA: words.names.a,
    nameB: words.names.b,
    a,
    b,
  })
  const gap = answers.gap('spine')
  const range = rangeWords(gap, 'spine', { of: 100 }, i18n)
  return i18n.text('trial.headline.two', { first, second: sureWords(gap, a === b, range, i18n) })
}
