import { type AnswerKey, type Answers, type Flag, FLAGS, type Given, type Reason } from './types'

/** What may be chosen, from the mildest to the strictest; an unknown T-score is on no scale and stands last. */
export const CHOICES = {
  tscore: ['normal', 'low', 'osteo', 'unknown'],
  fracture: ['none_known', 'past', 'recent'],
  clearance: ['yes_specific', 'yes_general', 'no'],
} as const satisfies { readonly [K in AnswerKey]?: readonly Answers[K][] }

/**
 * What a number may be; anything else counts as lost. Years, weeks and cm. Assumption: nobody is older than 120 or
 * has lost more than 60 cm; no break is older than its owner. Never measured twice is 0 cm between two measurements.
 */
export const RANGES = {
  age: [0, 120],
  weeks: [0, 120 * 52],
  height_loss_cm: [0, 60],
  height_loss_between_cm: [0, 60],
} as const satisfies { readonly [K in AnswerKey]?: readonly [number, number] }

const allFlags = Object.fromEntries(FLAGS.map(flag => [flag, true])) as Readonly<Record<Flag, true>>

/** What a lost answer counts as: of all it may have been, what leads to the strictest result. */
export const STRICTEST: Answers = {
  ...allFlags,
  tscore: 'osteo',
  fracture: 'recent',
  weeks: 0,
  healed_confirmed: false,
  age: 120,
  height_loss_cm: 60,
  height_loss_between_cm: 60,
  clearance: 'no',
}

/** What "not sure" counts as: the careful answer. A T-score that someone is not sure of is an unknown one. */
const UNSURE: Answers = { ...STRICTEST, tscore: 'unknown' }

export const ANSWER_KEYS = Object.keys(STRICTEST) as readonly AnswerKey[]

const mayBe = (key: AnswerKey, value: unknown): boolean => {
  if (key in RANGES) {
    const [low, high] = RANGES[key as keyof typeof RANGES]
    return typeof value === 'number' && value >= low && value <= high
  }
  if (key in CHOICES) return (CHOICES[key as keyof typeof CHOICES] as readonly unknown[]).includes(value)
  return typeof value === 'boolean'
}

/** The answer as it was given; undefined when it is lost, unsure or cannot be what was meant. */
export const known = <K extends AnswerKey>(given: Given, key: K): Answers[K] | undefined => {
  const value = given[key]
  return mayBe(key, value) ? (value as Answers[K]) : undefined
}

/** How an answer came: as given, as "not sure", or not at all. */
export const howOf = (given: Given, key: AnswerKey): Reason['how'] =>
  given[key] === 'unsure' ? 'unsure' : known(given, key) === undefined ? 'missing' : 'given'

/** A whole set of answers: what was given, and the careful or the strictest answer for the rest. */
export const filledIn = (given: Given): Answers =>
  Object.fromEntries(
    ANSWER_KEYS.map(key => [
      key,
      given[key] === 'unsure' ? UNSURE[key] : (known(given, key) ?? STRICTEST[key]),
    ]),
  ) as unknown as Answers
