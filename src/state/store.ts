/** A value and those who want to know when it changed. Values are replaced whole, never changed in place. */
export interface Store<T> {
  get(): T
  /** Merges a patch; listeners run only when some field really changed. */
  set(patch: Partial<T>): void
  on(listener: (now: T, before: T) => void): () => void
}

export const createStore = <T extends object>(initial: T): Store<T> => {
  let now: T = Object.freeze({ ...initial })
  const listeners = new Set<(now: T, before: T) => void>()
  return {
    get: () => now,
    set(patch) {
      const keys = Object.keys(patch) as (keyof T)[]
      if (keys.every(key => Object.is(now[key], patch[key]))) return
      const before = now
      now = Object.freeze({ ...now, ...patch })
      for (const listener of [...listeners]) listener(now, before)
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
