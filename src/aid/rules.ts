import type { AnswerKey, Answers, Flag, Reason, RuleId } from './types'

/** Weeks. The UK charity's 6 to 12 weeks for a spine fracture, at its upper end: a floor, not a permission. Second-hand. */
export const WAIT_WEEKS = 12
/** cm lost since about 40. IOF Risk Check asks about more than 4. */
export const HEIGHT_LOSS_CM = 4
/** cm lost between two measurements. Second-hand (massage.md 5.2). */
export const HEIGHT_LOSS_BETWEEN_CM = 2
/** Years; from here on a T-score that nobody knows counts as a risk. Assumption: cautious judgement. */
export const UNKNOWN_T_AGE = 50

/** A condition as data, so that one text serves two readers: does it hold, and which answers make it hold. */
type Condition =
  | { readonly key: AnswerKey; readonly holds: (answers: Answers) => boolean }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }

const when = (key: AnswerKey, holds: (answers: Answers) => boolean): Condition => ({ key, holds })
const yes = (flag: Flag): Condition => when(flag, answers => answers[flag])
const any = (...conditions: Condition[]): Condition => ({ any: conditions })
const all = (...conditions: Condition[]): Condition => ({ all: conditions })

/** Reasons to ask before a massage (R5) and to have a plan for it (R6). */
const RISK_FACTOR = any(
  when('tscore', ({ tscore }) => tscore === 'osteo'),
  yes('told_osteoporosis'),
  all(
    when('tscore', ({ tscore }) => tscore === 'unknown'),
    when('age', ({ age }) => age >= UNKNOWN_T_AGE),
  ),
  when('fracture', ({ fracture }) => fracture !== 'none_known'),
  yes('steroids_3mo'),
  yes('blood_thinner'),
  yes('bleeding_disorder'),
  yes('cancer_ever'),
)

/** massage.md 5.2, from the strictest to the mildest: the first that holds is the result. R7 is for everyone else. */
const CONDITIONS: readonly (readonly [RuleId, Condition])[] = [
  ['R1', any(yes('nerve_signs'), yes('chest_pain_or_breathless'), yes('major_fall_now'))],
  [
    'R2',
    any(yes('calf_swollen'), all(yes('new_back_pain'), any(yes('fever_weightloss'), yes('cancer_ever')))),
  ],
  [
    'R3',
    any(
      yes('new_back_pain'),
      yes('rib_pain'),
      yes('new_stoop'),
      when('height_loss_cm', answers => answers.height_loss_cm >= HEIGHT_LOSS_CM),
      when('height_loss_between_cm', answers => answers.height_loss_between_cm >= HEIGHT_LOSS_BETWEEN_CM),
    ),
  ],
  [
    'R4',
    all(
      when('fracture', ({ fracture }) => fracture === 'recent'),
      any(
        when('weeks', ({ weeks }) => weeks < WAIT_WEEKS),
        when('healed_confirmed', answers => !answers.healed_confirmed),
      ),
    ),
  ],
  // A vague yes is not a plan: yes_general stays here.
  [
    'R5',
    all(
      RISK_FACTOR,
      when('clearance', ({ clearance }) => clearance !== 'yes_specific'),
    ),
  ],
  [
    'R6',
    all(
      RISK_FACTOR,
      when('clearance', ({ clearance }) => clearance === 'yes_specific'),
    ),
  ],
]

const holds = (condition: Condition, answers: Answers): boolean => {
  if ('key' in condition) return condition.holds(answers)
  if ('any' in condition) return condition.any.some(part => holds(part, answers))
  return condition.all.every(part => holds(part, answers))
}

/** The strictest rule that holds. */
export const ruleOf = (answers: Answers): RuleId =>
  CONDITIONS.find(([, condition]) => holds(condition, answers))?.[0] ?? 'R7'

/**
 * The answers that make a condition hold; null when it does not. Where one way to meet it is known, a way that rests
 * on a lost answer is no reason: it is told only when nothing else leads there.
 */
const reasonsFor = (
  condition: Condition,
  answers: Answers,
  how: (key: AnswerKey) => Reason['how'],
): readonly Reason[] | null => {
  if ('key' in condition)
    return condition.holds(answers) ? [{ key: condition.key, how: how(condition.key) }] : null
  const parts = 'any' in condition ? condition.any : condition.all
  const found = parts.map(part => reasonsFor(part, answers, how)).filter(reasons => reasons !== null)
  if ('all' in condition) return found.length === parts.length ? found.flat() : null
  if (found.length === 0) return null
  const told = found.filter(reasons => reasons.every(reason => reason.how !== 'missing'))
  return (told.length > 0 ? told : found).flat()
}

/** Every answer that is a reason for care (R5, R6), whichever rule decides. */
export const risksOf = (answers: Answers, how: (key: AnswerKey) => Reason['how']): readonly Reason[] =>
  reasonsFor(RISK_FACTOR, answers, how) ?? []

/** What led to a rule, in the order of its conditions; nothing leads to R7. */
export const reasonsOf = (
  rule: RuleId,
  answers: Answers,
  how: (key: AnswerKey) => Reason['how'],
): readonly Reason[] => {
  const condition = CONDITIONS.find(([id]) => id === rule)?.[1]
  return condition === undefined ? [] : (reasonsFor(condition, answers, how) ?? [])
}
