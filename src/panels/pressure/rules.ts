import type { Tag } from '../types'

/**
 * The rules of the guide to pressure and position. They are cautious judgement, not measurement: the words of the
 * Walton scale, the part of the hand and the place each have a tag, and the most careful of the three decides.
 * Fits: steps 1 and 2, an open palm, over muscle. Avoid: steps 4 and 5, an elbow, pressure on the ribs or the spine,
 * movement forced to its end. Ask first: whatever neither covers, which is step 3 and the thumb.
 */
export const STEPS = ['1', '2', '3', '4', '5'] as const
export const CONTACTS = ['palm', 'thumb', 'elbow'] as const
export const PLACES = ['muscle', 'ribs', 'spine', 'twist'] as const

export interface Touch {
  readonly step: (typeof STEPS)[number]
  readonly contact: (typeof CONTACTS)[number]
  readonly place: (typeof PLACES)[number]
}
export type Part = keyof Touch

/** What is drawn before anybody chooses, and what stands on paper: a full palm, slow, over muscle. */
export const START: Touch = { step: '2', contact: 'palm', place: 'muscle' }

/** The tag of each choice were it the only thing that counts. */
const ALONE = {
  step: { '1': 'fits', '2': 'fits', '3': 'ask', '4': 'avoid', '5': 'avoid' },
  contact: { palm: 'fits', thumb: 'ask', elbow: 'avoid' },
  place: { muscle: 'fits', ribs: 'avoid', spine: 'avoid', twist: 'avoid' },
} as const satisfies { readonly [P in Part]: Readonly<Record<Touch[P], Tag>> }

/** The order in which reasons are read: where, with what, how hard. */
const PARTS = ['place', 'contact', 'step'] as const satisfies readonly Part[]

export interface Ruling {
  readonly tag: Tag
  /** the choices that decide: those whose own tag is the result's; none when it fits */
  readonly because: readonly Part[]
  /** the choices that would have to change for a gentle session; none when it fits */
  readonly change: readonly Part[]
}

export const ruleOn = (touch: Touch): Ruling => {
  const alone = {
    step: ALONE.step[touch.step],
    contact: ALONE.contact[touch.contact],
    place: ALONE.place[touch.place],
  }
  const has = (tag: Tag): readonly Part[] => PARTS.filter(part => alone[part] === tag)
  const [avoid, ask] = [has('avoid'), has('ask')]
  const change = PARTS.filter(part => alone[part] !== 'fits')
  if (avoid.length > 0) return { tag: 'avoid', because: avoid, change }
  if (ask.length > 0) return { tag: 'ask', because: ask, change }
  return { tag: 'fits', because: [], change: [] }
}
