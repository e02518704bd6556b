import { sampleAt, YOUNG } from '../model'
import { riskAt } from '../risk'
import type { Cause, Facts, Life, PairFacts, Spell } from '../risk/types'
import { differencesOf, type Difference } from './differences'
import { FIRST_RISK_AGE } from './first-risk-age'

const TRANSITION = { before: 2, after: 4 } as const
const SOON_YEARS = 5
const SETTLING_YEARS = 0.5
const ADULT_AGE = 20
const LONG_YEARS = 10
/** A young bone further than this from the young mean is no measure for the older one. */
const FAR_T = 1.5

const spine = (life: Life, age: number): number => sampleAt(life.trajectory, 'bmd_spine_gcm2', age)
const change = (life: Life, from: number, to: number): number => spine(life, to) / spine(life, from) - 1

const latest = <T extends { from: number; to: number }>(list: readonly T[], age: number): T | null =>
  list
    .filter(item => item.from < age && age - item.to < SOON_YEARS)
    .reduce<T | null>((best, item) => (best === null || item.from > best.from ? item : best), null)

/** While it lasts the change so far; afterwards the change since its end for a drug, of the whole spell for an episode. */
const spell = (life: Life, item: { from: number; to: number }, age: number, after: boolean): Spell => {
  const active = age < item.to + SETTLING_YEARS
  const { from, to } = item
  return {
    from,
    to,
    active,
    change: active || !after ? change(life, from, Math.min(age, to)) : change(life, to, age),
  }
}

/** One difference as the cause of what follows; null for those that are none: another person, comparison, end or seed. */
const causeOf = (difference: Difference): Cause | null => {
  const nothing = { value: NaN, none: false, up: false }
  const held = (here: number, there: number): Cause['held'] =>
    here > 0 && there > 0 ? 'both' : here > 0 ? 'here' : 'there'
  switch (difference.kind) {
    case 'sex':
    case 'reference':
      return null
    case 'input': {
      const { id, b: here } = difference
      if (here === null || id === 'until' || id === 'seed') return null
      return {
        ...nothing,
        kind: 'input',
        id,
        held: 'both',
        value: here.value,
        none: here.word === 'no' || here.word === 'none',
      }
    }
    case 'episodes': {
      const { id, a, b } = difference
      const [spell] = [...b, ...a]
      if (spell === undefined || (a.length > 0 && b.length > 0) || a.length + b.length > 1) return null
      const up = spell.amount.value > spell.usual
      return { ...nothing, kind: 'episode', id, held: held(b.length, a.length), up }
    }
    case 'drug':
      return {
        ...nothing,
        kind: 'drug',
        id: difference.id,
        held: held(difference.b.length, difference.a.length),
      }
  }
}

const pairFacts = (life: Life, pinned: Life, age: number): PairFacts => {
  const [here, there] = [life.scenario, pinned.scenario]
  const differences = differencesOf(there, here)
  const [first] = differences
  const risk = (of: Life): number => riskAt(of.risk, 'major', 'ten', age)
  return {
    differences: differences.length,
    cause: first === undefined || differences.length > 1 ? null : causeOf(first),
    risk: age < FIRST_RISK_AGE ? null : { here: risk(life), there: risk(pinned) },
    over: age > there.until ? there.until : null,
    people: here.sex === there.sex ? here.sex : 'other',
  }
}

/** `usual` is the life of the same sex with nothing changed. */
export const factsAt = (
  life: Life,
  age: number,
  other: { readonly usual: Life; readonly pinned: Life | null; readonly massage: boolean },
): Facts => {
  const { scenario } = life
  const { pinned, usual } = other
  const anchor = age <= 30 ? 20 : 30
  const far = Math.abs(sampleAt(life.trajectory, 't_spine', anchor)) > FAR_T
  const total = far ? spine(life, age) / YOUNG[scenario.sex].spine.mean_gcm2 - 1 : change(life, anchor, age)
  const start = scenario.menopause - TRANSITION.before
  const end = scenario.menopause + TRANSITION.after
  const past = !far && scenario.sex === 'f' && start >= anchor && age >= end
  const transitionChange = past ? (spine(life, end) - spine(life, start)) / spine(life, anchor) : null
  const course = latest(scenario.drugs, age)
  const episode = latest(
    // what began in youth, or lasts for decades, is told against the life without it
    scenario.episodes.filter(({ from, to }) => from >= ADULT_AGE && to - from <= LONG_YEARS),
    age,
  )
  return {
    age,
    sex: scenario.sex,
    change: total,
    since: far ? null : anchor,
    tScore: sampleAt(life.trajectory, 't_spine', age),
    transitionChange,
    transitionShare: transitionChange !== null && total < -0.03 ? transitionChange / total : null,
    course: course === null ? null : { ...spell(life, course, age, true), drug: course.drug },
    episode:
      episode === null
        ? null
        : {
            ...spell(life, episode, age, false),
            input: episode.input,
            up: episode.value > scenario[episode.input],
          },
    unchanged: age > usual.scenario.until ? 0 : spine(usual, age) / spine(life, age) - 1,
    massage: other.massage,
    parting: pinned === null ? null : partingAge(life, pinned),
    pair: pinned === null ? null : pairFacts(life, pinned, age),
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
    if ((age[row] ?? 0) >= ADULT_AGE && (age[row] ?? 0) <= PEAK_BEFORE && (bmd[row] ?? 0) > (bmd[best] ?? 0))
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
