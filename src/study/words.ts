import type { I18n } from '../i18n'
import type { Scenario } from '../model'
import { differencesOf, type Difference, type Side } from '../state/differences'
import type { Why } from '../state/history'

/** How a difference is said; the page knows (compare/words), so that a life reads the same wherever it stands. */
export interface Saying {
  label(difference: Difference): string
  value(difference: Difference, side: Side): string
  /** the title of the prepared life that this is, or null */
  story(scenario: Scenario): string | null
}

/** One thing that differs, from the life before to the one after: "Final period, 50.5 years to 45 years". */
const differenceWords = (i18n: I18n, one: Difference, say: Saying): string => {
  const label = say.label(one)
  const to = say.value(one, 'b')
  if (one.kind !== 'drug' && one.kind !== 'episodes')
    return i18n.text('study.change.values', { label, from: say.value(one, 'a'), to })
  if (one.b.length === 0) return i18n.text('study.change.removed', { label })
  return i18n.text(one.a.length === 0 ? 'study.change.added' : 'study.change.now', { label, to })
}

/** What was done, in a few words. */
export const changeWords = (
  i18n: I18n,
  before: Scenario,
  after: Scenario,
  say: Saying,
  why: Why = 'change',
): string => {
  if (why === 'swap') return i18n.text('study.change.swap')
  const differences = differencesOf(before, after)
  const [first, ...more] = differences
  if (first === undefined) return i18n.text('study.change.none')
  const title = why === 'load' || more.length > 1 ? say.story(after) : null
  if (title !== null) return i18n.text('study.change.story', { title })
  const words = differenceWords(i18n, first, say)
  return more.length === 0
    ? words
    : i18n.text('study.change.more', { first: words, n: i18n.number(more.length) })
}
