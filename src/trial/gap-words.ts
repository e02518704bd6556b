import { wholeOf } from '../cohort/classes'
import type { I18n } from '../i18n'
import type { Answers } from './answers'
import type { Unit } from './rounding'
import type { Gap, Interval, Outcome } from './types'

/** From this width on a tenth says nothing about an end of an interval. */
const WIDE = 8
const isWide = ({ low, high }: Interval): boolean => high - low >= WIDE
/** Digits that a gap deserves: none where it is known to a few, one where it is known better or an end lies within one of nought. */
const digitsOf = (gap: Interval): 0 | 1 =>
  isWide(gap) && Math.min(Math.abs(gap.low), Math.abs(gap.high)) >= 1 ? 0 : 1

/** The smallest size that is told as a number. */
const LEAST = 0.1

export const kindOf = (outcome: Outcome): 'people' | 'density' =>
  outcome === 'broken' ? 'people' : 'density'

/** Whether chance alone could make a gap like this one. */
export const includesZero = ({ low, high }: Interval): boolean => low <= 0 && high >= 0

/**
 * People needed in each group to find a gap like the one that everybody of a trial shows. Nothing where that gap could be
 * chance: from so uncertain a gap nobody can plan.
 */
export const neededBy = (whole: Answers, outcome: Outcome): number | null => {
  const gap = whole.gap(outcome)
  return Number.isFinite(gap.low) && !includesZero(gap) ? gap.needed : null
}

/** A gap counted in people of 100, told for `of` people; density stays what it is. */
export const toldOf = <T extends Interval>(gap: T, outcome: Outcome, of: Unit): T =>
  outcome !== 'broken' || of === 100
    ? gap
    : { ...gap, value: 10 * gap.value, low: 10 * gap.low, high: 10 * gap.high }

/** "from 7 fewer to 1 more of 100 with B": the ends of an interval in words; `short` leaves out what was just said. */
export const rangeWords = (
  gap: Interval,
  outcome: Outcome,
  { of, short = false }: { readonly of: Unit; readonly short?: boolean },
  i18n: I18n,
): string => {
  const digits = digitsOf(gap)
  const { low, high } = gap
  const both = includesZero(gap)
  const [near, far] = both ? [-low, high] : high < 0 ? [-high, -low] : [low, high]
  // an end that is not nought is never told as nought
  const end = (size: number): string =>
    size > 0 && size < LEAST / 2
      ? i18n.text('trial.range.hardly', { least: i18n.number(LEAST, 1) })
      : i18n.number(size, digits)
  return i18n.text(
    `trial.range.${short ? 'short' : kindOf(outcome)}.${both ? 'both' : high < 0 ? 'less' : 'more'}`,
    {
      low: end(near),
      high: end(far),
      of: i18n.number(of),
      n: digits === 0 ? Math.round(far) : 2,
    },
  )
}

/** "Density ended 4.0 points higher in B": the gap in density itself. */
const densityWords = (gap: Interval, i18n: I18n): string => {
  const digits = digitsOf(gap)
  const size = Math.abs(gap.value)
  const none = Number(size.toFixed(digits)) === 0
  return i18n.text(`trial.gap.density.${none ? 'none' : gap.value < 0 ? 'less' : 'more'}`, {
    // "1.0 points", "1 point"
    n: digits === 0 ? Math.round(size) : 2,
    size: i18n.number(size, digits),
  })
}

/**
 * "Of 100 people 14 broke a bone in A, 10 in B: 4 fewer": the gap is the difference of the two numbers beside it. They are
 * whole where people are counted one by one or little is known, and have one digit else. Where fewer people were counted
 * than `unit`, it is said what the gap would be of so many.
 */
const brokenWords = (answers: Answers, unit: Unit, i18n: I18n): string => {
  const { m, shares } = answers
  const gap = toldOf(answers.gap('broken'), 'broken', unit)
  const of = Math.min(m, unit)
  const digits = of === m || isWide(gap) ? 0 : 1
  const parts = 10 ** digits
  const [a, b] = [wholeOf(shares.a, of * parts), wholeOf(shares.b, of * parts)]
  const kind = a !== b ? (b < a ? 'less' : 'more') : gap.value === 0 ? 'none' : 'hardly'
  return i18n.text(`trial.gap.people.${of < unit && a !== b ? 'asIf.' : ''}${kind}`, {
    of: i18n.number(of),
    // nobody is nobody, without a digit
    a: i18n.number(a / parts, a === 0 ? 0 : digits),
    b: i18n.number(b / parts, b === 0 ? 0 : digits),
    size: i18n.number(Math.abs(b - a) / parts, digits),
    told: i18n.number(Math.abs(gap.value)),
    unit: i18n.number(unit),
  })
}

/** The gap itself, with the numbers that make it. */
export const sizeWords = (answers: Answers, outcome: Outcome, unit: Unit, i18n: I18n): string =>
  outcome === 'broken' ? brokenWords(answers, unit, i18n) : densityWords(answers.gap(outcome), i18n)

/** Whether chance alone could make a gap like this one, in words. */
export const chanceWords = (gap: Gap, outcome: Outcome, of: Unit, i18n: I18n): string =>
  Number.isFinite(gap.low)
    ? i18n.text(includesZero(gap) ? 'trial.sure.chance' : 'trial.sure.clear', {
        range: rangeWords(gap, outcome, { of }, i18n),
      })
    : i18n.text('trial.sure.unknown')
