import { compileMessage } from '@lingui/message-utils/compileMessage'
import { setupI18n } from '@lingui/core'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** Words the library miscounts, as they are spoken. A test keeps only those it still gets wrong. */
export const MISCOUNTED: Readonly<Record<string, number>> = {
  anxiety: 4,
  area: 3,
  areas: 3,
  everyday: 3,
  everything: 3,
  society: 4,
}

/** Typographic signs as the library knows them; a dash between words parts them, a hyphen does not. */
const plain = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[‑]/g, '-').replace(/[–—/]/g, ' ')

/** Words as Flesch counts them: "wouldn't", "T-score", "7.5" and "244,235" are one each. */
export const wordsOf = (text: string): readonly string[] =>
  plain(text).match(/[\p{L}\d](?:[\p{L}\d'.,-]*[\p{L}\d])?/gu) ?? []

/** Syllables of a word as the library counts them; a figure is one, which is Flesch's own rule. */
export const syllablesOf = (word: string): number =>
  Math.max(1, MISCOUNTED[word.toLowerCase()] ?? syllable(word))

/** A full stop, a question or an exclamation mark ends a sentence, and so does the end of a text: not a colon. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…][”’")]*)\s+/u)
    .map(part => part.trim())
    .filter(part => /\p{L}/u.test(part))

/** A text of one or two words is a label; counted as a sentence it would flatter its neighbours. */
const isLabel = (text: string): boolean => wordsOf(text).length < 3

export interface Level {
  /** US school grade */
  readonly grade: number
  readonly words: number
}
/** Flesch-Kincaid of texts read one after another. */
export const levelOf = (texts: readonly string[]): Level => {
  const sentences = texts.filter(text => !isLabel(text)).flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const beats = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return {
    grade: fleschKincaid({ sentence: sentences.length, word: words.length, syllable: beats }),
    words: words.length,
  }
}

type Token = string | readonly [string, string?, (string | Readonly<Record<string, unknown>>)?]
/** What each gap of a compiled message may hold: the choices of a select, one and many for a plural, else null. */
const choicesIn = (
  tokens: readonly unknown[],
  found = new Map<string, readonly (string | number)[] | null>(),
) => {
  for (const token of tokens as readonly Token[]) {
    if (typeof token === 'string') continue
    const [name, type, options] = token
    if (type === 'select' && typeof options === 'object') found.set(name, Object.keys(options))
    else if (type === 'plural' || type === 'selectordinal') found.set(name, [1, 2, 10])
    else if (!found.has(name)) found.set(name, null)
    if (typeof options === 'object')
      for (const branch of Object.values(options)) if (Array.isArray(branch)) choicesIn(branch, found)
  }
  return found
}

/**
 * Every reading of an ICU message: each choice of each select and plural. `sample` fills a gap that can hold anything;
 * a gap with no sample holds a figure.
 */
export const readingsOf = (message: string, sample: Readonly<Record<string, string>>): readonly string[] => {
  const compiled = compileMessage(message)
  if (typeof compiled === 'string') return [compiled]
  const english = setupI18n({ locale: 'en', messages: { en: { it: compiled } } })
  const gaps = [...choicesIn(compiled)]
  const all = gaps.reduce<readonly Readonly<Record<string, string | number>>[]>(
    (lists, [name, choices]) =>
      lists.flatMap(list => (choices ?? [sample[name] ?? '10']).map(value => ({ ...list, [name]: value }))),
    [{}],
  )
  return [...new Set(all.map(values => english._('it', values).trim()))]
}
