import { wholeOf } from '../cohort/classes'
import type { Arm, TrialPlan } from '../cohort/types'
import type { I18n } from '../i18n'
import { includesZero, rangeWords, toldOf } from './gap-words'
import type { Answers } from './answers'
import { signedWords, spanWords, type PlanWords } from './words'

/** The whole trial in one breath: of so many people in each group so many broke a bone, and how sure that is. */
export const trialHeadline = (
  answers: Answers,
  of: 100 | 1000,
  plan: TrialPlan,
  words: PlanWords,
  i18n: I18n,
): string => {
  const about = (share: number): string => {
    const n = wholeOf(share, of)
    return i18n.text(share === 0 ? 'trial.headline.none' : 'trial.headline.about', { n: i18n.number(n) })
  }
  const first = i18n.text(`trial.headline.${words.kind}`, {
    of: i18n.number(of),
    sex: plan.scenario.sex,
    age: i18n.number(plan.from),
    span: spanWords(plan.to - plan.from, i18n),
    what: words.what,
    nameA: words.names.a,
    nameB: words.names.b,
    a: about(answers.shares.a),
    b: about(answers.shares.b),
  })
  const gap = toldOf(answers.gap('broken'), 'broken', of)
  const second = Number.isFinite(gap.low)
    ? i18n.text(`trial.headline.${includesZero(gap) ? 'chance' : 'clear'}`, {
        range: rangeWords(gap, 'broken', { of, short: true }, i18n),
      })
    : i18n.text('trial.headline.unknown')
  return i18n.text('trial.headline.two', { first, second })
}

/** The same where no breaks are told: how the spine changed in each group, and how sure that is. */
export const densityHeadline = (answers: Answers, plan: TrialPlan, words: PlanWords, i18n: I18n): string => {
  const change = (arm: Arm): string => {
    const value = answers.scans('spine', 'change', arm).means.at(-1)?.value ?? NaN
    return Number.isFinite(value) ? signedWords(value, i18n) : i18n.text('trial.table.none')
  }
  const first = i18n.text(`trial.headline.density.${words.kind}`, {
    sex: plan.scenario.sex,
    age: i18n.number(plan.from),
    span: spanWords(plan.to - plan.from, i18n),
    what: words.what,
    nameA: words.names.a,
    nameB: words.names.b,
    a: change('a'),
    b: change('b'),
  })
  const gap = answers.gap('spine')
  const second = Number.isFinite(gap.low)
    ? i18n.text(`trial.headline.${includesZero(gap) ? 'chance' : 'clear'}`, {
        range: rangeWords(gap, 'spine', { of: 100 }, i18n),
      })
    : i18n.text('trial.headline.unknown')
  return i18n.text('trial.headline.two', { first, second })
}
