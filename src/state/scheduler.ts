/**
 * One run per burst of wishes: a dozen slider events in one task cost one simulation.
 * `wanted` is cleared before running, so a wish made while running is not lost; every finished run is
 * published (dropping late ones would freeze the picture during a long drag).
 */
export interface Scheduler<In> {
  want(input: In): void
  /** Runs what is wanted now, without waiting for the microtask. */
  flush(): void
  /** How many runs there have been; for tests. */
  readonly runs: number
  dispose(): void
}

export const createScheduler = <In, Out>(options: {
  run(input: In): Out
  publish(output: Out): void
  onError(error: unknown): void
}): Scheduler<In> => {
  let wanted: { readonly input: In } | null = null
  let queued = false
  let runs = 0
  let disposed = false
  const flush = (): void => {
    queued = false
    if (wanted === null || disposed) return
    const { input } = wanted
    wanted = null
    runs += 1
    try {
      options.publish(options.run(input))
    } catch (error) {
      options.onError(error)
    }
  }
  return {
    want(input) {
      wanted = { input }
      if (queued || disposed) return
      queued = true
      queueMicrotask(flush)
    },
    flush,
    get runs() {
      return runs
    },
    dispose() {
      disposed = true
      wanted = null
    },
  }
}
