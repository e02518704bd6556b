import type { GalleryEntry } from '../gallery'

type State = Omit<GalleryEntry, 'id' | 'kind'>

const WOMAN: State = { state: 'woman', life: 'woman', age: 62 }
const MAN: State = { state: 'man', life: 'man', age: 75 }
const YOUNG: State = { state: 'young', life: 'woman', age: 24 }
const PINNED: State = { state: 'pinned', life: 'tablets', pinned: 'untreated', age: 75 }
const EXTREME: State = { state: 'extreme', life: 'extreme', age: 62 }
const FIRST: State = { state: 'until-20', life: 'first', age: 20 }
const TABLETS: State = {
  state: 'without-tablets',
  life: 'tablets',
  without: { of: 'treatments', life: 'untreated' },
  age: 72,
}

/** The states of each chart that say something of their own. */
const STATES: Readonly<Record<string, readonly State[]>> = {
  icons: [
    WOMAN,
    MAN,
    YOUNG,
    PINNED,
    TABLETS,
    { ...TABLETS, state: 'lifetime', chosen: { horizon: 'lifetime' } },
    { ...TABLETS, state: 'hip', chosen: { bone: 'hip' } },
    { state: 'below-one', life: 'man', age: 55, chosen: { bone: 'hip' } },
    { state: 'without-uncertainty', life: 'woman', age: 62, chosen: { uncertainty: false } },
  ],
  bell: [
    WOMAN,
    MAN,
    PINNED,
    EXTREME,
    { state: 'no-survey', life: 'woman', surveyed: false, age: 90 },
    { state: 'neck', life: 'man', age: 70, chosen: { site: 'neck' } },
  ],
  'four-sites': [WOMAN, MAN, YOUNG, PINNED, EXTREME, FIRST],
  turnover: [
    { state: 'fits', life: 'woman', fits: true, age: 62 },
    { state: 'fits-and-drug', life: 'stopped', fits: true, age: 71 },
    PINNED,
    EXTREME,
    FIRST,
  ],
  'what-moved': [WOMAN, MAN, YOUNG, TABLETS, EXTREME],
}

/** These charts in their telling states, for the gallery page and its snapshots. */
export const CLOSER_GALLERY: readonly GalleryEntry[] = Object.entries(STATES).flatMap(([kind, states]) =>
  states.map(state => ({ ...state, kind, id: `${kind}-${state.state}` })),
)
