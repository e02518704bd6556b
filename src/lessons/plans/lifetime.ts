import type { LessonPlan } from '../types'
import { LEADS_AWAY } from './hidden'

/** A low peak, an early final period, a smoker: three things that take bone, none of them rare. Assumption. */
const HARD = { peak: -1, menopause: 46, smoking: 1 } as const
const MAN = { sex: 'm' } as const

/** The lifetime challenge: a whole life, two controls, one course of treatment at most. */
export const LIFETIME: LessonPlan = {
  id: 'lifetime',
  minutes: 8,
  level: 'advanced',
  objectives: 3,
  vocabulary: ['peak-bone', 'final-period', 'ten-year-risk', 'major-break', 't-score'],
  standards: [],
  sources: ['looker2012', 'law1997', 'kanisSmoking2005', 'ettinger2010', 'cochraneAlendronate', 'tai2015'],
  start: { scenario: HARD, pinned: null, age: 70, site: 'hip', scale: 'body' },
  predict: { kind: 'choice', options: 4, right: 4 },
  run: {
    unlock: ['smoking', 'drugs'],
    setting: { scenario: HARD, age: 70, site: 'hip' },
    goals: [
      { reading: 'risk10_major', age: 70, is: 'below', value: 9 },
      { reading: 'risk10_hip', age: 80, is: 'below', value: 7 },
    ],
    mostCourses: 1,
  },
  observe: {
    columns: [
      { reading: 't_hip', age: 70, digits: 1 },
      { reading: 'risk10_major', age: 70, digits: 0 },
      { reading: 'risk10_hip', age: 80, digits: 0 },
    ],
    set: ['smoking', 'drugs'],
    rows: 2,
  },
  explain: { links: 5, starters: 3 },
  check: [
    { options: 3, right: 1 },
    { options: 3, right: 1 },
  ],
  transfer: {
    options: 3,
    right: 3,
    setting: { scenario: MAN, pinned: null, age: 80, site: 'hip', scale: 'body' },
  },
  veil: {
    hook: LEADS_AWAY,
    predict: LEADS_AWAY,
    run: ['reading', 'trial', 'stories'],
  },
  wrong: [
    {
      name: 'old-age-only',
      shown: [
        // one step more of peak bone does more for 70 than a life without smoking, and far more than calcium
        { life: { ...HARD, peak: 0 }, reading: 'risk10_major', age: 70, is: 'below', than: 11 },
        { life: { ...HARD, smoking: 0 }, reading: 'risk10_major', age: 70, is: 'above', than: 11.5 },
        { life: { ...HARD, calcium: 1600 }, reading: 'risk10_major', age: 70, is: 'above', than: 13 },
        { life: { ...HARD, menopause: 51 }, reading: 'risk10_major', age: 70, is: 'above', than: 14 },
      ],
    },
    {
      name: 'one-thing-will-do',
      shown: [
        { life: { ...HARD, smoking: 0 }, reading: 'risk10_major', age: 70, is: 'above', than: 9 },
        {
          life: { ...HARD, drugs: [{ drug: 'alendronate', from: 65, to: 70 }] },
          reading: 'risk10_major',
          age: 70,
          is: 'above',
          than: 9,
        },
        {
          life: { ...HARD, smoking: 0, drugs: [{ drug: 'alendronate', from: 65, to: 70 }] },
          reading: 'risk10_major',
          age: 70,
          is: 'below',
          than: 9,
        },
      ],
    },
    {
      name: 'density-is-all',
      shown: [
        // from 70 to 80 the hip loses little, and its risk more than doubles
        { life: {}, reading: 'bmd_hip_gcm2', age: 80, is: 'above', than: { life: {}, age: 70, times: 0.94 } },
        { life: {}, reading: 'risk10_hip', age: 80, is: 'above', than: { life: {}, age: 70, times: 2 } },
      ],
    },
  ],
  guide: { discussion: 3, listen: 3, limits: 4 },
}
