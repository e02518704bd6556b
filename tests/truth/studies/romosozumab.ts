import type { StudySpec } from './spec'

/** Romosozumab or placebo for a year, then denosumab for all, mean age 71; with the extension to year 3. */
const frame: StudySpec = {
  trial: 'FRAME',
  arms: {
    placebo: { start: 71, supplements: true },
    placeboThenDenosumab: { start: 71, supplements: true, drugs: [['denosumab', 12, 36]] },
    romosozumab: { start: 71, supplements: true, drugs: [['romosozumab', 0, 12]] },
    romosozumabThenDenosumab: {
      start: 71,
      supplements: true,
      drugs: [
        ['romosozumab', 0, 12],
        ['denosumab', 12, 36],
      ],
    },
    /** women of FREEDOM, weighted to be like those of FRAME */
    denosumab: { start: 71, supplements: true, drugs: [['denosumab', 0, 24]] },
  },
  rows: [
    { ids: 't-037 t-038 t-087 tm-071..tm-086', group: 'romosozumab', arm: 'placebo' },
    {
      ids: 't-039 t-040 t-088 t-089 t-331..t-333 tm-087..tm-092',
      group: 'denosumab',
      arm: 'placeboThenDenosumab',
    },
    { ids: 't-041 t-042 t-090 tm-093..tm-108', group: 'romosozumab', arm: 'romosozumab' },
    {
      ids: 't-043 t-044 t-091 t-092 t-328..t-330 tm-109..tm-114',
      group: 'sequences',
      arm: 'romosozumabThenDenosumab',
    },
    { ids: 't-325..t-327', group: 'romosozumab', arm: 'romosozumab', control: 'placebo' },
    { ids: 't-337..t-339', group: 'sequences', arm: 'romosozumabThenDenosumab', control: 'denosumab' },
  ],
}

/** Romosozumab for a year, then alendronate, against alendronate throughout; mean age 74. */
const arch: StudySpec = {
  trial: 'ARCH',
  arms: {
    alendronate: { start: 74, supplements: true, drugs: [['alendronate', 0, 36]] },
    romosozumab: { start: 74, supplements: true, drugs: [['romosozumab', 0, 12]] },
    romosozumabThenAlendronate: {
      start: 74,
      supplements: true,
      drugs: [
        ['romosozumab', 0, 12],
        ['alendronate', 12, 36],
      ],
    },
  },
  rows: [
    {
      ids: 't-201..t-203 t-343 t-345 t-349 t-351 tm-516..tm-533',
      group: 'alendronate',
      arm: 'alendronate',
    },
    { ids: 't-204 t-340 t-342 tm-534..tm-543', group: 'romosozumab', arm: 'romosozumab' },
    {
      ids: 't-205 t-206 t-346 t-348 tm-544..tm-551',
      group: 'sequences',
      arm: 'romosozumabThenAlendronate',
    },
    { ids: 't-480..t-482', group: 'sequences', arm: 'romosozumabThenAlendronate', control: 'alendronate' },
  ],
  skipped: [
    { ids: 't-341', why: 'the same result as t-204' },
    { ids: 't-344', why: 'the same result as t-201' },
    { ids: 't-347', why: 'the same result as t-205' },
    { ids: 't-350', why: 'the same result as t-202' },
    { ids: 't-352', why: 'the same result as t-204, in most of its women' },
    { ids: 't-353', why: 'the same result as t-201, in most of its women' },
  ],
}

/** The dose-finding trial of romosozumab, with alendronate, teriparatide and placebo beside it; mean age 67. */
const romosozumabPhase2: StudySpec = {
  trial: 'romosozumab phase 2',
  arms: {
    placebo: { start: 67, supplements: true },
    romosozumab: { start: 67, supplements: true, drugs: [['romosozumab', 0, 12]] },
    alendronate: { start: 67, supplements: true, drugs: [['alendronate', 0, 12]] },
    teriparatide: { start: 67, supplements: true, drugs: [['teriparatide', 0, 12]] },
  },
  rows: [
    { ids: 't-163..t-165 t-313..t-315 tm-360..tm-371', group: 'romosozumab', arm: 'romosozumab' },
    { ids: 't-135..t-137 t-316..t-318 tm-248..tm-255', group: 'alendronate', arm: 'alendronate' },
    { ids: 't-319..t-321', group: 'teriparatide', arm: 'teriparatide' },
    { ids: 't-149..t-151 t-322 t-324 tm-300..tm-311', group: 'romosozumab', arm: 'placebo' },
  ],
  skipped: [
    { ids: 't-142..t-144', why: 'the same result as t-135..t-137: one group until month 24' },
    { ids: 'tm-274..tm-281', why: 'the same result as tm-248..tm-255: one group until month 24' },
    { ids: 't-156..t-158', why: 'the same result as t-149..t-151: one group until month 24' },
    { ids: 'tm-330..tm-341', why: 'the same result as tm-300..tm-311: one group until month 24' },
    { ids: 't-170..t-172', why: 'the same result as t-163..t-165: one group until month 24' },
    { ids: 'tm-390..tm-401', why: 'the same result as tm-360..tm-371: one group until month 24' },
    { ids: 't-323', why: 'the same result as t-151' },
  ],
}

/** Romosozumab in men of 55 to 90. Assumption: age 72. */
const bridge: StudySpec = {
  trial: 'BRIDGE',
  arms: {
    placebo: { sex: 'm', start: 72, supplements: true },
    romosozumab: { sex: 'm', start: 72, supplements: true, drugs: [['romosozumab', 0, 12]] },
  },
  rows: [
    { ids: 't-500 t-501', group: 'romosozumab', arm: 'romosozumab' },
    { ids: 't-502 t-503', group: 'romosozumab', arm: 'placebo' },
  ],
}

/** Another antibody against sclerostin, not in the model; its placebo group, mean age 65, is one more untreated course. */
const blosozumab: StudySpec = {
  trial: 'blosozumab phase 2',
  arms: { placebo: { start: 65, supplements: true } },
  rows: [{ ids: 't-195..t-200 tm-492..tm-515', group: 'ageing-women', arm: 'placebo' }],
  skipped: [{ ids: 't-177..t-194 tm-420..tm-491', why: 'blosozumab is not in the model' }],
}

export const romosozumab: readonly StudySpec[] = [frame, arch, romosozumabPhase2, bridge, blosozumab]
