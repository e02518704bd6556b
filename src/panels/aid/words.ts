import { type AddOn, type AnswerKey, CHOICES, type Given, RANGES, type RuleId } from '../../aid'
import type { I18n } from '../../i18n'

/** WHO's lines between usual and low, and between low and osteoporosis (CDC MMWR 2021;70(19), doi 10.15585/mmwr.mm7019a5). */
const T_USUAL = -1
const T_OSTEOPOROSIS = -2.5

/** What a sentence about T-scores needs: both lines, in the digits of the language. */
export const tLines = (i18n: I18n) => ({ high: i18n.number(T_USUAL), low: i18n.number(T_OSTEOPOROSIS, 1) })

export type NumberKey = keyof typeof RANGES
export const isNumberKey = (key: AnswerKey): key is NumberKey => key in RANGES

/** An amount as people write it: no more than one digit after the point, and none when there is none. */
export const amount = (i18n: I18n, value: number): string =>
  i18n.number(value, 0, { maximumFractionDigits: 1 })

export const titleOf = (i18n: I18n, key: AnswerKey): string => i18n.text(`panels.aid.title.${key}`)

/** An answer in words: "no", "67 years", "−2.5 or lower"; "no answer" where there is none. */
export const answerWords = (i18n: I18n, given: Given, key: AnswerKey): string => {
  const value = given[key]
  const stem = 'panels.aid.value'
  if (value === undefined) return i18n.text(`${stem}.missing`)
  if (value === 'unsure') return i18n.text(`${stem}.unsure`)
  if (typeof value === 'boolean') return i18n.text(value ? `${stem}.yes` : `${stem}.no`)
  if (typeof value === 'number') return i18n.text(`${stem}.${key}`, { n: value, amount: amount(i18n, value) })
  return i18n.text(`${stem}.${key}.${value}`, tLines(i18n))
}

/** "New back pain: yes" */
export const pairWords = (i18n: I18n, given: Given, key: AnswerKey): string =>
  i18n.text('panels.aid.pair', { title: titleOf(i18n, key), answer: answerWords(i18n, given, key) })

/** Whether a person has told of a break: only then is there a bone to name. */
export const hasBroken = (given: Given): boolean => given.fracture === 'past' || given.fracture === 'recent'

/** The answer behind each add-on. */
export const BEHIND: Readonly<Record<AddOn, AnswerKey>> = {
  steroids: 'steroids_3mo',
  thinner: 'blood_thinner',
  stoop: 'new_stoop',
  balance: 'poor_balance',
  site: 'fracture',
}

/** Where "not sure" leads to help now: said before it is chosen. Fever is asked about only with new back pain. */
export const UNSURE_LEADS: { readonly [K in AnswerKey]?: RuleId } = {
  nerve_signs: 'R1',
  chest_pain_or_breathless: 'R1',
  major_fall_now: 'R1',
  calf_swollen: 'R2',
  fever_weightloss: 'R2',
}

/** The name of an add-on; it says so when nobody is sure that it applies. */
export const addOnTitle = (i18n: I18n, given: Given, id: AddOn): string => {
  const title = i18n.text(`panels.aid.addon.${id}`)
  const value = given[BEHIND[id]]
  return value === undefined || value === 'unsure' ? i18n.text('panels.aid.addon.unsure', { title }) : title
}

/** The answers on offer, in the order of the screen; "not sure" last, but for a T-score, where "not known" is one of them. */
export const optionsOf = (key: AnswerKey): readonly string[] => {
  if (key === 'tscore') return ['normal', 'low', 'osteo', 'unknown']
  const known = key in CHOICES ? CHOICES[key as keyof typeof CHOICES] : ['yes', 'no']
  return [...known, 'unsure']
}

const isCommon = (option: string): boolean => ['yes', 'no', 'unsure'].includes(option)

export const optionWords = (i18n: I18n, key: AnswerKey, option: string): string =>
  isCommon(option) && !(key === 'clearance' && option === 'no')
    ? i18n.text(`panels.aid.option.${option}`)
    : i18n.text(`panels.aid.option.${key}.${option}`, tLines(i18n))

/** What an option of the screen means as an answer, and which option an answer is. */
export const answerOf = (key: AnswerKey, option: string): Given[AnswerKey] => {
  if (key in CHOICES || option === 'unsure') return option as Given[AnswerKey]
  return option === 'yes'
}
export const optionOf = (value: Given[AnswerKey]): string | undefined => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === undefined ? undefined : String(value)
}
