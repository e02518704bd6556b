import { STEP_KINDS, type StepKind } from '../lessons/ids'

/** Shares of a lesson that its steps take. Assumption until tried in a class: trying and explaining take longest. */
const SHARES: Readonly<Record<StepKind, number>> = {
  hook: 0.06,
  predict: 0.16,
  run: 0.24,
  observe: 0.14,
  explain: 0.2,
  check: 0.12,
  transfer: 0.08,
}

/** When each step begins, seconds from the start of the lesson, to the quarter of a minute. */
export const stepStarts = (minutes: number): readonly { readonly kind: StepKind; readonly at: number }[] => {
  let share = 0
  return STEP_KINDS.map(kind => {
    const at = Math.round(share * minutes * 4) * 15
    share += SHARES[kind]
    return { kind, at }
  })
}
