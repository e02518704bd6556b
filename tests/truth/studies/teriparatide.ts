import type { StudySpec } from './spec'

/** Teriparatide 20 or 40 ug a day, mean age 69. */
const fracturePrevention: StudySpec = {
  trial: 'Fracture Prevention Trial',
  arms: {
    placebo: { start: 69, supplements: true },
    usual: { start: 69, supplements: true, drugs: [['teriparatide', 0, 21]] },
    double: { start: 69, supplements: true, drugs: [['teriparatide', 0, 21, 2]] },
  },
  rows: [
    { ids: 't-285 t-286', group: 'teriparatide', arm: 'usual', control: 'placebo' },
    { ids: 't-287 t-288', group: 'teriparatide', arm: 'double', control: 'placebo' },
  ],
}

/** Teriparatide, denosumab or both for two years, mean age 66; DATA-Switch goes on from there. */
const data: StudySpec = {
  trial: 'DATA',
  arms: {
    teriparatide: { start: 66, supplements: true, drugs: [['teriparatide', 0, 24]] },
    denosumab: { start: 66, supplements: true, drugs: [['denosumab', 0, 24]] },
    both: {
      start: 66,
      supplements: true,
      drugs: [
        ['teriparatide', 0, 24],
        ['denosumab', 0, 24],
      ],
    },
  },
  rows: [
    { ids: 't-055..t-059 t-289 t-290 tm-135..tm-144', group: 'teriparatide', arm: 'teriparatide' },
    { ids: 't-050..t-054 t-292 t-293 tm-125..tm-134', group: 'denosumab', arm: 'denosumab' },
    { ids: 't-045..t-049 t-295 t-296 tm-115..tm-124', group: 'sequences', arm: 'both' },
  ],
  skipped: [
    { ids: 't-291', why: 'the same result as t-059' },
    { ids: 't-294', why: 'the same result as t-054' },
    { ids: 't-297', why: 'the same result as t-049' },
    { ids: 't-060..t-064', why: 'the same result as t-045..t-049, in those who went on to DATA-Switch' },
    { ids: 't-069..t-073', why: 'the same result as t-050..t-054, in those who went on to DATA-Switch' },
    { ids: 't-078..t-082', why: 'the same result as t-055..t-059, in those who went on to DATA-Switch' },
    {
      ids: 'tm-145..tm-149 tm-155..tm-159 tm-165..tm-169',
      why: 'the zero level of the digitised figure is uncertain; the rows of DATA show the same months',
    },
  ],
}

export const teriparatide: readonly StudySpec[] = [fracturePrevention, data]
