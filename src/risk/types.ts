import type { Scenario, Trajectory } from '../model'

export type FractureSite = 'hip' | 'spine' | 'wrist' | 'humerus' | 'major'
/** `humerus` is the upper arm; `major`, any of the four, stands last. */
export const FRACTURE_SITES: readonly FractureSite[] = ['hip', 'spine', 'wrist', 'humerus', 'major']

/**
 * Fracture probabilities along a life, one row a year: row i is age 20 + i, to the scenario's `until`.
 * Probabilities are percentages (0-100) with death competing. `major` is hip, clinical spine, wrist or humerus.
 */
export interface RiskTable {
  readonly age: Float64Array
  readonly risk10: Readonly<Record<FractureSite, Float64Array>>
  readonly lifetime: Readonly<Record<FractureSite, Float64Array>>
  /** percentage who die within ten years before a fracture of that site */
  readonly died10: Readonly<Record<FractureSite, Float64Array>>
}

/** Everything that can be said about one simulated life; what every view is drawn from. */
export interface Life {
  readonly scenario: Scenario
  readonly trajectory: Trajectory
  readonly risk: RiskTable
}

/** A fracture met by a simulated life (breaks.ts). */
export interface Break {
  readonly site: 'hip' | 'spine' | 'wrist' | 'humerus'
  /** years */
  readonly age: number
  /** T4 to L5 for the spine, null elsewhere */
  readonly vertebra: string | null
  /** a wedge (the front sinks) or a crush (front and back sink); null elsewhere */
  readonly kind: 'wedge' | 'crush' | null
  /** whether it would have been noticed at the time: fewer than a third of vertebral fractures are */
  readonly noticed: boolean
}

/** Mean and SD of a survey population by age: what the density chart shades. */
export interface ReferenceBand {
  readonly age: readonly number[]
  readonly mean: readonly number[]
  readonly sd: readonly number[]
  /** key into model/references.ts */
  readonly source: string
}

/** Something that was so for a while, with the change of spine density it brought (fraction). */
export interface Spell {
  readonly from: number
  readonly to: number
  /** still on, or over for less than half a year: too soon to speak of what came after */
  readonly active: boolean
  readonly change: number
}

/** The only thing in which a life differs from the pinned one, as a sentence needs it. */
export interface Cause {
  readonly kind: 'input' | 'episode' | 'drug'
  /** of the input or the drug */
  readonly id: string
  /** in this life only, in the pinned one only, or in both in another way */
  readonly held: 'here' | 'there' | 'both'
  /** this life's value of an input */
  readonly value: number
  /** the value is none, or a switch that is off */
  readonly none: boolean
  /** an episode raised its input */
  readonly up: boolean
}
/** Two lives at an age, this one against the pinned one. */
export interface PairFacts {
  /** in how many things they differ */
  readonly differences: number
  /** null when several things differ, or the one is no cause: nothing may then be said to come of it */
  readonly cause: Cause | null
  /** percent who break a major bone within ten years; null where that is not estimated */
  readonly risk: { readonly here: number; readonly there: number } | null
  /** the pinned life's last age where that is before the one shown, years; null otherwise */
  readonly over: number | null
  /** whom both lives are about */
  readonly people: 'f' | 'm' | 'other'
}

/** What can truly be said about a life at an age: the numbers behind the headline and the landmarks. */
export interface Facts {
  readonly age: number
  readonly sex: 'f' | 'm'
  /** change of spine density since `since`, fraction; -0.13 = 13 % less */
  readonly change: number
  /** 30, or 20 while younger; null when that bone was itself far from usual and a healthy young adult is compared with */
  readonly since: number | null
  /** spine T-score at this age */
  readonly tScore: number
  /** share of the loss so far that fell in the six years around the final period, or null when not past them */
  readonly transitionShare: number | null
  readonly transitionChange: number | null
  /** the course being taken at this age, or the last one stopped within five years */
  readonly course: (Spell & { readonly drug: string }) | null
  /** the same for an episode of the adult years; `up` when it raised its input */
  readonly episode: (Spell & { readonly input: string; readonly up: boolean }) | null
  /** the life with nothing changed against this one at the same age, fraction: 0.05 = it would be 5 % denser */
  readonly unchanged: number
  /** gentle massage is set; it changes nothing, and the headline may say so */
  readonly massage: boolean
  /** this life against the pinned one at the same age, fraction */
  readonly against: number | null
  /** the age from which the two lives differ, or null when they never do */
  readonly parting: number | null
  /** what else can be said of the two; null without a pinned life */
  readonly pair: PairFacts | null
}
