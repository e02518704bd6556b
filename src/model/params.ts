import type { ParamSpec } from './param-spec'
import type { NumericId, ReferenceId, Sex } from './types'

/** Words by upper bounds. */
const upTo = (...pairs: readonly (readonly [number, string])[]): ParamSpec['words'] =>
  pairs.map(([bound, key]) => ({ upTo: bound, key }))

const range = { kind: 'range', whole: false, evidence: null, for: 'both', effect: 'bone' } as const
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
  evidence: null,
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
    // women of 46 (Miller 2006) and 65 kg, men of 80
    evidence: [46, 80],
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
  { ...toggle, id: 'falls', group: 'person', source: 'vandenput2024', effect: 'risk' },
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
    // ovaries removed (Hibler 2016), anorexia (Miller 2006)
    evidence: [0.1, 1],
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
    // taken away in men with prostate cancer (Smith 2003, HALT-PC, Greenspan 2005 and others)
    evidence: [0.15, 1],
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
    // parathyroid disease, mild (Spanish and screening cohorts) and severe (Columbia)
    evidence: [1, 2.2],
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
    // suppressive thyroxine (Faber 1994), an overactive gland cured
    evidence: [1, 2],
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
    // mean dose of those who began prednisone (Cohen 1999)
    evidence: [0, 11],
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
    // supplements of 600 mg (Tai 2015, WHI and most trials of drugs)
    evidence: [1000, 1600],
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
    // weightlessness (Mir, space station) to high intensity (LIFTMOR)
    evidence: [0, 1.1],
    words: upTo([0.2, 'weightless'], [0.9, 'little'], [1.02, 'usual'], [1.07, 'training'], [1.3, 'hard']),
    source: 'howe2011',
  },
  // smokers against others (Law and Hackshaw 1997)
  { ...toggle, id: 'smoking', group: 'lifestyle', evidence: [0, 1], source: 'law1997', effect: 'bone' },
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
