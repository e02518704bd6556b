/** A chapter of the reading column. `titleKey` is a message key of panels.json. */
export interface Chapter {
  readonly id: ChapterId
  readonly titleKey: string
}
export type ChapterId = 'alive' | 'balance' | 'breaks' | 'helps' | 'massage' | 'know' | 'limits'

/** In reading order. Free of other imports, so that the first screen can name the chapters before they load. */
export const CHAPTERS: readonly Chapter[] = [
  { id: 'alive', titleKey: 'panels.alive.title' },
  { id: 'balance', titleKey: 'panels.balance.title' },
  { id: 'breaks', titleKey: 'panels.breaks.title' },
  { id: 'helps', titleKey: 'panels.helps.title' },
  { id: 'massage', titleKey: 'panels.massage.title' },
  { id: 'know', titleKey: 'panels.know.title' },
  { id: 'limits', titleKey: 'panels.limits.title' },
]
