import { ANSWER_KEYS, filledIn, howOf, known } from './answers'
import { HEIGHT_LOSS_CM, reasonsOf, ruleOf } from './rules'
import type { AnswerKey, Answers, Given } from './types'

/** One question a screen, in this order: what cannot wait comes first, then the rules from strict to mild. */
export const QUESTIONS: readonly AnswerKey[] = [
  'nerve_signs',
  'chest_pain_or_breathless',
  'major_fall_now',
  'calf_swollen',
  'new_back_pain',
  'fever_weightloss',
  'cancer_ever',
  'rib_pain',
  'new_stoop',
  'height_loss_cm',
  'height_loss_between_cm',
  'fracture',
  'weeks',
  'healed_confirmed',
  'tscore',
  'age',
  'told_osteoporosis',
  'steroids_3mo',
  'blood_thinner',
  'bleeding_disorder',
  'poor_balance',
  'clearance',
]

/**
 * Whether an answer can make a difference beside the others, so that it is asked and missed. Left out, it counts as
 * the strictest one all the same, and the result is no other.
 */
export const matters = (given: Given, key: AnswerKey): boolean => {
  switch (key) {
    case 'weeks':
    case 'healed_confirmed':
      return known(given, 'fracture') === 'recent'
    // with back pain it is urgent; without, it leads to no rule
    case 'fever_weightloss':
      return given.new_back_pain === 'unsure' || known(given, 'new_back_pain') === true
    // only where nobody knows the T-score
    case 'age':
      return given.tscore === 'unsure' || known(given, 'tscore') === 'unknown'
    // enough is lost already, or may be
    case 'height_loss_between_cm':
      return (known(given, 'height_loss_cm') ?? HEIGHT_LOSS_CM) < HEIGHT_LOSS_CM
    default:
      return true
  }
}

/** The questions for these answers, in order: what to count a reader's way by. Grows and shrinks as answers come. */
export const questionsFor = (given: Given): readonly AnswerKey[] =>
  QUESTIONS.filter(key => matters(given, key))

/** The first question that still has no answer; null when all have one. A lost answer is asked again in its place. */
export const nextQuestion = (given: Given): AnswerKey | null =>
  questionsFor(given).find(key => howOf(given, key) === 'missing') ?? null

/** The question before this one, for these answers; null before the first. */
export const previousQuestion = (given: Given, key: AnswerKey): AnswerKey | null =>
  questionsFor(given).findLast(other => QUESTIONS.indexOf(other) < QUESTIONS.indexOf(key)) ?? null

/**
 * Whether the answer just given to `key` is a sign that cannot wait (R1, R2): the result is shown at once, and whoever
 * wants to may go on. "Not sure" is such a sign; a question not asked yet is none.
 */
export const stopsAfter = (given: Given, key: AnswerKey): boolean => {
  const answers = filledIn(given)
  const rule = ruleOf(answers)
  if (rule !== 'R1' && rule !== 'R2') return false
  const reasons = reasonsOf(rule, answers, one => howOf(given, one))
  return reasons.some(reason => reason.key === key) && reasons.every(({ how }) => how !== 'missing')
}

/** The answers with one given, changed or taken back; what was asked only because of the old one is dropped. */
export const withAnswer = <K extends AnswerKey>(
  given: Given,
  key: K,
  value: Answers[K] | 'unsure' | undefined,
): Given => {
  const changed: Given = { ...given, [key]: value }
  return Object.fromEntries(
    ANSWER_KEYS.filter(one => changed[one] !== undefined && (one === key || matters(changed, one))).map(
      one => [one, changed[one]],
    ),
  )
}
