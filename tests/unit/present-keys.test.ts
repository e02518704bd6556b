// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listening, type Listening } from '../../src/dom/el'
import { isHeld, KEYS, listenForKeys, meaningOf, type Meaning } from '../../src/present/keys'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/present.json'
import { moveRows } from '../../src/present/moves'
import { COMMANDS } from '../../src/present/types'

const make = (html: (page: Document) => HTMLElement): HTMLElement => {
  const node = html(document)
  document.body.append(node)
  return node
}
const tag = (name: string, attributes: Record<string, string> = {}): HTMLElement =>
  make(page => {
    const node = page.createElement(name)
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
    return node
  })
afterEach(() => document.body.replaceChildren())

describe('what a key means', () => {
  it('knows the keys of a clicker and of a hand', () => {
    const pairs = Object.fromEntries(
      [
        'PageDown',
        'PageUp',
        'ArrowRight',
        'ArrowLeft',
        ' ',
        '.',
        'B',
        'b',
        'p',
        '?',
        'Escape',
        'q',
        'Tab',
      ].map(key => [key, meaningOf(key, true, false)]),
    )
    expect(pairs).toEqual({
      PageDown: 'next',
      PageUp: 'back',
      ArrowRight: 'next',
      ArrowLeft: 'back',
      ' ': 'next',
      '.': 'black',
      B: 'black',
      b: 'black',
      p: 'poll',
      '?': 'keys',
      Escape: 'leave',
      q: null,
      Tab: null,
    })
    expect(meaningOf('3', true, false)).toEqual({ vote: 2 })
    expect(meaningOf('0', true, false)).toBeNull()
  })
  it('gives every command a key, and no key two commands', () => {
    const all = COMMANDS.flatMap(command => KEYS[command])
    expect(COMMANDS.every(command => KEYS[command].length > 0)).toBe(true)
    expect(new Set(all).size).toBe(all.length)
  })
  it('goes on to the left where one reads to the left; a clicker stays', () => {
    expect(['ArrowLeft', 'ArrowRight', 'PageDown'].map(key => meaningOf(key, true, true))).toEqual([
      'next',
      'back',
      'next',
    ])
  })
  it('switched off, leaves a clicker and the way out', () => {
    const left = [...Object.values(KEYS).flat(), '1'].filter(key => meaningOf(key, false, false) !== null)
    expect(left.sort()).toEqual(['Escape', 'PageDown', 'PageUp'])
  })
})

describe('whose key it is', () => {
  it('leaves writing alone, a slider its arrows, a button its press', () => {
    const cases: readonly [HTMLElement, string, boolean][] = [
      [tag('textarea'), 'p', true],
      [tag('input', { type: 'text' }), 'PageDown', true],
      [tag('select'), 'b', true],
      [tag('input', { type: 'range' }), 'ArrowRight', true],
      [tag('input', { type: 'range' }), 'PageDown', true],
      [tag('input', { type: 'range' }), 'b', false],
      [tag('div', { role: 'slider' }), 'ArrowLeft', true],
      [tag('button'), ' ', true],
      [tag('button'), 'PageDown', false],
      [tag('button'), 'b', false],
      [tag('div'), ' ', false],
    ]
    for (const [node, key, held] of cases) expect(isHeld(node, key), `${node.outerHTML} ${key}`).toBe(held)
  })
})

describe('hearing keys', () => {
  let listen: Listening
  let heard: Meaning[]
  let single: boolean
  beforeEach(() => {
    listen = listening()
    heard = []
    single = true
    listenForKeys(listen, document, {
      single: () => single,
      rtl: false,
      act: meaning => {
        heard.push(meaning)
        return typeof meaning === 'string'
      },
    })
  })
  afterEach(() => listen.dispose())
  const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))

  it('hears a key before what keeps it to itself', () => {
    const panel = tag('div')
    const below: string[] = []
    panel.addEventListener('keydown', event => {
      below.push(event.key)
      event.stopPropagation()
    })
    expect(press('PageDown', panel)).toBe(false)
    expect(heard).toEqual(['next'])
    expect(below).toEqual([])
    // a hand that nobody counts goes on its way
    expect(press('1', panel)).toBe(true)
    expect(below).toEqual(['1'])
  })
  it('leaves the browser its own keys, and an open dialog all of them', () => {
    press('f', document.body, { ctrlKey: true })
    press('s', document.body, { metaKey: true })
    press('ArrowLeft', document.body, { altKey: true })
    press('b', document.body, { repeat: true })
    tag('dialog', { open: '' })
    press('b')
    expect(heard).toEqual([])
  })
  it('asks each time whether single keys are on', () => {
    press('b')
    single = false
    press('b')
    press('PageUp')
    expect(heard).toEqual(['black', 'back'])
  })
})

describe('what a class may move', () => {
  it('answers yes or no with two buttons, and says what cannot be set here', () => {
    const i18n = createI18n('en')
    i18n.add(words)
    let smokes = 1
    const { root, update } = moveRows(
      i18n,
      [
        {
          label: 'Smoking',
          min: 0,
          max: 1,
          step: 1,
          toggle: true,
          value: () => smokes,
          words: n => (n === 1 ? 'yes' : 'no'),
          onInput(n) {
            smokes = n
          },
        },
      ],
      'drugs',
    )
    const pressed = () =>
      [...root.querySelectorAll('button')].map(
        one => `${one.textContent} ${one.getAttribute('aria-pressed')}`,
      )
    expect(root.querySelector('input')).toBeNull()
    expect(pressed()).toEqual(['no false', 'yes true'])
    root.querySelector('button')?.click()
    update()
    expect(pressed()).toEqual(['no true', 'yes false'])
    expect(root.textContent).toContain('Treatment cannot be set')
  })
})
