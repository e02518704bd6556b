import type { EvidenceRow, EvidenceTable } from '../../src/evidence/types'
import { comparisonsOf } from '../../src/validation/comparisons'
import type { Comparison, ValidationData, ValidationOptions } from '../../src/validation/types'

/** A small table with one of everything. Invented: no trial gave these numbers. */
const PLAIN: EvidenceRow = {
  id: 'r-0',
  source: 0,
  trial: 'alpha',
  group: 'denosumab',
  arm: 'alpha.drug',
  metric: 'change',
  site: 'spine',
  from: 0,
  to: 12,
  target: 5,
  checked: true,
}
const rows: readonly Partial<EvidenceRow>[] = [
  { id: 'r-1', to: 12, target: 5, low: 4.6, high: 5.4, n: 120 },
  { id: 'r-2', to: 24, target: 7, low: 6.5, high: 7.5, n: 120 },
  { id: 'r-3', to: 36, target: 9, low: 8.4, high: 9.6, n: 120 },
  { id: 'r-4', site: 'ctx', to: 6, target: -80, low: -86, high: -70 },
  { id: 'r-5', site: 'p1np', to: 6, target: -50 },
  {
    id: 'r-6',
    source: 1,
    trial: 'beta',
    group: 'alendronate',
    arm: 'beta.drug',
    control: 'beta.none',
    to: 24,
    target: 3,
    checked: false,
  },
  {
    id: 'r-7',
    source: 1,
    trial: 'beta',
    group: 'alendronate',
    arm: 'beta.drug',
    site: 'neck',
    to: 24,
    target: 2,
  },
  { id: 'r-8', source: 2, trial: 'gamma', group: 'menopause', arm: 'gamma.woman', to: 120, target: -10.6 },
  {
    id: 'r-9',
    source: 2,
    trial: 'gamma',
    group: 'ageing-women',
    arm: 'gamma.woman',
    control: 'beta.none',
    metric: 'ratio',
    to: 120,
    target: -4,
  },
]
/** model less published; NaN: not known */
const ERRORS = [0.4, -1.54, 3.2, 10, -60, 0.1, -2.6, 0.5, NaN]

export const table: EvidenceTable = {
  skipped: 0,
  sources: [
    {
      study: 'Alpha',
      citation: 'Somebody A et al, J Bone 2001;1:1-9',
      doi: '10.1000/a(b)1:2<3::AID>4.0;5-K',
    },
    { study: 'Bêta Tromsø', citation: 'Somebody B, a report' },
    { study: '=Gamma', citation: 'Somebody C, "quoted", 2002' },
  ],
  arms: [
    {
      id: 'alpha.drug',
      start: 72.5,
      scenario: {
        v: 1,
        sex: 'f',
        until: 77,
        drugs: [{ drug: 'denosumab', from: 72.5, to: 75.5 }],
        episodes: [{ input: 'calcium', value: 1600, from: 72.5, to: 77 }],
      },
    },
    {
      id: 'beta.drug',
      start: 66,
      scenario: { v: 1, sex: 'm', until: 70, drugs: [{ drug: 'alendronate', from: 66, to: 68, dose: 0.5 }] },
    },
    { id: 'beta.none', start: 66, scenario: { v: 1, sex: 'm', until: 70 } },
    { id: 'gamma.woman', start: 45.5, scenario: { v: 1, sex: 'f', until: 57, menopause: 50 } },
  ],
  // an interval belongs to the rows that name one
  rows: rows.map((row): EvidenceRow => ({ ...PLAIN, ...row })),
}

export const data: ValidationData = {
  table,
  values: Float64Array.from(table.rows, ({ target }, i) => target + (ERRORS[i] ?? NaN)),
  tolerances: Float64Array.from(table.rows, ({ site }) => (site === 'ctx' || site === 'p1np' ? 15 : 1.5)),
}
export const all: readonly Comparison[] = comparisonsOf(data)
export const byId = (id: string): Comparison => {
  const found = all.find(({ row }) => row.id === id)
  if (found === undefined) throw new Error(`no row ${id}`)
  return found
}

export const usualOf: ValidationOptions['usualOf'] = input => (input === 'calcium' ? 1000 : 1)
