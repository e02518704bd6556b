import type { I18n } from '../i18n'
import { TERMS, type Term } from './terms'

/** A term in the words of a language. */
export interface Entry extends Term {
  readonly term: string
  readonly plain: string
  /** may be empty */
  readonly more: string
  /** the words of the link that shows it; empty without one */
  readonly seeWords: string
  /** as it is written in the text, longest first */
  readonly forms: readonly string[]
}

/** Every entry, in the order of the alphabet. The catalogue of the glossary must have been added. */
export const entriesOf = (i18n: I18n): readonly Entry[] => {
  const text = (id: string, part: string): string => {
    const key = `glossary.${id}.${part}`
    return i18n.has(key) ? i18n.text(key) : ''
  }
  const { compare } = new Intl.Collator(i18n.locale.startsWith('en') ? 'en' : i18n.locale)
  return TERMS.map((one): Entry => ({
    ...one,
    term: text(one.id, 'term'),
    plain: text(one.id, 'plain'),
    more: text(one.id, 'more'),
    seeWords: text(one.id, 'see'),
    forms: text(one.id, 'forms')
      .split('|')
      .filter(form => form !== '')
      .toSorted((a, b) => b.length - a.length),
  })).toSorted((a, b) => compare(a.term, b.term))
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Finds the forms of all entries in a text, in any case: one pass, the longest form first, whole words only. */
export const createFinder = (entries: readonly Entry[]) => {
  const byForm = new Map(
    entries.flatMap(entry => entry.forms.map(form => [form.toLowerCase(), entry] as const)),
  )
  const forms = [...byForm.keys()].toSorted((a, b) => b.length - a.length)
  const pattern =
    forms.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}_-])`, 'giu')
  return (
    text: string,
  ): readonly { readonly at: number; readonly length: number; readonly entry: Entry }[] => {
    if (pattern === null || text.length < 3) return []
    return [...text.matchAll(pattern)].flatMap(found => {
      const entry = byForm.get(found[0].toLowerCase())
      return entry === undefined ? [] : [{ at: found.index, length: found[0].length, entry }]
    })
  }
}
export type Finder = ReturnType<typeof createFinder>
