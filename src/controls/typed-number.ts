import type { I18n } from '../i18n'
import { convertedAmount, typedAmount } from '../i18n/units'
import { clampTo } from './track-math'

/** What became of a number that somebody typed. `used` is always finite and inside the limits. */
export interface Typed {
  readonly used: number
  readonly problem: 'none' | 'not-a-number' | 'too-low' | 'too-high'
}

interface Range {
  readonly min: number
  readonly max: number
}

const ANYTHING: Range = { min: -Infinity, max: Infinity }
const BLANKS = /[\s'’\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const DASHES = /[\u2212\u2013]/g
/** middle dot and the Arabic marks, which mean one thing only */
const DECIMAL_ONLY = /[\u00b7\u066b]/g
const GROUP_ONLY = /\u066c/g
const NUMBER = /^[+-]?(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d+)?/i
/** "1,000" and "1.000": one mark with exactly three figures after it may part thousands. */
const MAYBE_GROUPED = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

const asNumber = (text: string): number | null => {
  const value = /\d/.test(text) ? Number(text) : NaN
  return Number.isNaN(value) ? null : value
}
const without = (text: string, mark: string): string => text.split(mark).join('')

/**
 * The leading number of a text; null when there is none. People type the marks they grew up with, so point and comma
 * are both read: where both stand the last is the decimal mark, one that stands more than once parts thousands, a lone
 * one is the decimal mark. Only "1,000" and "1.000" can be either: the reading inside `range` counts, else the
 * language's own.
 */
export const readNumber = (
  text: string,
  i18n: Pick<I18n, 'number'>,
  range: Range = ANYTHING,
): number | null => {
  const plain = text
    .replace(BLANKS, '')
    .replace(DASHES, '-')
    .replace(DECIMAL_ONLY, '.')
    .replace(GROUP_ONLY, '')
  const found = NUMBER.exec(plain)?.[0].replace(/[.,]+$/, '')
  if (found === undefined) return null
  const marks = found.replace(/[^.,]/g, '')
  const last = marks.at(-1)
  if (last === undefined) return asNumber(found)
  const other = last === '.' ? ',' : '.'
  const decimal = asNumber(without(found, other).replace(last, '.'))
  const grouped = asNumber(without(without(found, last), other))
  if (marks.length > 1) return marks.includes(other) ? decimal : grouped
  if (decimal === null || grouped === null || !MAYBE_GROUPED.test(found)) return decimal
  const inside = (value: number): boolean => value >= range.min && value <= range.max
  if (inside(decimal) !== inside(grouped)) return inside(decimal) ? decimal : grouped
  return i18n.number(1.5, 1).includes(last) ? decimal : grouped
}

/**
 * An amount typed in the reader's unit, as finely as it must be kept to be shown as it was typed: 140 lb is 63.5 kg, but 20 ng/mL
 * is the 50 nmol/L of the registry's own steps, which are shown so, too.
 */
const inSteps = (value: number, step: number, unit: string, digits: number, i18n: I18n): number => {
  const shown = convertedAmount(i18n, value, unit)
  if (shown === null) return Number(value.toFixed(digits))
  const stepped = Number((Math.round(value / step) * step).toFixed(digits))
  return convertedAmount(i18n, stepped, unit)?.number === shown.number
    ? stepped
    : Number(value.toFixed(digits + 1))
}

interface Limits extends Range {
  readonly digits: number
  readonly step?: number
  /** of the registry (params.unit.<unit>) */
  readonly unit?: string
}

/**
 * Reads a typed value and keeps it inside min..max, to at most `digits` decimals. Units may be typed, whichever are shown.
 * `now` stays when no number was typed.
 */
export const typedNumber = (text: string, now: number, limits: Limits, i18n: I18n): Typed => {
  const { min, max, digits, step = 1, unit = '' } = limits
  const read = (figures: string): number | null => readNumber(figures, i18n)
  const given = typedAmount(text, unit, { i18n, read, min, max }) ?? readNumber(text, i18n, limits)
  if (given === null) return { used: now, problem: 'not-a-number' }
  if (given < min) return { used: min, problem: 'too-low' }
  if (given > max) return { used: max, problem: 'too-high' }
  return { used: clampTo(inSteps(given, step, unit, digits, i18n), limits), problem: 'none' }
}
