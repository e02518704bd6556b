import type { I18n } from '../i18n'
import { fitsOfBoth } from './balance-words'
import type { Edges } from './fits'
import { at, halfYearMeanAt, type Series } from './series'
import { turnoverOf } from './takeaway-balance'
import type { ChartsView, Column, AgeTable } from './types'

/** Removal and building of a life, what the fits say of them, and the pinned life. */
export const balanceTable = (view: ChartsView, i18n: I18n): AgeTable => {
  const { life, pinned } = view
  const mine = turnoverOf(life)
  const other = pinned === null ? null : turnoverOf(pinned)
  const fits = fitsOfBoth(view)
  const column = (heading: string, value: (age: number) => number): Column => ({
    heading: i18n.text(`charts.balance.column.${heading}`),
    digits: 2,
    at: value,
  })
  const line = (heading: string, series: Series): Column => column(heading, age => at(series, age))
  const edges = (heading: string, of: Edges | null): readonly Column[] =>
    of === null
      ? []
      : [
          column(`${heading}Low`, age => halfYearMeanAt(of.low, age)),
          column(`${heading}High`, age => halfYearMeanAt(of.high, age)),
        ]
  const own = pinned === null ? '' : 'B'
  return {
    caption: i18n.t('charts.balance.caption', { fits: fits.removal === null ? 'no' : 'yes' }).trim(),
    from: 20,
    to: Math.max(life.scenario.until, pinned?.scenario.until ?? 0),
    perYear: 12,
    columns: [
      line(`removal${own}`, mine.removal),
      ...edges('removal', fits.removal),
      line(`building${own}`, mine.building),
      ...edges('building', fits.building),
      ...(other === null ? [] : [line('removalA', other.removal), line('buildingA', other.building)]),
    ],
  }
}
