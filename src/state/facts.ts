import { sampleAt, type DrugCourse, type Episode } from '../model'
import { riskAt } from '../risk'
import type { Life } from '../risk/types'

/** What can truly be said about a life at an age: the numbers behind the headline and the landmarks. */
export interface Facts {
  readonly age: number
  readonly sex: 'f' | 'm'
  /** change of spine density since 30 (since 20 when the life is younger), fraction; -0.13 = 13 % less */
  readonly change: number
  readonly since: number
  /** spine T-score at this age */
  readonly tScore: number
  /** share of the loss so far that fell in the six years around the final period, or null when not past them */
  readonly transitionShare: number | null
  readonly transitionChange: number | null
  /** the course being taken at this age, with the change since it began; or the last one stopped within five years */
  readonly course: { readonly course: DrugCourse; readonly active: boolean; readonly change: number } | null
  /** a steroid episode that covers this age or ended within five years, with the change while it lasted */
  readonly steroid: { readonly episode: Episode; readonly active: boolean; readonly change: number } | null
  /** this life against the pinned one at the same age, fraction */
  readonly against: number | null
  /** the age from which the two lives differ, or null when they never do */
  readonly parting: number | null
}

const TRANSITION = { before: 2, after: 4 } as const
const SOON = 5

const spine = (life: Life, age: number): number => sampleAt(life.trajectory, 'bmd_spine_gcm2', age)
const change = (life: Life, from: number, to: number): number => spine(life, to) / spine(life, from) - 1

const latest = <T extends { from: number; to: number }>(list: readonly T[], age: number): T | null =>
  list
    .filter(item => item.from < age && age - item.to < SOON)
    .reduce<T | null>((best, item) => (best === null || item.from > best.from ? item : best), null)

export const factsAt = (life: Life, age: number, pinned: Life | null): Facts => {
  const { scenario } = life
  const since = age <= 30 ? 20 : 30
  const total = change(life, since, age)
  const start = scenario.menopause - TRANSITION.before
  const end = scenario.menopause + TRANSITION.after
  const past = scenario.sex === 'f' && start >= since && age >= end
  const transitionChange = past ? (spine(life, end) - spine(life, start)) / spine(life, since) : null
  const course = latest(scenario.drugs, age)
  const steroid = latest(
    scenario.episodes.filter(episode => episode.input === 'cortisol' && episode.value > 0),
    age,
  )
  const window = (item: { from: number; to: number }): { active: boolean; change: number } => ({
    active: age < item.to,
    change: change(life, item.from, Math.min(age, item.to)),
  })
  return {
    age,
    sex: scenario.sex,
    change: total,
    since,
    tScore: sampleAt(life.trajectory, 't_spine', age),
    transitionChange,
    transitionShare: transitionChange !== null && total < -0.03 ? transitionChange / total : null,
    course:
      course === null
        ? null
        : age < course.to
          ? { course, ...window(course) }
          : { course, active: false, change: change(life, course.to, age) },
    steroid: steroid === null ? null : { episode: steroid, ...window(steroid) },
    parting: pinned === null ? null : partingAge(life, pinned),
    against:
      pinned === null || age > pinned.scenario.until ? null : spine(life, age) / spine(pinned, age) - 1,
  }
}

/** A later high point is a treatment's, not the peak of youth. */
const PEAK_BEFORE = 40

export interface Landmarks {
  readonly peak: number
  readonly finalPeriod: number | null
  /** first age at which ten in a hundred break a major bone within ten years, from 50 on */
  readonly riskPassesTen: number | null
}

export const landmarksOf = (life: Life): Landmarks => {
  const { scenario, trajectory } = life
  const { age, bmd_spine_gcm2: bmd } = trajectory.columns
  let best = 0
  for (let row = 0; row < trajectory.rows; row += 1)
    if (
      (age[row] ?? 0) >= 20 &&
      (age[row] ?? 0) <= PEAK_BEFORE &&
      (bmd[row] ?? 0) > (bmd[best] ?? 0) * 1.0005
    )
      best = row
  let risky: number | null = null
  for (let year = 50; year <= scenario.until && risky === null; year += 1)
    if (riskAt(life.risk, 'major', 'ten', year) >= 10) risky = year
  return {
    peak: Math.max(20, Math.round(age[best] ?? 30)),
    finalPeriod: scenario.sex === 'f' && scenario.menopause < scenario.until ? scenario.menopause : null,
    riskPassesTen: risky === 50 ? null : risky,
  }
}

/** Below this two densities are the same to any eye and any scanner. */
const NOTICEABLE = 0.0005

/** The first age at which two lives' spine densities noticeably differ, or null when they never do. */
export const partingAge = (a: Life, b: Life): number | null => {
  const left = a.trajectory.columns.bmd_spine_gcm2
  const right = b.trajectory.columns.bmd_spine_gcm2
  for (let row = 0; row < Math.min(a.trajectory.rows, b.trajectory.rows); row += 1)
    if (Math.abs((left[row] ?? 0) - (right[row] ?? 0)) > NOTICEABLE)
      return a.trajectory.columns.age[row] ?? null
  return null
}
