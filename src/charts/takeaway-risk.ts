import type { I18n, MessageValues } from '../i18n'
import { shownAge } from './axes'
import { crowdOf, people, risksAt } from './risk-read'
import { breakWords, withinWords, withoutWords } from './risk-words'
import type { ChartsView } from './types'
import { wholeAge } from './words'

/** How far the shorter horizon looks ahead, years. */
const YEARS = 10

/** One sentence that is true of the risk at the age shown: a count of people like this one, and the time. */
export const riskTakeaway = (view: ChartsView, i18n: I18n): string => {
  const { life, pinned } = view
  const age = shownAge(view)
  const risks = risksAt(view, age)
  const { mine, other } = risks
  const { sex } = life.scenario
  if (!Number.isFinite(mine)) return i18n.t('charts.risk.takeaway.unknown')
  // Below one in a hundred the whole sentence speaks of a thousand.
  const crowd = crowdOf(risks)
  const say = (key: string, n: number, values: MessageValues = {}): string =>
    i18n.text(`charts.risk.takeaway.${key}`, {
      sex,
      age: wholeAge(age, i18n),
      of: i18n.number(crowd),
      n,
      about: i18n.number(n),
      break: breakWords(view, n, i18n),
      within: withinWords(view, i18n),
      ...values,
    })
  const n = people(mine, crowd)
  if (!Number.isFinite(other)) return say('alone', n)
  const apart = ((mine - other) * crowd) / 100
  if (pinned === null) {
    const shared = {
      without: withoutWords(view, i18n) ?? '',
      horizon: view.horizon,
      end: wholeAge(age + YEARS, i18n),
    }
    const rest = people(other, crowd)
    return rest === n
      ? say('withoutSame', n, shared)
      : say('without', n, { ...shared, other: i18n.number(rest) })
  }
  const who = pinned.scenario.sex === sex ? sex : 'other'
  // Less than one in the hundred (or thousand) is no difference to speak of in whole people.
  if (Math.abs(apart) < 1) return say('against.same', people((mine + other) / 2, crowd), { who })
  return say(apart < 0 ? 'against.fewer' : 'against.more', Math.abs(Math.round(apart)), { who })
}
