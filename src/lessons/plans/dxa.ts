import type { LessonPlan } from '../types'
import { LEADS_AWAY } from './hidden'

/**
 * Years of fast loss, then tablets: at 64 as much bone and the same T-score as in the usual life, on fewer struts. Ages are Assumption,
 * found by trying (tests/unit/lessons-wrong.test.ts counts the links of both blocks).
 */
const REBUILT = {
  episodes: [{ input: 'thyroid', value: 2, from: 52, to: 60 }],
  drugs: [{ drug: 'alendronate', from: 60, to: 70 }],
} as const
const MAN = { sex: 'm' } as const

/** Reading a DXA: what a T-score is, how far two readings can be trusted, and what no reading shows. */
export const DXA: LessonPlan = {
  id: 'dxa',
  minutes: 8,
  level: 'clinical',
  objectives: 3,
  vocabulary: ['dxa', 't-score', 'bone-density', 'ten-year-risk', 'trabecula'],
  standards: [],
  sources: ['cdcMmwr', 'roux2009', 'looker2012', 'orwoll1990', 'vandenput2024', 'thomsen2013'],
  start: { scenario: {}, pinned: null, age: 65, site: 'spine', scale: 'trabeculae' },
  predict: { kind: 'choice', options: 4, right: 4 },
  run: {
    unlock: ['height', 'falls'],
    setting: { scenario: {}, age: 65, site: 'spine' },
    goals: [
      { reading: 't_spine', age: 65, is: 'above', value: -1 },
      { reading: 'risk10_major', age: 65, is: 'above', value: 7.5 },
    ],
  },
  observe: {
    columns: [{ reading: 'bmd_spine_gcm2', digits: 3 }],
    rows: 4,
    // short-term error at the spine, mean of 57 studies (docs/cohort.md)
    scatter: 0.0108,
    setting: { scenario: {}, age: 65, site: 'spine' },
  },
  explain: { links: 6, starters: 3 },
  check: [
    { options: 4, right: 3 },
    { options: 3, right: 2 },
  ],
  transfer: {
    options: 3,
    right: 2,
    setting: {
      scenario: { ...REBUILT, until: 64 },
      pinned: { until: 64 },
      age: 64,
      site: 'spine',
      // the block would tell the answer
      scale: 'body',
    },
    answer: { scenario: REBUILT, pinned: {}, age: 64, site: 'spine', scale: 'trabeculae' },
  },
  veil: {
    hook: LEADS_AWAY,
    predict: ['charts', ...LEADS_AWAY],
    run: ['reading', 'trial', 'stories'],
    observe: LEADS_AWAY,
  },
  wrong: [
    {
      name: 'reading-is-change',
      shown: [
        // what one year takes is less than one error of the scanner
        { life: {}, reading: 'bmd_spine_gcm2', age: 66, is: 'below', than: { life: {}, age: 65 } },
        {
          life: {},
          reading: 'bmd_spine_gcm2',
          age: 66,
          is: 'above',
          than: { life: {}, age: 65, times: 1 - 0.0108 },
        },
      ],
    },
    {
      name: 'denser-is-stronger',
      shown: [
        { life: { height: 180 }, reading: 't_spine', age: 65, is: 'above', than: -1 },
        {
          life: { height: 180 },
          reading: 'risk10_major',
          age: 65,
          is: 'above',
          than: { life: {}, times: 0.999 },
        },
        // a man's spine reads no lower at 80 than at 50, with less bone in it
        { life: MAN, reading: 't_spine', age: 80, is: 'above', than: { life: MAN, age: 50 } },
        { life: MAN, reading: 'bvtv_spine', age: 80, is: 'below', than: { life: MAN, age: 50, times: 0.93 } },
        { life: MAN, reading: 'risk10_major', age: 80, is: 'above', than: { life: MAN, age: 50, times: 4 } },
      ],
    },
    {
      name: 'number-is-risk',
      shown: [
        { life: { falls: 1 }, reading: 't_spine', age: 65, is: 'below', than: -1.37 },
        { life: { falls: 1 }, reading: 't_spine', age: 65, is: 'above', than: -1.39 },
        {
          life: { falls: 1 },
          reading: 'risk10_major',
          age: 65,
          is: 'above',
          than: { life: {}, times: 1.25 },
        },
      ],
    },
    {
      name: 'same-scan-same-bone',
      shown: [
        // the same T-score at 64 to a tenth; the block is counted in the test
        { life: REBUILT, reading: 't_spine', age: 64, is: 'above', than: -1.4 },
        { life: REBUILT, reading: 't_spine', age: 64, is: 'below', than: -1.35 },
        { life: {}, reading: 't_spine', age: 64, is: 'above', than: -1.4 },
        { life: {}, reading: 't_spine', age: 64, is: 'below', than: -1.35 },
      ],
    },
  ],
  guide: { discussion: 3, listen: 4, limits: 4 },
}
