import type { ArmSpec, StudySpec } from './spec'

/** Calcium, exercise, smoking; and what runs in families. */
const SUPPLEMENTED: Pick<ArmSpec, 'supplements'> = { supplements: true }

/**
 * Women and men over 50 on more calcium, from tablets or from food. Assumption: a woman of 65; 600 mg more of either;
 * the range over sites is read at the spine (tablets), at the hip (food).
 */
const tai: StudySpec = {
  trial: 'Tai 2015 meta',
  arms: { calcium: { start: 65, ...SUPPLEMENTED }, usual: { start: 65 } },
  rows: [
    { ids: 't-375', group: 'calcium', arm: 'calcium', control: 'usual', site: 'spine' },
    { ids: 't-376 t-377', group: 'calcium', arm: 'calcium', control: 'usual', site: 'hip' },
  ],
}

/** Women of 50 to 79. Assumption: the middle of that, 64.5. */
const whi: StudySpec = {
  trial: 'WHI CaD',
  arms: { calcium: { start: 64.5, ...SUPPLEMENTED }, placebo: { start: 64.5 } },
  rows: [{ ids: 't-378', group: 'calcium', arm: 'calcium', control: 'placebo' }],
}

/** Assumption: high intensity is 1.10 of the usual load, light exercise at home no more than usual. */
const liftmor: StudySpec = {
  trial: 'LIFTMOR',
  arms: {
    heavy: { start: 65, episodes: [['exercise', 1.1, 0, 8]] },
    light: { start: 65 },
  },
  rows: [
    { ids: 't-379 t-380', group: 'exercise', arm: 'heavy' },
    { ids: 't-382 t-383', group: 'exercise', arm: 'light' },
  ],
  skipped: [
    { ids: 't-381 t-384', why: 'height, not density' },
    { ids: 't-385..t-388', why: 'early findings in 28 women of the same trial' },
  ],
}

/** Assumption: a training programme is 1.05 of the usual load, whatever its kind; 57. */
const howe: StudySpec = {
  trial: 'Howe 2011 Cochrane',
  arms: {
    training: { start: 57, episodes: [['exercise', 1.05, 0, 12]] },
    usual: { start: 57 },
  },
  rows: [{ ids: 't-389..t-391', group: 'exercise', arm: 'training', control: 'usual' }],
}

/**
 * Women who smoke against women who do not, by age. Assumption: from 18 on; premenopausal is 40; the mixture of sites
 * is read at the hip.
 */
const law: StudySpec = {
  trial: 'Law & Hackshaw 1997',
  arms: { smoker: { start: 40, inputs: { smoking: 1 } }, other: { start: 40 } },
  rows: [
    { ids: 't-458', group: 'smoking', arm: 'smoker', control: 'other', metric: 'ratio', site: 'hip', to: 0 },
    {
      ids: 't-461',
      group: 'smoking',
      arm: 'smoker',
      control: 'other',
      metric: 'ratio',
      site: 'hip',
      to: 480,
    },
  ],
  skipped: [{ ids: 't-459 t-460', why: 'between t-458 and t-461 on a straight line, not reported' }],
}

const passedOver: StudySpec[] = [
  {
    trial: 'Ward & Klesges 2001',
    arms: {},
    rows: [],
    skipped: [{ ids: 't-462 t-463', why: 'in standard deviations, of women and men of all ages' }],
  },
  {
    trial: 'Hopper & Seeman 1994',
    arms: {},
    rows: [],
    skipped: [{ ids: 't-508..t-510', why: 'per ten pack-years: the model does not count cigarettes' }],
  },
  {
    trial: 'Twins',
    arms: {},
    rows: [],
    skipped: [{ ids: 't-465..t-467', why: 'how much of a difference is inherited, not density' }],
  },
]

export const lifestyle: readonly StudySpec[] = [tai, whi, liftmor, howe, law, ...passedOver]
