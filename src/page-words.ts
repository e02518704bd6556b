import type { LeafBody } from './leaf/types'
import { bookOf } from './page-book'
import { seeTerm } from './page-see'
import type { PageSource } from './page-source'
import { createGlossary } from './study/glossary'
import type { See } from './study/terms'

/** The page of the glossary. `leaving` leaves it first, so that what is asked for can be seen. */
export const glossaryBody = ({
  source,
  leaving,
  toStage,
  reveal,
}: {
  readonly source: PageSource
  leaving<In, Out>(act: (input: In) => Out): (input: In) => Out
  toStage(): void
  reveal(chapter: string): void
}): LeafBody => {
  const book = bookOf(source)
  return createGlossary({
    i18n: source.i18n,
    onSee: leaving((see: See) => seeTerm(source, { toStage, reveal }, see)),
    marks: () => book.get().marks,
    onMarks: marks => book.set({ marks }),
  })
}
