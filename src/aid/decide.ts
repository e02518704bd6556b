import { filledIn, howOf } from './answers'
import { contradictionsIn } from './contradictions'
import { matters, QUESTIONS } from './questions'
import { reasonsOf, risksOf, ruleOf } from './rules'
import type { AddOn, AnswerKey, Answers, Decision, Given, Reason, RuleId } from './types'

/**
 * massage.md 5.3. Beside R1 and R2 there are none: get help now, and nothing about how to be massaged. From R3 on they
 * are for the day when massage is talked about again.
 */
const addOnsFor = (rule: RuleId, answers: Answers): readonly AddOn[] => {
  if (rule === 'R1' || rule === 'R2') return []
  const list: readonly (readonly [AddOn, boolean])[] = [
    ['steroids', answers.steroids_3mo],
    ['thinner', answers.blood_thinner],
    ['stoop', answers.new_stoop],
    ['balance', answers.poor_balance],
    ['site', answers.fracture !== 'none_known'],
  ]
  return list.filter(([, applies]) => applies).map(([id]) => id)
}

/**
 * The result for what a person has said. Whatever is not known counts as the strictest answer, so nothing that is
 * added, unsure or lost ever leads to a milder rule (tests/property/aid-monotone.test.ts).
 */
export const decide = (given: Given): Decision => {
  const answers = filledIn(given)
  const rule = ruleOf(answers)
  const how = (key: AnswerKey) => howOf(given, key)
  const missing = QUESTIONS.filter(key => matters(given, key) && how(key) === 'missing')
  // what was not asked is no reason
  const asked = (reason: Reason): boolean => reason.how !== 'missing' || missing.includes(reason.key)
  return {
    rule,
    reasons: reasonsOf(rule, answers, how).filter(asked),
    risks: risksOf(answers, how).filter(asked),
    addOns: addOnsFor(rule, answers),
    contradictions: contradictionsIn(given),
    missing,
  }
}
