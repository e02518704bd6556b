import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'
import { balanceNow } from './balance'

/** A sentence of the column that follows the simulated life. Words: `panels.live.<id>.…`. */
export type Live = (facts: ReadingFacts, i18n: I18n) => string

export const LIVE = {
  balance: balanceNow,
} as const satisfies Readonly<Record<string, Live>>
export type LiveId = keyof typeof LIVE
