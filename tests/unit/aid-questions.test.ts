import { describe, expect, it } from 'vitest'
import {
  decide,
  nextQuestion,
  previousQuestion,
  QUESTIONS,
  questionsFor,
  stopsAfter,
  withAnswer,
  type AnswerKey,
  type ContradictionId,
  type Given,
} from '../../src/aid'
import { MILD } from './aid-fixture'

const of = (answers: Given) => decide({ ...MILD, ...answers })

describe('contradictions', () => {
  const found = (answers: Given): ContradictionId[] => of(answers).contradictions.map(({ id }) => id)
  const clean: Given = { weeks: undefined, healed_confirmed: undefined }
  it.each([
    [
      'normal-but-told',
      { tscore: 'normal', told_osteoporosis: true },
      { tscore: 'low', told_osteoporosis: true },
    ],
    ['osteo-but-not-told', { tscore: 'osteo' }, { tscore: 'osteo', told_osteoporosis: 'unsure' }],
    ['weeks-without-break', { weeks: 20 }, { fracture: 'recent', weeks: 20 }],
    ['past-but-new', { fracture: 'past', weeks: 11 }, { fracture: 'past', weeks: 12 }],
    [
      'healed-too-soon',
      { fracture: 'recent', weeks: 5, healed_confirmed: true },
      { fracture: 'recent', weeks: 6, healed_confirmed: true },
    ],
    ['healed-without-break', { healed_confirmed: true }, { healed_confirmed: false }],
    [
      'between-more-than-total',
      { height_loss_cm: 1, height_loss_between_cm: 1.5 },
      { height_loss_cm: 1, height_loss_between_cm: 1 },
    ],
  ] as const satisfies readonly (readonly [ContradictionId, Given, Given])[])('%s', (id, clash, no) => {
    expect(found({ ...clean, ...clash })).toEqual([id])
    expect(found({ ...clean, ...no })).toEqual([])
  })
  it('name the two questions, and hold no lost or unsure answer against anyone', () => {
    expect(of({ ...clean, told_osteoporosis: true }).contradictions).toEqual([
      { id: 'normal-but-told', keys: ['tscore', 'told_osteoporosis'] },
    ])
    expect(decide({ height_loss_between_cm: 5, height_loss_cm: 'unsure' }).contradictions).toEqual([])
    expect(decide({ height_loss_between_cm: 5, height_loss_cm: -2 }).contradictions).toEqual([])
    expect(decide({}).contradictions).toEqual([])
  })
})

describe('the way through the questions', () => {
  /** Answers everything with no, none or nothing, and lists what was asked. */
  const walk = (answers: Given): { asked: AnswerKey[]; given: Given } => {
    const asked: AnswerKey[] = []
    let given: Given = {}
    for (let key = nextQuestion(given); key !== null; key = nextQuestion(given)) {
      asked.push(key)
      given = withAnswer(given, key, (answers[key] ?? MILD[key]) as never)
    }
    return { asked, given }
  }

  it('asks each answer once, what cannot wait first', () => {
    expect(new Set(QUESTIONS).size).toBe(Object.keys(MILD).length)
    expect([...QUESTIONS].sort()).toEqual(Object.keys(MILD).sort())
    expect(QUESTIONS.slice(0, 4)).toEqual([
      'nerve_signs',
      'chest_pain_or_breathless',
      'major_fall_now',
      'calf_swollen',
    ])
  })
  it('asks only what can make a difference', () => {
    const plain = walk({})
    expect(plain.asked).toHaveLength(18)
    for (const key of ['weeks', 'healed_confirmed', 'fever_weightloss', 'age'] as const)
      expect(plain.asked).not.toContain(key)
    const full = walk({ fracture: 'recent', new_back_pain: true, tscore: 'unknown' })
    expect(full.asked).toEqual(QUESTIONS)
    expect(decide(full.given).missing).toEqual([])
    expect(walk({ height_loss_cm: 4 }).asked).not.toContain('height_loss_between_cm')
    expect(walk({ height_loss_cm: 'unsure' }).asked).not.toContain('height_loss_between_cm')
  })
  it('comes to the same result as if everything had been asked', () => {
    for (const answers of [
      {},
      { new_back_pain: true },
      { fracture: 'past' },
      { tscore: 'unknown', age: 70 },
    ] as Given[])
      expect(decide(walk(answers).given).rule).toBe(of(answers).rule)
  })
  it('stops at once at a sign that cannot wait, sure or not', () => {
    expect(stopsAfter({ nerve_signs: true }, 'nerve_signs')).toBe(true)
    expect(stopsAfter({ nerve_signs: 'unsure' }, 'nerve_signs')).toBe(true)
    expect(stopsAfter({ nerve_signs: false }, 'nerve_signs')).toBe(false)
    const calm: Given = { nerve_signs: false, chest_pain_or_breathless: false, major_fall_now: false }
    expect(stopsAfter({ ...calm, calf_swollen: true }, 'calf_swollen')).toBe(true)
    const back: Given = { ...calm, calf_swollen: false, new_back_pain: true }
    expect(stopsAfter(back, 'new_back_pain')).toBe(false)
    expect(stopsAfter({ ...back, fever_weightloss: true }, 'fever_weightloss')).toBe(true)
    expect(stopsAfter({ ...back, fever_weightloss: false, cancer_ever: true }, 'cancer_ever')).toBe(true)
  })
  it('whoever goes on after a sign is not stopped again by the next harmless answer', () => {
    const on: Given = { nerve_signs: true, chest_pain_or_breathless: false }
    expect(stopsAfter(on, 'chest_pain_or_breathless')).toBe(false)
    expect(nextQuestion(on)).toBe('major_fall_now')
    expect(decide(on).rule).toBe('R1')
    expect(decide(on).reasons).toEqual([{ key: 'nerve_signs', how: 'given' }])
  })
  it('goes back over the questions asked, to the first one', () => {
    const { asked, given } = walk({ fracture: 'recent' })
    const back: AnswerKey[] = []
    for (let key: AnswerKey | null = 'clearance'; key !== null; key = previousQuestion(given, key))
      back.unshift(key)
    expect(back).toEqual(asked)
    expect(questionsFor(given)).toEqual(asked)
  })
  it('a changed answer drops what was asked only because of it; a lost one is asked again', () => {
    const { given } = walk({ fracture: 'recent', new_back_pain: true, tscore: 'unknown' })
    const past = withAnswer(given, 'fracture', 'past')
    expect(Object.keys(past)).not.toContain('weeks')
    expect(Object.keys(past)).not.toContain('healed_confirmed')
    expect(given.weeks).toBe(40)
    expect(nextQuestion(withAnswer(past, 'fracture', 'recent'))).toBe('weeks')
    expect(Object.keys(withAnswer(given, 'new_back_pain', false))).not.toContain('fever_weightloss')
    expect(Object.keys(withAnswer(given, 'tscore', 'low'))).not.toContain('age')
    expect(Object.keys(withAnswer(given, 'height_loss_cm', 9))).not.toContain('height_loss_between_cm')
    expect(nextQuestion(withAnswer(given, 'rib_pain', undefined))).toBe('rib_pain')
    expect(nextQuestion({ ...given, calf_swollen: 'perhaps' as never })).toBe('calf_swollen')
  })
})
