import { clamp } from './ease'

export const PHASE_IDS = [
  'quiet',
  'activation',
  'resorption',
  'reversal',
  'formation',
  'mineralisation',
  'rest',
] as const
export type PhaseId = (typeof PHASE_IDS)[number]

export interface Phase {
  readonly id: PhaseId
  /** weeks from the beginning of the picture */
  readonly from: number
  readonly to: number
}

/**
 * How long each phase lasts, weeks. Resorption 3 (2-4), reversal 5 (4-6), formation 4 months (3-6): textbook values after Parfitt (rows
 * m-012 to m-014 of the reference table, not confirmed: they shape the picture and are called "about"). Assumption: a week for
 * the lining cells to draw back, four for the mineral to catch up, and a week or three of quiet at either end.
 */
const WEEKS: Readonly<Record<PhaseId, number>> = {
  quiet: 1,
  activation: 1,
  resorption: 3,
  reversal: 5,
  formation: 17,
  mineralisation: 4,
  rest: 3,
}

export const PHASES: readonly Phase[] = PHASE_IDS.map((id, i) => {
  const from = PHASE_IDS.slice(0, i).reduce((sum, one) => sum + WEEKS[one], 0)
  return { id, from, to: from + WEEKS[id] }
})
export const LAST_WEEK = PHASES.at(-1)!.to

/** The phase a week lies in; the ends are held. */
export const phaseAt = (week: number): Phase => PHASES.find(one => week < one.to) ?? PHASES.at(-1)!

/** The part of a phase that is over at a week, 0-1. */
export const shareOf = (id: PhaseId, week: number): number => {
  const { from, to } = PHASES.find(one => one.id === id)!
  return clamp((week - from) / (to - from))
}

/** The week that shows a phase at its clearest: two thirds in, where the cells are all at work. */
export const showing = ({ from, to }: Phase): number => Math.round((from + (to - from) * 0.66) * 10) / 10

/** The phase before or after the one shown. */
export const phaseBeside = (week: number, step: 1 | -1): Phase => {
  const i = PHASE_IDS.indexOf(phaseAt(week).id)
  return PHASES[clamp(i + step, 0, PHASES.length - 1)]!
}
