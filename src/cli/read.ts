import type { Correction } from '../model'
import type { Complaint } from './args'
import { type JsonError, jsonErrorIn } from './json-error'
import { type Line, LONGEST, LONGEST_MILLIONS } from './lines'
import { cellsOf, isTableKey, rowToRaw, separatorOf } from './table-rows'

/** Where something stands in the input; 0 = the input as a whole. */
export interface Place {
  readonly line: number
  /** its number in a list, from 1 */
  readonly item?: number
}
/** One thing found in the input: a scenario to be judged, or why there is none. */
export type Found =
  | {
      readonly kind: 'scenario'
      readonly place: Place
      readonly raw: object
      /** it is one of a list, so the results are a list too */
      readonly listed: boolean
      readonly corrections: readonly Correction[]
    }
  | { readonly kind: 'problem'; readonly place: Place; readonly complaint: Complaint }

const problem = (place: Place, key: string, values: Complaint['values'] = {}): Found => ({
  kind: 'problem',
  place,
  complaint: { key: `cli.bad.${key}`, values },
})
const notJson = (place: Place, { column, endsEarly }: JsonError): Found =>
  endsEarly ? problem(place, 'jsonEnd') : problem(place, 'json', { column })
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The scenarios of one parsed document: an object, or a list of objects. */
const scenariosIn = function* (value: unknown, line: number): Generator<Found> {
  const listed = Array.isArray(value)
  const items: readonly unknown[] = listed ? value : [value]
  for (const [i, raw] of items.entries()) {
    const place = listed ? { line, item: i + 1 } : { line }
    yield isObject(raw) ? { kind: 'scenario', place, raw, listed, corrections: [] } : problem(place, 'object')
  }
}

const parsed = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

const fromLine = function* (line: Line): Generator<Found> {
  if (line.tooLong) yield problem({ line: line.number }, 'long', { limit: LONGEST_MILLIONS })
  else if (line.text.trim() !== '') {
    const document = parsed(line.text)
    if (document !== null) yield* scenariosIn(document.value, line.number)
    else yield notJson({ line: line.number }, jsonErrorIn(line.text))
  }
}

/** A document over many lines, or JSON Lines whose first line is broken: the text as a whole decides. */
const fromDocument = async function* (first: Line, rest: AsyncIterator<Line>): AsyncGenerator<Found> {
  const lines = [first]
  let length = first.text.length
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    lines.push(next.value)
    length += next.value.text.length + 1
    if (next.value.tooLong || length > LONGEST) {
      yield problem({ line: 0 }, 'long', { limit: LONGEST_MILLIONS })
      return
    }
  }
  const text = lines.map(line => line.text).join('\n')
  const document = parsed(text)
  if (document !== null) yield* scenariosIn(document.value, first.number)
  else if (lines.some(line => line.text.startsWith('{') && parsed(line.text) !== null))
    for (const line of lines) yield* fromLine(line)
  else {
    const error = jsonErrorIn(text)
    yield notJson({ line: first.number + error.line - 1 }, error)
  }
}

const fromTable = async function* (first: Line, rest: AsyncIterator<Line>): AsyncGenerator<Found> {
  const separator = separatorOf(first.text)
  const header = cellsOf(first.text, separator)?.map(cell => cell.trim())
  if (header === undefined) {
    yield problem({ line: first.number }, 'quote')
    return
  }
  const twice = header.find((key, i) => key !== '' && header.indexOf(key) !== i)
  if (twice !== undefined) {
    yield problem({ line: first.number }, 'twice', { column: twice })
    return
  }
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    const { number: line, text, tooLong } = next.value
    if (tooLong) yield problem({ line }, 'long', { limit: LONGEST_MILLIONS })
    // a line of separators only is what a spreadsheet leaves below its last row
    if (tooLong || text.startsWith('#') || text.replaceAll(separator, '').trim() === '') continue
    const cells = cellsOf(text, separator)
    if (cells === null) yield problem({ line }, 'quote')
    else if (cells.slice(header.length).some(cell => cell.trim() !== ''))
      yield problem({ line }, 'cells', { given: cells.length, used: header.length })
    else yield { kind: 'scenario', place: { line }, listed: false, ...rowToRaw(header, cells) }
  }
}

const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text)

/**
 * The scenarios of a text in any of its forms (JSON, JSON Lines, CSV), in order, one at a time: only a document
 * that spans lines is held in memory. `table` says that the name of the file promises a table.
 */
export const readScenarios = async function* (
  lines: AsyncIterable<Line>,
  table = false,
): AsyncGenerator<Found> {
  const rest = lines[Symbol.asyncIterator]()
  const nextFull = async (): Promise<Line | null> => {
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      if (next.value.tooLong || next.value.text.trim() !== '') return next.value
    return null
  }
  let first = await nextFull()
  while (first?.text.startsWith('#') === true) first = await nextFull()
  if (first === null) return
  const lone = parsed(first.text)
  if (lone === null && !first.tooLong) {
    if (looksLikeJson(first.text)) {
      yield* fromDocument(first, rest)
      return
    }
    const cells = cellsOf(first.text, separatorOf(first.text)) ?? []
    if (table || cells.some(cell => isTableKey(cell.trim()))) {
      yield* fromTable(first, rest)
      return
    }
  }
  const second = await nextFull()
  if (lone === null && !first.tooLong && (second === null || !looksLikeJson(second.text))) {
    yield problem({ line: first.number }, 'text')
    return
  }
  yield* fromLine(first)
  if (second !== null) yield* fromLine(second)
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield* fromLine(next.value)
}
