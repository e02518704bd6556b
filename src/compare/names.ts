import type { I18n } from '../i18n'
import words from '../i18n/locales/en/compare.json'
import type { Scenario } from '../model'
import { nameOf } from '../state/differences'
import { nameWords } from './words'

export interface NamesInWords {
  /** the pinned life */
  readonly a: string
  /** the present one */
  readonly b: string
}

/** Names of two lives in words, the same wherever they stand: panel, plate, files. Works only when a life is another one. */
export const createNames = (
  i18n: I18n,
  storyOf: (life: Scenario) => string | null,
): ((pinned: Scenario, now: Scenario) => NamesInWords) => {
  i18n.add(words)
  let last: { readonly pinned: Scenario; readonly now: Scenario; readonly names: NamesInWords } | null = null
  return (pinned, now) => {
    if (last?.pinned !== pinned || last.now !== now) {
      const { a, b } = nameOf(pinned, now, storyOf)
      last = { pinned, now, names: { a: nameWords(i18n, a, 'a'), b: nameWords(i18n, b, 'b') } }
    }
    return last.names
  }
}
