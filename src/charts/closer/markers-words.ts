import type { I18n } from '../../i18n'
import { fitsWords } from '../fits'
import { at } from '../series'
import { digitsFor } from '../takeaway-balance'
import type { AgeTable, ChartsView, Column } from '../types'
import { pace, wholeAge } from '../words'
import { MARKERS, markerAt, markerFits, markerOf, type Marker } from './markers-read'

/** Closer to 1 than this a marker is told to be as it was, fraction. */
const NOTICEABLE = 0.05
/** Second halves of the words of a select: "upDown". */
const NEXT = { up: 'Up', down: 'Down', same: 'Same' } as const
const wayOf = (value: number): 'up' | 'down' | 'same' =>
  Math.abs(value - 1) < NOTICEABLE ? 'same' : value > 1 ? 'up' : 'down'

export const markersTakeaway = (view: ChartsView, i18n: I18n): string => {
  const [ctx, p1np] = MARKERS.map(marker => markerAt(view.life, marker, view.age)) as [number, number]
  const digits = digitsFor(ctx, p1np)
  return i18n.text('closer.markers.takeaway', {
    age: wholeAge(view.age, i18n),
    sex: view.life.scenario.sex,
    ctx: pace(ctx, i18n, digits),
    p1np: pace(p1np, i18n, digits),
    ways: `${wayOf(ctx)}${NEXT[wayOf(p1np)]}`,
  })
}

export const markersSpoken = (view: ChartsView, i18n: I18n): string => {
  const write = (value: number): string => pace(value, i18n, 2)
  const told = (life: ChartsView['life'] | null, marker: Marker): string =>
    write(markerAt(life, marker, view.age))
  const own = i18n.text('closer.markers.spoken', {
    ctx: told(view.life, 'ctx'),
    ctxFits: fitsWords(markerFits(view, 'ctx'), view.age, i18n, write),
    p1np: told(view.life, 'p1np'),
    p1npFits: fitsWords(markerFits(view, 'p1np'), view.age, i18n, write),
  })
  return view.pinned === null
    ? own
    : i18n.text('closer.markers.spokenPair', {
        own,
        ctx: told(view.pinned, 'ctx'),
        p1np: told(view.pinned, 'p1np'),
      })
}

export const markersTable = (view: ChartsView, i18n: I18n): AgeTable => {
  const { life, pinned } = view
  const column = (
    marker: Marker,
    part: string,
    letter: string,
    series: { at(age: number): number },
  ): Column => ({
    heading: i18n.text('closer.markers.column', { marker, part, letter }),
    digits: 2,
    at: age => series.at(age),
  })
  const own = pinned === null ? 'none' : 'B'
  return {
    caption: i18n.text('closer.markers.caption'),
    from: 20,
    to: Math.max(life.scenario.until, pinned?.scenario.until ?? 0),
    perYear: 12,
    columns: MARKERS.flatMap(marker => {
      const mine = markerOf(life, marker)
      const other = pinned === null ? null : markerOf(pinned, marker)
      const fits = markerFits(view, marker)
      return [
        column(marker, 'value', own, { at: age => at(mine, age) }),
        ...(fits === null
          ? []
          : [
              column(marker, 'low', own, { at: age => at(fits.low, age) }),
              column(marker, 'high', own, { at: age => at(fits.high, age) }),
            ]),
        ...(other === null ? [] : [column(marker, 'value', 'A', { at: age => at(other, age) })]),
      ]
    }),
  }
}
