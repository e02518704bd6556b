import type { LessonPlan } from '../types'
import { LEADS_AWAY, TELLS } from './hidden'

/** Six months in orbit, as in Lang 2004 (4 to 6 months): no load on spine and hip; the arms keep working. */
const ORBIT = [{ input: 'exercise', value: 0, from: 40.5, to: 41 }] as const
/** 1.05 times the usual load: training; from 10 to 25, 1.1: hard training (words of the control). Assumption. */
const FROM_FIFTY = { episodes: [{ input: 'exercise', value: 1.05, from: 50, to: 90 }] } as const
const YOUNG_ONLY = { episodes: [{ input: 'exercise', value: 1.1, from: 10, to: 25 }] } as const

/** Load it or lose it: half a year takes what five years do not bring back. Ages and goals are Assumption. */
export const LOAD: LessonPlan = {
  id: 'load',
  minutes: 8,
  level: 'all',
  objectives: 3,
  vocabulary: ['load', 'removal', 'building', 'bone-density', 't-score'],
  standards: ['OpenStax/Lumen Anatomy and Physiology, chapter 6'],
  sources: ['lang2004', 'howe2011', 'liftmor2018', 'steadyStraight'],
  // the life ends where the question begins, so that no chart tells the answer
  start: {
    scenario: { until: 41, episodes: ORBIT },
    pinned: null,
    age: 41,
    site: 'hip',
    scale: 'bone',
    part: 'hip',
  },
  predict: {
    kind: 'curve',
    reading: 'bmd_hip_gcm2',
    as: 'share',
    from: 41,
    to: 45,
    shownFrom: 38,
    min: 0.9,
    max: 1.1,
    shapes: [
      [1, 1.07, 1.07, 1.07, 1.07],
      [1, 1, 1, 1, 1],
      [1, 0.98, 0.96, 0.94, 0.93],
      [1, 1.013, 1.023, 1.03, 1.036],
    ],
    life: { episodes: ORBIT },
  },
  run: {
    unlock: ['exercise'],
    setting: { scenario: {}, age: 60, site: 'hip', scale: 'bone', part: 'hip' },
    goals: [{ reading: 't_hip', age: 60, is: 'above', value: -0.9 }],
  },
  observe: {
    columns: [
      { reading: 't_hip', digits: 2 },
      { reading: 't_spine', digits: 2 },
      { reading: 't_forearm', digits: 2 },
    ],
    rows: 3,
    setting: { scenario: { episodes: ORBIT }, age: 40, site: 'hip' },
  },
  explain: { links: 6, starters: 3 },
  check: [
    { options: 4, right: 1 },
    { options: 3, right: 3 },
  ],
  transfer: {
    options: 3,
    right: 2,
    setting: { scenario: { until: 50 }, age: 50, site: 'hip' },
    answer: { scenario: FROM_FIFTY, pinned: {}, age: 60, site: 'hip' },
  },
  veil: {
    hook: LEADS_AWAY,
    predict: TELLS,
    run: LEADS_AWAY,
    observe: LEADS_AWAY,
  },
  wrong: [
    {
      name: 'soon-back',
      shown: [
        {
          life: { episodes: ORBIT },
          reading: 'bmd_hip_gcm2',
          age: 41,
          is: 'below',
          than: { life: {}, times: 0.94 },
        },
        {
          life: { episodes: ORBIT },
          reading: 'bmd_hip_gcm2',
          age: 45,
          is: 'below',
          than: { life: {}, times: 0.97 },
        },
        {
          life: { episodes: ORBIT },
          reading: 'bmd_hip_gcm2',
          age: 45,
          is: 'above',
          than: { life: { episodes: ORBIT }, age: 41, times: 1.03 },
        },
      ],
    },
    {
      name: 'everywhere-alike',
      shown: [
        {
          life: { episodes: ORBIT },
          reading: 'bmd_spine_gcm2',
          age: 41,
          is: 'above',
          than: { life: {}, times: 0.94 },
        },
        {
          life: { episodes: ORBIT },
          reading: 'bmd_forearm_gcm2',
          age: 41,
          is: 'above',
          than: { life: {}, times: 0.98 },
        },
      ],
    },
    {
      name: 'banked-for-life',
      shown: [
        { life: YOUNG_ONLY, reading: 'bmd_hip_gcm2', age: 25, is: 'above', than: { life: {}, times: 1.05 } },
        { life: YOUNG_ONLY, reading: 'bmd_hip_gcm2', age: 60, is: 'below', than: { life: {}, times: 1.01 } },
      ],
    },
    {
      name: 'too-late',
      shown: [
        { life: FROM_FIFTY, reading: 'bmd_hip_gcm2', age: 60, is: 'above', than: { life: {}, times: 1.02 } },
        { life: FROM_FIFTY, reading: 'bmd_hip_gcm2', age: 60, is: 'below', than: { life: {}, age: 50 } },
      ],
    },
  ],
  guide: { discussion: 3, listen: 4, limits: 4 },
}
