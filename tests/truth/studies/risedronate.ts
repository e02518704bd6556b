import type { StudySpec } from './spec'

/** Risedronate 5 mg a day; calcium 1 g for all. Assumption: age 69, typical of such trials. */
const vertNa: StudySpec = {
  trial: 'VERT-NA',
  arms: {
    placebo: { start: 69, supplements: true },
    risedronate: { start: 69, supplements: true, drugs: [['risedronate', 0, 36]] },
  },
  rows: [
    { ids: 't-231 t-233', group: 'risedronate', arm: 'risedronate' },
    { ids: 't-232 t-234', group: 'risedronate', arm: 'placebo' },
    // the shaft is compact bone, as the one-third radius of the model nearly is
    { ids: 't-237', group: 'risedronate', arm: 'risedronate', site: 'forearm' },
    { ids: 't-238', group: 'risedronate', arm: 'placebo', site: 'forearm' },
  ],
  skipped: [{ ids: 't-235 t-236', why: 'the model has no trochanter of its own' }],
}

/** Both tablets side by side for a year, women over 60. Assumption: age 68, typical of such trials. */
const alendronateOrRisedronate: StudySpec = {
  trial: 'alendronate or risedronate',
  arms: {
    alendronate: { start: 68, supplements: true, drugs: [['alendronate', 0, 12]] },
    risedronate: { start: 68, supplements: true, drugs: [['risedronate', 0, 12]] },
  },
  rows: [
    { ids: 't-504 t-505', group: 'alendronate', arm: 'alendronate' },
    { ids: 't-506 t-507', group: 'risedronate', arm: 'risedronate' },
  ],
}

export const risedronate: readonly StudySpec[] = [vertNa, alendronateOrRisedronate]
