import type { Scenario } from '../model'
import type { Life } from '../risk/types'
import { sameScenario } from './changes'
import { FIRST_RISK_AGE } from './first-risk-age'
import { readerOf, type ReadingId } from './readings'

/** What is kept of a life that stood for a while: enough to read its key results at any age, and to show it again. */
export interface Run {
  /** 1 the first of this visit; never given twice */
  readonly n: number
  readonly scenario: Scenario
  /** gentle massage, sessions a week, as it was shown beside it */
  readonly massage: number
  /** of the learner; stays in the page */
  readonly note: string
  readonly results: Readonly<Record<ResultId, Float32Array>>
}

/** What a student keeps during a visit: in memory only, in no address and no file. */
export interface StudyBook {
  /** newest last */
  readonly runs: readonly Run[]
  /** the number the next run gets */
  readonly next: number
  /** words of the glossary are marked in the text */
  readonly marks: boolean
  /** single keys ("/") act (WCAG 2.1.4: they can be turned off) */
  readonly singleKeys: boolean
}
export const NEW_BOOK: StudyBook = { runs: [], next: 1, marks: true, singleKeys: true }

/** T-score of the spine (SD), bone in the block (0-1), of 100 people with a major break in ten years (from 50 on). */
const READINGS = {
  tScore: 't_spine',
  block: 'bvtv_spine',
  risk: 'risk10_major',
} as const satisfies Record<string, ReadingId>
export type ResultId = keyof typeof READINGS

/** Results are kept for every month from this age on, years. */
const FIRST_AGE = 20
const MONTHS = 12
/** From here on the lowest T-score is looked for: before, a skeleton may still be growing, years. */
const GROWN_AGE = 30
/** Assumption: more rows than a lesson needs; the oldest without a note goes first. */
export const MOST_RUNS = 60

export const runOf = (life: Life, n: number, massage: number): Run => {
  const { until } = life.scenario
  const ages = Float64Array.from(
    { length: Math.floor((until - FIRST_AGE) * MONTHS + 1e-6) + 1 },
    (_, month) => FIRST_AGE + month / MONTHS,
  )
  const reading = readerOf(life)
  const read = (id: ResultId): Float32Array =>
    Float32Array.from(ages, age =>
      id === 'risk' && age < FIRST_RISK_AGE - 1e-6 ? NaN : reading(READINGS[id], age),
    )
  return {
    n,
    scenario: life.scenario,
    massage,
    note: '',
    results: { tScore: read('tScore'), block: read('block'), risk: read('risk') },
  }
}

/** One result of a run at an age, years, between months in proportion; NaN beyond its end and where there is none. */
export const resultAt = ({ results, scenario }: Run, id: ResultId, age: number): number => {
  const values = results[id]
  if (age < FIRST_AGE || age > scenario.until + 1e-6) return NaN
  const place = Math.min(values.length - 1, (age - FIRST_AGE) * MONTHS)
  const row = Math.floor(place + 1e-6)
  const before = values[row] ?? NaN
  const share = Math.max(0, place - row)
  return share < 1e-6 ? before : before + ((values[row + 1] ?? NaN) - before) * share
}

/** The lowest T-score of the spine and the age it comes at, years. */
export const lowestOf = ({ results, scenario }: Run): { readonly tScore: number; readonly age: number } => {
  const first = scenario.until <= GROWN_AGE ? 0 : (GROWN_AGE - FIRST_AGE) * MONTHS
  let lowest = first
  results.tScore.forEach((value, row) => {
    if (row >= first && value < (results.tScore[lowest] ?? Infinity)) lowest = row
  })
  return { tScore: results.tScore[lowest] ?? NaN, age: FIRST_AGE + lowest / MONTHS }
}

/** The run that is this very life, massage included. */
export const runWith = (runs: readonly Run[], scenario: Scenario, massage: number): Run | null =>
  runs.find(run => run.massage === massage && sameScenario(run.scenario, scenario)) ?? null

/** The book with one more run; a life that is in it already makes none. */
export const withRun = (book: StudyBook, life: Life, massage: number): StudyBook => {
  if (runWith(book.runs, life.scenario, massage) !== null) return book
  const all = [...book.runs, runOf(life, book.next, massage)]
  const spare = all.length > MOST_RUNS ? (all.find(({ note }) => note === '') ?? all[0]) : null
  return { ...book, runs: all.filter(run => run !== spare), next: book.next + 1 }
}
