import type { StudySpec } from './spec'

/**
 * PEPI: oestrogen, with and without progestin, in women of 45 to 64. Assumption:
 * 56 on average. The model has one hormone therapy, so every active arm is held against it.
 */
const pepi: StudySpec = {
  trial: 'PEPI',
  arms: {
    placebo: { start: 56 },
    hormones: { start: 56, drugs: [['hrt', 0, 36]] },
  },
  rows: [
    { ids: 't-360 t-361', group: 'hormone-therapy', arm: 'placebo' },
    { ids: 't-362..t-364', group: 'hormone-therapy', arm: 'hormones' },
  ],
}

const kuopio: StudySpec = {
  trial: 'Kuopio HRT 1997',
  arms: {},
  rows: [],
  skipped: [
    { ids: 'tm-560..tm-562', why: 'osteocalcin, bone ALP and ICTP: the model gives CTX and P1NP only' },
  ],
}

export const hormones: readonly StudySpec[] = [pepi, kuopio]
