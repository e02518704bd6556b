import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/study-runs.json'
import { sampleAt, scenarioFrom } from '../../src/model'
import { lifeOf, riskAt } from '../../src/risk'
import {
  lowestOf,
  MOST_RUNS,
  NEW_BOOK,
  resultAt,
  runOf,
  runWith,
  withRun,
  type StudyBook,
} from '../../src/state/runs'
import { csvOfRuns, rowsAt, sorted } from '../../src/study/runs-table'

const i18n = createI18n('en', compileMessage)
i18n.add(words)
const life = (raw: object) => lifeOf(scenarioFrom(raw).scenario)
const usual = life({})
const early = life({ menopause: 42 })
const short = life({ until: 45 })

describe('a run', () => {
  it('keeps the results of its life, at any age', () => {
    const run = runOf(early, 1, 0)
    for (const age of [20, 41.5, 62, 62.04, 90]) {
      expect(resultAt(run, 'tScore', age)).toBeCloseTo(sampleAt(early.trajectory, 't_spine', age), 3)
      expect(resultAt(run, 'block', age)).toBeCloseTo(sampleAt(early.trajectory, 'bvtv_spine', age), 4)
    }
    expect(resultAt(run, 'risk', 62)).toBeCloseTo(riskAt(early.risk, 'major', 'ten', 62), 3)
    expect(resultAt(run, 'risk', 49)).toBeNaN()
    expect(resultAt(run, 'tScore', 91)).toBeNaN()
    expect(resultAt(run, 'tScore', 19)).toBeNaN()
  })

  it('knows its lowest T-score and when it comes', () => {
    const { tScore, age } = lowestOf(runOf(usual, 1, 0))
    expect(age).toBe(90)
    expect(tScore).toBeCloseTo(sampleAt(usual.trajectory, 't_spine', 90), 3)
    expect(lowestOf(runOf(life({ until: 25 }), 1, 0)).age).toBeLessThanOrEqual(25)
  })

  it('is made once for each life, and its number is never given again', () => {
    let book: StudyBook = NEW_BOOK
    for (const one of [usual, early, usual]) book = withRun(book, one, 0)
    expect(book.runs.map(({ n }) => n)).toEqual([1, 2])
    book = withRun(book, usual, 3)
    expect(book.runs.map(({ n, massage }) => [n, massage])).toEqual([
      [1, 0],
      [2, 0],
      [3, 3],
    ])
    book = withRun({ ...book, runs: book.runs.slice(0, 1) }, early, 0)
    expect(book.runs.map(({ n }) => n)).toEqual([1, 4])
    expect(runWith(book.runs, early.scenario, 0)?.n).toBe(4)
    expect(runWith(book.runs, early.scenario, 1)).toBeNull()
  })

  it('the oldest without a note goes first when there are too many', () => {
    let book: StudyBook = withRun(NEW_BOOK, usual, 0)
    book = { ...book, runs: book.runs.map(run => ({ ...run, note: 'keep' })) }
    for (let k = 0; k < MOST_RUNS; k += 1)
      book = withRun(book, { ...short, scenario: { ...short.scenario, seed: k + 2 } }, 0)
    expect(book.runs).toHaveLength(MOST_RUNS)
    expect(book.runs.map(({ n }) => n).slice(0, 2)).toEqual([1, 3])
  })
})

describe('the table of runs', () => {
  const runs = [runOf(usual, 1, 0), runOf(early, 2, 0), runOf(short, 3, 2)]
  const rows = rowsAt(runs, 62, (run, before) => (before === null ? 'first' : `${before.n} to ${run.n}`))

  it('sorts by any column, what has no value last', () => {
    const order = (by: 'n' | 'tScore' | 'risk', down: boolean) =>
      sorted(rows, { by, down }).map(({ run }) => run.n)
    expect(order('n', true)).toEqual([3, 2, 1])
    expect(order('tScore', false)).toEqual([2, 1, 3])
    expect(order('tScore', true)).toEqual([1, 2, 3])
    expect(order('risk', true)).toEqual([2, 1, 3])
  })

  it('is saved with parameters and seed, and no cell is a formula', () => {
    const noted = rows.map(row => ({
      ...row,
      change: '@SUM(A1)',
      run: { ...row.run, note: '=HYPERLINK("http://x")' },
    }))
    const csv = csvOfRuns(i18n, noted, 62, ['+1+1', 'model x'])
    const lines = csv.split('\r\n')
    expect(lines[0]).toBe(`"'+1+1"`)
    expect(lines).toHaveLength(1 + 1 + 1 + 1 + 3 + 1)
    expect(csv).not.toMatch(/(^|[,\n])"?[=+@]/)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv).toContain('""menopause"":42')
    // numbers keep a plain point and a plain minus
    expect(lines[4]).toMatch(/^1,"'@SUM\(A1\)",62,-\d\.\d+,-\d\.\d+,90,\d+\.\d+,\d+\.\d+,1,0,/)
    // a life that is over has no values there
    expect(lines[6]).toMatch(/^3,"'@SUM\(A1\)",62,,-?\d/)
  })
})
