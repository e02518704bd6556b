import type { LessonId } from '../../lessons/ids'
import type { Report } from '../../state/view'
import { packSuspended, unpackSuspended, type Suspended } from './suspend'
import type { LearningSystem } from './system'
import { sessionTime } from './time'

/** Assumption: the share of the points that counts as passed where the learning system names none. */
const USUAL_PASS = 0.6

export interface SessionOptions {
  readonly system: LearningSystem
  /** the lesson of the package; null for a package that shows a state */
  readonly lesson: LessonId | null
  /** what is shown now, and what was answered */
  now(): Pick<Suspended, 'search' | 'hash' | 'lessons'> & { readonly step: number }
  /** ms, of a clock that only goes on */
  clock(): number
  /** whether the system took what was written; told when that changes */
  onRecorded(well: boolean): void
}
export interface Session {
  /** what a visit before left behind; null at the first one */
  readonly before: Suspended | null
  report(what: Report): void
  /** writes everything and asks the system to keep it */
  save(): void
  /** writes everything and ends the visit; nothing is written after it */
  finish(): void
}

const shareOf = (score: number, of: number): number | null => {
  const share = score / of
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : null
}
const better = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)

/**
 * One visit to a package: what the learning system is told of it, at every step and answer and not only at the end. Nothing
 * is written before the caller has taken up what `before` holds and calls `save`.
 */
export const startSession = ({ system, lesson, now, clock, onRecorded }: SessionOptions): Session => {
  const begun = clock()
  let well = true
  const note = (is: boolean): void => {
    if (is !== well) onRecorded(is)
    well = is
  }
  note(system.start())
  const before = unpackSuspended(system.get('suspend'))
  // looking back at a finished visit, or looking it over beforehand: nothing counts
  const only = ['review', 'browse'].includes(system.get('mode'))
  const first = system.get('status')
  const raw = system.get('raw')
  let best = better(before?.best ?? null, raw.trim() === '' ? null : shareOf(Number(raw), 100))
  let done = before?.done === true || lesson === null || ['passed', 'completed'].includes(first)
  let over = false

  const pass = (): number => {
    const text = system.get('pass')
    const value = text.trim() === '' ? Number.NaN : Number(text) / (system.kind === '1.2' ? 100 : 1)
    return value >= 0 && value <= 1 ? value : USUAL_PASS
  }
  const status = (): void => {
    const passed = best !== null && best >= pass()
    if (system.kind === '1.2') {
      // passed once is passed; a lesson can be taken again, so nobody fails it
      const word = !done ? 'incomplete' : passed || first === 'passed' ? 'passed' : 'completed'
      system.set('status', word)
      return
    }
    system.set('status', done ? 'completed' : 'incomplete')
    if (done && passed) system.set('success', 'passed')
  }
  const write = (): boolean => {
    const { step, ...shown } = now()
    const kept = system.set('suspend', packSuspended({ ...shown, best, done }, lesson))
    system.set('location', String(step))
    if (best !== null) {
      system.set('min', '0')
      system.set('max', '100')
      system.set('raw', String(Math.round(best * 100)))
      system.set('scaled', String(Math.round(best * 100) / 100))
    }
    status()
    // the visit can be taken up again even when everything is done
    system.set('exit', 'suspend')
    system.set('time', sessionTime(clock() - begun, system.kind))
    return kept
  }
  const save = (): void => {
    if (over || only) return
    const kept = write()
    note(system.commit() && kept)
  }
  return {
    before,
    report(what) {
      if (what.type === 'score' && what.lesson === lesson) {
        best = better(best, shareOf(what.score, what.of))
        done ||= what.done
      }
      save()
    },
    save,
    finish() {
      if (over) return
      save()
      over = true
      system.finish()
    },
  }
}
