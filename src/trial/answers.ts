import { classesOf, type Classes } from '../cohort/classes'
import { armIncidence, gapOfShares, type Curve, type End, type Incidence } from '../cohort/incidence'
import {
  cellsOf,
  gapOfMeans,
  momentsOf,
  rangeOf,
  scansOf,
  type Gap,
  type Measure,
  type Scans,
} from '../cohort/stats'
import { ARMS, type Arm, type ScannedSite, type TrialResult } from '../cohort/types'
import type { Cells, Outcome } from './types'

/** What a trial says when only the first `m` people of each group are counted. Worked out when asked for, and once. */
export interface Answers {
  readonly result: TrialResult
  readonly m: number
  readonly years: number
  /** shares of each group that broke a bone */
  readonly shares: Readonly<Record<Arm, number>>
  readonly classes: Readonly<Record<Arm, Classes>>
  curve(end: End, arm: Arm): Curve
  scans(site: ScannedSite, measure: Measure, arm: Arm): Scans
  cells(site: ScannedSite, measure: Measure): Cells
  /** B less A: broken bones in people of 100, density in percentage points of change; no p where few broke a bone */
  gap(outcome: Outcome): Gap
}

/** Rows of the picture of all lives: as fine as the eye needs, and coarser where few people stand in them. */
const rowsFor = (people: number): number => Math.max(14, Math.min(72, Math.round(2.2 * Math.sqrt(people))))
/** Steps that read well, in per cent and in T-scores. */
const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10] as const

/** Fewest people that each cell of a table of four should expect: Cochran WG, Biometrics 1954;10:417. */
const LEAST_EXPECTED = 5
/** Whether too few people of two groups of `m` broke a bone, or did not, for a p-value to mean much. */
export const isFew = (broken: number, m: number): boolean =>
  Math.min(broken, 2 * m - broken) / 2 < LEAST_EXPECTED

/** Keeps what was worked out, by name. */
const kept = () => {
  const known = new Map<string, unknown>()
  return <T>(name: string, make: () => T): T => {
    if (!known.has(name)) known.set(name, make())
    return known.get(name) as T
  }
}

/** Answers for any number of people counted. People are put in order of time once, for all of them. */
export const answering = (result: TrialResult): ((people: number) => Answers) => {
  const { arms, plan } = result
  const { sex } = plan.scenario
  const { years } = arms.a
  const ordered = kept()
  const incidence = (end: End, arm: Arm): Incidence =>
    ordered(`${end} ${arm}`, () => armIncidence(arms[arm], end))

  /** of everybody, so that axes stand still while fewer are counted */
  const spanOf = (site: ScannedSite, measure: Measure): readonly [number, number] =>
    ordered(`span ${site} ${measure}`, () => {
      const ranges = ARMS.map(arm => rangeOf(arms[arm], sex, site, measure, arms[arm].n))
      const least = Math.min(...ranges.map(([low]) => low))
      const most = Math.max(...ranges.map(([, high]) => high))
      if (!(least <= most)) return [0, 1]
      return least < most ? [least, most] : [least - 0.5, most + 0.5]
    })

  return people => {
    const m = Math.min(people, ...ARMS.map(arm => arms[arm].n))
    const found = kept()
    const classes = { a: classesOf(arms.a, m), b: classesOf(arms.b, m) }
    const gapOf = (outcome: Outcome): Gap => {
      if (outcome === 'broken') {
        const gap = gapOfShares(incidence('any', 'a').last(m), incidence('any', 'b').last(m))
        const p = isFew(classes.a.broken + classes.b.broken, m) ? NaN : gap.p
        return { ...gap, p, value: 100 * gap.value, low: 100 * gap.low, high: 100 * gap.high }
      }
      const [a, b] = ARMS.map(arm => momentsOf(arms[arm], sex, outcome, 'change', m, [years, years])[years])
      return gapOfMeans(a!, b!)
    }
    const cellsFor = (site: ScannedSite, measure: Measure): Cells => {
      const span = spanOf(site, measure)
      const [from, to] = span
      const rowsWanted = rowsFor(m)
      const step = STEPS.find(one => (to - from) / one <= rowsWanted) ?? (to - from) / rowsWanted
      const low = Math.floor(from / step) * step
      const rows = { low, step, rows: Math.max(4, Math.floor((to - low) / step) + 1) }
      return {
        ...rows,
        span,
        counts: {
          a: cellsOf(arms.a, sex, site, measure, m, rows),
          b: cellsOf(arms.b, sex, site, measure, m, rows),
        },
      }
    }
    return {
      result,
      m,
      years,
      classes,
      shares: { a: classes.a.broken / m, b: classes.b.broken / m },
      curve: (end, arm) => found(`curve ${end} ${arm}`, () => incidence(end, arm).curve(m)),
      scans: (site, measure, arm) =>
        found(`scans ${site} ${measure} ${arm}`, () => scansOf(arms[arm], sex, site, measure, m)),
      cells: (site, measure) => found(`cells ${site} ${measure}`, () => cellsFor(site, measure)),
      gap: outcome => found(`gap ${outcome}`, () => gapOf(outcome)),
    }
  }
}
