import type { App } from '../../app'
import { READING_IDS, readingAt, type ReadingId } from '../../state/readings'
import { stateOf } from './scenario-json'

/** Beside the readings: the age shown, the lesson's step, whether the age runs, the whole scenario JSON. */
const OTHERS = ['t', 'step', 'playing', 'state'] as const
type Other = (typeof OTHERS)[number]
type Name = ReadingId | Other

const FASTEST_HZ = 10
const SLOWEST_HZ = 0.1
const MOST_NAMES = 60

const isName = (text: unknown): text is Name =>
  (READING_IDS as readonly unknown[]).includes(text) || (OTHERS as readonly unknown[]).includes(text)

export interface Watch {
  /** begins, changes or (with no names) ends what is told; returns the names that are not known */
  names(wanted: readonly unknown[], hz: unknown): readonly string[]
  dispose(): void
}

/**
 * Tells values of what is on the page when they have changed, at most `hz` times a second. Driven by the page's own frames:
 * while nothing changes, nothing runs.
 */
export const createWatch = (
  { core, onFrame }: Pick<App, 'core' | 'onFrame'>,
  tell: (values: Readonly<Record<string, unknown>>) => void,
): Watch => {
  let names: readonly Name[] = []
  let pause_ms = 0
  let last_ms = Number.NEGATIVE_INFINITY
  let told = ''
  let timer: ReturnType<typeof setTimeout> | null = null
  let leave: (() => void) | null = null

  const read = (name: Name): unknown => {
    const view = core.view()
    if (name === 't') return view.age
    if (name === 'step') return view.lesson === null ? null : view.step
    if (name === 'playing') return core.run().playing
    if (name === 'state') return stateOf(core)
    const value = readingAt(core.result().life, name, view.age)
    return Number.isFinite(value) ? value : null
  }
  const say = (): void => {
    timer = null
    const values = Object.fromEntries(names.map(name => [name, read(name)]))
    const text = JSON.stringify(values)
    if (text === told) return
    told = text
    last_ms = performance.now()
    tell(values)
  }
  const changed = (): void => {
    if (timer !== null) return
    const wait = last_ms + pause_ms - performance.now()
    if (wait <= 0) say()
    else timer = setTimeout(say, wait)
  }
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    leave?.()
    leave = null
    told = ''
    last_ms = Number.NEGATIVE_INFINITY
  }
  return {
    names(wanted, hz) {
      stop()
      names = [...new Set(wanted.slice(0, MOST_NAMES).filter(isName))]
      const rate = typeof hz === 'number' && Number.isFinite(hz) ? hz : FASTEST_HZ
      pause_ms = 1000 / Math.min(FASTEST_HZ, Math.max(SLOWEST_HZ, rate))
      if (names.length > 0) {
        leave = onFrame(changed)
        say()
      }
      return wanted.filter(name => !isName(name)).map(name => String(name).slice(0, 40))
    },
    dispose: stop,
  }
}
