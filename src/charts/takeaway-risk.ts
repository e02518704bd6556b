import type { I18n, MessageValues } from '../i18n'
import { shownAge } from './axes'
import { countsOf } from '../risk/counts'
import { risksAt } from './risk-read'
import { breakWords, withinWords, withoutWords } from './risk-words'
import type { ChartsView } from './types'
import { wholeAge, YEARS_AHEAD } from './words'

/** One sentence that is true of the risk at the age shown: a count of people like this one, and the time. */
export const riskTakeaway = (view: ChartsView, i18n: I18n): string => {
  const { life, pinned } = view
  const age = shownAge(view)
  const risks = risksAt(view, age)
  const { sex } = life.scenario
  if (!Number.isFinite(risks.mine)) return i18n.t('charts.risk.takeaway.unknown')
  const { of, mine, other, way, gap } = countsOf(risks)
  const say = (key: string, n: number, values: MessageValues = {}): string =>
    i18n.text(`charts.risk.takeaway.${key}`, {
      sex,
      age: wholeAge(age, i18n),
      of: i18n.number(of),
      n,
      about: i18n.number(n),
      break: breakWords(view, n, i18n),
      within: withinWords(view, i18n),
      ...values,
    })
  if (way === 'alone') return say('alone', mine)
  if (pinned === null) {
    const shared = {
      without: withoutWords(view, i18n) ?? '',
      horizon: view.horizon,
      end: wholeAge(age + YEARS_AHEAD, i18n),
    }
    return way === 'same'
      ? say('withoutSame', mine, shared)
      : say('without', mine, { ...shared, other: i18n.number(other) })
  }
  const who = pinned.scenario.sex === sex ? sex : 'other'
  return way === 'same' ? say('against.same', mine, { who }) : say(`against.${way}`, gap, { who })
}
