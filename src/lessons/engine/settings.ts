import type { StepKind } from '../ids'
import type { LessonPlan, Setting } from '../types'

/** The life whose curve answers a prediction, in the words of a saved scenario. */
export const answerLife = ({ predict, start }: LessonPlan): NonNullable<Setting['scenario']> =>
  (predict.kind === 'curve' ? predict.life : undefined) ?? start.scenario ?? {}

/** Steps between which nothing is set anew, because the learner's own run is what they speak of. */
const OWN: readonly StepKind[] = ['run', 'observe', 'explain', 'check']

/**
 * What is set on the page when a learner comes to a step; null leaves everything as it stands.
 * Hook and prediction show the lesson's own start. "Run" begins at it, with its own changes. What the learner made of
 * it stays through observing, explaining and checking, unless the plan sets something else there. The new case is set
 * last; whoever comes back from it finds the run's beginning again.
 */
export const settingFor = (plan: LessonPlan, kind: StepKind, from: StepKind | null): Setting | null => {
  const begun = { ...plan.start, ...plan.run.setting }
  if (kind === 'hook' || kind === 'predict') return plan.start
  if (kind === 'transfer') return { pinned: null, ...plan.transfer.setting }
  const wasOwn = from !== null && OWN.includes(from)
  if (kind === 'run') return wasOwn && plan.observe.setting === undefined ? null : begun
  if (kind === 'observe')
    return wasOwn && from !== 'run' ? null : (plan.observe.setting ?? (wasOwn ? null : begun))
  return wasOwn ? null : (plan.observe.setting ?? begun)
}
