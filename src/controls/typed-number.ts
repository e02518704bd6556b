import type { I18n } from '../i18n'
import { clampTo } from './track-math'

/** What became of a number that somebody typed. `used` is always finite and inside the limits. */
export interface Typed {
  readonly used: number
  readonly problem: 'none' | 'not-a-number' | 'too-low' | 'too-high'
}

/** The leading number of a text in the language's own marks ("1,000 mg", "−1.5", "50·5 years"); null when there is none. */
export const readNumber = (text: string, i18n: Pick<I18n, 'number'>): number | null => {
  const decimal = i18n.number(1.5, 1).replace(/[\d\s]/g, '') || '.'
  const group = i18n.number(1000, 0).replace(/[\d\s]/g, '')
  let plain = text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\u2212\u2013]/g, '-')
  if (group !== '') plain = plain.split(group).join('')
  plain = plain.split(decimal).join('.')
  const match = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(plain)
  if (match === null) return null
  const value = Number(match[0])
  return Number.isNaN(value) ? null : value
}

/** Reads a typed value and keeps it inside min..max, to at most `digits` decimals. `now` stays when no number was typed. */
export const typedNumber = (
  text: string,
  now: number,
  limits: { readonly min: number; readonly max: number; readonly digits: number },
  i18n: Pick<I18n, 'number'>,
): Typed => {
  const given = readNumber(text, i18n)
  if (given === null) return { used: now, problem: 'not-a-number' }
  if (given < limits.min) return { used: limits.min, problem: 'too-low' }
  if (given > limits.max) return { used: limits.max, problem: 'too-high' }
  return { used: clampTo(Number(given.toFixed(limits.digits)), limits), problem: 'none' }
}
