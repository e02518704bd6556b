import { describe, expect, it } from 'vitest'
import { catalogue, CHAPTER_IDS, keysOf } from './panels-catalogue'

/** Words whose vowels mislead the counter below. */
const KNOWN: Readonly<Record<string, number>> = {
  osteoporosis: 6,
  oestrogen: 3,
  area: 3,
  idea: 3,
  being: 2,
  doing: 2,
  radius: 3,
  clinician: 3,
}

/** Syllables of one word: pairs of vowels at most, without silent endings. Good to about one word in twenty. */
const syllables = (word: string): number => {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  const known = KNOWN[plain]
  if (known !== undefined) return known
  if (plain.length <= 3) return 1
  const spoken = plain.replace(/(?:[^laeiouydt]ed|[^laeiouyscxz]es|[^laeiouy]e)$/, end => end[0]!)
  return Math.max(1, spoken.replace(/^y/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

const sentencesOf = (text: string): string[] =>
  text
    .replace(/\{[^}]*\}/g, '10')
    .split(/(?<=[.!?:;])\s+/)
    .map(part => part.trim())
    .filter(part => /[A-Za-z]/.test(part))
const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9][A-Za-z0-9,.’'‑-]*/g) ?? []

/** Flesch-Kincaid grade of a list of texts; each text ends a sentence even without a full stop. */
const grade = (texts: readonly string[]): number => {
  // a colon or a semicolon joins, so only full stops end a sentence here
  const sentences = texts.flatMap(text => text.split(/(?<=[.!?])\s+/).filter(part => /[A-Za-z]/.test(part)))
  const all = sentences.flatMap(wordsOf)
  const beats = all.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (all.length / sentences.length) + 11.8 * (beats / all.length) - 15.59
}

describe('the counter', () => {
  it('knows easy words from hard ones', () => {
    for (const [word, count] of [
      ['bone', 1],
      ['bones', 1],
      ['massage', 2],
      ['stopped', 1],
      ['needed', 2],
      ['table', 2],
      ['doctor', 2],
      ['physiotherapist', 6],
      ['radius', 3],
      ['removal', 3],
      ['changes', 2],
      ['density', 3],
      ['fragile', 2],
      ['clinician', 3],
    ] as const)
      expect(Math.abs(syllables(word) - count), `${word}: ${syllables(word)}`).toBeLessThanOrEqual(1)
    expect(grade(['The cat sat on the mat. It was warm.'])).toBeLessThan(2)
    expect(
      grade([
        'Pharmacological discontinuation precipitates accelerated remodelling, necessitating individualised sequential antiresorptive administration.',
      ]),
    ).toBeGreaterThan(16)
  })
})

describe('the reading column reads at grade 6 or below', () => {
  const words = catalogue('panels')
  for (const chapter of CHAPTER_IDS)
    it(chapter, () => {
      // Names in a drawing (one word each) and names of people and drugs in titles are no prose.
      const texts = keysOf(chapter)
        .filter(
          key =>
            !/\.title$|\.figure\.[a-z]+\.(s\d|usual|low|osteoporosis|before|after|removal|building|range)$/.test(
              key,
            ),
        )
        .map(key => words[key]!)
      const level = grade(texts)
      console.info(`${chapter}: grade ${level.toFixed(1)}`)
      expect(level).toBeLessThanOrEqual(6)
      const lengths = texts.flatMap(sentencesOf).map(sentence => ({ sentence, n: wordsOf(sentence).length }))
      const long = lengths.filter(({ n }) => n >= 20)
      expect(long.length / lengths.length, long.map(({ sentence }) => sentence).join('\n')).toBeLessThan(0.08)
      expect(lengths.filter(({ n }) => n > 27)).toEqual([])
    })
})
