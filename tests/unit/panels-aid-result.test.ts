// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  ADD_ONS,
  CONTRADICTIONS,
  decide,
  type Decision,
  type Given,
  QUESTIONS,
  type RuleId,
  RULES,
} from '../../src/aid'
import { resultScreen } from '../../src/panels/aid/result'
import { answerOf, isNumberKey, optionsOf, optionWords } from '../../src/panels/aid/words'
import { MILD, without } from './aid-fixture'
import { aidOnPage, aidWords } from './panels-aid-driver'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** One way to each rule, and all words that lead there. */
const WAYS: Readonly<Record<RuleId, Given>> = {
  R1: { ...MILD, chest_pain_or_breathless: 'unsure' },
  R2: { ...MILD, calf_swollen: true },
  R3: { ...MILD, height_loss_cm: 5 },
  R4: { ...MILD, fracture: 'recent', weeks: 5, healed_confirmed: false },
  R5: { ...MILD, blood_thinner: true },
  R6: { ...MILD, tscore: 'osteo', told_osteoporosis: true, clearance: 'yes_specific' },
  R7: { ...MILD, tscore: 'low' },
}
const TITLES: Readonly<Record<RuleId, string>> = {
  R1: 'Get emergency help',
  R2: 'See a doctor today',
  R3: 'Doctor first',
  R4: 'Wait',
  R5: 'Ask first',
  R6: 'Gentle, with a plan',
  R7: 'Gentle session',
}
const at = (given: Given) => {
  const aid = aidOnPage()
  aid.start()
  const asked = aid.walk(given)
  return { ...aid, asked }
}
const heads = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.aid-result h5')].map(head => head.textContent)

describe('the result', () => {
  for (const rule of RULES)
    it(`${rule}: a plain headline, why, what is careful about it, and only what belongs to it`, () => {
      const aid = at(WAYS[rule])
      const result = aid.result()!
      expect(result.querySelector('h4')?.textContent).toBe(TITLES[rule])
      expect(document.activeElement).toBe(result.querySelector('h4'))
      expect(result.textContent).toContain('expert caution')
      expect(result.textContent).not.toMatch(/\bsafe\b|cleared|score of \d|%/i)
      expect(aid.one('.aid-rule.yours').dataset['rule']).toBe(rule)
      const has = (text: string): boolean => heads(aid.root).some(head => head.includes(text))
      const stop = ['R1', 'R2', 'R3'].includes(rule)
      expect(has('gentle session'), 'a session').toBe(!stop)
      expect(has('Leave out'), 'what to leave out').toBe(!stop)
      expect(has('Ask your doctor'), 'questions').toBe(!['R1', 'R2'].includes(rule))
      expect(result.querySelectorAll('.aid-verdict.emergency').length).toBe(rule === 'R1' ? 1 : 0)
      expect(result.textContent.includes('Tell my therapist'), 'card').toBe(!stop)
      if (stop) expect(result.textContent).toMatch(/No card for a therapist: no massage|No cards now/)
      expect(aid.one('.aid-signs').textContent).toContain('emergency number')
    })

  it('of an emergency comes at once, says that nothing else matters, and can be changed', () => {
    const aid = at(WAYS.R1)
    expect(aid.asked).toEqual(['nerve_signs', 'chest_pain_or_breathless'])
    expect(aid.result()!.querySelector('.aid-list')?.textContent).toContain(
      'Chest pain or trouble breathing: not sure',
    )
    expect(aid.result()!.textContent).toContain('whatever your other answers would be')
    expect(aid.all('.aid-result button').map(button => button.textContent)).toEqual(['Change'])
    aid.change('chest_pain_or_breathless', '.aid-result')
    aid.answer('no')
    expect(aid.result()).toBeNull()
    expect(aid.question()).toBe(aid.title('major_fall_now'))
  })

  it('that is urgent comes at once too, and lets one go on', () => {
    const aid = at(WAYS.R2)
    expect(aid.asked.at(-1)).toBe('calf_swollen')
    aid.button('Go on with the other questions').click()
    expect(aid.question()).toBe(aid.title('new_back_pain'))
  })

  it('says where it was not sure, and changes with a changed answer', () => {
    const aid = at({ ...MILD, steroids_3mo: 'unsure' })
    expect(aid.result()!.dataset['rule']).toBe('R5')
    expect(aid.result()!.textContent).toContain('we took the careful side')
    expect(aid.one('[data-addon="steroids"] dt').textContent).toBe('Steroids (not sure)')
    aid.change('steroids_3mo', '.aid-result')
    aid.answer('no')
    expect(aid.result()!.dataset['rule']).toBe('R7')
    expect(aid.result()!.textContent).toContain('none of the reasons')
  })

  it('points out answers that clash, in words, and both can be changed', () => {
    const aid = at({ ...MILD, tscore: 'osteo' })
    const clash = aid.one('[data-clash="osteo-but-not-told"]')
    expect(clash.textContent).toContain('nobody told you of it')
    expect([...clash.querySelectorAll('button')].map(button => button.getAttribute('aria-label'))).toEqual([
      'Change: Lowest T-score',
      'Change: Told of osteoporosis',
    ])
    aid.change('told_osteoporosis', '[data-clash]')
    aid.answer('yes')
    expect(aid.all('[data-clash]')).toHaveLength(0)
  })

  it('tells what is lost as not answered', () => {
    const lost = without(WAYS.R6, 'fracture', 'weeks')
    const i18n = aidWords()
    const { root } = resultScreen({
      i18n,
      given: lost,
      decision: decide(lost),
      onChange: vi.fn(),
      onGoOn: null,
    })
    expect(root.dataset['rule']).toBe('R4')
    expect(root.querySelector('[data-answer="fracture"]')?.textContent).toContain('no answer')
  })
})

describe('the cards', () => {
  const texts = (root: HTMLElement): string => root.querySelector('.aid-sheet')?.textContent ?? ''

  it('for a therapist speak in the words of the Walton scale, with who said yes and what is special', () => {
    const aid = at({ ...WAYS.R6, blood_thinner: true, poor_balance: true, fracture: 'past' })
    aid.button('Tell my therapist').click()
    expect(document.activeElement?.textContent).toBe('Tell my therapist')
    const card = texts(aid.root)
    for (const words of [
      'I may break bones more easily than most people',
      'Walton step 1 or 2',
      'Open palm',
      'lighter or none over ribs, spine and breastbone',
      'Blood thinner',
      'A low table',
      'Where a bone broke',
      'Who said yes',
      'Stop at once if',
      'Not reviewed by a clinician',
      'It cannot check my bones or clear me for massage',
    ])
      expect(card, words).toContain(words)
    expect(card).not.toMatch(/still asking/)
    aid.button('Close the card').click()
    expect(aid.all('.aid-sheet')).toHaveLength(0)
    expect(document.activeElement?.textContent).toBe('Tell my therapist')
  })

  it('for a therapist wait for a yes where there is none yet', () => {
    const aid = at(WAYS.R5)
    aid.button('Tell my therapist').click()
    expect(texts(aid.root)).toContain('I am still asking')
    // a blood thinner says nothing about bone
    expect(texts(aid.root)).not.toContain('break bones more easily')
    document.body.replaceChildren()
    const wait = at(WAYS.R4)
    wait.button('Tell my therapist').click()
    expect(texts(wait.root)).toContain('No massage near it')
  })

  it('for a doctor tell every answer once, the questions, and leave lines for what is said', () => {
    const given: Given = { ...WAYS.R5, cancer_ever: 'unsure' }
    const aid = at(given)
    aid.button('Ask my doctor').click()
    const card = aid.one('.aid-sheet')
    for (const key of aid.asked)
      expect(
        card.textContent.split(aid.i18n.text(`panels.aid.title.${key}`)).length - 1,
        key,
      ).toBeGreaterThanOrEqual(1)
    expect(card.textContent).toContain('Cancer at any time: not sure')
    expect(card.querySelectorAll('.aid-sheet-questions li')).toHaveLength(7)
    expect(card.querySelectorAll('.aid-rule-line').length).toBeGreaterThan(10)
    expect(card.querySelectorAll('input, textarea, [contenteditable]')).toHaveLength(0)
  })

  it('for a therapist tell all that asks for care, whichever answer decides', () => {
    const all: Given = {
      ...WAYS.R4,
      tscore: 'osteo',
      told_osteoporosis: true,
      bleeding_disorder: 'unsure',
      cancer_ever: true,
      steroids_3mo: true,
      blood_thinner: true,
      poor_balance: true,
    }
    const aid = at(all)
    expect(aid.result()!.dataset['rule']).toBe('R4')
    aid.button('Tell my therapist').click()
    for (const words of [
      'Lowest T-score: −2.5 or lower',
      'Told of osteoporosis: yes',
      'An illness with easy bleeding: not sure. I may bruise',
      'Cancer at any time: yes',
      'Time since the break: 5 weeks',
      'Steroids',
      'Blood thinner',
    ])
      expect(texts(aid.root), words).toContain(words)
    expect(aid.all('.aid-told li')).toHaveLength(6)
    document.body.replaceChildren()
    const none = at(WAYS.R7)
    none.button('Tell my therapist').click()
    expect(none.all('.aid-told')).toHaveLength(0)
  })

  it('leave a line for the bone that broke only where one did', () => {
    for (const [fracture, lines] of [
      ['none_known', 0],
      ['unsure', 0],
      ['past', 1],
    ] as const)
      for (const card of ['Tell my therapist', 'Ask my doctor']) {
        const aid = at({ ...WAYS.R5, fracture })
        aid.button(card).click()
        expect(texts(aid.root).split('Where a bone broke').length - 1, `${card}, ${fracture}`).toBe(lines)
        document.body.replaceChildren()
      }
  })

  it('are printed alone', () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const aid = at(WAYS.R3)
    aid.button('Ask my doctor').click()
    aid.button('Print this card').click()
    expect(print).toHaveBeenCalledOnce()
    expect(aid.one('.aid-sheet').dataset['print']).toBe('this')
    expect(document.querySelectorAll('[data-print="this"]')).toHaveLength(1)
  })
})

describe('the words of the aid', () => {
  const i18n = aidWords()

  it('are there for every question, answer, rule, add-on and clash', () => {
    const keys = [
      ...QUESTIONS.flatMap(key => ['ask', 'reason', 'title'].map(stem => `${stem}.${key}`)),
      ...QUESTIONS.filter(isNumberKey).flatMap(key =>
        ['hint', 'unit', 'value'].map(stem => `${stem}.${key}`),
      ),
      ...RULES.flatMap(rule => [`result.${rule}.title`, `result.${rule}.lead`, `when.${rule}`]),
      ...ADD_ONS.flatMap(id => [`addon.${id}`, `addon.${id}.text`]),
      ...CONTRADICTIONS.map(id => `contradiction.${id}`),
    ]
    expect(keys.filter(key => !i18n.has(`panels.aid.${key}`))).toEqual([])
    for (const key of QUESTIONS.filter(one => !isNumberKey(one)))
      for (const option of optionsOf(key)) {
        expect(optionWords(i18n, key, option), `${key} ${option}`).not.toMatch(/^panels\./)
        expect(answerOf(key, option)).toBe(
          option === 'yes' ? true : option === 'no' && key !== 'clearance' ? false : option,
        )
      }
  })

  it('leave no bare key and no hole on any screen, for every rule, clash and add-on', () => {
    const bare = (text: string | null): void => {
      expect(text).not.toMatch(/panels\.[a-z]/)
      expect(text).not.toMatch(/[{}]|undefined|NaN/)
    }
    for (const rule of RULES) {
      const decision: Decision = {
        ...decide(WAYS[rule]),
        addOns: ADD_ONS,
        contradictions: CONTRADICTIONS.map(id => ({ id, keys: ['tscore', 'told_osteoporosis'] })),
      }
      const shown = resultScreen({ i18n, given: WAYS[rule], decision, onChange: vi.fn(), onGoOn: null })
      bare(shown.root.textContent)
      for (const opener of shown.root.querySelectorAll<HTMLButtonElement>('[aria-expanded]')) {
        opener.click()
        bare(shown.root.textContent)
      }
    }
  })
})
