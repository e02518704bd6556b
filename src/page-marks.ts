import words from './i18n/locales/en/study-glossary.json'
import type { PageSource } from './page-source'
import type { buildSkeleton } from './shell/skeleton'
import { createFinder, entriesOf } from './study/glossary-words'
import { markTerms } from './study/marks'
import { createPopover } from './study/popover'
import type { See } from './study/terms'

/** Words of the glossary in the text of the page, each a button that says what it means. Opened by import() when the page rests. */
export const mountMarks = (
  { i18n }: PageSource,
  { root, reading, charts, closer, controls, lesson }: ReturnType<typeof buildSkeleton>,
  o: { see(see: See): void; toTerm(id: string): void },
): { dispose(): void } => {
  i18n.add(words)
  const popover = createPopover(root, { i18n, onSee: o.see, onAll: o.toTerm })
  const marks = markTerms([reading, charts, closer, controls, lesson], {
    find: createFinder(entriesOf(i18n)),
    onTerm: popover.show,
  })
  return {
    dispose() {
      popover.dispose()
      marks.dispose()
    },
  }
}
