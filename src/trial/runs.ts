import type { TrialPlan } from '../cohort/types'
import type { Answers } from './answers'
import { includesZero } from './gap-words'
import { OUTCOMES, type Interval, type KeptRun, type Outcome } from './types'

/** Runs kept to be compared. */
const KEPT = 50

/** Whether two plans ask the same question of other people: all but the seed is the same. */
export const sameQuestion = (a: TrialPlan, b: TrialPlan): boolean => {
  const text = (plan: TrialPlan): string => JSON.stringify({ ...plan, seed: 0 })
  return text(a) === text(b)
}

/** Whether two plans have the same true gap: how many people, which ones and how well they are scanned does not matter to it. */
export const sameTruth = (a: TrialPlan, b: TrialPlan): boolean =>
  sameQuestion({ ...a, perArm: 0, scanError: false }, { ...b, perArm: 0, scanError: false })

/** What is remembered of a run: every gap with everybody counted. */
export const keptRun = (answers: Answers): KeptRun => ({
  seed: answers.result.plan.seed,
  gaps: Object.fromEntries(OUTCOMES.map(outcome => [outcome, plain(answers.gap(outcome))])) as Record<
    Outcome,
    Interval
  >,
})
const plain = ({ value, low, high }: Interval): Interval => ({ value, low, high })

/** Adds a run, newest last; the oldest goes when there are too many. The same people twice count once. */
export const withRun = (runs: readonly KeptRun[], run: KeptRun): readonly KeptRun[] =>
  [...runs.filter(({ seed }) => seed !== run.seed), run].slice(-KEPT)

/** In how many runs the interval left nought out. */
export const missedZero = (runs: readonly KeptRun[], outcome: Outcome): number =>
  runs.filter(({ gaps }) => Number.isFinite(gaps[outcome].low) && !includesZero(gaps[outcome])).length
