import { MODEL_VERSION, type Scenario } from '../model'
import type { Outside } from '../model/evidence-range'
import type { Column } from './columns'
import type { Place } from './read'

/** What came of one scenario. */
export interface Ran {
  /** its number in the input, from 1 */
  readonly number: number
  readonly place: Place
  readonly listed: boolean
  readonly scenario: Scenario
  readonly corrections: readonly string[]
  /** with what no published result was compared */
  readonly outside: readonly Outside[]
  readonly columns: readonly Column[]
}

/** Turns results into text one at a time, so that thousands of them need the memory of one. */
export interface Formatter {
  readonly next: (ran: Ran) => string
  readonly end: () => string
}

/** One line of JSON for each value; a list in the input gives a list, everything else JSON Lines. */
export const jsonLines = (): { next: (value: object, listed: boolean) => string; end: () => string } => {
  let count = 0
  let list = false
  return {
    next(value, listed) {
      const text = JSON.stringify(value)
      if (count++ === 0) list = listed
      return list ? `${count === 1 ? '[' : ','}\n${text}` : `${text}\n`
    },
    end: () => (list ? '\n]\n' : ''),
  }
}

export const jsonResults = (): Formatter => {
  const lines = jsonLines()
  return {
    next({ place, listed, scenario, corrections, outside, columns }) {
      const value = {
        model: MODEL_VERSION,
        input: place,
        scenario,
        corrections,
        outside,
        // JSON has no NaN: such a value becomes null
        columns: Object.fromEntries(columns.map(({ id, values }) => [id, values])),
      }
      return lines.next(value, listed)
    },
    end: lines.end,
  }
}

/** Spreadsheets run a text that begins like a formula, so it gets a mark in front; quotation marks are doubled. */
const textCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
const numberCell = (value: number): string => (Number.isFinite(value) ? String(value) : '')

/** `input:thyroid=4 (1-2)`: what is outside, and in brackets what the evidence covers; empty where it covers nothing. */
const outsideText = ({ key, kind, value, range }: Outside): string =>
  `${kind}:${key}=${numberCell(value)} (${range?.map(end => Number(end.toPrecision(4))).join('-') ?? ''})`

/**
 * One table for all results: the columns, then `scenario` (its number in the input) and, in the first row of a
 * scenario that needed any, `corrections` and `outside` (what no published result was compared with).
 */
export const csvResults = (): Formatter => {
  let headed = false
  return {
    next({ number, corrections, outside, columns }) {
      const rows = columns[0]?.values.length ?? 0
      const lines = headed
        ? []
        : [[...columns.map(({ id }) => id), 'scenario', 'corrections', 'outside'].join(',')]
      headed = true
      for (let row = 0; row < rows; row++) {
        const cells = columns.map(({ values }) => numberCell(values[row] ?? Number.NaN))
        const notes = row === 0 ? [corrections.join(' '), outside.map(outsideText).join('; ')] : ['', '']
        lines.push([...cells, number, ...notes.map(textCell)].join(','))
      }
      return lines.map(line => `${line}\n`).join('')
    },
    end: () => '',
  }
}
