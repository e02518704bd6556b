import type { LeafId } from '../types'

/** Where a link of an activity leads: a life and a view, as an address that can be copied; a place of the column; a page. */
export type Go =
  | { readonly kind: 'address'; readonly hash: string }
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'leaf'; readonly leaf: LeafId }

/** Words: `panels.teachers.<id>.title`, `.aim`, `.step<n>`, `.listen<n>` and `.go<n>`. */
export interface Activity {
  readonly id: string
  /** Assumption: how long it takes a class, minutes; not tried in a classroom yet */
  readonly minutes: number
  readonly steps: number
  readonly listen: number
  readonly go: readonly Go[]
  /** claims of the article to be sorted, without their verdicts */
  readonly claims?: readonly number[]
}

/** Two arms of 24 make 48 people, as many as in the trial of Thai massage (Saetung 2013). A drug with a known effect stands in. */
const trialOf = (perArm: number, seed: number): string =>
  `#v=1&t=65&trial=drug:alendronate,for:2,from:65,to:67,people:${perArm},vary:1,scan:1,seed:${seed}`

export const ACTIVITIES: readonly Activity[] = [
  {
    id: 'row',
    minutes: 10,
    steps: 5,
    listen: 3,
    go: [
      { kind: 'address', hash: '#v=1&t=62' },
      { kind: 'address', hash: '#v=1&massage=7&t=62' },
      { kind: 'place', place: 'claim.bone' },
    ],
  },
  {
    id: 'sort',
    minutes: 15,
    steps: 4,
    listen: 3,
    claims: [1, 4, 6, 8, 17, 24, 37, 40, 42, 49],
    go: [{ kind: 'leaf', leaf: 'claims' }],
  },
  { id: 'doppler', minutes: 20, steps: 5, listen: 4, go: [{ kind: 'place', place: 'massage.flow' }] },
  {
    id: 'trial',
    minutes: 20,
    steps: 5,
    listen: 4,
    go: [
      { kind: 'address', hash: trialOf(24, 1) },
      { kind: 'address', hash: trialOf(24, 2) },
      { kind: 'address', hash: trialOf(1000, 1) },
      { kind: 'place', place: 'claim.bone' },
    ],
  },
  {
    id: 'grandparent',
    minutes: 15,
    steps: 4,
    listen: 4,
    go: [
      { kind: 'place', place: 'massage.ask' },
      { kind: 'leaf', leaf: 'claims' },
    ],
  },
]
