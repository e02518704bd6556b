import { describe, expect, it } from 'vitest'
import { defaultScenario, scenarioFrom } from '../../src/model'

const codes = (raw: unknown): string[] =>
  scenarioFrom(raw).corrections.map(({ code, key, given, used }) => [code, key, given, used].join(' ').trim())

describe('scenarioFrom', () => {
  it('fills what is missing, by sex', () => {
    expect(scenarioFrom({}).corrections).toEqual([])
    expect(scenarioFrom(undefined).corrections).toEqual([])
    expect(defaultScenario('f')).toMatchObject({ v: 1, sex: 'f', weight: 65, height: 163, until: 90 })
    expect(defaultScenario('m')).toMatchObject({ sex: 'm', weight: 80, height: 177, reference: 'us' })
  })

  it('reads the example of the contract', () => {
    const { scenario, corrections } = scenarioFrom({
      v: 1,
      sex: 'f',
      menopause: 51,
      weight: 65,
      height: 163,
      episodes: [{ input: 'cortisol', value: 10, from: 60, to: 62 }],
      drugs: [
        { drug: 'denosumab', from: 65, to: 67 },
        { drug: 'zoledronate', from: 67, to: 68 },
      ],
      until: 90,
      seed: 1,
      display: { t: 70, lang: 'en' },
    })
    expect(corrections).toEqual([])
    expect(scenario.menopause).toBe(51)
    expect(scenario.episodes).toEqual([{ input: 'cortisol', value: 10, from: 60, to: 62 }])
    expect(scenario.drugs).toEqual([
      { drug: 'denosumab', from: 65, to: 67, dose: 1 },
      { drug: 'zoledronate', from: 67, to: 68, dose: 1 },
    ])
  })

  it.each([
    [null, 'not-in-list scenario null { "v": 1 }'],
    [[1], 'not-in-list scenario […] { "v": 1 }'],
    ['text', 'not-in-list scenario text { "v": 1 }'],
    [{ v: 2 }, 'version v 2 1'],
    [{ pht: 2 }, 'unknown-key pht 2'],
    [JSON.parse('{"__proto__": {"pth": 5}}'), 'unknown-key __proto__ {…}'],
    [{ constructor: 1 }, 'unknown-key constructor 1'],
    [{ sex: 'F' }, 'not-in-list sex F f'],
    [{ reference: 'constructor' }, 'not-in-list reference constructor us'],
    [{ pth: 'abc' }, 'not-a-number pth abc 1'],
    [{ pth: null }, 'not-a-number pth null 1'],
    [{ pth: NaN }, 'not-a-number pth NaN 1'],
    [{ pth: [2] }, 'not-a-number pth […] 1'],
    [{ pth: 99 }, 'above-range pth 99 6'],
    [{ pth: Infinity }, 'above-range pth Infinity 6'],
    [{ pth: -1 }, 'below-range pth -1 0.3'],
    [{ seed: 1.5 }, 'not-in-list seed 1.5 2'],
    [{ smoking: 0.2 }, 'not-in-list smoking 0.2 0'],
    [{ drugs: 'denosumab' }, 'bad-course drugs denosumab'],
    [{ drugs: [7] }, 'bad-course drugs[0] 7'],
    [{ drugs: [{ drug: 'hrt', from: 51 }] }, 'bad-course drugs[0] hrt@51-'],
    [{ drugs: [{ drug: 'magic', from: 51, to: 52 }] }, 'unknown-drug drugs[0] magic'],
    [{ drugs: [{ drug: 'hrt', from: 60, to: 51 }] }, 'course-order drugs[0] hrt@60-51'],
    [{ drugs: [{ drug: 'hrt', from: 51, to: 52, dose: 9 }] }, 'above-range drugs[0].dose 9 2'],
    [{ drugs: [{ drug: 'hrt', from: 51, to: 52, dose: 'x' }] }, 'not-a-number drugs[0].dose x 1'],
    [{ drugs: [{ drug: 'hrt', from: 51, to: 152 }] }, 'above-range drugs[0].to 152 100'],
    [{ drugs: [{ drug: 'hrt', from: 51, to: 52, colour: 1 }] }, 'unknown-key drugs[0].colour 1'],
    [{ episodes: [{ input: 'luck', value: 1, from: 1, to: 9 }] }, 'unknown-input episodes[0] luck'],
    [{ episodes: [{ input: 'until', value: 1, from: 1, to: 9 }] }, 'unknown-input episodes[0] until'],
    [{ episodes: [{ input: 'pth', from: 20, to: 30 }] }, 'bad-course episodes[0] pth=@20-30'],
    [{ episodes: [{ input: 'pth', value: 9, from: 20, to: 30 }] }, 'above-range episodes[0].value 9 6'],
  ])('%j: %s', (raw, expected) => {
    expect(codes(raw)).toEqual([expected])
  })

  it('keeps the good courses beside a bad one', () => {
    const { scenario } = scenarioFrom({
      drugs: [{ drug: 'magic', from: 60, to: 61 }, { drug: 'hrt', from: 51, to: 55 }, null],
    })
    expect(scenario.drugs).toHaveLength(1)
  })

  it('joins overlapping courses of one dose, and lets the earlier entry win otherwise', () => {
    const drugs = (...spans: [number, number, number?][]) =>
      scenarioFrom({ drugs: spans.map(([from, to, dose]) => ({ drug: 'hrt', from, to, dose })) })
    expect(drugs([51, 55], [54, 58]).scenario.drugs).toEqual([{ drug: 'hrt', from: 51, to: 58, dose: 1 }])
    expect(drugs([51, 55], [54, 58]).corrections).toEqual([
      { code: 'course-overlap', key: 'drugs[1]', given: 'hrt@54-58', used: 'hrt@51-58' },
    ])
    expect(drugs([51, 53], [55, 57], [52, 56]).scenario.drugs).toMatchObject([{ from: 51, to: 57 }])
    expect(drugs([51, 55], [54, 58, 0.5]).scenario.drugs).toMatchObject([
      { from: 51, to: 55, dose: 1 },
      { from: 55, to: 58, dose: 0.5 },
    ])
    expect(drugs([51, 55], [52, 53, 0.5]).scenario.drugs).toHaveLength(1)
    expect(drugs([51, 53], [53, 55]).corrections).toEqual([])
  })

  it('bounds the work and the notices', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ drug: 'hrt', from: 51 + i, to: 51.5 + i }))
    const { scenario, corrections } = scenarioFrom({ drugs: many })
    expect(scenario.drugs.length).toBeLessThanOrEqual(40)
    expect(corrections[0]).toEqual({ code: 'too-many', key: 'drugs', given: '5000', used: 40 })
    const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`key${i}`, i]))
    expect(scenarioFrom(keys).corrections).toHaveLength(100)
  })

  it('gives a scenario nobody can change', () => {
    const { scenario } = scenarioFrom({ drugs: [{ drug: 'hrt', from: 51, to: 52 }] })
    expect(() => Object.assign(scenario, { pth: 2 })).toThrow(TypeError)
    expect(() => Object.assign(scenario.drugs[0]!, { dose: 2 })).toThrow(TypeError)
  })
})
