import type { Five, LessonRecord, Prediction } from '../types'
import { EMPTY_RECORD, MOST_ROWS } from './record'

/*
 * A record as one short line of plain letters, for a learning system that keeps a few thousand characters: nine lessons must fit.
 * Fields in a fixed order, parted by "~"; lists by ","; lists of lists by ":". Free text is never in it.
 *   version ~ reached ~ prediction ~ confidence ~ flags ~ chain ~ mark ~ check ~ transfer ~ rows
 */
const VERSION = '1'
const LONGEST_PACK = 600
/** Longer text than any of ours is cut before it is read. */
const LONGEST_READ = 2000

const HOW = { drawn: 'd', keys: 'k', shape: 's' } as const
const isHow = (letter: string): keyof typeof HOW | null =>
  letter === 'd' ? 'drawn' : letter === 'k' ? 'keys' : letter === 's' ? 'shape' : null

/** Four figures are more than anybody reads off a chart. */
const short = (value: number): string => String(Number(value.toPrecision(4)))

const packPrediction = (prediction: Prediction | null): string => {
  if (prediction === null) return ''
  if (prediction.kind === 'choice') return `o${prediction.option}`
  return `${HOW[prediction.how]}${prediction.values.map(short).join(',')}`
}

/** At most 600 characters: when there are too many rows, the last ones stay behind. */
export const packRecord = (record: LessonRecord): string => {
  const flags = [record.revealed, record.tried, record.done].map(Number).join('')
  const head = [
    VERSION,
    record.reached,
    packPrediction(record.prediction),
    record.confidence ?? '',
    flags,
    record.chain.join(','),
    record.mark ?? '',
    record.check.map(tries => tries.join(',')).join(':'),
    record.transfer.join(','),
  ].join('~')
  const rows: string[] = []
  let room = LONGEST_PACK - head.length - 1
  for (const row of record.rows) {
    // an empty cell stands for a number that is not there
    const text = row.map(value => (Number.isFinite(value) ? short(value) : '')).join(',')
    room -= text.length + 1
    if (room < 0) break
    rows.push(text)
  }
  return `${head}~${rows.join(':')}`
}

const MOST_LINKS = 12
const MOST_TRIES = 8
const MOST_COLUMNS = 8
const LARGEST = 1e6

const numbersIn = (text: string | undefined, most: number): readonly number[] =>
  (text ?? '') === ''
    ? []
    : (text ?? '')
        .split(',')
        .slice(0, most)
        .map(part => (part.trim() === '' ? Number.NaN : Number(part)))

const whole = (text: string | undefined, min: number, max: number): number | null => {
  const value = /^\d{1,2}$/.test(text ?? '') ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : null
}
/** Whole numbers from 1; whatever is none is left out. */
const optionsIn = (text: string | undefined, most: number): readonly number[] =>
  numbersIn(text, most).filter(value => Number.isInteger(value) && value >= 1 && value <= MOST_LINKS)

const isFive = (values: readonly number[]): values is Five =>
  values.length === 5 && values.every(value => Number.isFinite(value) && Math.abs(value) <= LARGEST)

const predictionIn = (text: string | undefined): Prediction | null => {
  const [letter = '', rest = ''] = [text?.slice(0, 1), text?.slice(1)]
  if (letter === 'o') {
    const option = whole(rest, 1, MOST_LINKS)
    return option === null ? null : { kind: 'choice', option, how: 'keys' }
  }
  const how = isHow(letter)
  const values = numbersIn(rest, 6)
  return how !== null && isFive(values) ? { kind: 'curve', values, how } : null
}

/** Reads a packed record; null when it is none of this version. What of it makes no sense is left empty; nothing is ever thrown. */
export const unpackRecord = (text: unknown): LessonRecord | null => {
  if (typeof text !== 'string') return null
  const fields = text.slice(0, LONGEST_READ).split('~')
  if (fields[0] !== VERSION || fields.length !== 10) return null
  const [, reached, prediction, confidence, flags = '', chain, mark, check = '', transfer, rows = ''] = fields
  const [first, second] = check.split(':')
  const links = optionsIn(chain, MOST_LINKS)
  return {
    ...EMPTY_RECORD,
    reached: whole(reached, 1, 7) ?? 1,
    prediction: predictionIn(prediction),
    confidence: whole(confidence, 1, 5),
    revealed: flags[0] === '1',
    tried: flags[1] === '1',
    done: flags[2] === '1',
    // an order in which a link stands twice is none
    chain: new Set(links).size === links.length ? links : [],
    mark: whole(mark, 0, 3),
    check: [optionsIn(first, MOST_TRIES), optionsIn(second, MOST_TRIES)],
    transfer: optionsIn(transfer, MOST_TRIES),
    rows:
      rows === ''
        ? []
        : rows
            .split(':')
            .slice(0, MOST_ROWS)
            .map(row => numbersIn(row, MOST_COLUMNS))
            .filter(
              row => row.length > 0 && row.every(value => Number.isNaN(value) || Math.abs(value) <= LARGEST),
            ),
  }
}
