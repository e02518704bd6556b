import type { PageSource } from './page-source'
import type { StudyBook } from './state/runs'

/** What a student keeps during a visit. */
export interface Book {
  get(): StudyBook
  set(patch: Partial<StudyBook>): void
}

export const bookOf = (source: PageSource): Book => ({
  get: () => source.run().study,
  set: patch => source.actions.run({ study: { ...source.run().study, ...patch } }),
})
