import type { LessonPlan } from '../types'
import { LEADS_AWAY, TELLS } from './hidden'

/** A gland that runs too fast for three years, then is treated: both rates go up, and the scan goes down. */
const FAST_GLAND = [{ input: 'thyroid', value: 2, from: 38, to: 41 }] as const

/**
 * Living bone: density that stands still is no rest. Works with the whole bone; cells are an extension at the scale of one site.
 * Ages and goals are Assumption, chosen within what was compared with results (thyroid hormone 1 to 2).
 */
export const LIVING_BONE: LessonPlan = {
  id: 'living-bone',
  minutes: 8,
  level: 'all',
  objectives: 3,
  vocabulary: ['remodelling', 'pit', 'osteoclast', 'osteoblast', 'turnover', 'bone-density'],
  standards: ['OpenStax/Lumen Anatomy and Physiology, chapter 6'],
  sources: ['yourHormones', 'kragstrup1983', 'tang2009'],
  start: { scenario: {}, pinned: null, age: 45, site: 'spine', scale: 'bone' },
  predict: { kind: 'choice', options: 4, right: 3 },
  run: {
    unlock: ['thyroid'],
    setting: { scenario: {}, age: 45, site: 'spine', scale: 'trabeculae' },
    goals: [{ reading: 'resorption', age: 45, is: 'above', value: 1.5 }],
  },
  observe: {
    columns: [
      { reading: 'resorption', digits: 2 },
      { reading: 'formation', digits: 2 },
      { reading: 't_spine', digits: 1 },
    ],
    rows: 2,
    setting: { scenario: {}, age: 30, site: 'spine', scale: 'site', part: 'week-2' },
  },
  explain: { links: 6, starters: 3 },
  check: [
    { options: 3, right: 2 },
    { options: 4, right: 4 },
  ],
  transfer: {
    options: 3,
    right: 2,
    setting: {
      scenario: { until: 41, episodes: FAST_GLAND },
      age: 41,
      site: 'spine',
      scale: 'trabeculae',
    },
    answer: { scenario: { episodes: FAST_GLAND }, age: 43, site: 'spine', scale: 'trabeculae' },
  },
  veil: { hook: TELLS, predict: TELLS, run: LEADS_AWAY, observe: LEADS_AWAY },
  wrong: [
    {
      name: 'dead',
      shown: [
        // density stands still from 30 to 45, and both rates go on
        {
          life: {},
          reading: 'bmd_spine_gcm2',
          age: 45,
          is: 'above',
          than: { life: {}, age: 30, times: 0.99 },
        },
        { life: {}, reading: 'resorption', age: 45, is: 'above', than: 0.95 },
        { life: {}, reading: 'formation', age: 45, is: 'above', than: 0.95 },
      ],
    },
    {
      name: 'faster-is-more',
      shown: [
        {
          life: { thyroid: 2 },
          reading: 'formation',
          age: 45,
          is: 'above',
          than: { life: {}, times: 1.8 },
        },
        {
          life: { thyroid: 2 },
          reading: 'bmd_spine_gcm2',
          age: 45,
          is: 'below',
          than: { life: {}, times: 0.85 },
        },
        {
          life: { episodes: FAST_GLAND },
          reading: 'resorption',
          age: 38.5,
          is: 'above',
          than: { life: { episodes: FAST_GLAND }, reading: 'formation', times: 1.05 },
        },
      ],
    },
    {
      name: 'gone-for-good',
      shown: [
        // two years after the gland is treated more than half of the loss is back, and not all of it
        { life: { episodes: FAST_GLAND }, reading: 't_spine', age: 41, is: 'below', than: -0.9 },
        { life: { episodes: FAST_GLAND }, reading: 't_spine', age: 43, is: 'above', than: -0.5 },
        { life: { episodes: FAST_GLAND }, reading: 't_spine', age: 43, is: 'below', than: -0.3 },
      ],
    },
  ],
  guide: { discussion: 3, listen: 3, limits: 3 },
}
