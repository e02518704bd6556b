import { partsOf, sizeOf } from './ids'
import { failureOf } from './messages'
import { createPool, type PoolOptions } from './pool'
import { collectorOf, type Collector } from './result'
import type { TrialHooks, TrialPlan, TrialRun } from './types'

/** Where a trial is lived, and by what clock (milliseconds). */
export interface TrialPlaces extends Pick<PoolOptions, 'hands' | 'start' | 'local'> {
  readonly now: () => number
}

/** More workers than this are not faster, but take memory: each puts the people in order for itself. */
const MOST_HANDS = 4
/** What is left is estimated once this many parts are done. */
const TOLD_AFTER = 2

const BROWSER: TrialPlaces = {
  hands: Math.max(1, Math.min(MOST_HANDS, globalThis.navigator?.hardwareConcurrency ?? 1)),
  start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  local: onReply => import('./local').then(({ localParts }) => localParts(onReply)),
  now: () => performance.now(),
}

/**
 * Runs a class trial beside the page. Whoever it is lived by, and in whatever order, the same plan gives the same result,
 * bit for bit. Of onDone and onFailure one is called, once; after cancel() none, and the workers are gone at once.
 */
export const runTrial = (
  plan: TrialPlan,
  { onProgress, onDone, onFailure }: TrialHooks,
  { now, ...places }: TrialPlaces = BROWSER,
): TrialRun => {
  const start = now()
  const parts = partsOf(plan)
  const of = sizeOf(plan)
  let collector: Collector
  try {
    collector = collectorOf(plan)
  } catch (error) {
    // never from within the call: whoever called has not got the run yet
    const timer = setTimeout(() => onFailure(failureOf(error)), 0)
    return { cancel: () => clearTimeout(timer) }
  }
  let cancelled = false
  let done = 0
  let lived = 0
  const pool = createPool({
    ...places,
    requests: Array.from({ length: parts }, (_, part) => ({ v: 1, part, parts, plan })),
    onPart({ result }) {
      if (cancelled) return
      collector.add(result)
      done += 1
      lived += result.ids.length
      const spent = (now() - start) / 1000
      const left = done < TOLD_AFTER ? null : (spent * (of - lived)) / lived
      onProgress({ done: lived, of, left })
      if (done < parts || cancelled) return
      pool.dispose()
      onDone(collector.result(spent))
    },
    onFailure,
  })
  return {
    cancel() {
      cancelled = true
      pool.dispose()
    },
  }
}
