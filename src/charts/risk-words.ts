import type { I18n } from '../i18n'
import { countsOf, people } from '../risk/counts'
import { FIRST_COUNTED_AGE, LAST_COUNTED_AGE, risksAt } from './risk-read'
import type { ChartsView } from './types'
import { RISK_UNCERTAINTY, YEARS_AHEAD } from './words'

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
  const { of, mine, other, way } = countsOf(risks)
  const write = (percent: number): string => i18n.number(people(percent, of))
  return i18n.t('charts.risk.spoken', {
    sex: view.life.scenario.sex,
    of: i18n.number(of),
    about: i18n.number(mine),
    break: breakWords(view, mine, i18n),
    within: withinWords(view, i18n),
    range: view.uncertainty ? 'yes' : 'no',
    low: write(risks.mine / RISK_UNCERTAINTY),
    high: write(Math.min(100, risks.mine * RISK_UNCERTAINTY)),
    average: write(risks.average),
    versus: way === 'alone' ? 'none' : view.pinned === null ? 'without' : 'pinned',
    other: way === 'alone' ? '' : i18n.number(other),
    without: withoutWords(view, i18n) ?? '',
  })
}

/** Below the plot: what two counts are to each other, what was not counted, and what all this is not. */
export const riskNote = (view: ChartsView, i18n: I18n): string => {
  const { bone, age, horizon } = view
  const { mine, other } = risksAt(view, age)
  const without = withoutWords(view, i18n)
  const { of, way, percent } = countsOf({ mine, other })
  const lines: string[] = []
  // the two numbers first; a share of less than a whole person says nothing
  if (without !== null && Number.isFinite(percent))
    lines.push(
      i18n.t('charts.risk.note.share', {
        mine: i18n.number((mine * of) / 100, 1),
        other: i18n.number((other * of) / 100, 1),
        of: i18n.number(of),
        without,
        percent: i18n.number(percent),
        way,
      }),
    )
  const counted = FIRST_COUNTED_AGE[bone]
  if (counted > 50) lines.push(i18n.t('charts.risk.note.dashed', { age: i18n.number(counted) }))
  if (horizon === 'lifetime' || age + YEARS_AHEAD > LAST_COUNTED_AGE)
    lines.push(i18n.t('charts.risk.note.old', { age: i18n.number(LAST_COUNTED_AGE) }))
  if (bone === 'spine') lines.push(i18n.t('charts.risk.note.noticed'))
  lines.push(i18n.t('charts.risk.note'))
  return lines.join(' ')
}
