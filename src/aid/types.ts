/**
 * The decision aid (massage.md section 5): education only, expert caution, not validated. Nothing here is stored or sent,
 * and nothing of the simulated person is taken for the reader.
 */

export type TScore = 'normal' | 'low' | 'osteo' | 'unknown'
/** `recent`: in the last year, or not healed. Assumption: cautious judgement, asked about in these words. */
export type Fracture = 'none_known' | 'past' | 'recent'
export type Clearance = 'yes_specific' | 'yes_general' | 'no'

/** Asked with yes, no or "not sure", in the order of the rules. */
export const FLAGS = [
  'nerve_signs',
  'chest_pain_or_breathless',
  'major_fall_now',
  'calf_swollen',
  'new_back_pain',
  'fever_weightloss',
  'cancer_ever',
  'rib_pain',
  'new_stoop',
  'told_osteoporosis',
  'steroids_3mo',
  'blood_thinner',
  'bleeding_disorder',
  'poor_balance',
] as const
export type Flag = (typeof FLAGS)[number]

/** A whole set of answers, every one known. Lengths in cm, `age` in years, `weeks` since the break. */
export interface Answers extends Readonly<Record<Flag, boolean>> {
  readonly tscore: TScore
  readonly fracture: Fracture
  /** weeks since a recent break; counts only with `fracture` recent */
  readonly weeks: number
  /** a clinician has said that the recent break has healed */
  readonly healed_confirmed: boolean
  readonly age: number
  /** height lost since the age of about 40 */
  readonly height_loss_cm: number
  /** height lost between two measurements */
  readonly height_loss_between_cm: number
  readonly clearance: Clearance
}
export type AnswerKey = keyof Answers

/** What a person has said so far, or what is left after something was lost. `unsure` counts as the more careful answer. */
export type Given = { readonly [K in AnswerKey]?: Answers[K] | 'unsure' | undefined }

/** From the strictest (R1) to the mildest (R7). */
export const RULES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const
export type RuleId = (typeof RULES)[number]

export const ADD_ONS = ['steroids', 'thinner', 'stoop', 'balance', 'site'] as const
export type AddOn = (typeof ADD_ONS)[number]

/** One thing that led to a result: an answer, and whether it was given, taken as unsure, or is missing. */
export interface Reason {
  readonly key: AnswerKey
  readonly how: 'given' | 'unsure' | 'missing'
}

/** Two answers that do not go together. Words: `panels.aid.contradiction.<id>`. */
export const CONTRADICTIONS = [
  'normal-but-told',
  'osteo-but-not-told',
  'weeks-without-break',
  'past-but-new',
  'healed-too-soon',
  'healed-without-break',
  'between-more-than-total',
] as const
export type ContradictionId = (typeof CONTRADICTIONS)[number]
export interface Contradiction {
  readonly id: ContradictionId
  readonly keys: readonly [AnswerKey, AnswerKey]
}

export interface Decision {
  readonly rule: RuleId
  /** what led to the rule, in the order of its conditions; never empty but for R7 */
  readonly reasons: readonly Reason[]
  /** the answers that ask for care with any rule (the conditions of R5 and R6), decisive or not */
  readonly risks: readonly Reason[]
  readonly addOns: readonly AddOn[]
  readonly contradictions: readonly Contradiction[]
  /** answers that count and were neither given nor unsure: each is taken at its strictest */
  readonly missing: readonly AnswerKey[]
}
