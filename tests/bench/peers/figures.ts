import { bandOf } from '../../../src/charts/density-shape'
import { otherOf, riskOf } from '../../../src/charts/risk-read'
import { at, FIRST_AGE, FIRST_RISK_AGE, tOf, type Series } from '../../../src/charts/series'
import { turnoverOf } from '../../../src/charts/takeaway-balance'
import type { ChartsView } from '../../../src/charts/types'
import { RISK_UNCERTAINTY } from '../../../src/charts/words'

/** Values by age, as both libraries take them. */
export interface Columns {
  readonly age: number[]
  readonly value: number[]
}

/** What the three charts show of a life, ready to be handed to any library: the same numbers that ours draw. */
export interface Figure {
  readonly id: string
  /** years */
  readonly from: number
  readonly to: number
  readonly age: number
  readonly band: { readonly low: Columns; readonly high: Columns } | null
  readonly lines: readonly { readonly series: Columns; readonly colour: string }[]
  /** values of the lines at the age shown */
  readonly spots: number[]
}

const within = ({ age, value }: Series, from: number, to: number): Columns => {
  const rows = Array.from(age, (_, row) => row).filter(row => age[row]! >= from && age[row]! <= to)
  return { age: rows.map(row => age[row]!), value: rows.map(row => value[row]!) }
}
const times = ({ age, value }: Series, factor: number): Series => ({
  age,
  value: Array.from(value, one => Math.min(100, one * factor)),
})

/** The figures of a life, apart from the age shown. */
export const figuresOf = (view: ChartsView): ((age: number) => readonly Figure[]) => {
  const to = view.life.scenario.until
  const { removal, building } = turnoverOf(view.life)
  const risk = riskOf(view.life.risk, view)
  const other = otherOf(view)
  const make = (
    id: string,
    from: number,
    lines: readonly (readonly [Series, string])[],
    band: { readonly low: Series; readonly high: Series } | null,
  ): Omit<Figure, 'age' | 'spots'> => ({
    id,
    from,
    to,
    band: band && { low: within(band.low, from, to), high: within(band.high, from, to) },
    lines: lines.map(([series, colour]) => ({ series: within(series, from, to), colour })),
  })
  const made = [
    make('density', FIRST_AGE, [[tOf(view.life, view.site), '#1d1a15']], bandOf(view)),
    make(
      'balance',
      FIRST_AGE,
      [
        [removal, '#d55e00'],
        [building, '#005a91'],
      ],
      null,
    ),
    make(
      'risk',
      FIRST_RISK_AGE,
      [
        [risk, '#1d1a15'],
        ...(other === null ? [] : [[riskOf(other.risk, view), '#6f6757'] as const]),
        [riskOf(view.average, view), '#857b69'],
      ],
      { low: times(risk, 1 / RISK_UNCERTAINTY), high: times(risk, RISK_UNCERTAINTY) },
    ),
  ]
  return age =>
    made.map(figure => ({ ...figure, age, spots: figure.lines.map(({ series }) => at(series, age)) }))
}
