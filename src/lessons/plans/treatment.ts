import type { LessonPlan } from '../types'
import { LEADS_AWAY, TELLS } from './hidden'

/* The ages of the stories "Tablets for five years, then a pause" and "Stopping denosumab", so that both can be compared. Assumption. */
const INJECTIONS = [{ drug: 'denosumab', from: 66, to: 71 }] as const
const TABLETS = [{ drug: 'alendronate', from: 66, to: 71 }] as const
const BUILDER = { drugs: [{ drug: 'romosozumab', from: 66, to: 67 }] } as const
const BUILDER_THEN_TABLETS = {
  drugs: [
    { drug: 'romosozumab', from: 66, to: 67 },
    { drug: 'alendronate', from: 67, to: 72 },
  ],
} as const

/** Choose a treatment: drugs differ most when they end, and none brings a lost strut back. */
export const TREATMENT: LessonPlan = {
  id: 'treatment',
  minutes: 8,
  level: 'clinical',
  objectives: 3,
  vocabulary: ['denosumab', 'bisphosphonate', 'rebound', 'rankl', 'perforation'],
  standards: [],
  sources: [
    'cochraneAlendronate',
    'flex2006',
    'defend2011',
    'cummings2018',
    'medicineToday2024',
    'frameExtension2019',
  ],
  // the life ends where the question begins, so that no chart tells the answer
  start: {
    scenario: { until: 71, drugs: INJECTIONS },
    pinned: null,
    age: 71,
    site: 'spine',
    scale: 'trabeculae',
  },
  predict: {
    kind: 'curve',
    reading: 'bmd_spine_gcm2',
    as: 'share',
    from: 71,
    to: 75,
    shownFrom: 60,
    min: 0.6,
    max: 1.1,
    shapes: [
      [1, 0.995, 0.99, 0.985, 0.985],
      [1, 0.97, 0.94, 0.91, 0.88],
      [1, 0.91, 0.89, 0.885, 0.88],
      [1, 0.9, 0.8, 0.72, 0.65],
    ],
    life: { drugs: INJECTIONS },
  },
  run: {
    unlock: ['drugs'],
    setting: { scenario: { drugs: INJECTIONS }, age: 75, site: 'spine' },
    goals: [{ reading: 't_spine', age: 75, is: 'above', value: -0.7 }],
    mostCourses: 2,
  },
  observe: {
    columns: [
      { reading: 't_spine', digits: 2 },
      { reading: 'resorption', digits: 2 },
      { reading: 'formation', digits: 2 },
    ],
    rows: 3,
    setting: { scenario: { drugs: INJECTIONS }, age: 70, site: 'spine' },
  },
  explain: { links: 6, starters: 3 },
  check: [
    { options: 3, right: 2 },
    { options: 3, right: 3 },
  ],
  transfer: {
    options: 3,
    right: 1,
    setting: { scenario: { until: 71, drugs: TABLETS }, age: 71, site: 'spine' },
    answer: { scenario: { drugs: TABLETS }, pinned: { drugs: INJECTIONS }, age: 74, site: 'spine' },
  },
  veil: {
    hook: LEADS_AWAY,
    predict: TELLS,
    run: LEADS_AWAY,
    observe: LEADS_AWAY,
  },
  wrong: [
    {
      name: 'bisphosphonates-build',
      shown: [
        {
          life: { drugs: TABLETS },
          reading: 'formation',
          age: 70,
          is: 'below',
          than: { life: { drugs: TABLETS }, age: 66, times: 0.5 },
        },
        {
          life: { drugs: TABLETS },
          reading: 't_spine',
          age: 70,
          is: 'above',
          than: { life: { drugs: TABLETS }, age: 66 },
        },
        {
          life: { drugs: TABLETS },
          reading: 'mineral_trabecular',
          age: 70,
          is: 'above',
          than: { life: { drugs: TABLETS }, age: 66, times: 1.03 },
        },
      ],
    },
    {
      name: 'stopping-is-stopping',
      shown: [
        // two years on: most of the gain of the injections is gone, most of that of the tablets is there
        { life: { drugs: INJECTIONS }, reading: 't_spine', age: 73, is: 'below', than: -1.3 },
        { life: { drugs: TABLETS }, reading: 't_spine', age: 73, is: 'above', than: -0.75 },
        {
          life: { drugs: INJECTIONS },
          reading: 'resorption',
          age: 71.5,
          is: 'above',
          than: { life: {}, times: 1.5 },
        },
        { life: { drugs: TABLETS }, reading: 'resorption', age: 71.5, is: 'below', than: { life: {} } },
      ],
    },
    {
      name: 'builder-is-enough',
      shown: [
        { life: BUILDER, reading: 't_spine', age: 67, is: 'above', than: -0.4 },
        { life: BUILDER, reading: 't_spine', age: 69, is: 'below', than: -1.1 },
        { life: BUILDER_THEN_TABLETS, reading: 't_spine', age: 71, is: 'above', than: -0.35 },
      ],
    },
    {
      name: 'struts-grow-back',
      shown: [
        // bone comes back: a builder brings more than was there at 55; its struts are counted in the test
        {
          life: BUILDER,
          reading: 'bvtv_spine',
          age: 67,
          is: 'above',
          than: { life: {}, age: 55, times: 1.05 },
        },
      ],
    },
  ],
  guide: { discussion: 3, listen: 4, limits: 4 },
}
