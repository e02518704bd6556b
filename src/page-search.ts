import glossary from './i18n/locales/en/study-glossary.json'
import leaves from './i18n/locales/en/leaf.json'
import { LESSON_IDS } from './lessons/ids'
import type { Book } from './page-book'
import { findablesOf, type FindHands } from './page-find'
import type { PageSource } from './page-source'
import { entriesOf } from './study/glossary-words'
import { createSearch } from './study/search'

/** The search of the page with all it needs. Opened by import() when it is first wanted. */
export const openSearch = async (source: PageSource, hands: FindHands, book: Book) => {
  const { i18n } = source
  const { wordsOfLessons } = await import('./lessons')
  i18n.add({ ...glossary, ...leaves, ...(await wordsOfLessons(LESSON_IDS)) })
  const lessons = LESSON_IDS.map(id => ({ id, title: i18n.text(`lessons.${id}.title`) }))
  const terms = entriesOf(i18n)
  return createSearch(() => hands.root.querySelector<HTMLElement>(':scope > .leaf') ?? hands.root, {
    i18n,
    index: () => findablesOf(source, hands, { lessons, terms }),
    singleKeys: () => book.get().singleKeys,
    onSingleKeys: singleKeys => book.set({ singleKeys }),
  })
}
