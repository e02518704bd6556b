import type { LessonPlan } from '../types'
import { LEADS_AWAY, TELLS } from './hidden'

/** 300 mg a day from 40 on: well below the usual 1000, and still where the model's answer is not flat (controls.ts). */
const LITTLE = { episodes: [{ input: 'calcium', value: 300, from: 40, to: 90 }] } as const
const HORMONE_ALL_DAY = { episodes: [{ input: 'pth', value: 2.2, from: 60, to: 62 }] } as const
const HORMONE_DAILY = { drugs: [{ drug: 'teriparatide', from: 60, to: 62 }] } as const

/**
 * Calcium and feedback. What the model has is parathyroid hormone that answers to calcium in food and to vitamin D, and bone that
 * answers to the hormone; it has no calcium in the blood (docs/lessons.md). Ages and amounts are Assumption.
 */
export const CALCIUM: LessonPlan = {
  id: 'calcium',
  minutes: 8,
  level: 'all',
  objectives: 3,
  vocabulary: ['calcium', 'parathyroid-hormone', 'vitamin-d', 'feedback', 'homeostasis'],
  standards: ['OpenStax/Lumen Anatomy and Physiology, chapter 6'],
  sources: ['tai2015', 'iom2011', 'yourHormones', 'neer2001', 'phptBiopsies'],
  start: { scenario: LITTLE, pinned: {}, age: 49, site: 'spine', scale: 'trabeculae' },
  predict: {
    kind: 'curve',
    reading: 'pth',
    as: 'share',
    from: 39,
    to: 49,
    shownFrom: 30,
    min: 0.8,
    max: 1.2,
    shapes: [
      [1, 1, 1, 1, 1],
      [1, 1.1, 1.05, 1, 1],
      [1, 0.9, 0.9, 0.9, 0.9],
      [1, 1.1, 1.1, 1.1, 1.1],
    ],
    life: LITTLE,
  },
  run: {
    unlock: ['calcium', 'vitaminD'],
    setting: { scenario: { calcium: 400, vitaminD: 20 }, pinned: null, age: 45, site: 'spine' },
    goals: [{ reading: 'pth', age: 45, is: 'below', value: 1.02 }],
  },
  observe: {
    columns: [
      { reading: 'pth', digits: 2 },
      { reading: 'resorption', digits: 2 },
      { reading: 't_spine', digits: 2 },
    ],
    rows: 3,
    setting: { scenario: LITTLE, age: 39, site: 'spine' },
  },
  explain: { links: 6, starters: 3 },
  check: [
    { options: 3, right: 1 },
    { options: 3, right: 3 },
  ],
  transfer: {
    options: 3,
    right: 3,
    setting: { scenario: { until: 60 }, age: 60, site: 'spine' },
    answer: { scenario: HORMONE_DAILY, pinned: HORMONE_ALL_DAY, age: 62, site: 'spine' },
  },
  veil: { hook: LEADS_AWAY, predict: TELLS, run: ['reading', 'trial', 'stories'] },
  wrong: [
    {
      name: 'no-change',
      shown: [
        { life: LITTLE, reading: 'pth', age: 41, is: 'above', than: { life: LITTLE, age: 39, times: 1.08 } },
        { life: LITTLE, reading: 'pth', age: 49, is: 'above', than: { life: LITTLE, age: 39, times: 1.08 } },
        { life: LITTLE, reading: 't_spine', age: 49, is: 'below', than: { life: {}, age: 49 } },
      ],
    },
    {
      name: 'pth-takes',
      shown: [
        {
          life: HORMONE_ALL_DAY,
          reading: 'bmd_spine_gcm2',
          age: 62,
          is: 'below',
          than: { life: {}, times: 0.95 },
        },
        {
          life: HORMONE_DAILY,
          reading: 'bmd_spine_gcm2',
          age: 62,
          is: 'above',
          than: { life: {}, times: 1.05 },
        },
      ],
    },
    {
      name: 'calcium-stops-loss',
      shown: [
        // as large a part is lost from 45 to 60 as with the usual calcium
        {
          life: { calcium: 1600 },
          reading: 'bmd_spine_gcm2',
          age: 60,
          is: 'below',
          than: { life: { calcium: 1600 }, age: 45, times: 0.9 },
        },
        {
          life: { calcium: 1600 },
          reading: 'bmd_spine_gcm2',
          age: 60,
          is: 'below',
          than: { life: {}, times: 1.04 },
        },
      ],
    },
  ],
  guide: { discussion: 3, listen: 4, limits: 4 },
}
