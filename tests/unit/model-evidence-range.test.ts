import { describe, expect, it } from 'vitest'
import { COLUMN_IDS, DRUGS, PARAMS, scenarioFrom, simulate } from '../../src/model'
import { outsideEvidence, type Outside } from '../../src/model/evidence-range'
import { STORIES } from '../../src/stories'

const outside = (raw: object): readonly Outside[] => outsideEvidence(scenarioFrom({ v: 1, ...raw }).scenario)
const found = (raw: object): string[] => outside(raw).map(({ kind, key, value }) => `${kind} ${key} ${value}`)

describe('outside the evidence', () => {
  it('is not the usual life, nor a usual variation of it', () => {
    for (const raw of [
      {},
      { sex: 'm' },
      { menopause: 46 },
      { menopause: 55 },
      { vitaminD: 110, alcohol: 2, peak: -1, height: 178 },
      { sex: 'm', height: 165, weight: 70 },
      { thyroid: 0.8, pth: 0.6 },
      // what reaches only the risk or the run is no matter of bone
      { family: 1, fracture: 1, seed: 77, reference: 'us-asian' },
    ])
      expect(outside(raw), JSON.stringify(raw)).toEqual([])
  })

  it('is a value beyond what was compared, with what was', () => {
    expect(outside({ thyroid: 4 })).toEqual([{ kind: 'input', key: 'thyroid', value: 4, range: [1, 2] }])
    expect(outside({ cortisol: 11 })).toEqual([])
    expect(found({ cortisol: 12 })).toEqual(['input cortisol 12'])
    expect(found({ exercise: 0 })).toEqual([])
    expect(found({ exercise: 1.2 })).toEqual(['input exercise 1.2'])
  })

  it('is an unusual value of what was compared at its usual value only', () => {
    expect(outside({ vitaminD: 10 })).toEqual([{ kind: 'input', key: 'vitaminD', value: 10, range: null }])
    expect(found({ menopause: 42 })).toEqual(['input menopause 42'])
    expect(found({ height: 150 })).toEqual(['input height 150'])
  })

  it('is not what does not reach this person', () => {
    expect(outside({ sex: 'm', menopause: 30, oestrogen: 0 })).toEqual([])
    expect(outside({ testosterone: 0 })).toEqual([])
    const early = { input: 'testosterone', value: 0, from: 12, to: 20 }
    expect(outside({ episodes: [early] })).toEqual([])
    expect(found({ sex: 'm', episodes: [early] })).toEqual(['episode testosterone 0', 'age testosterone 12'])
  })

  it('is an episode, told once an input by its furthest value, while it lasts within the life', () => {
    const episodes = [
      { input: 'pth', value: 3, from: 50, to: 52 },
      { input: 'pth', value: 5, from: 60, to: 62 },
      { input: 'pth', value: 2, from: 65, to: 66 },
    ]
    expect(outside({ episodes })).toEqual([{ kind: 'episode', key: 'pth', value: 5, range: [1, 2.2] }])
    expect(found({ episodes, until: 55 })).toEqual(['episode pth 3'])
    expect(outside({ episodes, until: 45 })).toEqual([])
  })

  it('is a dose or a length of treatment that was not compared; courses of one drug count together', () => {
    expect(found({ drugs: [{ drug: 'denosumab', from: 60, to: 70 }] })).toEqual([])
    expect(outside({ drugs: [{ drug: 'denosumab', from: 60, to: 72, dose: 2 }] })).toEqual([
      { kind: 'drug-dose', key: 'denosumab', value: 2, range: [14 / 60, 100 / 60] },
      { kind: 'drug-years', key: 'denosumab', value: 12, range: [0, 10] },
    ])
    const twice = [
      { drug: 'teriparatide', from: 60, to: 62 },
      { drug: 'teriparatide', from: 70, to: 71.5 },
    ]
    expect(found({ drugs: twice })).toEqual(['drug-years teriparatide 3.5'])
    expect(found({ drugs: twice, until: 65 })).toEqual([])
    // no dose, no drug
    expect(found({ drugs: [{ drug: 'hrt', from: 15, to: 40, dose: 0 }] })).toEqual([])
  })

  it('is what nobody took together, or more unusual inputs than anybody had', () => {
    const both = (other: string) => [
      { drug: 'denosumab', from: 65, to: 67 },
      { drug: other, from: 66, to: 67 },
    ]
    expect(found({ drugs: both('teriparatide') })).toEqual([])
    expect(outside({ drugs: both('alendronate') })).toEqual([
      { kind: 'combination', key: 'alendronate+denosumab', value: 2, range: null },
    ])
    expect(found({ drugs: [...both('teriparatide'), { drug: 'hrt', from: 66.5, to: 67 }] })).toEqual([
      'combination denosumab+hrt+teriparatide 3',
    ])
    // one after the other is not together
    expect(found({ drugs: [both('hrt')[0]!, { drug: 'alendronate', from: 67, to: 70 }] })).toEqual([])
    expect(found({ pth: 2, thyroid: 2 })).toEqual([])
    expect(found({ pth: 2, thyroid: 2, cortisol: 10 })).toEqual(['combination cortisol+pth+thyroid 3'])
    const episodes = [{ input: 'cortisol', value: 10, from: 60, to: 61 }]
    expect(found({ pth: 2, thyroid: 2, episodes })).toEqual(['combination cortisol+pth+thyroid 3'])
  })

  it('is an age of which no survey speaks', () => {
    expect(outside({ until: 95 })).toEqual([{ kind: 'age', key: 'until', value: 95, range: [20, 90] }])
    expect(outside({ until: 20 })).toEqual([])
    expect(found({ episodes: [{ input: 'exercise', value: 1.1, from: 10, to: 25 }] })).toEqual([
      'age exercise 10',
    ])
  })

  it('is told of the stories that go there, and of no other', () => {
    const told = STORIES.filter(({ scenario }) => outside(scenario).length > 0).map(({ id }) => id)
    expect(told).toEqual(['early-menopause', 'training', 'strong-start'])
  })
})

describe('every clamp at once', () => {
  const lives = (['min', 'max'] as const).flatMap(end =>
    (['f', 'm'] as const).map(sex => ({
      v: 1,
      ...Object.fromEntries(PARAMS.filter(({ id }) => id !== 'until').map(spec => [spec.id, spec[end]])),
      sex,
      until: 100,
      drugs: DRUGS.map(spec => ({ drug: spec.id, from: spec.from.min, to: 100, dose: spec.dose.max })),
      episodes: PARAMS.filter(({ effect }) => effect === 'bone').map(spec => ({
        input: spec.id,
        value: spec[end === 'min' ? 'max' : 'min'],
        from: 40,
        to: 60,
      })),
    })),
  )

  it.each(lives.map((raw, i) => [raw.sex, i < 2 ? 'lowest' : 'highest', raw] as const))(
    'is a bounded life that is told: %s, %s',
    (_, __, raw) => {
      const { scenario, corrections } = scenarioFrom(raw)
      expect(corrections).toEqual([])
      const { columns } = simulate(scenario)
      for (const id of COLUMN_IDS) expect(columns[id].every(Number.isFinite), id).toBe(true)
      for (const id of ['bmd_spine_gcm2', 'bmd_hip_gcm2', 'bmd_neck_gcm2', 'bmd_forearm_gcm2'] as const)
        for (const value of columns[id]) {
          expect(value, id).toBeGreaterThan(0.02)
          expect(value, id).toBeLessThan(6)
        }
      const kinds = new Set(outsideEvidence(scenario).map(({ kind }) => kind))
      expect([...kinds].sort()).toEqual(['age', 'combination', 'drug-dose', 'drug-years', 'episode', 'input'])
    },
  )
})
