import { describe, expect, it } from 'vitest'
import { buildTable } from './studies/build'
import type { StudySpec } from './studies/spec'

const HEADER = 'id,quantity,n,time_months,site,value,unit,ci_low,ci_high,study,citation,doi,seen_at,note'
const TEXT = `${HEADER}
t-001,BMD change from baseline,94,12,lumbar spine,5,%,4,6,A,"Someone, 2000",10.1/a,page,
t-002,BMD change from baseline,about 20,24,total hip,3,%,2,4,A,"Someone, 2000",10.1/a,unchecked,range of people
t-004,serum CTX change from baseline,,0.5,serum,-40,%,-60,-20,A,"Someone, 2000",10.1/a,page,usually IQR
t-005,BMD mean,,,femoral neck,0.8,g/cm2,,,B,,,page,
t-006,BMD mean,,,femoral neck,0.6,g/cm2,,,B,,,page,`

const study = (more: Partial<StudySpec>): StudySpec => ({
  trial: 'A and B',
  arms: { drug: { start: 60, supplements: true, drugs: [['denosumab', 0, 24, 0.5]] } },
  rows: [
    { ids: 't-001..t-004', group: 'denosumab', arm: 'drug' },
    { ids: 't-006', group: 'denosumab', arm: 'drug', to: 120, against: 't-005' },
  ],
  skipped: [{ ids: 't-005', why: 'the row others are compared with' }],
  ...more,
})
const build = (...studies: StudySpec[]): ReturnType<typeof buildTable> => buildTable([TEXT], studies)

describe('building the table of evidence', () => {
  it('turns rows and arms into runnable comparisons', () => {
    const { table, skipped, problems } = build(study({}))
    expect(problems).toEqual([])
    expect(skipped).toEqual([{ id: 't-005', trial: 'A and B', why: 'the row others are compared with' }])
    expect(table.arms).toEqual([
      {
        id: 'a-and-b.drug',
        start: 60,
        scenario: {
          v: 1,
          sex: 'f',
          until: 71,
          drugs: [{ drug: 'denosumab', from: 60, to: 62, dose: 0.5 }],
          episodes: [{ input: 'calcium', value: 1600, from: 60, to: 71 }],
        },
      },
    ])
    const row = {
      source: 0,
      trial: 'A and B',
      group: 'denosumab',
      arm: 'a-and-b.drug',
      metric: 'change',
      from: 0,
    }
    expect(table.rows).toEqual([
      { ...row, id: 't-001', site: 'spine', to: 12, target: 5, low: 4, high: 6, n: 94, checked: true },
      { ...row, id: 't-002', site: 'hip', to: 24, target: 3, checked: false },
      { ...row, id: 't-004', site: 'ctx', to: 0.5, target: -40, low: -60, high: -20, checked: true },
      { ...row, id: 't-006', source: 1, site: 'neck', to: 120, target: -25, checked: true },
    ])
    expect(table.sources.map(({ study: name }) => name)).toEqual(['A', 'B'])
  })

  it.each([
    ['a row nobody took', { skipped: [] }, /t-005: neither/],
    ['a row taken twice', { skipped: [{ ids: 't-004 t-005', why: 'no' }] }, /t-004: covered twice/],
    ['a row that does not exist', { skipped: [{ ids: 't-005 t-003', why: 'no' }] }, /no row t-003/],
    ['an unknown arm', { rows: [{ ids: 't-001', group: 'denosumab', arm: 'other' }] }, /unknown arm other/],
    ['no month', { rows: [{ ids: 't-006', group: 'denosumab', arm: 'drug' }] }, /t-006: which month/],
    [
      'a life the validator has to correct',
      { arms: { drug: { start: 60, drugs: [['denosumab', 0, 12, 3]] } } },
      /above-range drugs\[0\].dose 3/,
    ],
    ['an age between half years', { arms: { drug: { start: 60.2 } } }, /starts at 60.2/],
    [
      'an arm nobody reads',
      { arms: { drug: { start: 60 }, other: { start: 60 } } },
      /nothing is read of arm other/,
    ],
  ] satisfies [string, Partial<StudySpec>, RegExp][])('says so of %s', (_, wrong, message) => {
    expect(build(study(wrong)).problems.join('\n')).toMatch(message)
  })

  it('lets one trial be told in two studies, but not two lives by one name', () => {
    const again = study({ rows: [], skipped: [] })
    expect(build(study({}), again).problems.join('\n')).toMatch(/two arms are called a-and-b.drug/)
  })
})
