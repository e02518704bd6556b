import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { CHAPTER_IDS, catalogue, keysOf } from './panels-catalogue'
import { levelOf, MISCOUNTED, readingsOf, sentencesOf, syllablesOf, wordsOf } from './reading-level'

const FOLDER = path.resolve(import.meta.dirname, '../../src/i18n/locales/en')
const FILES = readdirSync(FOLDER).filter(name => /^panels(-.*)?\.json$/.test(name))

/** What stands in a gap that is no figure. Names of drugs are the hardest words that can stand there. */
const SAMPLE: Readonly<Record<string, string>> = {
  first: 'alendronate',
  second: 'denosumab',
  last: 'the spine at 70',
  date: '22 November 2026',
  name: 'Royal Osteoporosis Society',
  text: 'Massage lowers the risk of a break.',
  title: 'Rib pain',
  answer: 'not sure',
  rule: 'Ask first',
  verdict: 'Supported',
  place: 'over muscle',
  contact: 'palm',
  tag: 'Ask first',
}
/** The hardest reading of a message: of a select, the branch with the highest grade. */
const hardest = (message: string): string =>
  readingsOf(message, SAMPLE)
    .map(text => ({ text, grade: levelOf([text]).grade }))
    .reduce((worst, one) => (one.grade > worst.grade || Number.isNaN(worst.grade) ? one : worst)).text

const WORDS = Object.fromEntries(
  Object.entries(catalogue('panels')).map(([key, text]) => [key, hardest(text)] as const),
)

/** Fewer words than these, and one long name alone decides the grade: short neighbours are read together. */
const PORTION = 25
interface Portion {
  readonly id: string
  readonly texts: readonly string[]
}
const sizeOf = ({ texts }: Portion): number => levelOf(texts).words
/** A file in portions: a claim, a note, a block (`panels.<a>.<b>`) each, and none left out. */
const portionsOf = (file: string): readonly Portion[] => {
  const messages = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, string>
  const blocks = new Map<string, string[]>()
  for (const key of Object.keys(messages).filter(one => one !== '//')) {
    const id = key.split('.').slice(1, 3).join('.')
    blocks.set(id, [...(blocks.get(id) ?? []), WORDS[key]!])
  }
  const join = (a: Portion, b: Portion): Portion => ({
    id: `${a.id} + ${b.id}`,
    texts: [...a.texts, ...b.texts],
  })
  const portions: Portion[] = []
  for (const [id, texts] of blocks) {
    const last = portions.at(-1)
    if (last === undefined || sizeOf(last) >= PORTION) portions.push({ id, texts })
    else portions.splice(-1, 1, join(last, { id, texts }))
  }
  const [before, last] = portions.slice(-2)
  return before === undefined || last === undefined || sizeOf(last) >= PORTION
    ? portions
    : [...portions.slice(0, -2), join(before, last)]
}

/** Texts of whole sentences: without headings, items and labels, whose few words make the rest look easy. */
const proseOf = (texts: readonly string[]): readonly string[] =>
  texts.filter(text => /[.!?][”’)]*$/.test(text))
const sentences = (texts: readonly string[]) =>
  texts.flatMap(sentencesOf).map(sentence => ({ sentence, n: wordsOf(sentence).length }))
const show = (grade: number): string => grade.toFixed(1)

describe('the counting', () => {
  it('is a library’s: known texts have the grades they are known for', () => {
    expect(levelOf(['The cat sat on the mat. It was warm.']).grade).toBeLessThan(1)
    // 13 words, 26 syllables: the example of the library’s own readme
    expect(
      levelOf(['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.']).grade,
    ).toBeCloseTo(13.08, 2)
    expect(
      levelOf(['Pharmacological discontinuation precipitates accelerated remodelling.']).grade,
    ).toBeGreaterThan(16)
  })

  it('knows our words, and keeps no correction that the library does not need', () => {
    for (const [word, count] of Object.entries(MISCOUNTED)) {
      expect(syllable(word), word).not.toBe(count)
      expect(syllablesOf(word), word).toBe(count)
      expect(Object.values(WORDS).join(' ').toLowerCase(), word).toContain(word)
    }
    for (const [word, count] of Object.entries({
      osteoporosis: 6,
      oestrogen: 3,
      clinician: 3,
      physiotherapist: 6,
      bisphosphonates: 4,
      massage: 2,
      stopped: 1,
      muscles: 2,
      people: 2,
      'T-score': 2,
      '244,235': 1,
    }))
      expect(syllablesOf(word), word).toBe(count)
  })

  it('ends a sentence where it ends, and takes no label for one', () => {
    expect(sentencesOf('One: two; three, 7.5 mg. “Four?” Five')).toEqual([
      'One: two; three, 7.5 mg.',
      '“Four?”',
      'Five',
    ])
    expect(wordsOf('The clinician’s X‑ray – not 2,000 T-scores.')).toHaveLength(6)
    expect(levelOf(['Rest', 'Over muscle', 'Bones that heal.']).words).toBe(3)
  })

  it('reads every branch of a message', () => {
    const message =
      'At {age}, {way, select, up {it rose} other {{count, plural, one {one went} other {# went}}}}.'
    expect(readingsOf(message, {}).toSorted()).toEqual([
      'At 10, 10 went.',
      'At 10, 2 went.',
      'At 10, it rose.',
      'At 10, one went.',
    ])
    expect(WORDS['panels.live.treated']).not.toMatch(/[{}]/)
  })
})

describe('the reading column', () => {
  const levels = CHAPTER_IDS.map(id => ({ id, texts: keysOf(id).map(key => WORDS[key]!) }))

  it('reads at grade 6 or below in every chapter, headings and lists or prose alone', () => {
    for (const { id, texts } of levels) {
      const prose = proseOf(texts)
      console.info(
        `${id}: grade ${show(levelOf(texts).grade)}, prose alone ${show(levelOf(prose).grade)}, ${levelOf(texts).words} words`,
      )
      expect(levelOf(texts).grade, id).toBeLessThanOrEqual(6)
      expect(levelOf(prose).grade, id).toBeLessThanOrEqual(6.5)
    }
  })

  it('has few sentences of 20 words or more, and none over 27', () => {
    const all = sentences(Object.values(WORDS)).toSorted((a, b) => b.n - a.n)
    console.info(
      ['the longest sentences:', ...all.slice(0, 10).map(({ n, sentence }) => `${n}: ${sentence}`)].join(
        '\n  ',
      ),
    )
    expect(all.filter(({ n }) => n > 27)).toEqual([])
    for (const { id, texts } of levels) {
      const long = sentences(texts).filter(({ n }) => n >= 20)
      expect(
        long.length / sentences(texts).length,
        [id, ...long.map(({ sentence }) => sentence)].join('\n'),
      ).toBeLessThan(0.08)
    }
  })
})

describe('every word of the panels, pages for therapists and teachers and the cards included', () => {
  it.each(FILES)('%s: grade 6.5 or below, and no block above 8', file => {
    const portions = portionsOf(file)
    const level = levelOf(portions.flatMap(({ texts }) => texts))
    const worst = portions
      .map(({ id, texts }) => ({ id, grade: levelOf(texts).grade }))
      .reduce((a, b) => (b.grade > a.grade ? b : a))
    console.info(
      `${file}: grade ${show(level.grade)}, ${portions.length} blocks, hardest ${show(worst.grade)} (${worst.id})`,
    )
    for (const { id, texts } of portions) {
      expect(levelOf(texts).grade, `${id}:\n${texts.join('\n')}`).toBeLessThanOrEqual(8)
      const prose = proseOf(texts)
      if (levelOf(prose).words >= PORTION)
        expect(levelOf(prose).grade, `${id}, prose:\n${prose.join('\n')}`).toBeLessThanOrEqual(8)
    }
    expect(level.grade).toBeLessThanOrEqual(6.5)
  })

  it('is on average at 6.5 or below, and nothing is left out', () => {
    const texts = FILES.flatMap(portionsOf).flatMap(portion => portion.texts)
    expect(texts).toHaveLength(Object.keys(WORDS).length)
    expect(levelOf(texts).grade).toBeLessThanOrEqual(6.5)
  })
})
