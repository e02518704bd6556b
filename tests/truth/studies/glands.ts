import type { StudySpec } from './spec'

/**
 * Thyroid and parathyroid. Groups of women and men are held against a woman's life. Assumption, where an age is not
 * told: 60 for parathyroid disease, which is one of women after the menopause, 40 for the thyroid.
 */
const thyroid = 'thyroid' as const
const parathyroid = 'parathyroid' as const

/**
 * Users of suppressive thyroxine against others, looked at once. Assumption: 1.25 times the normal hormone for the
 * mean time of use that is told, begun at 55 (postmenopausal) or 35 (premenopausal); the mixture of sites is read at
 * the hip.
 */
const faber: StudySpec = {
  trial: 'Faber 1994 meta',
  arms: {
    suppressedLate: { start: 55, episodes: [['thyroid', 1.25, 0, 120]] },
    late: { start: 55 },
    suppressedEarly: { start: 35, episodes: [['thyroid', 1.25, 0, 120]] },
    early: { start: 35 },
  },
  rows: [
    { ids: 't-400', group: thyroid, arm: 'suppressedLate', control: 'late', metric: 'ratio', site: 'hip' },
    { ids: 't-401', group: thyroid, arm: 'suppressedEarly', control: 'early', metric: 'ratio', site: 'hip' },
  ],
}

/** Assumption: overactive for a year, then normal from the first month on. */
const recovery: StudySpec = {
  trial: 'Treated hyperthyroidism',
  arms: { cured: { start: 40, episodes: [['thyroid', 2, -12, 0]] } },
  rows: [{ ids: 't-499', group: thyroid, arm: 'cured' }],
}

/** A mild cohort. Assumption: 1.6 times the normal PTH for ten years before the study. */
const spain: StudySpec = {
  trial: 'PHPT Spanish cohort',
  arms: {
    operated: { start: 60, episodes: [['pth', 1.6, -120, 0]] },
    watched: { start: 60, episodes: [['pth', 1.6, -120, 24]] },
  },
  rows: [
    { ids: 't-402..t-404', group: parathyroid, arm: 'operated' },
    { ids: 't-405..t-407', group: parathyroid, arm: 'watched' },
  ],
}

/** Mild disease found by screening. Assumption: 1.6 times the normal PTH for ten years; 64, the younger 60. */
const screening: StudySpec = {
  trial: 'PHPT screening cohort',
  arms: {
    operated: { start: 64, episodes: [['pth', 1.6, -120, 0]] },
    operatedYounger: { start: 60, episodes: [['pth', 1.6, -120, 0]] },
    healthy: { start: 64 },
  },
  rows: [
    { ids: 't-408', group: parathyroid, arm: 'operated' },
    { ids: 't-409', group: parathyroid, arm: 'operatedYounger' },
    // before any surgery; the same 5 to 6 % at spine and neck
    {
      ids: 't-410',
      group: parathyroid,
      arm: 'operated',
      control: 'healthy',
      metric: 'ratio',
      site: 'neck',
      to: 0,
    },
  ],
}

/** Assumption: 2.2 times the normal PTH, as in the model's own scenario, for ten years before the study; 55. */
const columbia: StudySpec = {
  trial: 'Columbia PHPT',
  arms: {
    operated: { start: 55, episodes: [['pth', 2.2, -120, 0]] },
    watched: { start: 55, episodes: [['pth', 2.2, -120, 180]] },
  },
  rows: [
    { ids: 't-415..t-418', group: parathyroid, arm: 'operated' },
    { ids: 't-419 t-420', group: parathyroid, arm: 'watched' },
  ],
}

const cusano: StudySpec = {
  trial: 'Cusano 2018',
  arms: {},
  rows: [],
  skipped: [
    {
      ids: 't-411 t-412',
      why: 'density per volume by CT at the end of radius and tibia: not a site of the model',
    },
    { ids: 't-413 t-414', why: 'strength, not density' },
  ],
}

export const glands: readonly StudySpec[] = [faber, recovery, spain, screening, columbia, cusano]
