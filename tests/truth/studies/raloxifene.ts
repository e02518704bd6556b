import type { StudySpec } from './spec'

/** Raloxifene 60 or 120 mg a day, women of 31 to 80. Assumption: age 66, typical of such trials. */
const more: StudySpec = {
  trial: 'MORE',
  arms: {
    placebo: { start: 66, supplements: true },
    usual: { start: 66, supplements: true, drugs: [['raloxifene', 0, 36]] },
    double: { start: 66, supplements: true, drugs: [['raloxifene', 0, 36, 2]] },
  },
  rows: [
    { ids: 't-371 t-372', group: 'raloxifene', arm: 'usual', control: 'placebo' },
    { ids: 't-373 t-374', group: 'raloxifene', arm: 'double', control: 'placebo' },
  ],
}

export const raloxifene: readonly StudySpec[] = [more]
