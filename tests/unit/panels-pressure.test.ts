// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import { makePressure } from '../../src/panels/pressure'
import { touchDrawing } from '../../src/panels/pressure/drawing'
import { resultWords } from '../../src/panels/pressure/result'
import { CONTACTS, PLACES, ruleOn, START, STEPS, type Touch } from '../../src/panels/pressure/rules'
import { depthOf } from '../../src/panels/pressure/tissue'
import { WORDS } from '../../src/panels/words'

const i18n = createI18n()
for (const words of WORDS) i18n.add(words)

const ALL: readonly Touch[] = STEPS.flatMap(step =>
  CONTACTS.flatMap(contact => PLACES.map(place => ({ step, contact, place }))),
)
const TAGS = ['fits', 'ask', 'avoid']
const name = ({ step, contact, place }: Touch): string => `${step} ${contact} ${place}`

/** The guide as it is written down, steps 1 to 5 from left to right: F fits, K ask first, A avoid. */
const TABLE: Readonly<Record<string, string>> = {
  'palm muscle': 'FFKAA',
  'thumb muscle': 'KKKAA',
  'elbow muscle': 'AAAAA',
  'palm ribs': 'AAAAA',
  'thumb ribs': 'AAAAA',
  'elbow ribs': 'AAAAA',
  'palm spine': 'AAAAA',
  'thumb spine': 'AAAAA',
  'elbow spine': 'AAAAA',
  'palm twist': 'AAAAA',
  'thumb twist': 'AAAAA',
  'elbow twist': 'AAAAA',
}

describe('the rules of the guide', () => {
  it('give the tags that are written down, all sixty', () => {
    expect(ALL).toHaveLength(60)
    for (const touch of ALL) {
      const letter = TABLE[`${touch.contact} ${touch.place}`]![Number(touch.step) - 1]
      expect(ruleOn(touch).tag, name(touch)).toBe({ F: 'fits', K: 'ask', A: 'avoid' }[letter!])
    }
  })

  it('never give a milder tag for a firmer step, a harder contact or a more delicate place', () => {
    const orders = { step: STEPS, contact: CONTACTS, place: PLACES } as const
    let pairs = 0
    for (const touch of ALL)
      for (const part of ['step', 'contact', 'place'] as const) {
        const order: readonly string[] = orders[part]
        const next = order[order.indexOf(touch[part]) + 1]
        // delicate is every place but muscle; among ribs, spine and twist there is no order, but none is milder
        if (next === undefined) continue
        pairs++
        const harder = { ...touch, [part]: next }
        expect(TAGS.indexOf(ruleOn(harder).tag), `${name(touch)} -> ${next}`).toBeGreaterThanOrEqual(
          TAGS.indexOf(ruleOn(touch).tag),
        )
      }
    expect(pairs).toBe(4 * 12 + 2 * 20 + 3 * 15)
  })

  it('name what decides, and what would have to change: all of it and no more', () => {
    for (const touch of ALL) {
      const { tag, because, change } = ruleOn(touch)
      expect(because.length > 0, name(touch)).toBe(tag !== 'fits')
      for (const part of because) expect(change).toContain(part)
      const mended = (parts: readonly (keyof Touch)[]) =>
        ruleOn({ ...touch, ...Object.fromEntries(parts.map(part => [part, START[part]])) }).tag
      expect(mended(change), name(touch)).toBe('fits')
      for (const part of change)
        expect(mended(change.filter(other => other !== part)), name(touch)).not.toBe('fits')
      // taking only the deciding ones back makes it milder
      if (tag !== 'fits') expect(TAGS.indexOf(mended(because)), name(touch)).toBeLessThan(TAGS.indexOf(tag))
    }
  })
})

describe('the words of the guide', () => {
  it('are there for all sixty, and end with what would make it fit', () => {
    for (const touch of ALL) {
      const { title, reasons, change, tag } = resultWords(i18n, touch)
      const all = [title, ...reasons, change].join(' ')
      expect(all, name(touch)).not.toMatch(/panels\.|[{}]|undefined/)
      expect(title).toContain(`Step ${touch.step}, `)
      expect(all).not.toMatch(/newton|\d+ ?N\b|%|\bsafe\b|cleared|stronger bone/i)
      expect(change === '', name(touch)).toBe(tag === 'fits')
      for (const sentence of all.split(/(?<=[.:])\s/))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThan(20)
    }
  })

  it('say step 3 is only for a clear yes, and that a palm would do instead of a thumb', () => {
    const three = resultWords(i18n, { step: '3', contact: 'palm', place: 'muscle' })
    expect(three.title).toMatch(/ask first$/)
    expect(three.reasons.join(' ')).toContain('only with your clinician’s clear yes')
    expect(three.change).toBe('At step 1 or 2 it would fit.')
    const thumb = resultWords(i18n, { step: '2', contact: 'thumb', place: 'muscle' })
    expect(thumb.title).toMatch(/ask first$/)
    expect(thumb.change).toBe('With an open palm it would fit.')
    expect(resultWords(i18n, { ...START, place: 'ribs' }).change).toBe('Over muscle, it would fit.')
  })

  it('name the deciding choice first, and only the deciding ones', () => {
    const { reasons } = resultWords(i18n, { step: '4', contact: 'thumb', place: 'spine' })
    expect(reasons).toHaveLength(2)
    expect(reasons[0]).toMatch(/spine/)
    expect(reasons[1]).toMatch(/step 4/)
  })

  it('fit whatever hand is drawn: no step is described by a part of one', () => {
    for (const step of STEPS)
      expect(i18n.text(`panels.pressure.${step}.how`), step).not.toMatch(/palm|thumb|elbow|finger|hand/i)
  })

  it('call pressing what is left out over ribs and spine: a lighter passing stroke is not', () => {
    for (const place of ['ribs', 'spine'] as const) {
      expect(i18n.text(`panels.pressure.place.${place}`)).toMatch(/^Pressing on/)
      expect(resultWords(i18n, { ...START, step: '1', place }).reasons.join(' ')).toMatch(
        /No pressing there: a passing stroke gets lighter, or leaves them out\./,
      )
    }
  })

  it('state the same rules as the table of rules', () => {
    expect(i18n.text('panels.pressure.rules.fits')).toMatch(/Steps 1 and 2.*open palm.*over muscle/)
    expect(i18n.text('panels.pressure.rules.ask')).toMatch(
      /Step 3.*only with your clinician’s clear yes.*thumb.*steps 1 to 3/,
    )
    expect(i18n.text('panels.pressure.rules.avoid')).toMatch(/Steps 4 and 5.*elbow.*ribs.*spine.*twist/)
  })
})

describe('the drawings', () => {
  it('press deeper from step to step, less over bone, and differ for every touch', () => {
    for (const place of PLACES) {
      const depths = STEPS.map(step => depthOf({ step, contact: 'palm', place }))
      expect([...depths].sort((a, b) => a - b)).toEqual(depths)
      expect(new Set(depths).size).toBe(5)
    }
    for (const touch of ALL.filter(({ place }) => place !== 'muscle'))
      expect(depthOf(touch)).toBeLessThan(depthOf({ ...touch, place: 'muscle' }))
    expect(new Set(ALL.map(touch => touchDrawing(touch).outerHTML)).size).toBe(60)
  })

  it('hold no unfinished number, no word and no colour of their own', () => {
    for (const touch of ALL) {
      const svg = touchDrawing(touch)
      expect(svg.outerHTML, name(touch)).not.toMatch(/NaN|undefined|Infinity|fill=|stroke=/)
      expect(svg.textContent).toBe('')
      expect(svg.getAttribute('aria-hidden')).toBe('true')
    }
  })
})

describe('the guide', () => {
  const mount = () => {
    const { root } = makePressure({ i18n, reveal: () => false })
    document.body.replaceChildren(root)
    const radio = (value: string) => root.querySelector<HTMLInputElement>(`input[value="${value}"]`)!
    const pick = (value: string) => radio(value).click()
    const result = () => root.querySelector('[role="status"]')!.textContent
    return { root, radio, pick, result }
  }

  it('starts as the picture does, and says to ask whatever the tag', () => {
    const { root, radio, result } = mount()
    for (const value of ['2', 'palm', 'muscle']) expect(radio(value).checked, value).toBe(true)
    expect(root.querySelectorAll('input:checked')).toHaveLength(3)
    expect(result()).toMatch(/^Step 2, open palm, over muscle: fits a gentle session/)
    expect(result()).toMatch(/Ask your clinician first, whatever the tag\.$/)
    expect(root.textContent).toContain(
      'This is a guide to talking with your therapist. No study has measured a safe pressure for people with osteoporosis.',
    )
  })

  it('tags all five steps for the hand and the place chosen, and keeps the radio buttons that have the focus', () => {
    const { root, radio, pick, result } = mount()
    const tags = () => [...root.querySelectorAll('.panels-step-tag')].map(tag => tag.textContent)
    expect(tags()).toEqual(['Fits a gentle session', 'Fits a gentle session', 'Ask first', 'Avoid', 'Avoid'])
    const before = radio('thumb')
    pick('thumb')
    expect(tags()).toEqual(['Ask first', 'Ask first', 'Ask first', 'Avoid', 'Avoid'])
    expect(radio('thumb')).toBe(before)
    pick('ribs')
    expect(new Set(tags())).toEqual(new Set(['Avoid']))
    pick('5')
    expect(result()).toMatch(/^Step 5, thumb, pressing on ribs: avoid/)
    pick('muscle')
    pick('palm')
    pick('1')
    expect(result()).toMatch(/^Step 1, open palm, over muscle: fits/)
  })

  it('is three named groups of radio buttons; a step is named by number and words, described by its tag', () => {
    const { root, radio } = mount()
    const groups = [...root.querySelectorAll('[role="radiogroup"]')]
    expect(groups.map(group => group.querySelectorAll('input[type="radio"]').length)).toEqual([5, 3, 4])
    const names = groups.map(
      group =>
        group.getAttribute('aria-label') ??
        root.querySelector(`#${group.getAttribute('aria-labelledby')}`)?.textContent,
    )
    expect(names).toEqual(['How firm', 'With', 'Where'])
    const words = (attribute: string) =>
      radio('3')
        .getAttribute(attribute)!
        .split(' ')
        .map(id => root.querySelector(`#${id}`)?.textContent)
        .join(' ')
    expect(words('aria-labelledby')).toBe('3 Medium')
    expect(words('aria-describedby')).toBe('the muscle moves Ask first')
  })
})
