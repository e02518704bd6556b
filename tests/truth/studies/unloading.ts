import type { StudySpec } from './spec'

/**
 * Weightlessness: exercise 0 from the first day of the flight. Losses per month of flight are taken over one flight:
 * 6 months on Mir (told: 4 to 14.4), 5 on the space station (told: 4 to 6). Assumption: these lengths, men, 45.
 */
const group = 'unloading' as const

const mir: StudySpec = {
  trial: 'Mir spaceflight',
  arms: { flight: { sex: 'm', start: 45, episodes: [['exercise', 0, 0, 6]] } },
  rows: [{ ids: 't-447 t-448', group, arm: 'flight', to: 6, times: 6 }],
  skipped: [{ ids: 't-449..t-451', why: 'trochanter, pelvis and whole body are not sites of the model' }],
}

const station: StudySpec = {
  trial: 'ISS spaceflight',
  arms: { flight: { sex: 'm', start: 45, episodes: [['exercise', 0, 0, 5]] } },
  rows: [
    { ids: 't-452', group, arm: 'flight', site: 'hip', to: 5, times: 5 },
    { ids: 't-453', group, arm: 'flight', site: 'spine', to: 5, times: 5 },
  ],
}

export const unloading: readonly StudySpec[] = [mir, station]
