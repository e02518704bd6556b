import type { StudySpec } from './spec'

/** Loss and turnover across the menopause. FMP is the final menstrual period, at 50.5 in every life here. */
const group = 'menopause' as const

const swan: StudySpec = {
  trial: 'SWAN',
  arms: {
    // Greendale 2012: from 5 years before to 5 after the FMP, from 1 before to 2 after
    tenYears: { start: 45.5 },
    threeYears: { start: 49.5 },
    /**
     * Finkelstein 2008, late perimenopause and early postmenopause: the ends of the range are the means of these two
     * stages. Assumption: two years before and two years after the FMP.
     */
    stages: { start: 48.5 },
  },
  rows: [
    { ids: 'ml-001 ml-003', group, arm: 'tenYears' },
    { ids: 'ml-002 ml-004', group, arm: 'threeYears' },
    { ids: 'ml-014 ml-015', group, arm: 'stages', to: 48, times: 4 },
    // the narrow neck of the hip-structure analysis is a part of the femoral neck
    { ids: 'ml-025', group, arm: 'tenYears', site: 'neck' },
  ],
  skipped: [
    { ids: 'ml-005 ml-006', why: 'a point in time, not a change of density' },
    { ids: 'ml-007 ml-008', why: 'told as little change, without a number' },
    {
      ids: 'ml-009..ml-012',
      why: 'in g/cm2 a year without the level they start from; ml-014 and ml-015 give the rates in per cent',
    },
    { ids: 'ml-013', why: 'compares thirds of body weight, and the weights are not told' },
    { ids: 'ml-026..ml-028', why: 'shape and strength of the neck, not density' },
  ],
}

const michigan: StudySpec = {
  trial: 'Michigan Bone Health Study',
  arms: { before: { start: 48.5 }, after: { start: 50.5 }, later: { start: 52.5 } },
  rows: [
    { ids: 'ml-016', group, arm: 'before', to: 24, times: 2 },
    { ids: 'ml-017', group, arm: 'after', to: 24, times: 2 },
    { ids: 'ml-018', group, arm: 'later', to: 60, times: 5 },
  ],
  skipped: [
    {
      ids: 'ml-019..ml-024',
      why: 'stages told by FSH, which the model does not have; how long they last is not told',
    },
  ],
}

/**
 * Ovaries removed. Assumption: at 44, and within a day oestrogen falls to the tenth that the model leaves after a
 * menopause. An episode of oestrogen, because the curve of a menopause falls over two years, half of it before.
 */
const oophorectomy: StudySpec = {
  trial: 'Hibler 2016',
  arms: { operated: { start: 44, episodes: [['oestrogen', 0.1, 0, 18]] } },
  rows: [{ ids: 'ml-042', group, arm: 'operated' }],
}

/**
 * Women 6 to 60 months after the menopause, followed for 22 months. Assumption: 33 months after it on average; the
 * proximal femur is read at the total hip.
 */
const earlyPostmenopause: StudySpec = {
  trial: 'Early postmenopausal cohort',
  arms: { woman: { start: 50.5 } },
  rows: [
    { ids: 'ml-043', group, arm: 'woman', from: 33, to: 55, times: 22 / 12 },
    { ids: 'ml-044', group, arm: 'woman', site: 'hip', from: 33, to: 55, times: 22 / 12 },
  ],
}

/**
 * Women after the menopause against women before it; urinary CTX and NTX, the middle of the range. Assumption: read
 * from 40 to 3 years after the FMP.
 */
const ofely: StudySpec = {
  trial: 'OFELY',
  arms: { woman: { start: 40 } },
  rows: [{ ids: 'tm-001', group, arm: 'woman', site: 'ctx', to: 162 }],
  skipped: [
    { ids: 'ml-050', why: 'the same result as tm-001' },
    { ids: 'ml-051', why: 'the same result as tm-002' },
    {
      ids: 'tm-002',
      why: 'osteocalcin, bone ALP and PICP, which move less than P1NP; that was not measured',
    },
  ],
}

const passedOver: StudySpec[] = [
  {
    trial: 'Pansini 1995',
    arms: {},
    rows: [],
    skipped: [
      {
        ids: 'ml-029..ml-038',
        why: 'different women looked at once; neither their ages nor those of the women before menopause are told',
      },
    ],
  },
  {
    trial: 'Ohta 2002',
    arms: {},
    rows: [],
    skipped: [
      {
        ids: 'ml-039..ml-041',
        why: 'levels of different women looked at once; the level before is not a row of the table',
      },
    ],
  },
  {
    trial: 'Recker 2004',
    arms: {},
    rows: [],
    skipped: [{ ids: 'ml-047..ml-049', why: 'how often remodelling starts in a biopsy: no such column' }],
  },
]

export const menopause: readonly StudySpec[] = [
  swan,
  michigan,
  oophorectomy,
  earlyPostmenopause,
  ofely,
  ...passedOver,
]
