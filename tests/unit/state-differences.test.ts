import { describe, expect, it } from 'vitest'
import { nameWords, valueWords, labelWords } from '../../src/compare/words'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/compare.json'
import { PARAMS, scenarioFrom, type Scenario } from '../../src/model'
import { differencesOf, goesAlong, nameOf, sameCount } from '../../src/state/differences'

const i18n = createI18n('en')
i18n.add(words)
const life = (raw: object): Scenario => scenarioFrom(raw).scenario
const story = (scenario: Scenario): string | null =>
  scenario.menopause === 42 && scenario.sex === 'f'
    ? 'early-menopause'
    : JSON.stringify(scenario) === JSON.stringify(life({}))
      ? 'menopause'
      : null
const names = (a: object, b: object, storyOf?: typeof story): string[] => {
  const both = nameOf(life(a), life(b), storyOf)
  return [nameWords(i18n, both.a, 'a'), nameWords(i18n, both.b, 'b')]
}
/** label, value in A, value in B */
const told = (a: object, b: object): string[][] =>
  differencesOf(life(a), life(b)).map(one => [
    labelWords(i18n, one),
    valueWords(i18n, one, 'a'),
    valueWords(i18n, one, 'b'),
  ])
const drug = (name: string, from: number, to: number, dose = 1) => ({ drug: name, from, to, dose })

describe('what differs between two lives', () => {
  it('is nothing between a life and itself', () => {
    expect(told({ menopause: 42 }, { menopause: 42 })).toEqual([])
    expect(names({}, {})).toEqual(['As it was', 'As it is'])
  })
  it('finds every input when it is the only one, and names both lives by it', () => {
    const seen = PARAMS.filter(spec => spec.for !== 'm')
    for (const { id, min, max } of seen) {
      const found = differencesOf(life({ [id]: min }), life({ [id]: max }))
      expect(
        found.map(one => (one.kind === 'input' ? one.id : one.kind)),
        id,
      ).toEqual([id])
      const [a, b] = names({ [id]: min }, { [id]: max })
      expect(a, id).not.toBe(b)
      expect(`${a} ${b}`).not.toMatch(/[{}]|params\.|compare\.|undefined|NaN/)
    }
    expect(seen.length).toBeGreaterThan(15)
  })
  it('says values with their units, switches and nothing in one word', () => {
    expect(told({}, { calcium: 500 })).toEqual([['Calcium in food', '1000 mg a day', '500 mg a day']])
    expect(told({}, { pth: 2.2 })).toEqual([['Parathyroid hormone', '1× normal', '2.2× normal']])
    expect(told({}, { smoking: 1 })).toEqual([['Smoking', 'no', 'yes']])
    expect(told({ cortisol: 5 }, {})).toEqual([['Steroid tablets', '5 mg a day', 'none']])
    expect(names({}, { smoking: 1 })).toEqual(['Smoking: no', 'Smoking: yes'])
    expect(names({}, { menopause: 42 })).toEqual(['Final period, 50.5 years', 'Final period, 42 years'])
    expect(names({}, { until: 80 })).toEqual(['Until 90', 'Until 80'])
    expect(names({}, { seed: 7 })).toEqual(['Seed 1', 'Seed 7'])
  })
  it('leaves out what means nothing to these people, and what the other sex has by itself', () => {
    expect(told({}, { testosterone: 0.2 })).toEqual([])
    expect(told({ sex: 'm' }, { sex: 'm', menopause: 42 })).toEqual([])
    expect(told({}, { sex: 'm' })).toEqual([['Sex', 'Woman', 'Man']])
    expect(names({}, { sex: 'm' })).toEqual(['Woman', 'Man'])
    expect(told({ menopause: 42 }, { sex: 'm' })).toContainEqual(['Final period', '42 years', 'none'])
    // the same number in both is no difference, although it is usual for one of them only
    expect(told({ weight: 80 }, { sex: 'm' }).map(([label]) => label)).toEqual(['Sex'])
  })
  it('names the people compared with', () => {
    const [one] = told({}, { reference: 'us-black' })
    expect(one).toEqual(['Compared with', 'Everyone, United States', 'Black people, United States'])
    expect(names({}, { reference: 'us-black' })[1]).toBe('Black people, United States')
  })
  it('tells treatments by their years and doses', () => {
    const b = { drugs: [drug('alendronate', 65, 75)] }
    expect(told({}, b)).toEqual([['Alendronate', 'none', '65 to 75']])
    expect(names({}, b)).toEqual(['No tablets', 'Alendronate, 65 to 75'])
    expect(names(b, {})).toEqual(['Alendronate, 65 to 75', 'No tablets'])
    expect(names({ drugs: [drug('alendronate', 65, 70)] }, b)[0]).toBe('Alendronate, 65 to 70')
    expect(names({}, { drugs: [drug('zoledronate', 65, 75, 2)] })).toEqual([
      'No infusions',
      'Zoledronate, 65 to 75, 2× usual dose',
    ])
    expect(names({}, { drugs: [drug('hrt', 51, 56)] })[0]).toBe('Without hormone therapy')
    const both = { drugs: [drug('alendronate', 65, 75), drug('denosumab', 60, 65)] }
    expect(names({ drugs: [drug('denosumab', 60, 65)] }, both)[0]).toBe('Without alendronate')
  })
  it('tells two treatments apart, and two courses from none', () => {
    const [a, b] = [drug('alendronate', 66, 71), drug('denosumab', 66, 71)]
    expect(names({ drugs: [a] }, { drugs: [b] })).toEqual(['Alendronate, 66 to 71', 'Denosumab, 66 to 71'])
    const two = { drugs: [drug('romosozumab', 68, 69), drug('alendronate', 69, 74)] }
    expect(names({}, two)).toEqual(['No treatment', '2 courses'])
    expect(told({}, two)).toHaveLength(2)
    const twice = { drugs: [drug('alendronate', 60, 63), drug('alendronate', 70, 73)] }
    expect(told({}, twice)).toEqual([['Alendronate', 'none', '60 to 63; 70 to 73']])
  })
  it('tells what lasts for some years, and by what it is otherwise', () => {
    const episodes = [{ input: 'cortisol', value: 10, from: 60, to: 60.75 }]
    expect(told({}, { episodes })).toEqual([
      ['Steroid tablets, for some years', 'none', '10 mg a day, 60 to 60.75'],
    ])
    expect(names({}, { episodes })).toEqual([
      'Steroid tablets: none',
      'Steroid tablets, 10 mg a day, 60 to 60.75',
    ])
    expect(names({}, { episodes: [{ input: 'smoking', value: 1, from: 20, to: 90 }] })).toEqual([
      'Smoking: no',
      'Smoking, 20 to 90',
    ])
    // the same years under another constant value are one difference, of the constant
    expect(told({ episodes }, { episodes, cortisol: 2 })).toHaveLength(1)
  })
  it('names several by one of them and how many more, and the name stays with its life when the two are swapped', () => {
    const many = { menopause: 45, calcium: 500, smoking: 1 }
    expect(names({}, many)).toEqual(['Nothing changed', 'Final period and 2 more'])
    expect(names(many, {})).toEqual(['Final period and 2 more', 'Nothing changed'])
    expect(names({ weight: 50 }, many)).toEqual(['Weight, 50 kg', 'Final period and 3 more'])
    expect(names({ weight: 50, height: 150 }, many)).toEqual(['Weight and 1 more', 'Final period and 4 more'])
    const taking = { drugs: [drug('alendronate', 65, 70)], smoking: 1, exercise: 1.1 }
    expect(names({}, taking)).toEqual(['Nothing changed', 'Alendronate and 2 more'])
    // what both have changed tells them apart from nobody
    expect(names({ menopause: 45 }, many)[1]).toBe('Calcium in food and 1 more')
    // two lives are not called by the same thing
    const others = { drugs: [drug('alendronate', 70, 75)], calcium: 500, falls: 1 }
    const [a, b] = names(taking, others)
    expect([a?.startsWith('Alendronate'), b]).toEqual([false, 'Alendronate and 4 more'])
    expect(names({ until: 60 }, { sex: 'm' })).toEqual(['Woman and 1 more', 'Man'])
  })
  it('takes the name of a story, unless the life has nothing of its own to tell', () => {
    expect(names({}, { menopause: 42 }, story)).toEqual(['Final period, 50.5 years', 'Early menopause'])
    expect(names({}, { calcium: 500, smoking: 1 }, story)).toEqual([
      'Through menopause',
      'Calcium in food and 1 more',
    ])
    expect(names({}, {}, story)).toEqual(['As it was', 'As it is'])
  })
  it('counts what is the same: each group of treatments and spells once', () => {
    const count = (a: object, b: object): number => {
      const [x, y] = [life(a), life(b)]
      return sameCount(x, y, differencesOf(x, y))
    }
    const all = PARAMS.filter(spec => spec.for !== 'm').length + 4
    expect(count({}, {})).toBe(all)
    expect(count({}, { calcium: 500 })).toBe(all - 1)
    // less sex, weight and height, and what only one of them has: final period and oestrogen
    expect(count({}, { sex: 'm' })).toBe(all - 5)
    expect(goesAlong(life({}), life({ sex: 'm' })).map(([a, b]) => [a.id, a.value, b.value])).toEqual([
      ['weight', 65, 80],
      ['height', 163, 177],
    ])
    expect(goesAlong(life({ weight: 50 }), life({ sex: 'm' })).map(([a]) => a.id)).toEqual(['height'])
    expect(goesAlong(life({}), life({ weight: 50 }))).toEqual([])
    expect(count({}, { drugs: [drug('alendronate', 65, 70), drug('denosumab', 70, 75)] })).toBe(all - 1)
  })
})
