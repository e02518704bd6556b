import type { PageSource } from './page-source'
import { NEW_BOOK, type StudyBook } from './state/runs'

/** What a student keeps during a visit. */
export interface Book {
  get(): StudyBook
  set(patch: Partial<StudyBook>): void
}

export const bookOf = (source: PageSource): Book => {
  const get = (): StudyBook => (source.run() as { readonly study?: StudyBook }).study ?? NEW_BOOK
  return {
    get,
    set: patch => source.actions.run({ study: { ...get(), ...patch } } as object),
  }
}
