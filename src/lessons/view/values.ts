import type { I18n } from '../../i18n'
import type { ReadingId } from '../../state/readings'
import { wayOf } from '../engine/ways'
import type { CurveAsk } from '../types'

export const readingName = (i18n: I18n, id: ReadingId): string => i18n.text(`lessons.reading.${id}`)

/** The number alone, as it stands in a table or on an axis. */
export const readingNumber = (i18n: I18n, id: ReadingId, value: number, digits?: number): string => {
  if (!Number.isFinite(value)) return i18n.text('lessons.none')
  const way = wayOf(id)
  return i18n.number(value * way.times, digits ?? way.digits)
}

/** What stands beside a column's name: "g/cm²"; empty for a plain number. */
export const readingUnit = (i18n: I18n, id: ReadingId): string => i18n.text(`lessons.unit.${wayOf(id).unit}`)

/** A number with its unit, as it is said. */
export const readingWords = (i18n: I18n, id: ReadingId, value: number, digits?: number): string =>
  Number.isFinite(value)
    ? i18n.text(`lessons.value.${wayOf(id).unit}`, { value: readingNumber(i18n, id, value, digits) })
    : i18n.text('lessons.none')

/** A value of a prediction's axis in words: a share as percent of what it was. */
export const axisWords = (i18n: I18n, ask: CurveAsk, value: number): string =>
  ask.as === 'share'
    ? i18n.text('lessons.value.percent', { value: i18n.number(value * 100) })
    : readingWords(i18n, ask.reading, value)

/** How far a curve goes, without a sign: "13 %", "0.9". */
export const farWords = (i18n: I18n, ask: CurveAsk, far: number): string =>
  axisWords(i18n, ask, Math.abs(far))
