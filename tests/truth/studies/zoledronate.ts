import type { StudySpec } from './spec'

/** Three yearly infusions of 5 mg, women of 65 to 89. Assumption: age 73. */
const horizon: StudySpec = {
  trial: 'HORIZON-PFT',
  arms: {
    placebo: { start: 73, supplements: true },
    zoledronate: { start: 73, supplements: true, drugs: [['zoledronate', 0, 36]] },
  },
  rows: [
    { ids: 't-239..t-241', group: 'zoledronate', arm: 'zoledronate', control: 'placebo' },
    // medians on yearly infusions; Assumption: a year after the first, before the second
    { ids: 'tm-557 tm-558', group: 'zoledronate', arm: 'zoledronate', to: 12 },
  ],
  skipped: [{ ids: 'tm-559', why: 'the model reads CTX and P1NP only' }],
}

/** One infusion of 1, 2.5 or 5 mg, five years of follow-up, late after the menopause. Assumption: age 65. */
const grey: StudySpec = {
  trial: 'Grey single-dose zoledronate',
  arms: {
    placebo: { start: 65, supplements: true },
    fifth: { start: 65, supplements: true, drugs: [['zoledronate', 0, 1, 0.2]] },
    half: { start: 65, supplements: true, drugs: [['zoledronate', 0, 1, 0.5]] },
    usual: { start: 65, supplements: true, drugs: [['zoledronate', 0, 1]] },
  },
  rows: [
    { ids: 't-243..t-246', group: 'zoledronate', arm: 'fifth', control: 'placebo' },
    { ids: 't-247..t-250', group: 'zoledronate', arm: 'half', control: 'placebo' },
    { ids: 't-251..t-254', group: 'zoledronate', arm: 'usual', control: 'placebo' },
  ],
}

export const zoledronate: readonly StudySpec[] = [horizon, grey]
