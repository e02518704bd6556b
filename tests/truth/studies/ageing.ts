import type { ArmSpec, RowSpec, SkipSpec, StudySpec } from './spec'

/** Default lives, untouched. Surveys are read as the change since the youngest band of the same people and scanner. */
const WOMAN: ArmSpec = { start: 25 }
const MAN: ArmSpec = { sex: 'm', start: 25 }

/**
 * Months from the middle of the youngest band (25) to the middle of the others, in the order of the surveys' rows.
 * Assumption: people of 80 and over are 84 on average.
 */
const BANDS = [120, 240, 360, 480, 600, 708]

/** The bands above the youngest, first row first, each against the youngest band. */
const bands = (
  first: number,
  count: number,
  against: string,
  rest: Pick<RowSpec, 'arm' | 'group' | 'site'>,
): RowSpec[] =>
  BANDS.slice(0, count).map((to, i) => ({
    ids: `bba-${String(first + i).padStart(3, '0')}`,
    to,
    against,
    ...rest,
  }))

const women = { arm: 'woman', group: 'ageing-women' } as const
const men = { arm: 'man', group: 'ageing-men' } as const

const YOUNGEST = 'the youngest band, to which the others are compared'
const PEAK = 'a level at the peak: what is compared is change with age'
const WIDE = 'an average over decades of age, and the mean age is not told'
const ANCESTRY = 'a difference between peoples: the model has no ancestry'

/**
 * Assumption: change with age in per cent is nearly the same in the three groups of the survey (their levels are
 * not), so each is held against the same default life.
 */
const nhanes3: StudySpec = {
  trial: 'NHANES III',
  arms: { white: WOMAN, black: WOMAN, mexicanAmerican: WOMAN },
  rows: [
    ...bands(2, 6, 'bba-001', { ...women, arm: 'white', site: 'neck' }),
    ...bands(9, 6, 'bba-008', { ...women, arm: 'black', site: 'neck' }),
    ...bands(16, 6, 'bba-015', { ...women, arm: 'mexicanAmerican', site: 'neck' }),
    ...bands(30, 4, 'bba-029', { ...women, arm: 'white', site: 'hip' }),
  ],
  skipped: [
    { ids: 'bba-001 bba-008 bba-015 bba-029', why: YOUNGEST },
    { ids: 'bba-022..bba-028', why: 'a plain average of the three groups, which are compared one by one' },
    { ids: 'bba-034..bba-037', why: 'a young reference for T-scores, used as such' },
  ],
}

/** Spurs and hardened arteries add to what the scanner sees in older spines, in men above all (eq. 21). */
const nhanes2005: StudySpec = {
  trial: 'NHANES 2005-08',
  arms: { woman: WOMAN, man: MAN },
  rows: [
    ...bands(42, 5, 'bba-041', { ...women, site: 'spine' }),
    ...bands(48, 5, 'bba-047', { ...men, site: 'spine' }),
    ...bands(54, 5, 'bba-053', { ...men, site: 'hip' }),
  ],
  skipped: [
    { ids: 'bba-041 bba-047 bba-053', why: YOUNGEST },
    { ids: 'bba-059 bba-079 bba-082 bba-107 bba-109', why: PEAK },
    { ids: 'bba-080 bba-081 bba-083 bba-084 bba-108 bba-110 bba-121', why: WIDE },
    { ids: 'bba-122..bba-125', why: ANCESTRY },
  ],
}

/**
 * The default lives stand for the people of the surveys their scale comes from, those of the United States. In Hong Kong
 * the generations compared grew up in different worlds, and its two surveys do not agree with each other.
 */
const HONG_KONG =
  'people of Hong Kong of generations that grew up in very different times; its two surveys differ twofold at the hip'
const hongKong: readonly StudySpec[] = [
  { trial: 'Lynn 2005', arms: {}, rows: [], skipped: [{ ids: 'bba-126..bba-129', why: HONG_KONG }] },
  {
    trial: 'Woo 2001',
    arms: {},
    rows: [],
    skipped: [
      { ids: 'bba-130 bba-131 bba-133', why: HONG_KONG },
      { ids: 'bba-132', why: 'the trochanter is not a site of the model' },
    ],
  },
]

/** Differences per year of age at two places of the forearm; neither is the one-third radius. */
const tromso: StudySpec = {
  trial: 'Tromso Study',
  arms: {},
  rows: [],
  skipped: [
    {
      ids: 'bba-142 bba-143 bba-145',
      why: 'the distal forearm, with much more trabecular bone than the one-third radius of the model',
    },
    { ids: 'bba-141', why: 'women and men together' },
    { ids: 'bba-144 bba-146', why: 'the ultradistal forearm, mostly trabecular, is not a site of the model' },
  ],
}

/** Surveys of which no row can be compared. */
const passedOver: readonly (readonly [string, readonly SkipSpec[]])[] = [
  [
    'Makers of scanners',
    [{ ids: 'bba-038..bba-040', why: 'a young reference of a maker of scanners: a level, not a change' }],
  ],
  [
    'Varatharajan 2026',
    [{ ids: 'bba-060..bba-078', why: 'people sent to a clinic for a scan, not a sample of the population' }],
  ],
  [
    'Wang and Xiao 2022',
    [
      {
        ids: 'bba-085 bba-087 bba-089 bba-091 bba-093 bba-095 bba-097 bba-099 bba-101 bba-103 bba-105 bba-111 bba-113 bba-115 bba-117 bba-119',
        why: PEAK,
      },
      {
        ids: 'bba-086 bba-088 bba-090 bba-092 bba-094 bba-096 bba-098 bba-100 bba-102 bba-104 bba-106 bba-112 bba-114 bba-116 bba-118 bba-120',
        why: WIDE,
      },
    ],
  ],
  ['Lau 2003', [{ ids: 'bba-134 bba-135', why: ANCESTRY }]],
  ['Ho-Pham 2010', [{ ids: 'bba-136..bba-138', why: PEAK }]],
  [
    'Mazess 1999',
    [
      { ids: 'bba-139 bba-140', why: 'spine and hip together, and the youngest and oldest age are not told' },
      { ids: 't-464', why: 'told as years of ageing per kilogram' },
    ],
  ],
]

/** Density by age: surveys that looked once at people of all ages. */
export const ageing: readonly StudySpec[] = [
  nhanes3,
  nhanes2005,
  ...hongKong,
  tromso,
  ...passedOver.map(([trial, skipped]) => ({ trial, arms: {}, rows: [], skipped })),
]
