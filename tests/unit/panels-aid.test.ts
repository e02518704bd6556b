// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Given, QUESTIONS, RULES } from '../../src/aid'
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
      expect(aid.one('[role=status]').textContent).toMatch(new RegExp(`^Question ${n} of (17|18|19|2\\d)$`))
      expect(aid.one('.aid-says').textContent).toMatch(/^Why we ask\. .{20}/)
      const key = QUESTIONS.find(one => aid.title(one) === aid.question())!
      seen.push(key)
      const value = given[key]!
      aid.answer(typeof value === 'boolean' ? (value ? 'yes' : 'no') : value)
    }
    expect(seen).toEqual([...QUESTIONS])
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
      ['-3', /-3 is out of range.*from 0 to 60/],
      ['61', /61 is out of range/],
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
    expect(aid.one('.aid-says').textContent).toContain('1.5 inches')
  })

  it('forget everything at “Start over”, and say so', () => {
    const aid = aidOnPage()
    aid.start()
    aid.answer('no')
    aid.button('Start over').click()
    expect(aid.one('[role=status]').textContent).toMatch(/answers are gone/)
    expect(here()).toBe(aid.one('.aid-start h4').textContent)
    aid.start()
    expect(aid.question()).toBe(aid.title('nerve_signs'))
    expect(aid.all('.aid-answers')).toHaveLength(0)
    expect(aid.all<HTMLInputElement>('input').filter(input => input.checked)).toEqual([])
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
