import { describe, expect, it } from 'vitest'
import { defaultScenario, paramOf, PARAMS } from '../../src/model'
import { answering, type Answers } from '../../src/trial/answers'
import { farValue, problemWords } from '../../src/trial/form-words'
import { chanceWords, neededBy, rangeWords, sizeWords, toldOf } from '../../src/trial/gap-words'
import { densityHeadline, spokenOf, trialHeadline } from '../../src/trial/headline'
import { pWords } from '../../src/trial/p-value'
import { crowdOf, nearestStop, peopleStops, roundedPeople } from '../../src/trial/rounding'
import { missedZero, sameQuestion, sameTruth, withRun } from '../../src/trial/runs'
import { heldBy } from '../../src/trial/truth-words'
import { groupsWords, planWords, timeWords } from '../../src/trial/words'
import messages from '../../src/i18n/locales/en/trial.json'
import { A, B, english, planOf, resultOf } from './trial-fixture'

const i18n = english()
const inputs = PARAMS
const headlineOf = (fields: Record<string, unknown>, a = A, b = B): string => {
  const plan = planOf(fields)
  const answers = answering(resultOf(plan, a, b))(Infinity)
  return trialHeadline(answers, spokenOf(answers, answers), plan, planWords(plan, inputs, i18n), i18n)
}

describe('the sentence of a trial', () => {
  it('says absolute numbers, whom, how long, and that it could be chance', () => {
    expect(headlineOf({})).toMatch(
      /^Of 100 women, 65 at the start, 14 broke a bone in ten years without alendronate, and 10 with it\. The gap could be chance: anything from \d+ fewer to \d+ more of 100\.$/,
    )
  })
  it('stops speaking of chance once everybody is many', () => {
    const many = headlineOf(
      { perArm: 10_000 },
      { broken: 1400, died: 2000, change: 0 },
      { broken: 1000, died: 2000, change: 0 },
    )
    expect(many).toMatch(
      /about 14 .* about 10 with it\. Luck alone would hardly make such a gap: from 3\.\d to 4\.\d fewer of 100\.$/,
    )
  })
  it('counts in thousands below one in a hundred', () => {
    const rare = headlineOf(
      { perArm: 10_000 },
      { broken: 60, died: 0, change: 0 },
      { broken: 20, died: 0, change: 0 },
    )
    expect(rare).toMatch(
      /^Of 1,000 women, .* about 6 broke .* about 2 with it\..* from \d\.\d to \d\.\d fewer of 1,000\.$/,
    )
  })
  it('rounds as the icons do', () => {
    const half = headlineOf({ perArm: 200 }, { ...A, broken: 29 }, B)
    expect(half).toMatch(/about 15 broke a bone/)
  })
  it('counts people one by one, and finds no gap where there is none', () => {
    const few = { broken: 2, died: 0, change: 0 }
    expect(headlineOf({ perArm: 13 }, few, { ...few, broken: 1 })).toMatch(
      /^Of 13 women, .*, 2 broke a bone .*, and 1 with it\. The gap could be chance: .* of 100\.$/,
    )
    const nobody = { ...few, broken: 0 }
    expect(headlineOf({ perArm: 10 }, nobody, nobody)).toMatch(
      /, none broke a bone .*, and none with it\. There is no gap here\. The true gap may be anything from /,
    )
    // added up in another order of time, the same count
    expect(headlineOf({ perArm: 30 }, { ...few, died: 9 }, few)).toContain('There is no gap here.')
    expect(headlineOf({ perArm: 1000 }, { ...few, broken: 72 }, { ...few, broken: 68 })).toContain(
      'about 7 with it. There is hardly a gap, and it could be chance',
    )
  })
  it('says density in short after the breaks', () => {
    const plan = planOf()
    const said = densityHeadline(
      answering(resultOf(plan, A, B))(Infinity),
      plan,
      planWords(plan, inputs, i18n),
      i18n,
      true,
    )
    expect(said).toMatch(/^Spine density changed by −[\d.]+ % in A and by \+[\d.]+ % in B, on average\. Luck/)
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
      /^.+, women, 20 at the start: in ten years spine density changed by −[\d.]+ % at [^;]*; at [^,]*, by \+[\d.]+ %, on average\. Luck alone .*: from \d\.\d to \d+\.\d points higher in B\.$/,
    )
    expect(of({ kind: 'drug', drug: 'alendronate', years: 5 })).toMatch(
      /without alendronate and by .* with it/,
    )
    expect(of({ kind: 'input', input: 'smoking', value: 1 })).toMatch(
      /the answer is no; where it is yes, by /,
    )
  })
  it('names the values of an input, and the answers of a yes-or-no one', () => {
    const calcium = headlineOf({ difference: { kind: 'input', input: 'calcium', value: 400 } })
    expect(calcium).toMatch(/^Calcium in food, 1,000 mg a day: of 100 women, .* At 400 mg a day: 10\./)
    const smoking = headlineOf({ difference: { kind: 'input', input: 'smoking', value: 1 } })
    expect(smoking).toMatch(/^Smoking: of 100 women, .* where the answer is no; where it is yes: 10\./)
  })
})

describe('the two groups', () => {
  const named = (episodes: readonly object[], input = 'smoking', value = 1) => {
    const scenario = { ...defaultScenario('f'), episodes }
    const plan = planOf({ scenario, from: 40, to: 60, difference: { kind: 'input', input, value } })
    return planWords(plan, inputs, i18n)
  }
  const smoked = (from: number, to: number) => ({ input: 'smoking', value: 1, from, to })
  it('have names with their spells, so that "yes" is never against "yes"', () => {
    expect(named([smoked(20, 50)]).names).toEqual({ a: 'yes until 50, then no', b: 'yes all the time' })
    expect(named([smoked(45, 50)]).names.a).toBe('no until 45, then yes until 50, then no')
    expect(named([smoked(42, 44), smoked(46, 48)]).names.a).toBe('no until 42, and changing after that')
    // spells that meet are one, and those before and after the trial say nothing
    expect(named([smoked(30, 45), smoked(45, 50)]).names.a).toBe('yes until 50, then no')
    expect(named([smoked(20, 40), smoked(60, 80)]).names).toEqual({ a: 'no', b: 'yes' })
    const calcium = named([{ input: 'calcium', value: 400, from: 50, to: 80 }], 'calcium', 400)
    expect(calcium.names).toEqual({
      a: '1,000 mg a day until 50, then 400 mg a day',
      b: '400 mg a day all the time',
    })
  })
  it('are told with what differs, and how many are counted', () => {
    const words = named([])
    expect(groupsWords(words, { people: 10, all: 200 }, i18n)).toBe(
      'Smoking: group A no, group B yes. Counted: the first 10 of 200 in each group.',
    )
    expect(words.labels).toEqual({ a: 'A: no', b: 'B: yes' })
    const drug = planWords(planOf(), inputs, i18n)
    expect(groupsWords(drug, { people: 200, all: 200 }, i18n)).toBe(
      'Group A: without alendronate. Group B: with alendronate. Counted: all 200 people in each group.',
    )
    expect(drug.labels).toEqual({ a: 'A: no alendronate', b: 'B: alendronate' })
  })
})

describe('few who broke a bone', () => {
  const of = (perArm: number, a: number, b: number) => {
    const made = { died: 0, change: 0 }
    return answering(resultOf(planOf({ perArm }), { ...made, broken: a }, { ...made, broken: b }))
  }
  it('have no p-value; as many as ten in both groups have one', () => {
    expect(of(10, 1, 0)(Infinity).gap('broken').p).toBeNaN()
    expect(of(1000, 5, 4)(Infinity).gap('broken').p).toBeNaN()
    expect(of(1000, 6, 4)(Infinity).gap('broken').p).toBeGreaterThan(0.3)
    // nor where few are left whole
    expect(of(20, 18, 16)(Infinity).gap('broken').p).toBeNaN()
    expect(of(20, 14, 16)(Infinity).gap('broken').p).toBeLessThan(1)
  })
  it('tell how many people it takes only where the gap is no chance', () => {
    expect(neededBy(of(100, 14, 10)(Infinity), 'broken')).toBeNull()
    const many = of(5000, 700, 500)(Infinity)
    expect(neededBy(many, 'broken')).toBe(many.gap('broken').needed)
    expect(many.gap('broken').needed).toBeGreaterThan(900)
  })
})

describe('gaps in words', () => {
  const words = (low: number, high: number): string =>
    rangeWords({ value: (low + high) / 2, low, high }, 'broken', { of: 100 }, i18n)
  it('puts the nearer end first, without signs', () => {
    expect(words(-7, -1)).toBe('from 1.0 to 7.0 fewer of 100 with B')
    expect(words(2, 31)).toBe('from 2 to 31 more of 100 with B')
    expect(words(-9, 3)).toBe('anything from 9 fewer to 3 more of 100 with B')
  })
  it('never begins at nought where nought is left out', () => {
    expect(words(0.3, 9)).toBe('from 0.3 to 9.0 more of 100 with B')
    expect(words(-27.8, -0.21)).toBe('from 0.2 to 27.8 fewer of 100 with B')
    expect(words(0.02, 28)).toBe('from less than 0.1 to 28.0 more of 100 with B')
    expect(words(0.003, 1)).toBe('from less than 0.1 to 1.0 more of 100 with B')
    expect(words(-1, 0.01)).toBe('anything from 1.0 fewer to less than 0.1 more of 100 with B')
    expect(words(-1, 0)).toBe('anything from 1.0 fewer to 0.0 more of 100 with B')
    expect(words(-0.25, 28.1)).toBe('anything from 0.3 fewer to 28.1 more of 100 with B')
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
    const density = { gap: () => ({ value: 0.01, low: -1, high: 1 }) } as unknown as Answers
    expect(sizeWords(density, 'spine', 100, i18n)).toBe('Density ended the same in both groups')
    const point = { gap: () => ({ value: 1.2, low: -7, high: 9 }) } as unknown as Answers
    expect(sizeWords(point, 'spine', 100, i18n)).toBe('Density ended 1 point higher in B')
  })
  const title = (perArm: number, a: number, b: number): string => {
    const made = { died: 0, change: 0 }
    const answers = answering(resultOf(planOf({ perArm }), { ...made, broken: a }, { ...made, broken: b }))(
      Infinity,
    )
    return sizeWords(answers, 'broken', spokenOf(answers, answers).unit, i18n)
  }
  it('tells a gap that is the difference of the numbers beside it', () => {
    // 1.9 fewer of 100, though the whole numbers are one apart
    expect(title(160, 15, 12)).toBe('Of 100 people 9 broke a bone in A, 8 in B: 1 fewer')
    expect(title(10_000, 944, 756)).toBe('Of 100 people 9.4 broke a bone in A, 7.6 in B: 1.8 fewer')
    expect(title(10_000, 714, 711)).toBe('Of 100 people 7.1 broke a bone in A, 7.1 in B: hardly a gap')
    for (let a = 400; a < 460; a += 7)
      for (let b = 300; b < 360; b += 7) {
        const [one = 0, other = 0, gap = 0] = (title(5000, a, b).match(/\d+\.\d/g) ?? []).map(Number)
        expect(gap).toBeGreaterThan(0)
        expect(gap).toBeCloseTo(one - other, 6)
      }
  })
  it('counts the people themselves where they are few, and says as if', () => {
    expect(title(13, 2, 1)).toBe('Of 13 people 2 broke a bone in A, 1 in B: 1 fewer, as if 8 fewer of 100')
    expect(title(200, 0, 1)).toBe('Of 200 people 0 broke a bone in A, 1 in B: 1 more, as if 5 more of 1,000')
    expect(title(10, 1, 1)).toBe('Of 10 people 1 broke a bone in A, 1 in B: no gap')
    expect(crowdOf([0.005, 0.02], 200)).toBe(200)
    expect(crowdOf([0.005, 0.02], 5000)).toBe(1000)
    expect(crowdOf([0.1, 0.02], 200)).toBe(100)
    expect(crowdOf([0.1, 0.02], 99)).toBe(99)
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
      'Write the age at the end.',
    )
  })
})
