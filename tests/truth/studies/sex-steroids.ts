import type { ArmSpec, StudySpec } from './spec'

const group = 'sex-steroids' as const

/**
 * Men with prostate cancer whose testosterone is taken away. Assumption: 0.15 of normal, as in the model's own
 * scenario; calcium and vitamin D for everybody, as in such trials; 70 where the age is not told.
 */
const deprived = (start: number, sinceMonth: number, months: number): ArmSpec => ({
  sex: 'm',
  start,
  supplements: true,
  episodes: [['testosterone', 0.15, sinceMonth, months]],
})

/** 4 mg of zoledronate every three months is 0.8 of a usual dose, four times a year. */
const QUARTERLY = [0, 3, 6, 9].map(month => ['zoledronate', month, month + 1, 0.8] as const)

/** Deprivation begins with the study. */
const smith: StudySpec = {
  trial: 'Smith 2003 ADT',
  arms: {
    placebo: deprived(70, 0, 12),
    zoledronate: { ...deprived(70, 0, 12), drugs: QUARTERLY },
  },
  rows: [
    { ids: 't-424', group, arm: 'placebo' },
    { ids: 't-425', group, arm: 'zoledronate' },
  ],
}

/** Assumption: 75, and deprived for two years already when the study begins. */
const haltPc: StudySpec = {
  trial: 'HALT-PC',
  arms: {
    placebo: deprived(75, -24, 24),
    denosumab: { ...deprived(75, -24, 24), drugs: [['denosumab', 0, 24]] },
  },
  rows: [
    { ids: 't-426', group, arm: 'denosumab' },
    { ids: 't-427', group, arm: 'placebo' },
    { ids: 't-428..t-430', group, arm: 'denosumab', control: 'placebo' },
  ],
}

/** Assumption: deprivation begins with the study. One dose of 4 mg. */
const michaelson: StudySpec = {
  trial: 'Michaelson 2007 ADT',
  arms: {
    placebo: deprived(70, 0, 12),
    zoledronate: { ...deprived(70, 0, 12), drugs: [['zoledronate', 0, 1, 0.8]] },
  },
  rows: [
    { ids: 't-491 t-492', group, arm: 'placebo' },
    { ids: 't-493 t-494', group, arm: 'zoledronate' },
  ],
}

/** Deprived for less or for more than a year. Assumption: 6 months, 3 years. */
const bhoopalam: StudySpec = {
  trial: 'Bhoopalam 2009 ADT',
  arms: {
    placeboEarly: deprived(70, -6, 12),
    zoledronateEarly: { ...deprived(70, -6, 12), drugs: QUARTERLY },
    placeboLate: deprived(70, -36, 12),
    zoledronateLate: { ...deprived(70, -36, 12), drugs: QUARTERLY },
  },
  rows: [
    { ids: 't-495', group, arm: 'placeboEarly' },
    { ids: 't-496', group, arm: 'zoledronateEarly' },
    { ids: 't-497', group, arm: 'placeboLate' },
    { ids: 't-498', group, arm: 'zoledronateLate' },
  ],
}

/**
 * Anorexia nervosa. Assumption: 25 years old, ill for two years, oestrogen at 0.3 of normal (no periods), 46 kg (a
 * body mass index of 17.3 at the default height); recovery brings both back at once.
 */
const miller: StudySpec = {
  trial: 'Miller 2006 AN',
  arms: {
    ill: {
      start: 25,
      episodes: [
        ['oestrogen', 0.3, -24, 12],
        ['weight', 46, -24, 12],
      ],
    },
    recovered: {
      start: 25,
      episodes: [
        ['oestrogen', 0.3, -24, 0],
        ['weight', 46, -24, 0],
      ],
    },
  },
  rows: [
    { ids: 't-443 t-444', group, arm: 'ill' },
    { ids: 't-445 t-446', group, arm: 'recovered' },
  ],
}

const atac: StudySpec = {
  trial: 'ATAC bone',
  arms: {},
  rows: [],
  skipped: [
    {
      ids: 't-431 t-432',
      why: 'the tenth of the signal left after menopause is not a level of oestradiol, so what anastrozole takes away cannot be set',
    },
    { ids: 't-433 t-434', why: 'the model has no tamoxifen' },
  ],
}

const elagolix: StudySpec = {
  trial: 'elagolix QSP (Stodtmann 2021)',
  arms: {},
  rows: [],
  skipped: [{ ids: 't-468..t-471', why: 'computed by another model, not measured' }],
}

export const sexSteroids: readonly StudySpec[] = [
  smith,
  haltPc,
  michaelson,
  bhoopalam,
  miller,
  atac,
  elagolix,
]
