import type { I18n } from '../i18n'
import type { RiskTable } from '../risk/types'
import { FIRST_COUNTED_AGE, otherOf, riskAt } from './risk-read'
import { withinWords, withoutWords } from './risk-words'
import { FIRST_RISK_AGE } from './series'
import type { AgeTable, ChartsView, Column } from './types'
import { RISK_UNCERTAINTY } from './words'

/** Of 100 people, how many break a bone: this life with the edges of the estimate, the average, the other life. */
export const riskTable = (view: ChartsView, i18n: I18n): AgeTable => {
  const { life, pinned, average, bone } = view
  const other = otherOf(view)
  const without = withoutWords(view, i18n) ?? ''
  const column = (of: RiskTable, heading: string, factor = 1): Column => ({
    heading: i18n.text(`charts.risk.column.${heading}`, { without, sex: life.scenario.sex }),
    digits: 1,
    at: age => Math.min(100, riskAt(of, view, age) * factor),
  })
  const own = pinned === null ? '' : 'B'
  return {
    caption: i18n.t('charts.risk.caption', {
      bone,
      within: withinWords(view, i18n),
      dashed: FIRST_COUNTED_AGE[bone] > FIRST_RISK_AGE ? 'yes' : 'no',
      counted: i18n.number(FIRST_COUNTED_AGE[bone]),
    }),
    from: FIRST_RISK_AGE,
    to: Math.max(life.scenario.until, pinned?.scenario.until ?? 0),
    perYear: 1,
    columns: [
      column(life.risk, `mine${own}`),
      column(life.risk, 'low', 1 / RISK_UNCERTAINTY),
      column(life.risk, 'high', RISK_UNCERTAINTY),
      column(average, 'average'),
      ...(other === null ? [] : [column(other.risk, pinned === null ? 'without' : 'mineA')]),
    ],
  }
}
