import type { I18n } from '../i18n'
import { fitsOf, fitsWords, type Edges } from './fits'
import { at, halfYearMeanAt, type Series } from './series'
import { digitsFor, trendOf, turnoverOf } from './takeaway-balance'
import type { ChartsView } from './types'
import { pace } from './words'

/**
 * The fits of removal and building are told, not drawn. Their two bands would lie over each other and hide the gap
 * between the lines, which is surer than either: what makes removal faster in a fit makes building faster, too.
 */
export const fitsOfBoth = (view: ChartsView) => ({
  removal: fitsOf(view, 'resorption'),
  building: fitsOf(view, 'formation'),
})

/** Removal and building at the age shown, in words. */
export const balanceSpoken = (view: ChartsView, i18n: I18n): string => {
  const turnover = turnoverOf(view.life)
  const fits = fitsOfBoth(view)
  const removal = at(turnover.removal, view.age)
  const building = at(turnover.building, view.age)
  const digits = digitsFor(removal, building)
  const write = (value: number): string => pace(value, i18n, digits)
  const words = (edges: Edges | null): string => fitsWords(meansOf(edges, view.age), view.age, i18n, write)
  return i18n.t('charts.balance.spoken', {
    removal: write(removal) + words(fits.removal),
    building: write(building) + words(fits.building),
    trend: trendOf(view.life, view.age, turnover),
  })
}

/** The means of six months around one age, as the lines show them. */
const meansOf = (edges: Edges | null, age: number): Edges | null => {
  if (edges === null) return null
  const one = (series: Series): Series => ({ age: [age], value: [halfYearMeanAt(series, age)] })
  return { low: one(edges.low), high: one(edges.high) }
}
