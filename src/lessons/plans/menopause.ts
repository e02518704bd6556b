import type { LessonPlan } from '../types'
import { LEADS_AWAY, TELLS } from './hidden'

const THERAPY = [{ drug: 'hrt', from: 51, to: 61 }] as const

/**
 * Menopause: most of the loss falls into a few years, because building answers removal late. Ages and goals are
 * Assumption: chosen so that the fast years stand in the middle of the axis (tests/unit/lessons-plans.test.ts).
 */
export const MENOPAUSE: LessonPlan = {
  id: 'menopause',
  minutes: 8,
  level: 'all',
  objectives: 3,
  vocabulary: ['oestrogen', 'final-period', 'osteoclast', 'osteoblast', 'bone-density', 't-score'],
  standards: [
    'NYSSLS HS-LS1-3 (New York), text read at nyssls.info',
    'OpenStax/Lumen Anatomy and Physiology, chapter 6',
  ],
  sources: ['yourHormones', 'greendale2012', 'eghbali2003', 'krum2008', 'nams2021', 'htStopping'],
  start: { scenario: {}, pinned: null, age: 62, site: 'spine', scale: 'trabeculae' },
  predict: {
    kind: 'curve',
    reading: 'bmd_spine_gcm2',
    as: 'share',
    from: 48,
    to: 64,
    shownFrom: 30,
    min: 0.7,
    max: 1.1,
    shapes: [
      [1, 0.97, 0.93, 0.9, 0.87],
      [1, 0.935, 0.895, 0.88, 0.87],
      [1, 0.99, 0.97, 0.93, 0.87],
      [1, 0.93, 0.86, 0.79, 0.72],
    ],
  },
  run: {
    unlock: ['menopause'],
    setting: { scenario: {}, age: 52, site: 'spine' },
    goals: [{ reading: 't_spine', age: 52, is: 'below', value: -1.2 }],
  },
  observe: {
    columns: [
      { reading: 't_spine', digits: 1 },
      { reading: 'resorption', digits: 2 },
      { reading: 'formation', digits: 2 },
    ],
    rows: 3,
    setting: { scenario: {}, age: 45, site: 'spine' },
  },
  explain: { links: 6, starters: 3 },
  check: [
    { options: 4, right: 3 },
    { options: 4, right: 1 },
  ],
  transfer: {
    options: 3,
    right: 2,
    setting: { scenario: { until: 61, drugs: THERAPY }, age: 61, site: 'spine' },
    answer: {
      scenario: { drugs: THERAPY },
      pinned: {},
      age: 65,
      site: 'spine',
    },
  },
  veil: { hook: TELLS, predict: TELLS, run: LEADS_AWAY, observe: LEADS_AWAY },
  wrong: [
    {
      name: 'one-pace',
      shown: [
        // six years around the final period take more than the 28 years after them
        {
          life: {},
          reading: 'bmd_spine_gcm2',
          age: 55,
          is: 'below',
          than: { life: {}, age: 48, times: 0.91 },
        },
        {
          life: {},
          reading: 'bmd_spine_gcm2',
          age: 83,
          is: 'above',
          than: { life: {}, age: 55, times: 0.91 },
        },
      ],
    },
    {
      name: 'building-stops',
      shown: [
        { life: {}, reading: 'formation', age: 60, is: 'above', than: { life: {}, age: 45, times: 1.4 } },
        {
          life: {},
          reading: 'resorption',
          age: 52,
          is: 'above',
          than: { life: {}, reading: 'formation', age: 52, times: 1.05 },
        },
      ],
    },
    {
      name: 'no-change',
      shown: [
        { life: {}, reading: 'oestrogen', age: 55, is: 'below', than: 0.2 },
        { life: {}, reading: 'resorption', age: 75, is: 'above', than: { life: {}, age: 45, times: 1.5 } },
      ],
    },
  ],
  guide: { discussion: 3, listen: 4, limits: 3 },
}
