import type { I18n } from '../i18n'

/** Small figures-with-words that charts, sentences and tables share. */

/** T-score borders of the WHO wording: low bone density below -1, osteoporosis from -2.5 down. */
export const LOW_T = -1
export const OSTEOPOROSIS_T = -2.5

export type TWord = 'usual' | 'low' | 'osteoporosis'

/** Judged on the rounded figure that stands beside the word: "−2.5, osteoporosis", never "−2.5, low". */
export const wordOf = (t: number): TWord => {
  const shown = Math.round(t * 10) / 10
  return shown <= OSTEOPOROSIS_T ? 'osteoporosis' : shown < LOW_T ? 'low' : 'usual'
}

/** "1.9×" */
export const pace = (value: number, i18n: I18n, digits = 1): string =>
  i18n.t('charts.balance.pace', { n: i18n.number(value, digits) })

/** A share as percent: whole, with one decimal when small. */
export const percentOf = (share: number, i18n: I18n): string => {
  const percent = Math.abs(share) * 100
  return i18n.number(percent, percent < 1.95 ? 1 : 0)
}

/** Completed years, as people give their age. */
export const wholeAge = (age: number, i18n: I18n): string => i18n.number(Math.floor(age + 1e-6))

/** "two years", "2.5 years", "seven months": words up to ten, nearest half year. */
export const spanOf = (years: number, i18n: I18n): string => {
  const months = Math.max(1, Math.round(years * 12))
  if (months < 12) return i18n.t('charts.span.months', { n: months, span: inWords(months, i18n) })
  const half = Math.round(years * 2) / 2
  return Number.isInteger(half)
    ? i18n.t('charts.span.years', { n: half, span: inWords(half, i18n) })
    : i18n.t('charts.span.years', { n: 2, span: i18n.number(half, 1) })
}
const inWords = (n: number, i18n: I18n): string =>
  i18n.has(`charts.count.${n}`) ? i18n.text(`charts.count.${n}`) : i18n.number(n)

/**
 * Assumption: the shaded band is the estimate times and divided by 1.35, about how far published tables for
 * the same person lie apart.
 */
export const RISK_UNCERTAINTY = 1.35

/** How far the shorter horizon of the risk looks ahead, years. */
export const YEARS_AHEAD = 10
