// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { el } from '../../src/dom/el'
import { printPart } from '../../src/dom/print-part'
import type { Given } from '../../src/aid'
import { MILD } from './aid-fixture'
import { aidOnPage } from './panels-aid-driver'

const print = vi.fn()
beforeEach(() => vi.stubGlobal('print', print))
afterEach(() => {
  vi.unstubAllGlobals()
  print.mockReset()
  dispatchEvent(new Event('beforeprint'))
  expect(marks(), 'no card is held any more').toEqual([])
  document.body.replaceChildren()
})

const CAREFUL: Given = { ...MILD, blood_thinner: true }
const marks = (): Element[] => [...document.querySelectorAll('[data-print]')]
const alone = (): Element[] => [...document.querySelectorAll('[data-print="this"]')]
/** What a browser does for Ctrl-P; some say that it is over before they draw the page. */
const paper = (drawn: () => void = () => {}): void => {
  dispatchEvent(new Event('beforeprint'))
  drawn()
  dispatchEvent(new Event('afterprint'))
}
const withCard = () => {
  const aid = aidOnPage()
  aid.start()
  aid.walk(CAREFUL)
  aid.button('Ask my doctor').click()
  return aid
}

describe('an open card', () => {
  it('is all that is printed, also when the printing is said to be over too early, until it is closed', () => {
    const aid = withCard()
    const card = aid.one('.aid-sheet')
    for (const act of [() => aid.button('Print this card').click(), paper]) {
      act()
      dispatchEvent(new Event('afterprint'))
      expect(alone()).toEqual([card])
      expect(document.documentElement.dataset['print']).toBe('part')
    }
    expect(print).toHaveBeenCalledOnce()
    aid.button('Close the card').click()
    expect(marks()).toEqual([])
    paper(() => expect(marks()).toEqual([]))
  })

  it('gives way to the other card, to a changed answer and to another language', () => {
    const aid = withCard()
    paper()
    aid.button('Tell my therapist').click()
    expect(marks()).toEqual([])
    paper()
    expect(alone()).toEqual([aid.one('[data-card="therapist"]')])
    aid.change('blood_thinner', '.aid-result')
    expect(marks()).toEqual([])
    paper(() => expect(marks()).toEqual([]))
    aid.answer('yes')
    aid.button('Tell my therapist').click()
    paper()
    aid.dispose?.()
    expect(marks()).toEqual([])
  })

  it('gives way to a part that is printed by name, and comes back after it', () => {
    const aid = withCard()
    const other = el('section', {})
    document.body.append(other)
    print.mockImplementation(() => paper(() => expect(alone()).toEqual([other])))
    printPart(other)
    expect(print).toHaveBeenCalledOnce()
    expect(marks()).toEqual([])
    paper(() => expect(alone()).toEqual([aid.one('.aid-sheet')]))
    aid.button('Close the card').click()
  })

  it('gives way to a page that covers it', () => {
    const aid = withCard()
    const sheet = aid.one('.aid-sheet')
    const seen = vi.spyOn(sheet, 'checkVisibility').mockReturnValue(false)
    paper(() => expect(marks()).toEqual([]))
    seen.mockReturnValue(true)
    paper(() => expect(alone()).toEqual([sheet]))
    aid.button('Close the card').click()
  })
})
