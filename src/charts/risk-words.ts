import type { I18n } from '../i18n'
import { crowdOf, FIRST_COUNTED_AGE, people, risksAt } from './risk-read'
import type { ChartsView } from './types'
import { RISK_UNCERTAINTY } from './words'

/** "break a hip", for a number of people. */
export const breakWords = ({ bone }: ChartsView, n: number, i18n: I18n): string =>
  i18n.t(`charts.risk.break.${bone}`, { n })

/** "in ten years" */
export const withinWords = ({ horizon }: ChartsView, i18n: I18n): string =>
  i18n.t(`charts.risk.within.${horizon}`)

/** "without tablets", "with nothing changed"; null when there is nothing to take away, or a life is pinned. */
export const withoutWords = ({ without, pinned, life }: ChartsView, i18n: I18n): string | null => {
  if (without === null || pinned !== null) return null
  const drugs = new Set(life.scenario.drugs.map(({ drug }) => drug))
  const [only] = drugs
  const what = without.of === 'changes' ? 'changes' : drugs.size === 1 ? (only ?? 'other') : 'other'
  return i18n.t('charts.risk.without', { what })
}

/** The counts at the age shown: "of 100 women like her, 9 (7 to 12) break a hip in ten years; average 11". */
export const riskSpoken = (view: ChartsView, i18n: I18n): string => {
  const risks = risksAt(view, view.age)
  if (!Number.isFinite(risks.mine)) return i18n.t('charts.risk.takeaway.unknown')
  const crowd = crowdOf(risks)
  const write = (percent: number): string => i18n.number(people(percent, crowd))
  const n = people(risks.mine, crowd)
  const other = Number.isFinite(risks.other)
  return i18n.t('charts.risk.spoken', {
    sex: view.life.scenario.sex,
    of: i18n.number(crowd),
    about: i18n.number(n),
    break: breakWords(view, n, i18n),
    within: withinWords(view, i18n),
    range: view.uncertainty ? 'yes' : 'no',
    low: write(risks.mine / RISK_UNCERTAINTY),
    high: write(Math.min(100, risks.mine * RISK_UNCERTAINTY)),
    average: write(risks.average),
    versus: !other ? 'none' : view.pinned === null ? 'without' : 'pinned',
    other: other ? write(risks.other) : '',
    without: withoutWords(view, i18n) ?? '',
  })
}

/** Below the plot: what two counts are to each other, what is dashed, and what all this is not. */
export const riskNote = (view: ChartsView, i18n: I18n): string => {
  const { bone, age } = view
  const { mine, other } = risksAt(view, age)
  const without = withoutWords(view, i18n)
  const lines: string[] = []
  if (without !== null && Number.isFinite(mine) && Number.isFinite(other) && other > 0) {
    const crowd = crowdOf({ mine, other, average: NaN })
    const change = mine / other - 1
    // absolute counts first; a share of less than a whole person says nothing
    if (people(mine, crowd) !== people(other, crowd))
      lines.push(
        i18n.t('charts.risk.note.share', {
          mine: i18n.number((mine * crowd) / 100, 1),
          other: i18n.number((other * crowd) / 100, 1),
          of: i18n.number(crowd),
          without,
          percent: i18n.number(Math.abs(change) * 100),
          way: change < 0 ? 'fewer' : 'more',
        }),
      )
  }
  const counted = FIRST_COUNTED_AGE[bone]
  if (counted > 50) lines.push(i18n.t('charts.risk.note.dashed', { age: i18n.number(counted) }))
  if (bone === 'spine') lines.push(i18n.t('charts.risk.note.noticed'))
  lines.push(i18n.t('charts.risk.note'))
  return lines.join(' ')
}
