import { describe, expect, it } from 'vitest'
import { defaultScenario, paramOf, PARAMS } from '../../src/model'
import { answering } from '../../src/trial/answers'
import { farValue, problemWords } from '../../src/trial/form-words'
import { chanceWords, rangeWords, sizeWords, toldOf } from '../../src/trial/gap-words'
import { densityHeadline, trialHeadline } from '../../src/trial/headline'
import { pWords } from '../../src/trial/p-value'
import { nearestStop, peopleStops, perHowMany, roundedPeople } from '../../src/trial/rounding'
import { missedZero, sameQuestion, sameTruth, withRun } from '../../src/trial/runs'
import { heldBy } from '../../src/trial/truth-words'
import { planWords, timeWords } from '../../src/trial/words'
import messages from '../../src/i18n/locales/en/trial.json'
import { A, B, english, planOf, resultOf } from './trial-fixture'

const i18n = english()
const inputs = PARAMS
const headlineOf = (fields: Record<string, unknown>, a = A, b = B): string => {
  const plan = planOf(fields)
  const answers = answering(resultOf(plan, a, b))(Infinity)
  const of = perHowMany([answers.shares.a, answers.shares.b])
  return trialHeadline(answers, of, plan, planWords(plan, inputs, i18n), i18n)
}

describe('the sentence of a trial', () => {
  it('says absolute numbers, whom, how long, and that it could be chance', () => {
    expect(headlineOf({})).toMatch(
      /^Of 100 women, 65 at the start, about 14 broke a bone in ten years without alendronate, and about 10 with it\. The gap could be chance: anything from \d+ fewer to \d+ more\.$/,
    )
  })
  it('stops speaking of chance once everybody is many', () => {
    const many = headlineOf(
      { perArm: 10_000 },
      { broken: 1400, died: 2000, change: 0 },
      { broken: 1000, died: 2000, change: 0 },
    )
    expect(many).toMatch(
      /about 14 .* about 10 with it\. Luck alone would hardly make such a gap: from 3\.\d to 4\.\d fewer\.$/,
    )
  })
  it('counts in thousands below one in a hundred', () => {
    const rare = headlineOf(
      { perArm: 10_000 },
      { broken: 60, died: 0, change: 0 },
      { broken: 20, died: 0, change: 0 },
    )
    expect(rare).toMatch(
      /^Of 1,000 women, .* about 6 broke .* about 2 with it\..* from \d\.\d to \d\.\d fewer\.$/,
    )
  })
  it('rounds as the icons do', () => {
    const half = headlineOf({ perArm: 200 }, { ...A, broken: 29 }, B)
    expect(half).toMatch(/about 15 broke a bone/)
  })
  it('speaks of density where no breaks are told, with how sure that is', () => {
    const of = (difference: unknown): string => {
      const plan = planOf({ from: 20, to: 30, difference })
      return densityHeadline(
        answering(resultOf(plan, A, B))(Infinity),
        plan,
        planWords(plan, inputs, i18n),
        i18n,
      )
    }
    expect(of({ kind: 'input', input: 'exercise', value: 1.2 })).toMatch(
      /^.+, women, 20 at the start: in ten years spine density changed by −[\d.]+ % at .* and by \+[\d.]+ % at .*, on average\. Luck alone .*: from \d\.\d to \d+\.\d points higher in B\.$/,
    )
    expect(of({ kind: 'drug', drug: 'alendronate', years: 5 })).toMatch(
      /without alendronate and by .* with it/,
    )
    expect(of({ kind: 'input', input: 'smoking', value: 1 })).toMatch(
      /the answer is no and by .* where it is yes/,
    )
  })
  it('names the values of an input, and the answers of a yes-or-no one', () => {
    const calcium = headlineOf({ difference: { kind: 'input', input: 'calcium', value: 400 } })
    expect(calcium).toMatch(/^Calcium in food, 1,000 mg a day: of 100 women, .* At 400 mg a day: about 10\./)
    const smoking = headlineOf({ difference: { kind: 'input', input: 'smoking', value: 1 } })
    expect(smoking).toMatch(
      /^Smoking: of 100 women, .* where the answer is no, and about 10 where it is yes\./,
    )
  })
})

describe('gaps in words', () => {
  const words = (low: number, high: number): string =>
    rangeWords({ value: (low + high) / 2, low, high }, 'broken', { of: 100 }, i18n)
  it('puts the nearer end first, without signs', () => {
    expect(words(-7, -1)).toBe('from 1.0 to 7.0 fewer in 100 with B')
    expect(words(2, 31)).toBe('from 2 to 31 more in 100 with B')
    expect(words(-9, 3)).toBe('anything from 9 fewer to 3 more in 100 with B')
  })
  it('never begins at nought where nought is left out', () => {
    expect(words(0.3, 9)).toBe('from 0.3 to 9.0 more in 100 with B')
    expect(words(-27.8, -0.21)).toBe('from 0.2 to 27.8 fewer in 100 with B')
    expect(words(0.02, 28)).toBe('from less than 0.1 to 28.0 more in 100 with B')
    expect(words(0.003, 1)).toBe('from less than 0.1 to 1.0 more in 100 with B')
    expect(words(-0.25, 28.1)).toBe('anything from 0.3 fewer to 28.1 more in 100 with B')
    for (let low = 0.001; low < 12; low *= 1.03)
      for (const wide of [0.5, 3, 8, 20]) {
        expect(words(low, low + wide)).not.toMatch(/from 0(\.0)? to/)
        expect(words(-low - wide, -low)).not.toMatch(/from 0(\.0)? to/)
      }
  })
  it('tells people of 1,000 where 100 are too few, and leaves density alone', () => {
    const gap = { value: -0.4, low: -0.6, high: -0.2 }
    expect(toldOf(gap, 'broken', 1000).value).toBe(-4)
    expect(toldOf(gap, 'spine', 1000)).toBe(gap)
    expect(sizeWords(toldOf(gap, 'broken', 1000), 'broken', 1000, i18n)).toBe(
      '4.0 fewer people in 1,000 broke a bone in B',
    )
    expect(sizeWords({ value: 1.2, low: -7, high: 9 }, 'broken', 100, i18n)).toBe(
      '1 more person in 100 broke a bone in B',
    )
    expect(sizeWords({ value: 0.01, low: -1, high: 1 }, 'spine', 100, i18n)).toBe(
      'Density ended the same in both groups',
    )
  })
  it('says chance exactly when the interval takes in zero', () => {
    const gap = { value: 1, low: -1, high: 3, p: 0.3, needed: 10 }
    expect(chanceWords(gap, 'broken', 100, i18n)).toContain('takes in zero')
    expect(chanceWords({ ...gap, low: 0.1 }, 'broken', 100, i18n)).toContain('leaves out zero')
    expect(chanceWords({ ...gap, low: NaN, high: NaN }, 'broken', 100, i18n)).toContain('too few people')
  })
  it('rounds p-values and times for people', () => {
    expect(pWords(0.0004, i18n)).toBe('p is below 0.001')
    expect(pWords(0.0312, i18n)).toBe('p = 0.031')
    expect(pWords(0.42, i18n)).toBe('p = 0.42')
    expect(timeWords(0.3, i18n)).toBe('less than a second')
    expect(timeWords(1.2, i18n)).toBe('about one second')
    expect(timeWords(100, i18n)).toBe('about 2 minutes')
  })
})

describe('people on a slider', () => {
  it.each([10, 11, 20, 200, 2345, 100_000])('reaches 10 and %i, and every step is another number', most => {
    const stops = peopleStops(most)
    expect(stops[0]).toBe(10)
    expect(stops.at(-1)).toBe(most)
    for (let i = 1; i < stops.length; i += 1) expect(stops[i]).toBeGreaterThan(stops[i - 1] ?? 0)
    stops.forEach((people, place) => expect(nearestStop(stops, people)).toBe(place))
  })
  it('finds a place for any number', () => {
    const stops = peopleStops(1000)
    expect(nearestStop(stops, -5)).toBe(0)
    expect(nearestStop(stops, 1e9)).toBe(stops.length - 1)
    expect(roundedPeople(1685)).toBe(1700)
  })
})

describe('runs that are kept', () => {
  const run = (seed: number, low: number, high: number) => {
    const gap = { value: (low + high) / 2, low, high }
    return { seed, gaps: { broken: gap, spine: gap, neck: gap } }
  }
  it('counts those that left zero out, once for each seed, fifty at most', () => {
    const some = [run(1, -5, -1), run(2, -5, 1), run(3, 1, 2), run(4, NaN, NaN)]
    expect(missedZero(some, 'broken')).toBe(2)
    expect(withRun(some, run(2, -3, -1)).map(({ seed }) => seed)).toEqual([1, 3, 4, 2])
    const many = Array.from({ length: 60 }, (_, i) => run(i, 0, 1)).reduce(
      (kept, one) => withRun(kept, one),
      [] as ReturnType<typeof withRun>,
    )
    expect(many.map(({ seed }) => seed)).toEqual(Array.from({ length: 50 }, (_, i) => i + 10))
  })
  it('has one true gap however many people are asked', () => {
    expect(sameTruth(planOf(), planOf({ seed: 9, perArm: 500, scanError: false }))).toBe(true)
    expect(sameTruth(planOf(), planOf({ to: 76 }))).toBe(false)
    expect(sameTruth(planOf(), planOf({ variation: false }))).toBe(false)
    const truth = { broken: -0.02, spine: 0, neck: 0 }
    expect(
      heldBy([run(1, -5, -1), run(2, -5, -3), run(3, -2.1, -1.9), run(4, NaN, NaN)], truth, 'broken'),
    ).toBe(2)
  })
  it('asks the same question with another seed, and another with other people', () => {
    expect(sameQuestion(planOf(), planOf({ seed: 9 }))).toBe(true)
    expect(sameQuestion(planOf(), planOf({ perArm: 101 }))).toBe(false)
  })
})

describe('the form in words', () => {
  it('offers a value that is worth a trial', () => {
    expect(farValue(paramOf('cortisol'), 0)).toBe(11)
    expect(farValue(paramOf('smoking'), 0)).toBe(1)
    expect(farValue(paramOf('smoking'), 1)).toBe(0)
    for (const spec of PARAMS.filter(({ effect }) => effect !== 'run')) {
      const a = defaultScenario('f')[spec.id]
      expect(farValue(spec, a), spec.id).not.toBe(a)
    }
  })
  it('has words for every reason a plan can be refused', () => {
    const codes = Object.keys(messages).filter(key => key.startsWith('trial.problem.'))
    expect(codes.length).toBeGreaterThan(12)
    const said = problemWords(
      { code: 'too-many-people', key: 'people', given: '10000000', limit: 100_000 },
      null,
      i18n,
    )
    expect(said).toBe('10000000 is too many: each group holds at most 100,000 people.')
    expect(problemWords({ code: 'end-before-start', key: 'to', given: '60', limit: 65 }, null, i18n)).toBe(
      'A trial that starts at 65 cannot end at 60. The end must come after the start.',
    )
    expect(problemWords({ code: 'not-a-number', key: 'to', given: '' }, null, i18n)).toBe(
      'Here stands "nothing". Write a number.',
    )
  })
})
