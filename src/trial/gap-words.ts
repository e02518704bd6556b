import type { I18n } from '../i18n'
import type { Gap, Interval, Outcome } from './types'

/** From this width on a tenth says nothing about an end of an interval. */
const WIDE = 8
/** Digits that a gap deserves: none where it is known to a few, one where it is known better or an end lies within one of nought. */
const digitsOf = ({ low, high }: Interval): 0 | 1 =>
  high - low >= WIDE && Math.min(Math.abs(low), Math.abs(high)) >= 1 ? 0 : 1

/** The smallest size that is told as a number. */
const LEAST = 0.1

export const kindOf = (outcome: Outcome): 'people' | 'density' =>
  outcome === 'broken' ? 'people' : 'density'

/** Whether chance alone could make a gap like this one. */
export const includesZero = ({ low, high }: Interval): boolean => low <= 0 && high >= 0

/** A gap counted in people of 100, told for `of` people; density stays what it is. */
export const toldOf = <T extends Interval>(gap: T, outcome: Outcome, of: 100 | 1000): T =>
  outcome !== 'broken' || of === 100
    ? gap
    : { ...gap, value: 10 * gap.value, low: 10 * gap.low, high: 10 * gap.high }

/** "from 7 fewer to 1 more in 100 with B": the ends of an interval in words; `short` leaves out what was just said. */
export const rangeWords = (
  gap: Interval,
  outcome: Outcome,
  { of, short = false }: { readonly of: 100 | 1000; readonly short?: boolean },
  i18n: I18n,
): string => {
  const digits = digitsOf(gap)
  const { low, high } = gap
  const both = includesZero(gap)
  const [near, far] = both ? [-low, high] : high < 0 ? [-high, -low] : [low, high]
  // an interval that leaves nought out never begins at nought
  const start =
    !both && near < LEAST / 2
      ? i18n.text('trial.range.hardly', { least: i18n.number(LEAST, 1) })
      : i18n.number(near, digits)
  return i18n.text(
    `trial.range.${short ? 'short' : kindOf(outcome)}.${both ? 'both' : high < 0 ? 'less' : 'more'}`,
    { low: start, high: i18n.number(far, digits), of: i18n.number(of) },
  )
}

/** "4 fewer people in 100 broke a bone in B": the gap itself. */
export const sizeWords = (gap: Interval, outcome: Outcome, of: 100 | 1000, i18n: I18n): string => {
  const digits = digitsOf(gap)
  const size = Math.abs(gap.value)
  const none = Number(size.toFixed(digits)) === 0
  return i18n.text(`trial.gap.${kindOf(outcome)}.${none ? 'none' : gap.value < 0 ? 'less' : 'more'}`, {
    // "1.0 people", "1 person"
    n: digits === 0 ? Math.round(size) : 2,
    size: i18n.number(size, digits),
    of: i18n.number(of),
  })
}

/** Whether chance alone could make a gap like this one, in words. */
export const chanceWords = (gap: Gap, outcome: Outcome, of: 100 | 1000, i18n: I18n): string =>
  Number.isFinite(gap.low)
    ? i18n.text(includesZero(gap) ? 'trial.sure.chance' : 'trial.sure.clear', {
        range: rangeWords(gap, outcome, { of }, i18n),
      })
    : i18n.text('trial.sure.unknown')
