import type { I18n, MessageValues } from '../i18n'
import { shownAge } from './axes'
import { riskAtAge } from './series'
import type { ChartsView } from './types'
import { count, wholeAge } from './words'

/** One sentence that is true of the risk at the age shown: a count of people like this one, and the time. */
export const riskTakeaway = (view: ChartsView, i18n: I18n): string => {
  const { life, pinned } = view
  const age = shownAge(view)
  const risk = riskAtAge(life, 'major', age)
  const say = (key: string, values: MessageValues = {}): string =>
    i18n.text(`charts.risk.takeaway.${key}`, {
      sex: life.scenario.sex,
      age: wholeAge(age, i18n),
      ...values,
    })
  if (!Number.isFinite(risk)) return say('unknown')

  const other = pinned === null ? NaN : riskAtAge(pinned, 'major', age)
  if (pinned !== null && Number.isFinite(other)) {
    // Below one in a hundred the whole sentence speaks of a thousand.
    const of = Math.min(risk, other) < 0.95 ? 1000 : 100
    const apart = ((risk - other) * of) / 100
    const difference = Math.round(apart)
    const who = pinned.scenario.sex === life.scenario.sex ? life.scenario.sex : 'other'
    const values = {
      who,
      of: i18n.number(of),
      n: Math.abs(difference),
      difference: i18n.number(Math.abs(difference)),
    }
    // Less than one in the hundred (or thousand) is no difference to speak of in whole people.
    if (Math.abs(apart) < 1) {
      const n = Math.round(((risk + other) * of) / 200)
      return say('against.same', { ...values, n, about: i18n.number(n) })
    }
    return say(apart < 0 ? 'against.fewer' : 'against.more', values)
  }
  if (risk < 0.95) {
    const n = Math.round(risk * 10)
    return say('thousand', { n, about: i18n.number(n), of: i18n.number(1000) })
  }
  return say('hundred', { n: Math.round(risk), about: count(risk, i18n), of: i18n.number(100) })
}
