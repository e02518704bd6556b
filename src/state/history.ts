import type { Scenario } from '../model'
import { sameScenario } from './changes'

/** How a life came to be another one. Single settings that follow each other quickly are one gesture; the others never are. */
export type Why = 'change' | 'load' | 'swap'

/** One gesture: the life before it and after it. */
export interface Gesture {
  readonly before: Scenario
  readonly after: Scenario
  readonly why: Why
}

export interface HistoryOptions {
  readonly first: Scenario
  /** a clock in milliseconds */
  now(): number
  /** makes this the present life; `why` says how it was come by, for a swap takes the pinned life along */
  apply(scenario: Scenario, why: Why): void
}

export interface History {
  /** Told of every life that became the present one, in whatever way. */
  saw(scenario: Scenario, why?: Why): void
  /** While a hand holds a handle, however long, what it moves is one gesture. */
  hold(on: boolean): void
  /** What was seen last stands on the page by now: a pause counts from here, however long the page took over it. */
  shown(): void
  /**
   * A lesson sets this life: that is no gesture, and undo goes no further back than to it. What was done before the first
   * such beginning is put by.
   */
  begin(scenario: Scenario): void
  /** The life from before the first beginning is there again, and what was done then with it. */
  back(scenario: Scenario): void
  /** Takes the last gesture back, or makes it again; what was done, or null where there is nothing to do. */
  undo(): Gesture | null
  redo(): Gesture | null
  /** The gestures that undo and redo would take. */
  can(): { readonly undo: Gesture | null; readonly redo: Gesture | null }
  /** What was done and stands, oldest first. */
  list(): readonly Gesture[]
}

/** So many gestures are kept; older ones are forgotten. Assumption: more than a lesson needs. */
export const MOST_GESTURES = 100
/** The same setting moved again this soon belongs to the gesture before, ms. Assumption: longer than a key takes to repeat. */
export const PAUSE_MS = 1000

/**
 * Which settings differ. Both lives come from the validator, so that equal lists are written equally. A course more or
 * less is another thing than one that is moved.
 */
const touched = (a: Scenario, b: Scenario): string =>
  (Object.keys({ ...a, ...b }) as (keyof Scenario)[])
    .filter(key => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .map(key => {
      const [from, to] = [a[key], b[key]]
      return Array.isArray(from) && Array.isArray(to) && from.length !== to.length
        ? `${key}${to.length - from.length}`
        : key
    })
    .sort()
    .join(' ')

/**
 * Undo and redo of the settings of a life, gesture by gesture. A pinned life, the age shown and how the page looks are
 * not part of it. In memory only.
 */
export const createHistory = ({ first, now, apply }: HistoryOptions): History => {
  let present = first
  let done: readonly Gesture[] = []
  let undone: readonly Gesture[] = []
  /** what was done before a lesson began, while one runs */
  let putBy: { readonly done: readonly Gesture[]; readonly undone: readonly Gesture[] } | null = null
  /** the gesture that may still go on: what it moves, and when it did so last */
  let open: { readonly key: string; readonly at: number } | null = null
  let held = false
  let own = false

  const push = (gesture: Gesture): void => {
    done = [...done, gesture].slice(-MOST_GESTURES)
  }
  const take = (scenario: Scenario, why: Why): void => {
    present = scenario
    open = null
    own = true
    try {
      apply(scenario, why)
    } finally {
      own = false
    }
  }
  return {
    saw(scenario, why = 'change') {
      // what it did itself is no new gesture, only what the validator made of it
      if (own || sameScenario(scenario, present)) {
        present = scenario
        return
      }
      const key = touched(present, scenario)
      const at = now()
      const last = done.at(-1)
      const goesOn = why === 'change' && open?.key === key && (held || at - open.at <= PAUSE_MS)
      undone = []
      open = why === 'change' ? { key, at } : null
      if (goesOn && last !== undefined) {
        done = done.slice(0, -1)
        if (sameScenario(last.before, scenario))
          // back where it began: nothing was done
          open = null
        else push({ ...last, after: scenario })
      } else push({ before: present, after: scenario, why })
      present = scenario
    },
    hold(on) {
      held = on
      // a new grip is a new gesture
      if (on) open = null
    },
    shown() {
      if (open !== null) open = { ...open, at: now() }
    },
    begin(scenario) {
      putBy ??= { done, undone }
      present = scenario
      open = null
      done = undone = []
    },
    back(scenario) {
      present = scenario
      open = null
      ;({ done, undone } = putBy ?? { done: [], undone: [] })
      putBy = null
    },
    undo() {
      const last = done.at(-1)
      if (last === undefined) return null
      done = done.slice(0, -1)
      undone = [...undone, last]
      take(last.before, last.why)
      return last
    },
    redo() {
      const next = undone.at(-1)
      if (next === undefined) return null
      undone = undone.slice(0, -1)
      push(next)
      take(next.after, next.why)
      return next
    },
    can: () => ({ undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }),
    list: () => done,
  }
}
