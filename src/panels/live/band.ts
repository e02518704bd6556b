import type { I18n } from '../../i18n'
import { bandOf, type ReadingFacts } from '../facts'
import { ageWords } from './age'

/** The lowest T-score in as few digits as still name its own band: −2.46 must not be printed as −2.5 and called low. */
const shownT = (t: number): readonly [value: number, digits: number] => {
  const band = (value: number) => bandOf({ t: { spine: value, hip: value, neck: value } })
  const to = (digits: number, round: (value: number) => number) => round(t * 10 ** digits) / 10 ** digits
  const tries = [
    [to(1, Math.round), 1],
    [to(2, Math.round), 2],
    [to(2, Math.ceil), 2],
    [to(2, Math.floor), 2],
  ] as const
  return tries.find(([value]) => band(value) === band(t)) ?? tries[0]
}

/** The T-score band in words, by the lowest of the three sites that the definition knows. */
export const bandNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { t } = facts
  const place = (['spine', 'hip', 'neck'] as const).reduce((low, site) => (t[site] < t[low] ? site : low))
  const [value, digits] = shownT(t[place])
  return i18n.text('panels.live.band', {
    age: ageWords(facts, i18n),
    band: bandOf(facts),
    place,
    t: i18n.number(value, digits),
  })
}

/** Of 100 people like this, how many break a bone within ten years; before 50 there is no such count. */
export const riskNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { risk10, sex } = facts
  const n = Math.round(risk10 ?? 0)
  return i18n.text('panels.live.risk', {
    age: ageWords(facts, i18n),
    sex,
    known: risk10 === null ? 'no' : n === 0 ? 'few' : 'yes',
    n: i18n.number(n),
    rest: i18n.number(100 - n),
  })
}
