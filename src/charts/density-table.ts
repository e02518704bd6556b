import type { I18n } from '../i18n'
import { bandOf } from './density-shape'
import { tFitsOf } from './fits'
import { at, bmdOf, tOf, type Series } from './series'
import type { ChartsView, Column, AgeTable } from './types'

/** Density and T-score of a life, what the fits say of it, the pinned life, and the survey. */
export const densityTable = (view: ChartsView, i18n: I18n): AgeTable => {
  const { life, pinned, site, bandName } = view
  const band = bandOf(view)
  const fits = tFitsOf(view)
  const column = (heading: string, digits: number, series: Series): Column => ({
    heading: i18n.text(`charts.density.column.${heading}`),
    digits,
    at: age => at(series, age),
  })
  const own = pinned === null ? '' : 'B'
  return {
    caption: i18n
      .t('charts.density.caption', {
        place: i18n.text(`charts.place.${site}`),
        sex: life.scenario.sex,
        survey: band === null ? 'no' : 'yes',
        name: bandName,
        // Bony growths at the edges of the vertebrae lie in the path of the scan.
        spurs: band !== null && life.scenario.sex === 'm' && site === 'spine' ? 'yes' : 'no',
        fits: fits === null ? 'no' : 'yes',
      })
      .trim(),
    from: 20,
    to: Math.max(life.scenario.until, pinned?.scenario.until ?? 0),
    perYear: 12,
    columns: [
      column(`bmd${own}`, 3, bmdOf(life, site)),
      column(`t${own}`, 2, tOf(life, site)),
      ...(fits === null ? [] : [column('fitsLow', 2, fits.low), column('fitsHigh', 2, fits.high)]),
      ...(pinned === null
        ? []
        : [column('bmdA', 3, bmdOf(pinned, site)), column('tA', 2, tOf(pinned, site))]),
      ...(band === null ? [] : [column('low', 2, band.low), column('high', 2, band.high)]),
    ],
  }
}
