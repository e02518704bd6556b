import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'
import { balanceNow, lossNow, phaseNow } from './balance'
import { bandNow, riskNow } from './band'
import { breaksNow, heightNow } from './breaks'
import { massageNow, steroidsNow, treatedNow } from './treated'

/** A sentence of the column that follows the simulated life. Words: `panels.live.<id>` or `panels.live.<id>.…`. */
export type Live = (facts: ReadingFacts, i18n: I18n) => string

export const LIVE = {
  balance: balanceNow,
  loss: lossNow,
  phase: phaseNow,
  band: bandNow,
  breaks: breaksNow,
  height: heightNow,
  treated: treatedNow,
  steroids: steroidsNow,
  massage: massageNow,
  risk: riskNow,
} as const satisfies Readonly<Record<string, Live>>
export type LiveId = keyof typeof LIVE
