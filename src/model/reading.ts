import type { Correction } from './types'

/** Takes down one correction. */
export type Note = (
  code: Correction['code'],
  key: string,
  given: string,
  used?: NonNullable<Correction['used']>,
) => void

const SHOWN = 40

/** A short, safe text of anything at all, for a correction. */
export const show = (value: unknown): string => {
  if (Array.isArray(value)) return '[…]'
  switch (typeof value) {
    case 'string':
      return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
    case 'number':
    case 'boolean':
      return String(value)
    case 'bigint':
      return show(value.toString())
    case 'undefined':
      return ''
    default:
      return value === null ? 'null' : '{…}'
  }
}

/** Own named fields of a plain object; null for anything else. Never touches prototypes. */
export const fieldsOf = (raw: unknown): ReadonlyMap<string, unknown> | null =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? new Map(Object.entries(raw)) : null

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * A number, also when written as text (links hold text) or, for switches, as true or false; else null.
 * JSON's 1e999 arrives as Infinity: it is a number, only too large; clampTo() brings it into range.
 */
export const numberFrom = (raw: unknown, whole = false): number | null => {
  if (typeof raw === 'boolean') return whole ? Number(raw) : null
  const text = typeof raw === 'string' ? raw.trim() : ''
  const value = typeof raw === 'string' ? (DECIMAL.test(text) ? Number(text) : NaN) : raw
  if (typeof value !== 'number' || Number.isNaN(value)) return null
  return value === 0 ? 0 : value // never -0: it would not survive a link
}

interface Limits {
  readonly min: number
  readonly max: number
  readonly whole?: boolean
}

/** The value within its limits; every change is noted, with the text that was given where there was one. */
export const clampTo = (
  value: number,
  limits: Limits,
  key: string,
  note: Note,
  given = String(value),
): number => {
  if (value < limits.min) {
    note('below-range', key, given, limits.min)
    return limits.min
  }
  if (value > limits.max) {
    note('above-range', key, given, limits.max)
    return limits.max
  }
  if (limits.whole === true && !Number.isInteger(value)) {
    note('not-in-list', key, given, Math.round(value))
    return Math.round(value)
  }
  return value
}
