import { curveOf, fiveAges, type Point } from '../lessons/engine/curve'
import { rowOf } from '../lessons/engine/rows'
import type { LessonId } from '../lessons/ids'
import type { ChoiceAsk, CurveAsk, LessonPlan, ObservePlan } from '../lessons/types'
import type { Life } from '../risk/types'
import { readingAt, type ReadingId } from '../state/readings'
import type { Site } from '../state/view'

/** Everything a worksheet is drawn from: of a lesson, or of any life. Numbers only; sheet-words.ts says them. */
export interface SheetPlan {
  readonly lesson: LessonPlan | null
  readonly life: Life
  readonly curve: CurveAsk | null
  readonly choice: ChoiceAsk | null
  readonly known: readonly Point[]
  /** the model's own curve, for the key */
  readonly answer: readonly Point[]
  /** the usual range of the axis, null where none is known */
  readonly usual: { readonly low: number; readonly high: number } | null
  readonly columns: ObservePlan['columns']
  /** how many rows are to be filled in */
  readonly rows: number
  /** ages, years, at which the task asks for a row; printed where the sheet itself sets them */
  readonly ages: readonly number[]
  readonly agesPrinted: boolean
  /** the model's values, a row an age */
  readonly values: readonly (readonly number[])[]
  readonly scans: Scans
}

/** Three scans of one life at one age, each with an error of its own. */
export interface Scans {
  readonly age: number
  readonly site: Site
  /** g/cm² */
  readonly read: readonly [number, number, number]
  /** the error of one scan, one standard deviation, a share of the reading */
  readonly error: number
}

export interface SheetSource {
  readonly life: Life
  /** years */
  readonly age: number
  readonly site: Site
  readonly scanError: number
  /** the usual range of a reading for young adults of that sex; null where none is known */
  usual(reading: ReadingId, life: Life): { readonly low: number; readonly high: number } | null
}

const densityOf = (site: Site) => `bmd_${site}_gcm2` as const

/** The range of young adults on the axis of a question: a share is a share of the value at its beginning. */
const usualOn = (ask: CurveAsk, life: Life, usual: SheetSource['usual']): SheetPlan['usual'] => {
  const range = usual(ask.reading, life)
  if (range === null || ask.as === 'own') return range
  const one = readingAt(life, ask.reading, ask.from)
  return { low: range.low / one, high: range.high / one }
}

const scansOf = (life: Life, age: number, site: Site, error: number): Scans => {
  const plan: ObservePlan = { columns: [{ reading: densityOf(site), digits: 3 }], rows: 3, scatter: error }
  // as they are printed, so that what the key works out is what a learner works out
  const scan = (nth: number): number => Number((rowOf(plan, life, age, nth)[1] ?? Number.NaN).toFixed(3))
  return { age, site, error, read: [scan(0), scan(1), scan(2)] }
}

const tableOf = (columns: ObservePlan['columns'], life: Life, ages: readonly number[]) =>
  ages.map(age => columns.map(column => readingAt(life, column.reading, column.age ?? age)))

/** Ages that a task names ("at 45, at 59.5 and at 62") and that this life reaches. */
export const agesIn = (task: string, until: number): readonly number[] => [
  ...new Set(
    [...task.matchAll(/(?<![\d.,\u2212-])\d{2}(?:\.\d+)?(?![\d.,]*\d|\s*%)/g)]
      .map(([text]) => Number(text))
      .filter(age => age >= 20 && age <= until),
  ),
]

/** The sheet of a lesson. `task` is what "observe" asks for: the ages it names are those of the key. */
export const lessonSheet = (
  lesson: LessonPlan,
  task: string,
  lives: { readonly answer: Life; readonly observed: Life },
  o: Omit<SheetSource, 'life'>,
): SheetPlan => {
  const { predict, observe } = lesson
  const curve = predict.kind === 'curve' ? predict : null
  const named = agesIn(task, lives.observed.scenario.until)
  const own = observe.columns.every(({ age }) => age !== undefined)
  const ages = own
    ? [observe.columns[0]?.age ?? o.age]
    : named.length > 0
      ? named
      : curve === null
        ? [observe.setting?.age ?? lesson.start.age ?? o.age]
        : fiveAges(curve)
  const site = lesson.start.site ?? o.site
  const scanAge = Math.min(lesson.start.age ?? o.age, lives.observed.scenario.until)
  return {
    lesson,
    life: lives.answer,
    curve,
    choice: predict.kind === 'choice' ? predict : null,
    known: curve === null ? [] : curveOf(curve, lives.answer, curve.shownFrom, curve.from),
    answer: curve === null ? [] : curveOf(curve, lives.answer, curve.from, curve.to),
    usual: curve === null ? null : usualOn(curve, lives.answer, o.usual),
    columns: observe.columns,
    rows: Math.max(observe.rows, 3),
    ages,
    agesPrinted: false,
    values: tableOf(observe.columns, lives.observed, ages),
    scans: scansOf(lives.observed, scanAge, site, observe.scatter ?? o.scanError),
  }
}

/** Assumption: fifteen years ahead are enough to see a change, and three decades behind to see where a line comes from. */
const AHEAD = 15
const BEHIND = 30
/** Assumption: an axis from half to five quarters of the first value gives nothing away and holds every life. */
const AXIS = [0.5, 1.25] as const

/** A sheet for any life: what does the density of this bone do from this age on? */
export const lifeSheet = ({ life, age, site, scanError, usual }: SheetSource): SheetPlan => {
  const { until } = life.scenario
  const to = Math.min(until, Math.max(25, Math.round(age) + AHEAD))
  const from = Math.min(Math.round(age), to - 5)
  const reading = densityOf(site)
  const now = readingAt(life, reading, from)
  const curve: CurveAsk = {
    kind: 'curve',
    reading,
    as: 'own',
    from,
    to,
    shownFrom: Math.max(20, Math.min(from - 5, to - AHEAD - BEHIND)),
    min: Math.floor(now * AXIS[0] * 10) / 10,
    max: Math.ceil(now * AXIS[1] * 10) / 10,
    shapes: [],
  }
  const columns: ObservePlan['columns'] = [
    { reading, digits: 3 },
    { reading: `t_${site}`, digits: 1 },
    { reading: 'resorption', digits: 2 },
    { reading: 'formation', digits: 2 },
  ]
  const ages = [0, 1 / 3, 2 / 3, 1].map(share => Math.round(from + share * (to - from)))
  return {
    lesson: null,
    life,
    curve,
    choice: null,
    known: curveOf(curve, life, curve.shownFrom, from),
    answer: curveOf(curve, life, from, to),
    usual: usualOn(curve, life, usual),
    columns,
    rows: ages.length,
    ages,
    agesPrinted: true,
    values: tableOf(columns, life, ages),
    scans: scansOf(life, from, site, scanError),
  }
}

/** Mean of the three scans, highest less lowest, both g/cm², and the latter as a share of the mean. */
export const scatterOf = ({ read }: Scans) => {
  const mean = (read[0] + read[1] + read[2]) / 3
  const range = Math.max(...read) - Math.min(...read)
  return { mean, range, share: range / mean }
}

/**
 * The least change between two scans that is more than chance in 95 of 100 cases, a share: 1.96 times the error of a
 * difference, which is the square root of two times the error of one scan. Holds for errors that spread normally.
 */
export const leastSeen = (error: number): number => 1.96 * Math.SQRT2 * error

/** What a worksheet is of: named in its choice and in its file. */
export type SheetOf = LessonId | 'life'
