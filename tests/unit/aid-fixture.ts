import { type AnswerKey, FLAGS, type Given } from '../../src/aid'

/** massage.md 5.5: whatever a case does not name is at its mildest. */
export const MILD: Given = {
  ...Object.fromEntries(FLAGS.map(flag => [flag, false])),
  tscore: 'normal',
  fracture: 'none_known',
  weeks: 40,
  healed_confirmed: true,
  age: 40,
  height_loss_cm: 0,
  height_loss_between_cm: 0,
  clearance: 'no',
}

/** The same answers, some of them lost. */
export const without = (given: Given, ...keys: AnswerKey[]): Given =>
  Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key as AnswerKey)))
