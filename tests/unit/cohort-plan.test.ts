import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { armScenario } from '../../src/cohort/arms'
import { PEOPLE, planFrom, usualPlan } from '../../src/cohort/plan'
import { planFromText, planToText } from '../../src/cohort/plan-text'
import type { TrialPlan } from '../../src/cohort/types'
import { defaultScenario, DRUGS, PARAMS, scenarioFrom, simulateAt, type Scenario } from '../../src/model'

const scenarioOf = (raw: object): Scenario => scenarioFrom({ v: 1, ...raw }).scenario
const RAW = {
  scenario: defaultScenario(),
  from: 65,
  to: 75,
  difference: { kind: 'drug', drug: 'alendronate', years: 5 },
  perArm: 200,
  variation: true,
  scanError: true,
  seed: 1,
}
const planOf = (raw: object = {}): TrialPlan => {
  const read = planFrom({ ...RAW, ...raw })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.plan
}
const input = (name: string, value: unknown): object => ({
  difference: { kind: 'input', input: name, value },
})
const drug = (name: string, years?: unknown): object => ({ difference: { kind: 'drug', drug: name, years } })

describe('a plan', () => {
  it('that can be run is kept as it is', () => {
    expect(planOf()).toEqual({ v: 1, ...RAW })
    expect(Object.isFrozen(planOf())).toBe(true)
  })
  it.each<readonly [string, unknown, string, string, number?]>([
    ['nothing at all', null, 'unreadable', 'trial'],
    ['a list', [], 'unreadable', 'trial'],
    ['zero people', { perArm: 0 }, 'too-few-people', 'people', 10],
    ['ten million people', { perArm: 10_000_000 }, 'too-many-people', 'people', 100_000],
    ['endless people', { perArm: '1e999' }, 'too-many-people', 'people', 100_000],
    ['words for people', { perArm: 'many' }, 'not-a-number', 'people'],
    ['an end before the start', { to: 60 }, 'end-before-start', 'to', 65],
    ['no time at all', { to: 65 }, 'too-short', 'to', 1],
    ['more than thirty years', { to: 96 }, 'too-long', 'to', 30],
    ['a start in childhood', { from: 8 }, 'start-out-of-range', 'from', 20],
    ['a start too late', { from: 100, to: 100 }, 'start-out-of-range', 'from', 99],
    ['an end too late', { from: 90, to: 101 }, 'end-out-of-range', 'to', 100],
    ['a start in words', { from: 'soon' }, 'not-a-number', 'from'],
    ['an unknown drug', drug('snake oil', 5), 'unknown-drug', 'drug'],
    ['a drug that is an object', { difference: { kind: 'drug', drug: {} } }, 'unknown-drug', 'drug'],
    ['a course without length', drug('alendronate', 0), 'course-too-short', 'for', 0.5],
    ['a course in words', drug('alendronate', 'long'), 'not-a-number', 'for'],
    ['an unknown input', input('luck', 1), 'unknown-input', 'input'],
    ['the length of the run as input', input('until', 80), 'unknown-input', 'input'],
    ['a seed as input', input('seed', 2), 'unknown-input', 'input'],
    ['a value above the range', input('calcium', 9000), 'value-out-of-range', 'value', 2000],
    ['a value below the range', input('calcium', -1), 'value-out-of-range', 'value', 200],
    ['half a smoker', input('smoking', 0.5), 'not-yes-or-no', 'value'],
    ['no value', input('calcium', undefined), 'not-a-number', 'value'],
    ['no difference', { difference: undefined }, 'no-difference', 'drug'],
    ['the same value in both arms', input('calcium', 1000), 'no-difference', 'value'],
    ['testosterone of a woman', input('testosterone', 0.2), 'no-difference', 'value'],
    ['a seed that is none', { seed: -1 }, 'value-out-of-range', 'seed', 0],
  ])('%s is refused', (_, raw, code, key, limit) => {
    const plan = raw === null || Array.isArray(raw) ? raw : { ...RAW, ...(raw as object) }
    const read = planFrom(plan)
    expect(read).toMatchObject({
      ok: false,
      problem: { code, key, ...(limit === undefined ? {} : { limit }) },
    })
    if (!read.ok) expect(read.problem.given.length).toBeLessThanOrEqual(41)
  })
  it('is refused with everything that is wrong, each once', () => {
    const read = planFrom({ ...RAW, perArm: 0, from: 5, to: 'late', ...drug('alendronate', 0) })
    expect(!read.ok && [read.problem, ...read.more].map(({ code, key }) => `${key}: ${code}`)).toEqual([
      'people: too-few-people',
      'from: start-out-of-range',
      'to: not-a-number',
      'for: course-too-short',
    ])
  })
  it('of a drug that everybody takes already has no difference', () => {
    const taken = scenarioOf({ drugs: [{ drug: 'alendronate', from: 64, to: 71 }] })
    expect(planFrom({ ...RAW, scenario: taken })).toMatchObject({
      ok: false,
      problem: { code: 'no-difference' },
    })
    expect(planFrom({ ...RAW, scenario: taken, ...drug('alendronate', 8) }).ok).toBe(true)
  })
  it('of a value that an episode already holds has none either', () => {
    const held = scenarioOf({ episodes: [{ input: 'cortisol', value: 10, from: 60, to: 80 }] })
    expect(planFrom({ ...RAW, scenario: held, ...input('cortisol', 10) }).ok).toBe(false)
    expect(planFrom({ ...RAW, scenario: held, ...input('cortisol', 0) }).ok).toBe(true)
  })
  it('lets no course outlast the trial', () => {
    expect(planOf(drug('denosumab', 40)).difference).toEqual({ kind: 'drug', drug: 'denosumab', years: 10 })
  })
  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        const read = planFrom(a)
        expect(typeof read.ok).toBe('boolean')
        expect(typeof planFrom({ ...RAW, difference: b, perArm: a }).ok).toBe('boolean')
      }),
    )
  })
})

describe('the usual plan', () => {
  it('can always be run', () => {
    const all = scenarioOf({
      drugs: ['alendronate', 'denosumab', 'risedronate'].map(name => ({ drug: name, from: 60, to: 80 })),
    })
    for (const scenario of [defaultScenario('f'), defaultScenario('m'), all]) {
      const plan = usualPlan(scenario)
      expect(planFrom(plan)).toEqual({ ok: true, plan })
    }
  })
})

describe('the text of a plan', () => {
  it('is short and plain', () => {
    expect(planToText(planOf())).toBe('drug:alendronate,for:5,from:65,to:75,people:200,vary:1,scan:1,seed:1')
    expect(planToText(planOf({ ...input('smoking', 1), from: 40, to: 60, scanError: false }))).toBe(
      'input:smoking,value:1,from:40,to:60,people:200,vary:1,scan:0,seed:1',
    )
  })
  const anyDifference = fc.oneof(
    fc.record({
      kind: fc.constant('drug'),
      drug: fc.constantFrom(...DRUGS.map(({ id }) => id)),
      years: fc.double({ min: 0.5, max: 30, noNaN: true }),
    }),
    fc.constantFrom(...PARAMS.filter(({ effect }) => effect !== 'run')).chain(({ id, min, max, whole }) =>
      fc.record({
        kind: fc.constant('input'),
        input: fc.constant(id),
        value: whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
      }),
    ),
  )
  it('reads back as the plan it was, for every plan', () => {
    fc.assert(
      fc.property(
        anyDifference,
        fc.integer({ min: 20, max: 99 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer(PEOPLE),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        (difference, from, years, perArm, variation, scanError, seed) => {
          const scenario = defaultScenario()
          const to = Math.min(100, from + years)
          const read = planFrom({ scenario, from, to, difference, perArm, variation, scanError, seed })
          if (read.ok) expect(planFromText(planToText(read.plan), scenario)).toEqual(read)
          else expect(read.problem.code).toBe('no-difference')
        },
      ),
    )
  })
  it('never throws, and refuses what it cannot read', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), text => {
        expect(typeof planFromText(text, defaultScenario()).ok).toBe('boolean')
      }),
    )
    for (const text of ['people', 'a:b:c', 'drug:alendronate;for:5', `people:${'9'.repeat(500)}`])
      expect(planFromText(text, defaultScenario())).toMatchObject({
        ok: false,
        problem: { code: 'unreadable', key: 'trial' },
      })
  })
  it('takes what is left out from the usual plan, and passes over keys it does not know', () => {
    const scenario = defaultScenario()
    expect(planFromText('', scenario)).toEqual({ ok: true, plan: usualPlan(scenario) })
    expect(planFromText('people:50,moon:full', scenario)).toEqual({
      ok: true,
      plan: { ...usualPlan(scenario), perArm: 50 },
    })
  })
})

describe('the two arms', () => {
  it('are the same life until the trial begins', () => {
    const plan = planOf(drug('denosumab', 3))
    const before = [20, 50, 64.9, 65]
    const [a, b] = [simulateAt(armScenario(plan, 'a'), before), simulateAt(armScenario(plan, 'b'), before)]
    expect(b.bmd_spine_gcm2).toEqual(a.bmd_spine_gcm2)
    expect(armScenario(plan, 'b').drugs).toEqual([{ drug: 'denosumab', from: 65, to: 68, dose: 1 }])
  })
  it('keep what the scenario has of drugs and episodes, around the difference', () => {
    const scenario = scenarioOf({
      drugs: [
        { drug: 'alendronate', from: 60, to: 90, dose: 0.5 },
        { drug: 'hrt', from: 52, to: 55 },
      ],
      episodes: [
        { input: 'cortisol', value: 10, from: 60, to: 80 },
        { input: 'pth', value: 2, from: 70, to: 72 },
      ],
    })
    const treated = armScenario(planOf({ scenario }), 'b')
    expect(treated.drugs).toEqual(
      expect.arrayContaining([
        { drug: 'alendronate', from: 60, to: 65, dose: 0.5 },
        { drug: 'alendronate', from: 65, to: 70, dose: 1 },
        { drug: 'alendronate', from: 70, to: 90, dose: 0.5 },
        { drug: 'hrt', from: 52, to: 55, dose: 1 },
      ]),
    )
    const quit = armScenario(planOf({ scenario, ...input('cortisol', 0) }), 'b')
    expect(quit.episodes).toEqual([
      { input: 'pth', value: 2, from: 70, to: 72 },
      { input: 'cortisol', value: 10, from: 60, to: 65 },
      { input: 'cortisol', value: 0, from: 65, to: 75 },
      { input: 'cortisol', value: 10, from: 75, to: 80 },
    ])
  })
  it('have been different all along in what a person is', () => {
    expect(armScenario(planOf(input('menopause', 42)), 'b')).toMatchObject({ menopause: 42, episodes: [] })
  })
})
