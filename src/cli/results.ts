import { MODEL_VERSION, type Scenario } from '../model'
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
  readonly columns: readonly Column[]
}

/** Turns results into text one at a time, so that thousands of them need the memory of one. */
export interface Formatter {
  readonly next: (ran: Ran) => string
  readonly end: () => string
}

/** One line of JSON for each result; a list in the input gives a list, everything else JSON Lines. */
export const jsonResults = (): Formatter => {
  let count = 0
  let list = false
  return {
    next({ place, listed, scenario, corrections, columns }) {
      const text = JSON.stringify({
        model: MODEL_VERSION,
        input: place,
        scenario,
        corrections,
        // JSON has no NaN: such a value becomes null
        columns: Object.fromEntries(columns.map(({ id, values }) => [id, values])),
      })
      if (count++ === 0) list = listed
      return list ? `${count === 1 ? '[' : ','}\n${text}` : `${text}\n`
    },
    end: () => (list ? '\n]\n' : ''),
  }
}

/** Spreadsheets run a text that begins like a formula, so it gets a mark in front; quotation marks are doubled. */
const textCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
const numberCell = (value: number): string => (Number.isFinite(value) ? String(value) : '')

/**
 * One table for all results: the columns, then `scenario` (its number in the input) and, in the first row of a
 * scenario that needed any, `corrections`.
 */
export const csvResults = (): Formatter => {
  let headed = false
  return {
    next({ number, corrections, columns }) {
      const rows = columns[0]?.values.length ?? 0
      const lines = headed ? [] : [[...columns.map(({ id }) => id), 'scenario', 'corrections'].join(',')]
      headed = true
      for (let row = 0; row < rows; row++) {
        const cells = columns.map(({ values }) => numberCell(values[row] ?? Number.NaN))
        lines.push([...cells, number, row === 0 ? textCell(corrections.join(' ')) : ''].join(','))
      }
      return lines.map(line => `${line}\n`).join('')
    },
    end: () => '',
  }
}
