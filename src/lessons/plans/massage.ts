import type { LessonPlan } from '../types'
import { LEADS_AWAY } from './hidden'

/**
 * What gentle massage can and cannot do. The row moves nothing, by design: massage is no input of the model, because no effect on
 * density or breaks has been shown. Words: massage.json, "six rules" (docs/panels.md).
 */
export const MASSAGE: LessonPlan = {
  id: 'massage',
  minutes: 8,
  level: 'all',
  objectives: 3,
  vocabulary: ['massage', 'bone-density', 'model', 'trial'],
  standards: [],
  sources: [
    'moyer2004',
    'rapaport2016',
    'saetung2013',
    'shoemaker1997',
    'hinds2004',
    'ros',
    'katzman2017',
    'ernst2003',
  ],
  start: { scenario: {}, pinned: null, age: 62, site: 'spine', scale: 'trabeculae', massage: 0 },
  predict: { kind: 'choice', options: 4, right: 3 },
  run: {
    unlock: ['massage'],
    setting: { scenario: {}, age: 62, site: 'spine', massage: 0 },
  },
  observe: {
    columns: [
      { reading: 't_spine', digits: 2 },
      { reading: 'resorption', digits: 2 },
      { reading: 'risk10_major', digits: 1 },
    ],
    set: ['massage'],
    rows: 2,
  },
  explain: { links: 5, starters: 3 },
  check: [
    { options: 4, right: 1 },
    { options: 3, right: 3 },
  ],
  transfer: { options: 3, right: 2, setting: { scenario: {}, age: 65, site: 'spine', massage: 2 } },
  veil: {
    hook: LEADS_AWAY,
    predict: LEADS_AWAY,
    run: ['reading', 'trial', 'stories'],
    check: ['reading'],
    transfer: ['reading'],
  },
  wrong: [
    {
      name: 'moves-bone',
      // a life has no massage in it: the test sets the row in an address and compares the lives
      shown: [{ life: {}, reading: 't_spine', age: 70, is: 'below', than: { life: {}, age: 62 } }],
    },
  ],
  guide: { discussion: 3, listen: 4, limits: 3 },
}
