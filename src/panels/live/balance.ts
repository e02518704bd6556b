import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'

/** Gaps below this, relative to a healthy 30-year-old, read as "in step". Assumption: a line's width in the chart. */
const IN_STEP = 0.03

/** Who is ahead at this age. */
export const balanceNow = ({ age, resorption, formation }: ReadingFacts, i18n: I18n): string => {
  const gap = resorption - formation
  const ahead = Math.abs(gap) < IN_STEP ? 'even' : gap > 0 ? 'removal' : 'building'
  return i18n.text(`panels.live.balance.${ahead}`, { age: i18n.number(Math.floor(age)) })
}
