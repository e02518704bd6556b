import { type AnswerKey, type Given, questionsFor } from '../../aid'
import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { answerWords, titleOf } from './words'

/** "Change", named after what it changes for those who hear it alone. */
export const changeButton = (i18n: I18n, key: AnswerKey, change: (key: AnswerKey) => void): HTMLElement => {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'panels-link aid-change',
      'aria-label': i18n.text('panels.aid.change.spoken', { title: titleOf(i18n, key) }),
    },
    i18n.text('panels.aid.change'),
  )
  button.addEventListener('click', () => change(key))
  return button
}

/** An answer on a line: what it is about, what was said, and the way to change it. */
export const answerLine = (
  i18n: I18n,
  given: Given,
  key: AnswerKey,
  change: (key: AnswerKey) => void,
): HTMLElement =>
  el(
    'li',
    { class: 'aid-answer', 'data-answer': key },
    el(
      'span',
      {},
      i18n.text('panels.aid.pair', { title: titleOf(i18n, key), answer: '' }).trim(),
      ' ',
      el('strong', {}, answerWords(i18n, given, key)),
    ),
    changeButton(i18n, key, change),
  )

/** What was answered, in the order of the questions; null before the first answer. */
export const answersList = (
  i18n: I18n,
  given: Given,
  title: string,
  change: (key: AnswerKey) => void,
): HTMLElement | null => {
  const keys = questionsFor(given).filter(key => given[key] !== undefined)
  return keys.length === 0
    ? null
    : el(
        'section',
        { class: 'aid-answers' },
        el('h4', {}, title),
        el('ol', {}, ...keys.map(key => answerLine(i18n, given, key, change))),
      )
}
