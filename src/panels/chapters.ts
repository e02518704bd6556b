/** A chapter of the reading column. `titleKey` is in stories.json, which is there from the first paint. */
export interface Chapter {
  readonly id: ChapterId
  readonly titleKey: string
}
export type ChapterId = 'alive' | 'balance' | 'breaks' | 'helps' | 'massage' | 'know' | 'limits'

/** In reading order. Free of other imports, so that the first screen can name the chapters before they load. */
export const CHAPTERS: readonly Chapter[] = [
  { id: 'alive', titleKey: 'stories.chapter.alive' },
  { id: 'balance', titleKey: 'stories.chapter.balance' },
  { id: 'breaks', titleKey: 'stories.chapter.breaks' },
  { id: 'helps', titleKey: 'stories.chapter.helps' },
  { id: 'massage', titleKey: 'stories.chapter.massage' },
  { id: 'know', titleKey: 'stories.chapter.know' },
  { id: 'limits', titleKey: 'stories.chapter.limits' },
]
