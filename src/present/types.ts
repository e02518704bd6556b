import type { Setting } from '../lessons/types'

/** Charts that can stand beside the plate, in their order on the page. */
export const CHARTS = ['density', 'balance', 'risk'] as const
export type ChartName = (typeof CHARTS)[number]

/** A page of a presented lesson or life: what the class is asked, and what is kept back until the answer is shown. */
export interface Slide {
  /** stands for the slide in polls and notes */
  readonly id: string
  /** the step it belongs to, 1 the first */
  readonly step: number
  /** what is asked or said, big; null = the headline of the page itself */
  readonly lead: string | null
  /** a second, smaller line */
  readonly quiet: string | null
  /** there is something to reveal */
  readonly asks: boolean
  /** answers to choose from, lettered A, B, C as they stand */
  readonly options: readonly string[]
  /** which of them is right, 1 the first; null where none is */
  readonly right: number | null
  /** what is said once it is revealed; null = the headline of the page itself */
  readonly answer: string | null
  /** what is said of each option, in their order; empty when nothing is */
  readonly why: readonly string[]
  /** curves to choose from, drawn beside the options */
  readonly curves: Curves | null
  /** steps that are put in order: shown mixed, then in this order */
  readonly chain: readonly string[]
  /** what stands on the page while it is asked, and after */
  readonly before: Setting | null
  readonly after: Setting | null
  /** parts of the page kept back while it is asked, in the words of `hide`; `ahead` is what lies after the age shown */
  readonly hides: readonly string[]
  /** the chart that shows what this slide is about */
  readonly chart: ChartName
  /** controls that the class may move */
  readonly moves: readonly string[]
  readonly notes: Notes
}

/** Curves that a class chooses from, and the true one. */
export interface Curves {
  /** ages, years: what is known ends at `from`, what is asked ends at `to` */
  readonly shownFrom: number
  readonly from: number
  readonly to: number
  /** the range of the vertical axis */
  readonly min: number
  readonly max: number
  /** what the vertical axis measures */
  readonly axis: string
  /** each at equal steps from `from` to `to` */
  readonly shapes: readonly (readonly number[])[]
  /** the curve of the model at an age, in the unit of the axis */
  readonly truth: (age: number) => number
}

/** What the teacher reads and the class does not. */
export interface Notes {
  /** what to do with this slide */
  readonly now: readonly string[]
  readonly discussion: readonly { readonly ask: string; readonly answer: string }[]
  readonly listen: readonly string[]
  /** minutes after the start by which the slide should be done; null where nobody planned it */
  readonly until_min: number | null
}

export interface SlideShow {
  readonly title: string
  readonly steps: number
  readonly slides: readonly Slide[]
}

/** Everything a presenter can ask for, by key, by button, or from the second window. */
export const COMMANDS = [
  'back',
  'next',
  'play',
  'chart',
  'poll',
  'timer',
  'black',
  'swap',
  'notes',
  'picture',
  'full',
  'keys',
  'leave',
] as const
export type Command = (typeof COMMANDS)[number]
