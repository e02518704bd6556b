import type { I18n } from '../i18n'
import type { Life } from '../risk/types'
import { FIRST_RISK_AGE, riskAtAge } from './series'
import type { ChartsView, Column, TableSpec } from './types'
import { RISK_UNCERTAINTY } from './words'

/** Of 100 people, how many break a bone: a life with the edges of the estimate, and the pinned life. */
export const riskTable = ({ life, pinned }: ChartsView, i18n: I18n): TableSpec => {
  const column = (of: Life, site: 'major' | 'hip', heading: string, factor = 1): Column => ({
    heading: i18n.text(`charts.risk.column.${heading}`),
    digits: 1,
    at: age => Math.min(100, riskAtAge(of, site, age) * factor),
  })
  const own = pinned === null ? '' : 'B'
  return {
    caption: i18n.t('charts.risk.caption'),
    from: FIRST_RISK_AGE,
    to: Math.max(life.scenario.until, pinned?.scenario.until ?? 0),
    perYear: 1,
    columns: [
      column(life, 'major', `major${own}`),
      column(life, 'major', 'low', 1 / RISK_UNCERTAINTY),
      column(life, 'major', 'high', RISK_UNCERTAINTY),
      column(life, 'hip', `hip${own}`),
      ...(pinned === null ? [] : [column(pinned, 'major', 'majorA'), column(pinned, 'hip', 'hipA')]),
    ],
  }
}
