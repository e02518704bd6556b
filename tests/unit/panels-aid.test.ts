// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AnswerKey, decide, type Given, QUESTIONS, questionsFor, RULES } from '../../src/aid'
import { UNSURE_LEADS } from '../../src/panels/aid/words'
import { MILD } from './aid-fixture'
import { aidOnPage } from './panels-aid-driver'

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
const here = (): string => document.activeElement?.textContent ?? ''

describe('the aid, before the first question', () => {
  it('says what it is, about whom, what is kept and how long it takes, with the disclaimer word for word', () => {
    const aid = aidOnPage()
    expect(aid.root.querySelector('.aid-notice')?.textContent).toBe(
      'This page teaches. It cannot check your bones or clear you for massage. Ask your doctor, nurse or physiotherapist first. If you have the signs below, get help now.',
    )
    const said = aid.one('.aid-start').textContent
    expect(said).toContain('not about the life in the simulation')
    expect(said).toContain('Nothing you answer is stored or sent')
    expect(said).toContain(`17 short questions, ${QUESTIONS.length} at the most`)
    expect(aid.one('.aid-rules').textContent).toContain('No clinician has reviewed them yet')
    expect(aid.one('.aid-signs').textContent).toContain('Call your emergency number')
  })

  it('shows all the rules in order without a click', () => {
    const rules = aidOnPage().all('[data-rule]')
    expect(rules.map(rule => rule.dataset['rule'])).toEqual([...RULES])
    expect(rules[2]!.textContent).toContain('4 cm of height lost in all, or 2 cm between two measurements')
    expect(rules[3]!.textContent).toContain('less than 12 weeks')
  })
})

describe('the questions of the aid', () => {
  it('come one at a time, with why, nothing chosen, a count that is said politely, and the focus on what is asked', () => {
    const aid = aidOnPage()
    aid.start()
    const seen: string[] = []
    let last = ''
    const given: Given = { ...MILD, tscore: 'unknown', fracture: 'recent', new_back_pain: true }
    for (let n = 1; aid.result() === null; n++) {
      expect(aid.all('.aid-form')).toHaveLength(1)
      expect(aid.all<HTMLInputElement>('input').filter(input => input.checked)).toEqual([])
      expect(
        aid
          .all<HTMLInputElement>('.aid-box')
          .map(box => box.value)
          .join(''),
      ).toBe('')
      expect(document.activeElement?.tagName).toBe('LEGEND')
      expect(here()).toBe(aid.question())
      expect(aid.one('[role=status]').textContent).toMatch(
        new RegExp(`^Question ${n}, (about \\d+ to go|the last one)$`),
      )
      expect(aid.one('.aid-says').textContent).toMatch(/^Why we ask\. .{20}/)
      last = aid.one('[role=status]').textContent
      const key = QUESTIONS.find(one => aid.title(one) === aid.question())!
      seen.push(key)
      const value = given[key]!
      aid.answer(typeof value === 'boolean' ? (value ? 'yes' : 'no') : value)
    }
    expect(seen).toEqual([...QUESTIONS])
    expect(last).toBe('Question 22, the last one')
    expect(aid.one('.aid-result').dataset['rule']).toBe('R3')
    expect(here()).toBe('Doctor first')
  })

  it('are not passed without an answer', () => {
    const aid = aidOnPage()
    aid.start()
    const first = aid.question()
    aid.next()
    expect(aid.question()).toBe(first)
    expect(aid.one('.aid-error').hidden).toBe(false)
    expect(aid.one('.aid-error').getAttribute('role')).toBe('alert')
    aid.answer('no')
    expect(aid.question()).not.toBe(first)
  })

  it('can be gone back to, with the answer kept, and changed from the list', () => {
    const aid = aidOnPage()
    aid.start()
    expect(() => aid.button('Back')).toThrow()
    aid.answer('no')
    aid.answer('no')
    aid.answer('no')
    aid.button('Back').click()
    expect(aid.question()).toBe(aid.title('major_fall_now'))
    expect(aid.one<HTMLInputElement>('input[value="no"]').checked).toBe(true)
    aid.change('nerve_signs')
    expect(aid.question()).toBe(aid.title('nerve_signs'))
    expect(here()).toBe(aid.question())
    aid.answer('no')
    expect(aid.question(), 'goes on where it was left').toBe(aid.title('calf_swollen'))
    expect(aid.all('.aid-answers li').map(line => line.dataset['answer'])).toEqual(QUESTIONS.slice(0, 3))
  })

  it('take a number as people write it, say what is wrong with another, and lose nothing', () => {
    const aid = aidOnPage()
    aid.start()
    for (let i = 0; i < 8; i++) aid.answer('no')
    const box = (): HTMLInputElement => aid.one<HTMLInputElement>('.aid-box')
    expect(aid.question()).toBe(aid.title('height_loss_cm'))
    for (const [text, says] of [
      ['', /Write a number, or choose/],
      ['two', /“two” is not a number/],
      ['-3', /“−3” is out of range.*from 0 to 60 cm/],
      ['61', /“61” is out of range/],
    ] as const) {
      box().value = text
      aid.next()
      expect(aid.one('.aid-error').textContent).toMatch(says)
      expect(box().value).toBe(text)
      expect(box().getAttribute('aria-invalid')).toBe('true')
      expect(document.activeElement).toBe(box())
    }
    box().value = ' 1,5 cm'
    aid.next()
    expect(aid.one('[data-answer="height_loss_cm"]').textContent).toContain('1.5 cm')
    aid.answer('unsure')
    expect(aid.one('[data-answer="height_loss_between_cm"]').textContent).toContain('not sure')
    aid.change('height_loss_cm')
    expect(box().value).toBe('1.5')
    box().value = '1½ in'
    aid.next()
    expect(aid.one('[data-answer="height_loss_cm"]').textContent).toContain('4 cm')
  })

  it('forget everything at “Start over”, and say so', () => {
    const aid = aidOnPage()
    aid.start()
    aid.answer('no')
    aid.button('Start over').click()
    expect(aid.one('[role=status]').textContent).toMatch(/answers are gone/)
    expect(here(), 'where it starts again').toBe('Start')
    aid.start()
    expect(aid.question()).toBe(aid.title('nerve_signs'))
    expect(aid.all('.aid-answers')).toHaveLength(0)
    expect(aid.all<HTMLInputElement>('input').filter(input => input.checked)).toEqual([])
  })
})

describe('“not sure”', () => {
  it('says where it leads before it is chosen, wherever that is help now', () => {
    for (const key of QUESTIONS) {
      const back = key === 'fever_weightloss'
      const unsure = decide({ ...MILD, new_back_pain: back, [key]: 'unsure' }).rule
      expect(UNSURE_LEADS[key], key).toBe(unsure === 'R1' || unsure === 'R2' ? unsure : undefined)
    }
    const aid = aidOnPage()
    aid.start()
    expect(aid.one('.aid-says').textContent).toContain(
      '“Not sure” counts as yes. It leads to “Get emergency help”.',
    )
    expect(aid.one('.aid-says').textContent).toContain('Old trouble that stays the same does not count')
    for (let i = 0; i < 3; i++) aid.answer('no')
    expect(aid.one('.aid-says').textContent).toContain('It leads to “See a doctor today”.')
  })
})

describe('a change of language', () => {
  const memory = () => {
    const held: { now?: unknown } = {}
    return { get: () => held.now, set: (value: unknown) => void (held.now = value) }
  }

  it('keeps the answers and the place, in memory only', () => {
    const kept = memory()
    const before = aidOnPage('en', { kept })
    before.start()
    before.answer('no')
    before.answer('no')
    before.dispose?.()
    document.body.replaceChildren()
    const after = aidOnPage('ar-XB', { kept })
    expect(after.question()).toBe(after.title('major_fall_now'))
    expect(after.all('.aid-answers li').map(line => line.dataset['answer'])).toEqual(QUESTIONS.slice(0, 2))
    after.answer('unsure')
    document.body.replaceChildren()
    expect(aidOnPage('en', { kept }).result()?.dataset['rule']).toBe('R1')
  })

  it('finds nothing again after “Start over”', () => {
    const kept = memory()
    const before = aidOnPage('en', { kept })
    before.start()
    before.answer('no')
    before.button('Start over').click()
    document.body.replaceChildren()
    const after = aidOnPage('en', { kept })
    expect(after.question()).toBe('')
    expect(after.all('.aid-answers')).toHaveLength(0)
  })
})

describe('the questions on paper', () => {
  it('are all there, in order, each with its answers to tick, and with nothing to press', () => {
    const aid = aidOnPage()
    const items = aid.all('.aid-paper li')
    expect(items.map(item => item.dataset['question'])).toEqual([...QUESTIONS])
    for (const item of items) {
      expect(item.textContent).toContain(aid.title(item.dataset['question'] as AnswerKey))
      expect(item.querySelectorAll('.aid-tick').length).toBeGreaterThanOrEqual(
        item.querySelector('.aid-paper-line') === null ? 3 : 1,
      )
    }
    expect(aid.all('.aid-paper :is(button, input)')).toHaveLength(0)
    // what is asked on the screen only after certain answers says so on paper
    const asked = questionsFor({})
    for (const item of items)
      expect(item.querySelectorAll('p').length, item.dataset['question']).toBe(
        asked.includes(item.dataset['question'] as AnswerKey) ? 2 : 3,
      )
  })
})

describe('the aid keeps nothing', () => {
  it('touches no storage, no address and no network', () => {
    const doors = [
      vi.spyOn(history, 'replaceState'),
      vi.spyOn(history, 'pushState'),
      vi.spyOn(globalThis, 'fetch'),
    ]
    const touched: PropertyKey[] = []
    const watched = new Proxy({}, { get: (_, name) => (touched.push(name), () => null) })
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) vi.stubGlobal(store, watched)
    const [before, cookie] = [location.href, document.cookie]
    const aid = aidOnPage()
    aid.start()
    aid.walk({ ...MILD, tscore: 'osteo', clearance: 'yes_specific' })
    aid.button('Tell my therapist').click()
    expect(touched).toEqual([])
    for (const door of doors) expect(door).not.toHaveBeenCalled()
    expect([location.href, document.cookie]).toEqual([before, cookie])
    expect(aid.all('textarea, input[name=name]')).toHaveLength(0)
    const again = aidOnPage()
    again.start()
    expect(again.all('.aid-answers')).toHaveLength(0)
  })

  it('takes nothing of the simulated life: it does not even listen to it', async () => {
    const { makeAid } = await import('../../src/panels/aid')
    const { aidWords } = await import('./panels-aid-driver')
    expect(makeAid({ i18n: aidWords(), reveal: () => false }).update).toBeUndefined()
  })
})
