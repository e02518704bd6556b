import type { StudySpec } from './spec'

/** Two years of 5 mg a day, half the usual dose, then 10 mg. */
const FIT_DOSES = [
  ['alendronate', 0, 24, 0.5],
  ['alendronate', 24, 60],
] as const

/**
 * FIT and its extension FLEX, on one axis of months: FIT starts at 0, FLEX at 72, as in the digitised figure. The women
 * had taken the drug for about five of those six years. Assumption: without a break, then none for the year before FLEX.
 * FLEX gave 5 or 10 mg: 0.75 of the usual dose. Age 68 at the start of FIT, from the rows of the figure.
 */
const fitAndFlex: StudySpec = {
  trial: 'FIT and FLEX',
  arms: {
    placebo: { start: 68, supplements: true },
    firstThreeYears: {
      start: 68,
      supplements: true,
      drugs: [
        ['alendronate', 0, 24, 0.5],
        ['alendronate', 24, 36],
      ],
    },
    stopped: { start: 68, supplements: true, drugs: FIT_DOSES },
    continued: { start: 68, supplements: true, drugs: [...FIT_DOSES, ['alendronate', 72, 132, 0.75]] },
  },
  rows: [
    { ids: 't-001..t-010 tm-003..tm-012', group: 'alendronate', arm: 'continued' },
    { ids: 't-016..t-020 tm-018..tm-022', group: 'alendronate', arm: 'stopped' },
    // their month 120 is five years after the start of FLEX; density counts from there
    {
      ids: 't-226 t-227',
      group: 'alendronate',
      arm: 'stopped',
      control: 'continued',
      from: 72,
      to: 132,
    },
    {
      ids: 'tm-552 tm-553',
      group: 'alendronate',
      arm: 'stopped',
      control: 'continued',
      metric: 'ratio',
      to: 132,
    },
    { ids: 't-223..t-225', group: 'alendronate', arm: 'firstThreeYears', control: 'placebo' },
  ],
  skipped: [
    { ids: 't-011..t-015', why: 'the same result as t-001..t-005: one group until FLEX' },
    { ids: 'tm-013..tm-017', why: 'the same result as tm-003..tm-007: one group until FLEX' },
    { ids: 'tm-554', why: 'the model reads CTX and P1NP only' },
  ],
}

/** Alendronate 10 mg a day against placebo, calcium for all. Assumption: age 64, typical of such trials. */
const liberman: StudySpec = {
  trial: 'Liberman 1995',
  arms: {
    placebo: { start: 64, supplements: true },
    alendronate: { start: 64, supplements: true, drugs: [['alendronate', 0, 36]] },
  },
  rows: [{ ids: 't-207 t-208', group: 'alendronate', arm: 'alendronate', control: 'placebo' }],
  skipped: [
    { ids: 't-209', why: 'the model has no trochanter of its own' },
    { ids: 't-210', why: 'the model has no whole skeleton' },
  ],
}

export const alendronate: readonly StudySpec[] = [fitAndFlex, liberman]
