import { LESSON_IDS, type LessonId } from '../ids'

/** Which lessons are finished, kept on this device: only when the reader says so, and nothing else about anybody. */
export interface Remember {
  /** whether the reader has asked for it */
  on(): boolean
  done(): ReadonlySet<LessonId>
  /** asks for it, beginning with what is finished now, or ends it and deletes what was kept */
  set(on: boolean, done: Iterable<LessonId>): void
  /** a lesson has been finished; kept only where it was asked for */
  note(id: LessonId): void
}

const KEY = 'trabecula.lessons'

const read = (text: string): readonly LessonId[] => {
  try {
    const value: unknown = JSON.parse(text)
    const done = value !== null && typeof value === 'object' && 'done' in value ? value.done : []
    return Array.isArray(done) ? LESSON_IDS.filter(id => done.includes(id)) : []
  } catch {
    return []
  }
}

/** `storage` may throw or give null (a frame without an origin, storage switched off): then it lasts as long as the page. */
export const createRemember = (
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
): Remember => {
  let kept: string | null = null
  const get = (): string | null => {
    try {
      const place = storage()
      return place === null ? kept : place.getItem(KEY)
    } catch {
      return kept
    }
  }
  const put = (text: string | null): void => {
    kept = text
    try {
      if (text === null) storage()?.removeItem(KEY)
      else storage()?.setItem(KEY, text)
    } catch {
      return
    }
  }
  const done = (): ReadonlySet<LessonId> => new Set(read(get() ?? ''))
  const write = (ids: Iterable<LessonId>): void => {
    const all = new Set(ids)
    put(JSON.stringify({ v: 1, done: LESSON_IDS.filter(id => all.has(id)) }))
  }
  return {
    on: () => get() !== null,
    done,
    set: (on, ids) => (on ? write(ids) : put(null)),
    note(id) {
      if (get() !== null) write([...done(), id])
    },
  }
}
