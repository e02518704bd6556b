import { labelWords, valueWords } from './compare/words'
import type { I18n } from './i18n'
import words from './i18n/locales/en/compare.json'
import { storiesOf } from './page-stories'
import type { Scenario } from './model'
import type { Why } from './state/history'
import { changeWords } from './study/words'

export type SayChange = (before: Scenario, after: Scenario, why?: Why) => string

/** Says what was changed between two lives, in the words in which two lives are compared. Opened by import() only. */
export const createSaying = (i18n: I18n): SayChange => {
  i18n.add(words)
  const say = {
    label: labelWords.bind(null, i18n),
    value: valueWords.bind(null, i18n),
    story(scenario: Scenario): string | null {
      const [story] = storiesOf(scenario)
      return story === undefined ? null : i18n.text(`stories.${story.id}.title`)
    },
  }
  return (before, after, why) => changeWords(i18n, before, after, say, why)
}
