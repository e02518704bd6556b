import type { Scenario, Trajectory } from '../model'
import { chance } from './chance'
import { XRAY_PER_CLINICAL } from './height'
import { answersOf } from './inputs'
import { lifeHazards } from './risk'
import { BONE_SITES, type BoneSite, FIRST_AGE, LAST_AGE } from './sites'
import { FACTORS } from './tables/clinical'
import type { Break } from './types'

/**
 * How much more often a bone breaks `years` (whole, from 1) after the last fracture of a simulated life (eq. 7):
 * 2.7 at one year and 1.4 at ten, any major fracture (Johansson 2017).
 */
export const cascade = (years: number): number => 1.35 + 1.88 * Math.exp(-years / 3)

/**
 * Which vertebra breaks, as shares. Assumption: fractures gather where the upper back bends most (T7, T8) and where the
 * stiff chest meets the loins (T11 to L1), as textbooks say; none above T4.
 */
const VERTEBRA_SHARES: readonly (readonly [id: string, share: number])[] = [
  ['T4', 2],
  ['T5', 4],
  ['T6', 7],
  ['T7', 12],
  ['T8', 12],
  ['T9', 6],
  ['T10', 5],
  ['T11', 10],
  ['T12', 15],
  ['L1', 14],
  ['L2', 6],
  ['L3', 4],
  ['L4', 2],
  ['L5', 1],
]
/** Assumption: three broken vertebrae in four are wedges, the others are crushed as a whole. */
const WEDGE_SHARE = 0.75

/** Addresses of the draws of one year; those from VERTEBRA on choose the vertebra. */
const DRAW: Readonly<Record<BoneSite, number>> = { hip: 0, spine: 1, wrist: 2, humerus: 3 }
const [NOTICED, KIND, VERTEBRA] = [4, 5, 8]
const TRIES = 24

const vertebraFor = (share: number): string => {
  const total = VERTEBRA_SHARES.reduce((sum, [, part]) => sum + part, 0)
  let left = share * total
  for (const [id, part] of VERTEBRA_SHARES) {
    left -= part
    if (left < 0) return id
  }
  return 'L5'
}

/** Rates a sampled life runs on, per person-year, one entry a year of age from FIRST_AGE: those seen on X-ray for the spine. */
const sampledHazards = (
  scenario: Scenario,
  trajectory: Trajectory,
): Readonly<Record<BoneSite, Float64Array>> => {
  const { hip, spine, wrist, humerus } = lifeHazards(scenario, trajectory)
  return { hip, spine: spine.map(rate => XRAY_PER_CLINICAL * rate), wrist, humerus }
}

const yearsOf = (scenario: Scenario): number =>
  Math.max(0, Math.min(LAST_AGE, Math.ceil(scenario.until)) - FIRST_AGE)

/**
 * The lives that may be: the fractures of each, by its number, oldest first.
 *
 * Number 0: a life without a fracture. Of all the things that can happen to a person by an age, that is the likeliest single
 * one for most lives; where the risk is high it may not be, and it is then called "a life without a fracture" only.
 * Number n >= 1: another life, drawn with the hazards of the risk model (eqs 1-3, 7). It says what can happen to people
 * like this one, never what will happen to a person.
 *
 * Luck has an address (seed, n, year, site), so two scenarios with the same seed and n meet the same luck: a bone breaks at
 * the time -ln(1 - luck) / hazard when that is within the year. The life with the lower hazards therefore breaks only
 * bones that the other one breaks too, and never sooner.
 */
export const livesOf = (
  scenario: Scenario,
  trajectory: Trajectory,
): ((possible: number) => readonly Break[]) => {
  const hazards = sampledHazards(scenario, trajectory)
  const answers = answersOf(scenario)
  return possible => {
    if (possible < 1) return []
    const luck = (year: number, draw: number): number => chance(scenario.seed, possible, year, draw)
    const broken = new Set<string>()
    const breaks: Break[] = []
    let last: number | null = null
    for (let year = 0; year < yearsOf(scenario); year++) {
      const before = answers(FIRST_AGE + year).fracture === true
      const after = last === null ? 1 : cascade(year - last)
      const now: Break[] = []
      for (const site of BONE_SITES) {
        // the fracture before this life (in the hazard already) is replaced, never multiplied; a second never helps
        const held = before ? FACTORS.fracture[site === 'hip' ? 'hip' : 'other'][scenario.sex] : 1
        const rate = (hazards[site][year]! * Math.max(held, after)) / held
        const wait = -Math.log1p(-luck(year, DRAW[site])) / rate
        if (!(wait < 1)) continue
        const found = breakAt(site, FIRST_AGE + year + wait, draw => luck(year, draw), broken)
        if (found !== null) now.push(found)
      }
      if (now.length === 0) continue
      breaks.push(...now.sort((a, b) => a.age - b.age))
      last = year
    }
    return breaks
  }
}

/** One of the lives that may be. */
export const breaksOf = (scenario: Scenario, trajectory: Trajectory, possible: number): readonly Break[] =>
  possible < 1 ? [] : livesOf(scenario, trajectory)(possible)

const breakAt = (
  site: BoneSite,
  age: number,
  luck: (draw: number) => number,
  broken: Set<string>,
): Break | null => {
  if (site !== 'spine') return { site, age, vertebra: null, kind: null, noticed: true }
  for (let i = 0; i < TRIES; i++) {
    const vertebra = vertebraFor(luck(VERTEBRA + i))
    if (broken.has(vertebra)) continue
    broken.add(vertebra)
    const kind = luck(KIND) < WEDGE_SHARE ? 'wedge' : 'crush'
    return { site, age, vertebra, kind, noticed: luck(NOTICED) < 1 / XRAY_PER_CLINICAL }
  }
  return null
}

/**
 * Of 100 people who live this life to `age`, how many have met a fracture by then, spine fractures that nobody noticed
 * included: exactly the share of the sampled lives.
 */
export const metBy = (scenario: Scenario, trajectory: Trajectory): ((age: number) => number) => {
  const hazards = sampledHazards(scenario, trajectory)
  const years = Array.from({ length: LAST_AGE - FIRST_AGE }, (_, year) =>
    BONE_SITES.reduce((sum, site) => sum + hazards[site][year]!, 0),
  )
  return age => {
    const sum = years.reduce(
      (all, rate, year) => all + rate * Math.max(0, Math.min(1, age - FIRST_AGE - year)),
      0,
    )
    return -100 * Math.expm1(-sum)
  }
}
