import type { DrugId, Scenario } from '../model/types'

/** Conditions that a dated episode (or a whole life) can put a person in, as far as sentences name them. */
export type Cause = 'steroid' | 'unload' | 'training' | 'thyroid' | 'pth' | 'oestrogen' | 'testosterone'

export interface Happening {
  readonly what:
    { readonly kind: 'drug'; readonly drug: DrugId } | { readonly kind: 'cause'; readonly cause: Cause }
  readonly from: number
  /** when it ended; the age itself while it lasts */
  readonly to: number
  readonly active: boolean
  /** over for less than half a year: too soon to say what came of its end */
  readonly fresh: boolean
}

/** Things younger than this have nothing to show yet, years. */
const SETTLED = 0.24
/** What follows an end is not spoken of sooner, years: the means of six months still hold some of it. */
const TOO_SOON = 0.5 - 1e-6
/** An ended one is remembered for so long, years. */
const REMEMBERED = 5

/**
 * Borders where a value stops being ordinary. Assumption: they follow the usual ranges of the controls.
 */
const causeOf = (scenario: Scenario, input: string, value: number): Cause | null => {
  if (input === 'cortisol' && value >= 2.5) return 'steroid'
  if (input === 'exercise' && value <= 0.8) return 'unload'
  if (input === 'exercise' && value >= 1.03) return 'training'
  if (input === 'thyroid' && value >= 1.3) return 'thyroid'
  if (input === 'pth' && value >= 1.4) return 'pth'
  if (input === 'oestrogen' && value <= 0.7 && scenario.sex === 'f') return 'oestrogen'
  if (input === 'testosterone' && value <= 0.7 && scenario.sex === 'm') return 'testosterone'
  return null
}

/** Everything dated that covers the age or ended within five years before it: lasting ones first, then the latest begun. */
export const happeningsAt = (scenario: Scenario, age: number): readonly Happening[] => {
  const found: Happening[] = []
  const consider = (what: Happening['what'], from: number, to: number): void => {
    const active = age < to
    if (age - from < SETTLED || to - from < SETTLED || (!active && age - to > REMEMBERED)) return
    found.push({ what, from, to: active ? age : to, active, fresh: !active && age - to < TOO_SOON })
  }
  for (const course of scenario.drugs)
    if (course.dose > 0) consider({ kind: 'drug', drug: course.drug }, course.from, course.to)
  for (const episode of scenario.episodes) {
    const cause = causeOf(scenario, episode.input, episode.value)
    // Low oestrogen after the final period is the final period's own doing.
    if (cause === 'oestrogen' && episode.from >= scenario.menopause) continue
    if (cause !== null) consider({ kind: 'cause', cause }, episode.from, episode.to)
  }
  return found.sort((a, b) => Number(b.active) - Number(a.active) || b.from - a.from)
}

/** The one thing a sentence may name; null when none, or when two at once leave it open which one acts. */
export const happeningAt = (scenario: Scenario, age: number): Happening | null => {
  const [first, second] = happeningsAt(scenario, age)
  if (first === undefined) return null
  if (second !== undefined && !first.active && second.from > first.to - 1e-6) return second
  return first
}

/** Values for ICU `select` on what happened. */
export const named = ({ what }: Happening): string => (what.kind === 'drug' ? what.drug : what.cause)

/** True for a whole life on steroid tablets (no dates): a fact of the person rather than an event. */
export const alwaysOnSteroid = (scenario: Scenario, age: number): boolean => {
  const covering = scenario.episodes.filter(e => e.input === 'cortisol' && e.from <= age && age < e.to)
  return (covering[covering.length - 1]?.value ?? scenario.cortisol) >= 2.5
}
