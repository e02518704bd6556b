import type { NumericId, ReferenceId, Sex } from './types'

export type ParamGroup = 'person' | 'hormones' | 'lifestyle' | 'run'

/** One number a learner can move. Validation, sliders, links, docs and test generators all read its range here. */
export interface ParamSpec {
  readonly id: NumericId
  /** i18n key suffix: params.unit.<unit> */
  readonly unit: string
  readonly default: number | Readonly<Record<Sex, number>>
  readonly min: number
  readonly max: number
  /** of sliders; other values in range are allowed, except where `whole` says so */
  readonly step: number
  /** digits after the point when shown */
  readonly digits: number
  /** only whole numbers make sense (switches and the seed) */
  readonly whole: boolean
  readonly group: ParamGroup
  readonly kind: 'range' | 'toggle'
  /** the usual band drawn on the track; null where no one value is more normal than another */
  readonly normal: readonly [number, number] | null
  /** whose life it changes */
  readonly for: 'f' | 'm' | 'both'
  /** the first entry whose `upTo` is not below the value gives the word: params.<id>.words.<key> */
  readonly words: readonly { readonly upTo: number; readonly key: string }[]
  /** key of references.ts behind the normal band and the words, or 'assumption' */
  readonly source: string
  /** what a change reaches: the bone, only the fracture risk, or only the run */
  readonly effect: 'bone' | 'risk' | 'run'
}

/** Words by upper bounds. */
const upTo = (...pairs: readonly (readonly [number, string])[]): ParamSpec['words'] =>
  pairs.map(([bound, key]) => ({ upTo: bound, key }))

const range = { kind: 'range', whole: false, for: 'both', effect: 'bone' } as const
const toggle = {
  kind: 'toggle',
  whole: true,
  unit: 'none',
  default: 0,
  min: 0,
  max: 1,
  step: 1,
  digits: 0,
  for: 'both',
  normal: null,
  words: upTo([0, 'no'], [1, 'yes']),
} as const

const SEX_STEROID_WORDS = upTo([0.2, 'veryLow'], [0.75, 'low'], [1.1, 'usual'], [1.2, 'high'])

/** Every numeric key of a scenario, in the order in which it is shown and written. */
export const PARAMS: readonly ParamSpec[] = [
  {
    ...range,
    id: 'menopause',
    unit: 'years',
    default: 50.5,
    min: 30,
    max: 60,
    step: 0.5,
    digits: 1,
    group: 'person',
    normal: [45, 55],
    for: 'f',
    words: upTo([39.99, 'veryEarly'], [44.99, 'early'], [55, 'usual'], [60, 'late']),
    source: 'anagnostis2019',
  },
  {
    ...range,
    id: 'weight',
    unit: 'kg',
    default: { f: 65, m: 80 },
    min: 30,
    max: 160,
    step: 1,
    digits: 0,
    group: 'person',
    normal: null,
    words: upTo([49.99, 'light'], [90, 'middle'], [160, 'heavy']),
    source: 'assumption',
  },
  {
    ...range,
    id: 'height',
    unit: 'cm',
    default: { f: 163, m: 177 },
    min: 120,
    max: 210,
    step: 1,
    digits: 0,
    group: 'person',
    normal: null,
    words: upTo([154.99, 'small'], [182, 'middle'], [210, 'tall']),
    source: 'assumption',
  },
  {
    ...range,
    id: 'peak',
    unit: 'sd',
    default: 0,
    min: -2.5,
    max: 2.5,
    step: 0.1,
    digits: 1,
    group: 'person',
    normal: [-1, 1],
    words: upTo([-1.01, 'low'], [1, 'usual'], [2.5, 'high']),
    source: 'looker2012',
  },
  { ...toggle, id: 'family', group: 'person', source: 'kanis2004family', effect: 'risk' },
  { ...toggle, id: 'fracture', group: 'person', source: 'kanis2004fracture', effect: 'risk' },
  {
    ...range,
    id: 'oestrogen',
    unit: 'timesNormal',
    default: 1,
    min: 0,
    max: 1.2,
    step: 0.05,
    digits: 2,
    group: 'hormones',
    normal: [0.75, 1.1],
    for: 'f',
    words: SEX_STEROID_WORDS,
    source: 'assumption',
  },
  {
    ...range,
    id: 'testosterone',
    unit: 'timesNormal',
    default: 1,
    min: 0,
    max: 1.2,
    step: 0.05,
    digits: 2,
    group: 'hormones',
    normal: [0.75, 1.1],
    for: 'm',
    words: SEX_STEROID_WORDS,
    source: 'assumption',
  },
  {
    ...range,
    id: 'pth',
    unit: 'timesNormal',
    default: 1,
    min: 0.3,
    max: 6,
    step: 0.1,
    digits: 1,
    group: 'hormones',
    normal: [0.5, 1.5],
    words: upTo([0.49, 'low'], [1.5, 'usual'], [3, 'high'], [6, 'veryHigh']),
    source: 'assumption',
  },
  {
    ...range,
    id: 'thyroid',
    unit: 'timesNormal',
    default: 1,
    min: 0.3,
    max: 4,
    step: 0.1,
    digits: 1,
    group: 'hormones',
    normal: [0.7, 1.3],
    words: upTo([0.69, 'low'], [1.3, 'usual'], [2, 'high'], [4, 'veryHigh']),
    source: 'assumption',
  },
  {
    ...range,
    id: 'cortisol',
    unit: 'mgPerDay',
    default: 0,
    min: 0,
    max: 60,
    step: 0.5,
    digits: 1,
    group: 'hormones',
    normal: [0, 0],
    words: upTo([0, 'none'], [2.49, 'trace'], [7.5, 'low'], [15, 'middle'], [60, 'high']),
    source: 'vanStaa2002',
  },
  {
    ...range,
    id: 'calcium',
    unit: 'mgPerDay',
    default: 1000,
    min: 200,
    max: 2000,
    step: 50,
    digits: 0,
    group: 'lifestyle',
    normal: [1000, 1200],
    words: upTo([499, 'veryLow'], [799, 'low'], [1300, 'usual'], [2000, 'high']),
    source: 'iom2011',
  },
  {
    ...range,
    id: 'vitaminD',
    unit: 'nmolPerL',
    default: 60,
    min: 10,
    max: 150,
    step: 5,
    digits: 0,
    group: 'lifestyle',
    normal: [50, 125],
    words: upTo([24.9, 'veryLow'], [49.9, 'low'], [125, 'usual'], [150, 'high']),
    source: 'iom2011',
  },
  {
    ...range,
    id: 'exercise',
    unit: 'timesUsual',
    default: 1,
    min: 0,
    max: 1.3,
    step: 0.01,
    digits: 2,
    group: 'lifestyle',
    normal: [0.95, 1.1],
    words: upTo([0.2, 'weightless'], [0.9, 'little'], [1.02, 'usual'], [1.07, 'training'], [1.3, 'hard']),
    source: 'howe2011',
  },
  { ...toggle, id: 'smoking', group: 'lifestyle', source: 'law1997', effect: 'bone' },
  {
    ...range,
    id: 'alcohol',
    unit: 'unitsPerDay',
    default: 0,
    min: 0,
    max: 10,
    step: 0.5,
    digits: 1,
    group: 'lifestyle',
    normal: [0, 2],
    words: upTo([0, 'none'], [2, 'low'], [4, 'high'], [10, 'veryHigh']),
    source: 'kanis2005alcohol',
  },
  {
    ...range,
    id: 'until',
    unit: 'years',
    default: 90,
    min: 20,
    max: 100,
    step: 1,
    digits: 0,
    group: 'run',
    normal: null,
    words: [],
    source: 'assumption',
    effect: 'run',
  },
  {
    ...range,
    id: 'seed',
    unit: 'none',
    default: 1,
    min: 0,
    max: 2147483647,
    step: 1,
    digits: 0,
    whole: true,
    group: 'run',
    normal: null,
    words: [],
    source: 'assumption',
    effect: 'run',
  },
]

export const SEXES: readonly Sex[] = ['f', 'm']
export const REFERENCE_IDS: readonly ReferenceId[] = [
  'us',
  'us-white',
  'us-black',
  'us-mexican-american',
  'us-asian',
]

/** First age of every life, years: children younger than this are outside the growth curves. */
export const START_AGE = 8

const BY_ID = new Map<string, ParamSpec>(PARAMS.map(spec => [spec.id, spec]))

export const isNumericId = (id: unknown): id is NumericId => typeof id === 'string' && BY_ID.has(id)

/** The registry row of a key; every NumericId has one. */
export const paramOf = (id: NumericId): ParamSpec => BY_ID.get(id) as ParamSpec

/** Some defaults (weight, height) differ between women and men. */
export const defaultOf = (spec: ParamSpec, sex: Sex): number =>
  typeof spec.default === 'number' ? spec.default : spec.default[sex]
