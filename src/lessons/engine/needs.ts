import { STEP_KINDS, type StepKind } from '../ids'
import type { LessonPlan, LessonRecord } from '../types'
import { isWholeChain } from './score'

export type Need = 'predict' | 'confidence' | 'try' | 'rows' | 'chain' | 'write' | 'check' | 'transfer'

export const kindOf = (step: number): StepKind =>
  STEP_KINDS[Math.min(STEP_KINDS.length, Math.max(1, Math.round(step))) - 1] ?? 'hook'

/** What a step still asks for. Nothing is ever locked: a learner may go on without it. */
export const needsOf = (plan: LessonPlan, record: LessonRecord, kind: StepKind): readonly Need[] => {
  const open: (readonly [Need, boolean])[] = {
    hook: [],
    predict: [
      ['predict' as const, record.prediction === null],
      ['confidence' as const, record.prediction !== null && record.confidence === null],
    ],
    run: [['try' as const, !record.tried]],
    observe: [['rows' as const, record.rows.length < plan.observe.rows]],
    explain: [
      ['chain' as const, !isWholeChain(record.chain, plan.explain.links)],
      ['write' as const, record.written.trim() === '' && record.mark === null],
    ],
    check: [['check' as const, record.check.some(tries => tries.length === 0)]],
    transfer: [['transfer' as const, record.transfer.length === 0]],
  }[kind] as (readonly [Need, boolean])[]
  return open.filter(([, missing]) => missing).map(([need]) => need)
}

/** Whether the answer must still be kept from sight: no prediction, and nobody asked to see it without one. */
export const isClosed = (record: LessonRecord, kind: StepKind): boolean =>
  kind !== 'hook' && kind !== 'predict' && record.prediction === null && !record.revealed

/** What a step does without on the page; the answer stays away as long as nobody has predicted it. */
export const veilOf = (plan: LessonPlan, record: LessonRecord, kind: StepKind): readonly string[] =>
  plan.veil[isClosed(record, kind) ? 'predict' : kind] ?? []
