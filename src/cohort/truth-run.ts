import { failureOf } from './messages'
import { createTruth, type Truth, type TruthMaker } from './truth'
import type { TrialFailure, TrialPlan, TrialProgress, TrialRun } from './types'

export interface TruthHooks {
  readonly onProgress: (progress: TrialProgress) => void
  readonly onDone: (truth: Truth) => void
  readonly onFailure: (failure: TrialFailure) => void
}

/** How long one slice of work may last, ms: half a frame. */
const SLICE_MS = 8

/** Works out the true gap of a plan beside what the page does, in slices of half a frame: it takes a few seconds. */
export const runTruth = (
  plan: TrialPlan,
  { onProgress, onDone, onFailure }: TruthHooks,
  now: () => number = () => performance.now(),
): TrialRun => {
  const start = now()
  let timer: ReturnType<typeof setTimeout> | null = null
  let maker: TruthMaker | null = null
  const slice = (): void => {
    try {
      maker ??= createTruth(plan)
      const began = now()
      let more = true
      while (more && now() - began < SLICE_MS) more = maker.step()
      const { done, of } = maker
      onProgress({ done, of, left: (((now() - start) / 1000) * (of - done)) / done })
      if (more) timer = setTimeout(slice, 0)
      else onDone(maker.truth)
    } catch (error) {
      onFailure(failureOf(error))
    }
  }
  timer = setTimeout(slice, 0)
  return {
    cancel() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
