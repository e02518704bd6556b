import type { App } from '../../app'
import { packRecord, unpackRecord } from '../../lessons/engine/pack'
import { LESSON_IDS } from '../../lessons/ids'
import type { LessonBook } from '../../lessons/types'
import { isBounded } from './bounds'
import { stateOf, takePatch } from './scenario-json'

/** Longer text is nothing of ours. */
const LONGEST = 32_000

/** What a host keeps for one learner: what is shown, and each lesson begun as a line of codes (lessons/engine/pack.ts). */
export const savedOf = (core: App['core']): object => ({
  v: 1,
  state: stateOf(core),
  lessons: Object.fromEntries(
    Object.entries(core.run().lessons).map(([id, record]) => [id, packRecord(record)]),
  ),
})

/** Takes it back. Lessons that make no sense are left out; a lesson begun here before it came stays as it is. */
export const restore = (core: App['core'], given: unknown, isLanguage: (tag: string) => boolean): void => {
  let raw = given
  if (typeof raw === 'string') {
    if (raw.length > LONGEST) return
    try {
      raw = JSON.parse(raw)
    } catch {
      return
    }
  }
  if (typeof raw !== 'object' || raw === null || !isBounded(raw)) return
  const { v, state, lessons } = raw as Readonly<Record<string, unknown>>
  if (v !== 1) return
  if (typeof lessons === 'object' && lessons !== null) {
    const kept = new Map(Object.entries(lessons))
    const own = core.run().lessons
    const book: LessonBook = Object.fromEntries(
      LESSON_IDS.flatMap(id => {
        const record = unpackRecord(kept.get(id))
        const begun = (own[id]?.reached ?? 1) > 1
        // one that has only been opened has a record, too: of what the page was before it
        return record === null || begun ? [] : [[id, { ...own[id], ...record }]]
      }),
    )
    core.actions.run({ lessons: { ...own, ...book } })
  }
  if (state !== undefined) takePatch(core, state, isLanguage)
}
