import type { Quality } from './view'

/** What a person allowed this device to keep: how richly to draw, and nothing else. */
export interface Kept {
  readonly quality: Quality
  /** what 'auto' settled on */
  readonly tier: 'low' | 'plain' | 'high' | null
}

const KEY = 'trabecula.drawing'
const QUALITIES: readonly unknown[] = ['auto', 'low', 'high', '2d'] satisfies readonly Quality[]
const TIERS: readonly unknown[] = ['low', 'plain', 'high']

/** `storage` is asked for each time, because a browser may refuse the very question; null where nothing can be kept. */
export const createKeeper = (storage: () => Storage | null) => {
  const attempt = <T>(run: (store: Storage) => T, otherwise: T): T => {
    try {
      const store = storage()
      return store === null ? otherwise : run(store)
    } catch {
      return otherwise
    }
  }
  return {
    /** What was kept, or null: nothing, not allowed, or not ours. */
    read: (): Kept | null =>
      attempt(store => {
        const raw: unknown = JSON.parse(store.getItem(KEY) ?? 'null')
        if (typeof raw !== 'object' || raw === null) return null
        const { quality, tier } = raw as { readonly quality?: unknown; readonly tier?: unknown }
        if (!QUALITIES.includes(quality)) return null
        return { quality: quality as Quality, tier: TIERS.includes(tier) ? (tier as Kept['tier']) : null }
      }, null),
    /** Keeps; false where it cannot. */
    write: (kept: Kept): boolean =>
      attempt(store => {
        store.setItem(KEY, JSON.stringify(kept))
        return true
      }, false),
    forget: (): void => attempt(store => store.removeItem(KEY), undefined),
  }
}
export type Keeper = ReturnType<typeof createKeeper>
