import shell from '../i18n/locales/en/panels.json'
import aid from '../i18n/locales/en/panels-aid.json'
import alive from '../i18n/locales/en/panels-alive.json'
import balance from '../i18n/locales/en/panels-balance.json'
import breaks from '../i18n/locales/en/panels-breaks.json'
import figures from '../i18n/locales/en/panels-figures.json'
import flow from '../i18n/locales/en/panels-flow.json'
import helps from '../i18n/locales/en/panels-helps.json'
import know from '../i18n/locales/en/panels-know.json'
import limits from '../i18n/locales/en/panels-limits.json'
import live from '../i18n/locales/en/panels-live.json'
import loads from '../i18n/locales/en/panels-loads.json'
import massage from '../i18n/locales/en/panels-massage.json'
import pressure from '../i18n/locales/en/panels-pressure.json'

/** Every word of the column: a file per chapter, per part to act on, and for the sentences that follow the life. */
export const WORDS = [
  shell,
  alive,
  balance,
  breaks,
  helps,
  massage,
  know,
  limits,
  live,
  figures,
  flow,
  pressure,
  loads,
  aid,
]
