import type { LessonPlan } from '../types'
import { LEADS_AWAY, TELLS } from './hidden'

/*
 * 10 mg of prednisolone a day, above the 7.5 mg at which spine breaks were five times as common; nine months as in the story, two years
 * for the one who needs them longer. Ages and lengths are Assumption.
 */
const NINE_MONTHS = { episodes: [{ input: 'cortisol', value: 10, from: 60, to: 60.75 }] } as const
const TWO_YEARS = { episodes: [{ input: 'cortisol', value: 10, from: 60, to: 62 }] } as const
const FAST_GLAND = [{ input: 'thyroid', value: 2, from: 60, to: 62 }] as const

/** Steroid tablets or glands: two ways to lose bone, told apart by what building does. */
export const STEROIDS: LessonPlan = {
  id: 'steroids',
  minutes: 8,
  level: 'advanced',
  objectives: 3,
  vocabulary: ['steroid', 'removal', 'building', 'thyroid-hormone', 'ten-year-risk'],
  standards: [],
  sources: ['vanStaa2000', 'vanStaa2002', 'weinstein1998', 'acr', 'medicineTodaySteroids2024'],
  start: { scenario: NINE_MONTHS, pinned: null, age: 60.75, site: 'spine', scale: 'trabeculae' },
  predict: {
    kind: 'curve',
    reading: 'formation',
    as: 'share',
    from: 59.5,
    to: 61.5,
    shownFrom: 58,
    min: 0.6,
    max: 1.4,
    shapes: [
      [1, 1, 1, 1, 1],
      [1, 1, 1.2, 1.05, 1],
      [1, 1, 0.82, 1, 1.03],
      [1, 1, 0.82, 0.82, 0.82],
    ],
  },
  run: {
    unlock: ['drugs'],
    setting: { scenario: TWO_YEARS, age: 62, site: 'spine' },
    goals: [{ reading: 't_spine', age: 62, is: 'above', value: -1.3 }],
    mostCourses: 1,
  },
  observe: {
    columns: [
      { reading: 'resorption', digits: 2 },
      { reading: 'formation', digits: 2 },
      { reading: 't_spine', digits: 2 },
    ],
    rows: 3,
    setting: { scenario: NINE_MONTHS, age: 59.5, site: 'spine', scale: 'site', part: 'week-12' },
  },
  explain: { links: 5, starters: 3 },
  check: [
    { options: 3, right: 3 },
    { options: 3, right: 1 },
  ],
  transfer: {
    options: 3,
    right: 1,
    setting: { scenario: { until: 60 }, age: 60, site: 'spine' },
    answer: { scenario: { episodes: FAST_GLAND }, pinned: TWO_YEARS, age: 61, site: 'spine' },
  },
  veil: { hook: TELLS, predict: TELLS, run: LEADS_AWAY, observe: LEADS_AWAY },
  wrong: [
    {
      name: 'only-removal',
      shown: [
        {
          life: NINE_MONTHS,
          reading: 'formation',
          age: 60.5,
          is: 'below',
          than: { life: NINE_MONTHS, age: 59.5, times: 0.85 },
        },
        // removal hardly moves
        {
          life: NINE_MONTHS,
          reading: 'resorption',
          age: 60.5,
          is: 'below',
          than: { life: NINE_MONTHS, age: 59.5, times: 1.05 },
        },
      ],
    },
    {
      name: 'never-back',
      shown: [
        // three years after they end she is within half a hundredth of a life without them
        {
          life: NINE_MONTHS,
          reading: 'bmd_spine_gcm2',
          age: 60.75,
          is: 'below',
          than: { life: {}, times: 0.975 },
        },
        {
          life: NINE_MONTHS,
          reading: 'bmd_spine_gcm2',
          age: 64,
          is: 'above',
          than: { life: {}, times: 0.995 },
        },
      ],
    },
    {
      name: 'scan-tells-all',
      shown: [
        // the gland takes more density in two years, the tablets raise the risk more
        {
          life: { episodes: FAST_GLAND },
          reading: 'bmd_spine_gcm2',
          age: 62,
          is: 'below',
          than: { life: TWO_YEARS },
        },
        {
          life: TWO_YEARS,
          reading: 'risk10_spine',
          age: 60,
          is: 'above',
          than: { life: { episodes: FAST_GLAND }, times: 1.3 },
        },
      ],
    },
    {
      name: 'all-glands-alike',
      shown: [
        {
          life: { episodes: FAST_GLAND },
          reading: 'formation',
          age: 61,
          is: 'above',
          than: { life: {}, times: 2 },
        },
        { life: TWO_YEARS, reading: 'formation', age: 61, is: 'below', than: { life: {}, times: 0.85 } },
      ],
    },
  ],
  guide: { discussion: 3, listen: 4, limits: 4 },
}
