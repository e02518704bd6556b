import type { Life } from '../../risk/types'
import { readingAt } from '../../state/readings'
import type { Goal, RunPlan } from '../types'

/** A goal as a life stands: what it reads, and whether that is enough. */
export interface GoalState {
  readonly goal: Goal
  /** NaN where the life has no such number: a life that ends before */
  readonly now: number
  readonly met: boolean
}

export const goalStates = (run: RunPlan, life: Life): readonly GoalState[] =>
  (run.goals ?? []).map(goal => {
    const now = goal.age > life.scenario.until ? Number.NaN : readingAt(life, goal.reading, goal.age)
    return { goal, now, met: goal.is === 'above' ? now > goal.value : now < goal.value }
  })

/** Whether a challenge's limit of treatments is kept. */
export const coursesKept = (run: RunPlan, life: Life): boolean =>
  run.mostCourses === undefined || life.scenario.drugs.length <= run.mostCourses

/** Whether what "run" asks for is done. `changed`: the life is no longer the one it began with; `age`: the age shown. */
export const runDone = (run: RunPlan, life: Life, changed: boolean, age: number): boolean => {
  const goals = goalStates(run, life)
  if (run.watchTo !== undefined && age < run.watchTo) return false
  if (goals.length > 0) return goals.every(({ met }) => met) && coursesKept(run, life)
  return run.watchTo !== undefined || changed
}
