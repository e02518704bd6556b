import type { StudySpec } from './spec'

const group = 'glucocorticoids' as const
const TROCHANTER = 'the trochanter is not a site of the model'

/**
 * Women and men who began prednisone, at least 7.5 mg a day, about 11 mg on average. Held against a woman of 60 and,
 * for the men in two such trials (Reid 2001), a man of 60. Assumption: both ages; 11 mg in every arm; calcium for
 * everybody, as in such trials. The men of the prevention trial are among the 224 of the first, so they share a name.
 */
const cohen: StudySpec = {
  trial: 'Risedronate with glucocorticoids',
  arms: {
    placebo: { start: 60, supplements: true, episodes: [['cortisol', 11, 0, 12]] },
    risedronate: {
      start: 60,
      supplements: true,
      episodes: [['cortisol', 11, 0, 12]],
      drugs: [['risedronate', 0, 12]],
    },
    placeboMen: { sex: 'm', start: 60, supplements: true, episodes: [['cortisol', 11, 0, 12]] },
  },
  rows: [
    { ids: 't-392 t-393', group, arm: 'placebo' },
    { ids: 't-395 t-396', group, arm: 'risedronate' },
    { ids: 't-484', group, arm: 'risedronate', control: 'placebo' },
    { ids: 't-486 t-487', group, arm: 'placeboMen' },
  ],
  skipped: [
    { ids: 't-394 t-397 t-485 t-488', why: TROCHANTER },
    { ids: 't-483', why: 'the difference of t-395 and t-392, which are compared one by one' },
  ],
}

const laan: StudySpec = {
  trial: 'Laan 1993',
  arms: {},
  rows: [],
  skipped: [
    { ids: 't-398 t-489 t-490', why: 'trabecular bone of the spine alone, by CT: not a site of the model' },
  ],
}

export const glucocorticoids: readonly StudySpec[] = [cohen, laan]
