import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/study-glossary.json'
import { CHAPTERS } from '../../src/panels/chapters'
import { STORIES } from '../../src/stories'
import { createFinder, entriesOf } from '../../src/study/glossary-words'
import { TERMS } from '../../src/study/terms'
import { levelOf, sentencesOf, wordsOf } from './reading-level'

const i18n = createI18n('en', compileMessage)
i18n.add(Object.fromEntries(Object.entries(words).filter(([key]) => key !== '//')))
const entries = entriesOf(i18n)

describe('the glossary', () => {
  it('has words for each term, and a term for all words', () => {
    expect(entries.length).toBeGreaterThanOrEqual(60)
    for (const { id, term, plain, see, seeWords } of entries) {
      expect(term, id).not.toBe('')
      expect(plain, id).toMatch(/[.]$/)
      expect(see === undefined, `${id}: a link has words, and words have a link`).toBe(seeWords === '')
    }
    const known = new Set(TERMS.map(({ id }) => id))
    expect(known.size).toBe(TERMS.length)
    for (const key of Object.keys(words).filter(one => one !== '//'))
      expect(known).toContain(key.split('.')[1])
  })

  it('reads at grade 6 on the whole, and no entry above 8; a long name does not count against it', () => {
    const all = entries.flatMap(({ plain, more }) => [plain, more]).filter(text => text !== '')
    expect(levelOf(all).grade).toBeLessThanOrEqual(6)
    for (const { id, term, plain, more } of entries) {
      // the word that is explained, and other names, are what they are
      const names = new RegExp(
        `${term}|osteoclasts?|osteoblasts?|osteoporosis|bisphosphonate|parathyroid|denosumab|romosozumab|sclerostin|oestrogen|menopause`,
        'gi',
      )
      expect(levelOf([`${plain} ${more}`.replace(names, 'bone')]).grade, id).toBeLessThanOrEqual(8)
      for (const sentence of [plain, more].flatMap(sentencesOf))
        expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(20)
    }
  })

  it('leads to stories, ages and chapters that are there', () => {
    for (const { id, see } of TERMS) {
      if (see?.story !== undefined)
        expect(
          STORIES.map(story => story.id),
          id,
        ).toContain(see.story)
      if (see?.chapter !== undefined)
        expect(CHAPTERS.map(one => one.id) as string[], id).toContain(see.chapter.split('.')[0])
    }
  })

  it('stands in the order of the alphabet', () => {
    const terms = entries.map(({ term }) => term)
    expect(terms).toEqual([...terms].sort(new Intl.Collator('en').compare))
  })
})

describe('finding its words in a text', () => {
  const find = createFinder(entries)
  const found = (text: string): readonly string[] =>
    find(text).map(({ at, length, entry }) => `${text.slice(at, at + length)} > ${entry.id}`)

  it('takes whole words only, the longest first, in any case', () => {
    expect(found('Osteoclasts dig; an osteoclast rests.')).toEqual([
      'Osteoclasts > osteoclast',
      'osteoclast > osteoclast',
    ])
    expect(found('Low bone density is no bone density.')).toEqual([
      'Low bone density > low-density',
      'bone density > bone-density',
    ])
    expect(found('the non-calcium preosteoclasts calcium-rich')).toEqual([])
    expect(found('Her T-score, and her PTH')).toEqual(['T-score > t-score', 'PTH > parathyroid-hormone'])
  })

  it('has no form that belongs to two', () => {
    const forms = entries.flatMap(entry => entry.forms.map(form => form.toLowerCase()))
    expect(forms.filter((form, k) => forms.indexOf(form) !== k)).toEqual([])
  })

  it('finds its words in another spelling and in a pseudo-locale, where both are written so', () => {
    for (const [locale, spell] of [
      ['en', 'us'],
      ['en-XA', 'uk'],
    ] as const) {
      const other = createI18n(locale, { compile: compileMessage, spell })
      other.add({ ...words, 'test.text': 'Less oestrogen, more remodelling.' })
      const hits = createFinder(entriesOf(other))(other.text('test.text')).map(({ entry }) => entry.id)
      expect(hits, locale + spell).toEqual(['oestrogen', 'remodelling'])
    }
  })
})
