// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { el } from '../../src/dom/el'
import { createIndex, type Findable } from '../../src/study/match'
import { studyKeyOf } from '../../src/study/keys'

const entry = (kind: Findable['kind'], title: string, words = '', about = ''): Findable => ({
  id: title,
  kind,
  title,
  about,
  words,
  go() {},
})
const find = createIndex([
  entry('term', 'Steroid tablets', 'steroid medicine'),
  entry('control', 'Steroid tablets', 'cortisol prednisone glucocorticoid'),
  entry('story', 'Months on steroid tablets'),
  entry('control', 'Oestrogen', 'estradiol hrt'),
  entry('control', 'Hormone therapy', 'hrt menopausal patch'),
  entry('control', 'Vitamin D in blood', 'sun vit'),
  entry('control', 'Calcium in food', 'milk'),
  entry('chapter', 'Where gentle massage fits in'),
])
const titles = (text: string): readonly string[] => find(text).map(({ kind, title }) => `${kind}: ${title}`)

describe('search', () => {
  it('finds by name, by the beginning of a word and by other names, the control first', () => {
    expect(titles('ster')[0]).toBe('control: Steroid tablets')
    expect(titles('steroid tablets').slice(0, 2)).toEqual([
      'control: Steroid tablets',
      'term: Steroid tablets',
    ])
    expect(titles('prednisone')).toEqual(['control: Steroid tablets'])
    expect(titles('HRT')).toEqual(['control: Oestrogen', 'control: Hormone therapy'])
    expect(titles('vitamin')).toEqual(['control: Vitamin D in blood'])
    expect(titles('massage')).toEqual(['chapter: Where gentle massage fits in'])
  })

  it('finds either spelling, whatever the case, accents and signs', () => {
    for (const text of ['oestrogen', 'Estrogen', 'ESTROGEN', 'óestrogen'])
      expect(titles(text), text).toEqual(['control: Oestrogen'])
  })

  it('asks for every word, and finds nothing for nothing', () => {
    expect(titles('calcium food')).toEqual(['control: Calcium in food'])
    expect(titles('calcium steroid')).toEqual([])
    for (const text of ['', '   ', '...', '<zz>', 'zzz', '('.repeat(500)]) expect(titles(text)).toEqual([])
  })
})

describe('keys', () => {
  const press = (key: string, more: object = {}, single = true) =>
    studyKeyOf(
      { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, target: null, ...more },
      single,
    )
  it('undo, redo and search as everywhere', () => {
    expect(press('z', { ctrlKey: true })).toBe('undo')
    expect(press('z', { metaKey: true })).toBe('undo')
    expect(press('Z', { metaKey: true, shiftKey: true })).toBe('redo')
    expect(press('y', { ctrlKey: true })).toBe('redo')
    expect(press('k', { ctrlKey: true })).toBe('search')
    expect(press('K', { ctrlKey: true, shiftKey: true })).toBeNull()
    expect(press('z')).toBeNull()
    expect(press('z', { ctrlKey: true, altKey: true })).toBeNull()
  })

  it('a single key only where they are wanted', () => {
    expect(press('/')).toBe('search')
    expect(press('/', {}, false)).toBeNull()
  })

  it('leaves a text its own undo and its letters, and a slider nothing', () => {
    const input = (type: string) => el('input', { type })
    for (const target of [el('textarea'), input('text'), input('search'), input('number')]) {
      expect(press('z', { ctrlKey: true, target })).toBeNull()
      expect(press('/', { target })).toBeNull()
      expect(press('k', { ctrlKey: true, target })).toBe('search')
    }
    for (const target of [input('range'), input('checkbox'), el('button')]) {
      expect(press('z', { ctrlKey: true, target })).toBe('undo')
      expect(press('/', { target })).toBe('search')
    }
    expect(press('/', { target: el('select') })).toBeNull()
    expect(press('z', { ctrlKey: true, target: el('select') })).toBe('undo')
  })
})
