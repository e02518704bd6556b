import type { LessonId } from '../ids'
import type { LessonBook, LessonRecord, Prediction } from '../types'

/** Assumption: nobody writes down more rows than these by hand in eight minutes. */
export const MOST_ROWS = 12
/** Assumption: longer answers than this are not read by anybody; what is beyond is not taken. */
export const LONGEST_TEXT = 2000

export const EMPTY_RECORD: LessonRecord = {
  reached: 1,
  prediction: null,
  confidence: null,
  revealed: false,
  tried: false,
  rows: [],
  chain: [],
  written: '',
  mark: null,
  check: [[], []],
  transfer: [],
  done: false,
}

export const recordOf = (book: LessonBook, id: LessonId): LessonRecord => book[id] ?? EMPTY_RECORD

/** What a learner does: each takes a record and gives the next one. */

/** The result has been seen: a prediction made after it would be none. */
export const predict = (record: LessonRecord, prediction: Prediction): LessonRecord =>
  record.revealed ? record : { ...record, prediction }

export const trust = (record: LessonRecord, confidence: number): LessonRecord =>
  record.revealed || !(confidence >= 1 && confidence <= 5)
    ? record
    : { ...record, confidence: Math.round(confidence) }

export const reveal = (record: LessonRecord): LessonRecord =>
  record.revealed ? record : { ...record, revealed: true }

export const attempt = (record: LessonRecord): LessonRecord =>
  record.tried ? record : { ...record, tried: true }

export const addRow = (record: LessonRecord, row: readonly number[]): LessonRecord =>
  record.rows.length >= MOST_ROWS ? record : { ...record, rows: [...record.rows, row] }

export const removeRow = (record: LessonRecord, index: number): LessonRecord => ({
  ...record,
  rows: record.rows.filter((_, at) => at !== index),
})

export const order = (record: LessonRecord, chain: readonly number[]): LessonRecord => ({ ...record, chain })

export const write = (record: LessonRecord, text: string): LessonRecord => ({
  ...record,
  written: text.slice(0, LONGEST_TEXT),
})

export const mark = (record: LessonRecord, points: number): LessonRecord =>
  points >= 0 && points <= 3 ? { ...record, mark: Math.round(points) } : record

/** Assumption: who has tried this often has tried every option. */
const MOST_TRIES = 8
const tried = (options: readonly number[], option: number): readonly number[] =>
  options.length >= MOST_TRIES || options.at(-1) === option ? options : [...options, option]

export const answerCheck = (record: LessonRecord, item: 0 | 1, option: number): LessonRecord => ({
  ...record,
  check:
    item === 0
      ? [tried(record.check[0], option), record.check[1]]
      : [record.check[0], tried(record.check[1], option)],
})

/** The last thing a lesson asks: with it, it is done. */
export const answerTransfer = (record: LessonRecord, option: number): LessonRecord => ({
  ...record,
  transfer: tried(record.transfer, option),
  done: true,
})

/** A step has been opened. The result lies open from "run" on, when there is a prediction to compare with it. */
export const reach = (record: LessonRecord, step: number): LessonRecord => {
  const opened = step >= 3 && record.prediction !== null ? reveal(record) : record
  return step > opened.reached ? { ...opened, reached: step } : opened
}

/** From the beginning, with nothing kept but the way home. */
export const restart = ({ home, done }: LessonRecord): LessonRecord => ({
  ...EMPTY_RECORD,
  done,
  ...(home === undefined ? {} : { home }),
})
