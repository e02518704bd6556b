import { describe, expect, it } from 'vitest'
import {
  CHOICES,
  decide,
  QUESTIONS,
  RANGES,
  type AddOn,
  type AnswerKey,
  type Given,
  type RuleId,
} from '../../src/aid'
import { MILD, without } from './aid-fixture'

const of = (answers: Given) => decide({ ...MILD, ...answers })
const reasons = (answers: Given): string[] => of(answers).reasons.map(({ key, how }) => `${key} ${how}`)

describe('the twelve cases of massage.md 5.5', () => {
  const cases: readonly (readonly [string, Given, RuleId])[] = [
    ['a', { tscore: 'low' }, 'R7'],
    ['b', { tscore: 'osteo' }, 'R5'],
    ['c', { tscore: 'osteo', clearance: 'yes_specific' }, 'R6'],
    ['d', { new_back_pain: true }, 'R3'],
    ['e', { fracture: 'recent', weeks: 5, healed_confirmed: false, clearance: 'yes_specific' }, 'R4'],
    ['f', { fracture: 'recent', weeks: 16, healed_confirmed: false }, 'R4'],
    ['g', { height_loss_cm: 5, tscore: 'low' }, 'R3'],
    ['h', { blood_thinner: true }, 'R5'],
    ['i', { new_back_pain: true, nerve_signs: true }, 'R1'],
    ['j', { cancer_ever: true, new_back_pain: true }, 'R2'],
    ['k', { tscore: 'unknown', age: 70 }, 'R5'],
    ['l', { steroids_3mo: true, clearance: 'yes_general' }, 'R5'],
  ]
  it.each(cases)('%s', (_, answers, rule) => expect(of(answers).rule).toBe(rule))

  it('h comes with the note on bruises', () =>
    expect(of({ blood_thinner: true }).addOns).toEqual(['thinner']))
  it('are all of them, and nothing in them is missing', () => {
    expect(cases).toHaveLength(12)
    for (const [, answers] of cases) expect(of(answers).missing).toEqual([])
  })
})

describe('thresholds', () => {
  it.each([
    [{ height_loss_cm: 3.9 }, 'R7'],
    [{ height_loss_cm: 4 }, 'R3'],
    [{ height_loss_between_cm: 1.9, height_loss_cm: 3 }, 'R7'],
    [{ height_loss_between_cm: 2, height_loss_cm: 3 }, 'R3'],
    [{ tscore: 'unknown', age: 49 }, 'R7'],
    [{ tscore: 'unknown', age: 50 }, 'R5'],
    [{ age: 90 }, 'R7'],
    [{ fracture: 'recent', weeks: 11 }, 'R4'],
    [{ fracture: 'recent', weeks: 12 }, 'R5'],
    [{ fracture: 'recent', weeks: 12, clearance: 'yes_specific' }, 'R6'],
    [{ fracture: 'past', clearance: 'yes_general' }, 'R5'],
    [{ clearance: 'yes_general' }, 'R7'],
    [{ fever_weightloss: true }, 'R7'],
    [{ poor_balance: true }, 'R7'],
  ] as const)('%o is %s', (answers, rule) => expect(of(answers).rule).toBe(rule))
})

describe('add-ons', () => {
  it.each([
    [{ steroids_3mo: true }, ['steroids']],
    [{ blood_thinner: true }, ['thinner']],
    [{ new_stoop: true }, ['stoop']],
    [{ poor_balance: true }, ['balance']],
    [{ fracture: 'past' }, ['site']],
    [{ fracture: 'recent' }, ['site']],
    [{}, []],
    [{ poor_balance: true, steroids_3mo: true, fracture: 'past' }, ['steroids', 'balance', 'site']],
  ] as const satisfies readonly (readonly [Given, readonly AddOn[]])[])('%o: %o', (answers, addOns) =>
    expect(of(answers).addOns).toEqual(addOns),
  )
  it('stand beside "doctor first", but not beside a call for help', () => {
    const thin: Given = { blood_thinner: true, poor_balance: true }
    expect(of({ ...thin, rib_pain: true }).addOns).toEqual(['thinner', 'balance'])
    expect(of({ ...thin, calf_swollen: true }).addOns).toEqual([])
    expect(of({ ...thin, nerve_signs: true }).addOns).toEqual([])
  })
  it('come with a lost or an unsure answer as well', () => {
    expect(decide(without(MILD, 'steroids_3mo')).addOns).toEqual(['steroids'])
    expect(of({ poor_balance: 'unsure' }).addOns).toEqual(['balance'])
  })
})

describe('reasons', () => {
  it('are every answer that makes the condition hold, in order, and no other', () => {
    expect(reasons({ major_fall_now: true, nerve_signs: true, calf_swollen: true })).toEqual([
      'nerve_signs given',
      'major_fall_now given',
    ])
    expect(reasons({ new_back_pain: true, cancer_ever: true, fever_weightloss: true })).toEqual([
      'new_back_pain given',
      'fever_weightloss given',
      'cancer_ever given',
    ])
    expect(reasons({ calf_swollen: true, new_back_pain: true, cancer_ever: false })).toEqual([
      'calf_swollen given',
    ])
    expect(reasons({ rib_pain: true, height_loss_cm: 5, steroids_3mo: true })).toEqual([
      'rib_pain given',
      'height_loss_cm given',
    ])
    expect(reasons({ fracture: 'recent', weeks: 5, healed_confirmed: false })).toEqual([
      'fracture given',
      'weeks given',
      'healed_confirmed given',
    ])
    expect(reasons({ fracture: 'recent', weeks: 20, healed_confirmed: false })).toEqual([
      'fracture given',
      'healed_confirmed given',
    ])
    expect(reasons({ tscore: 'unknown', age: 70, blood_thinner: true })).toEqual([
      'tscore given',
      'age given',
      'blood_thinner given',
      'clearance given',
    ])
    expect(reasons({ told_osteoporosis: true, clearance: 'yes_specific' })).toEqual([
      'told_osteoporosis given',
      'clearance given',
    ])
    expect(reasons({})).toEqual([])
  })

  it('tell an unsure answer from a given one', () => {
    expect(reasons({ rib_pain: 'unsure', new_stoop: true })).toEqual(['rib_pain unsure', 'new_stoop given'])
    expect(reasons({ tscore: 'unsure', age: 66 })).toEqual(['tscore unsure', 'age given', 'clearance given'])
    expect(reasons({ fracture: 'unsure', weeks: undefined, healed_confirmed: undefined })).toEqual([
      'fracture unsure',
    ])
  })

  it('name a lost answer only where nothing known leads there', () => {
    const lost = (answers: Given, ...keys: AnswerKey[]) =>
      decide(without({ ...MILD, ...answers }, ...keys)).reasons.map(({ key, how }) => `${key} ${how}`)
    expect(lost({}, 'rib_pain')).toEqual(['rib_pain missing'])
    expect(lost({ new_stoop: true }, 'rib_pain')).toEqual(['new_stoop given'])
    expect(lost({ new_back_pain: true }, 'fever_weightloss')).toEqual([
      'new_back_pain given',
      'fever_weightloss missing',
    ])
    expect(lost({ new_back_pain: true, cancer_ever: true }, 'fever_weightloss')).toEqual([
      'new_back_pain given',
      'cancer_ever given',
    ])
    expect(lost({ steroids_3mo: true }, 'clearance', 'blood_thinner')).toEqual([
      'steroids_3mo given',
      'clearance missing',
    ])
  })

  it('are never empty but for R7', () => {
    for (const key of QUESTIONS) {
      expect(decide(without(MILD, key)).reasons.length > 0, key).toBe(
        decide(without(MILD, key)).rule !== 'R7',
      )
      const unsure = of({ [key]: 'unsure' })
      expect(unsure.reasons.length > 0, key).toBe(unsure.rule !== 'R7')
    }
    expect(decide({}).rule).toBe('R1')
    expect(decide({}).reasons).toHaveLength(3)
  })
})

describe('a lost answer', () => {
  it('is missed when it is not there, no number, not in the list or out of any sensible range', () => {
    const bad: readonly Record<string, unknown>[] = [
      { tscore: null },
      { tscore: 'Normal' },
      { fracture: 'toString' },
      { clearance: '' },
      { told_osteoporosis: 'no' },
      { rib_pain: 0 },
      { height_loss_cm: Number.NaN },
      { height_loss_cm: -1 },
      { height_loss_cm: '1' },
      { height_loss_between_cm: 61 },
      { height_loss_cm: Number.POSITIVE_INFINITY },
      { fracture: 'recent', weeks: -3 },
      { fracture: 'recent', healed_confirmed: undefined },
      { tscore: 'unknown', age: 121 },
    ]
    for (const answers of bad) {
      const result = of(answers as Given)
      expect(result.missing, JSON.stringify(answers)).toEqual(Object.keys(answers).slice(-1))
    }
  })
  it('is not missed where it is not asked: weeks without a break, fever without back pain, age with a T-score', () => {
    expect(decide(without(MILD, 'weeks', 'healed_confirmed', 'fever_weightloss', 'age')).missing).toEqual([])
    expect(decide(without(MILD, 'weeks', 'healed_confirmed', 'fever_weightloss', 'age')).rule).toBe('R7')
    const tall = { ...MILD, height_loss_cm: 6 }
    expect(decide(without(tall, 'height_loss_between_cm')).missing).toEqual([])
  })
  it('in range, every number and every choice is taken as given', () => {
    for (const key of ['height_loss_cm', 'height_loss_between_cm', 'age', 'weeks'] as const)
      for (const value of RANGES[key])
        expect(of({ fracture: 'recent', tscore: 'unknown', [key]: value }).missing, key).toEqual([])
    for (const key of ['tscore', 'fracture', 'clearance'] as const)
      for (const value of CHOICES[key]) expect(of({ [key]: value }).missing, key).toEqual([])
  })
})
