import type { I18n } from '../i18n'
import { shownAge } from './axes'
import { fitsWords, tFitsOf } from './fits'
import { at, tOf } from './series'
import type { ChartsView } from './types'
import { wordOf } from './words'

/** The density at the age shown, in words. */
export const densitySpoken = (view: ChartsView, i18n: I18n): string => {
  const write = (score: number): string => i18n.number(score, 1)
  const t = at(tOf(view.life, view.site), view.age)
  const values = { place: i18n.text(`charts.place.${view.site}`), t: write(t), word: wordOf(t) }
  const other = view.pinned === null ? NaN : at(tOf(view.pinned, view.site), view.age)
  return Number.isFinite(other)
    ? i18n.t('charts.density.spokenPair', { ...values, other: write(other) })
    : i18n.t('charts.density.spoken', { ...values, fits: fitsWords(tFitsOf(view), view.age, i18n, write) })
}

/** What a T-score counts, at the age shown: "T −1.9: 1.9 standard deviations below the mean of young women: low". */
export const densityNote = (view: ChartsView, i18n: I18n): string => {
  const { sex } = view.life.scenario
  const t = at(tOf(view.life, view.site), shownAge(view))
  if (!Number.isFinite(t)) return ''
  const shown = Math.round(t * 10) / 10
  return i18n.t('charts.density.note', {
    t: i18n.number(shown, 1),
    away: i18n.number(Math.abs(shown), 1),
    n: Math.abs(shown),
    side: shown === 0 ? 'at' : shown > 0 ? 'above' : 'below',
    // the neck of the hip is held against young women in both sexes, as the WHO does
    young: view.site === 'neck' ? 'f' : sex,
    word: wordOf(t),
  })
}
