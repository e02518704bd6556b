import { HEIGHT_LOSS_CM, QUESTIONS, type AnswerKey } from '../../aid'
import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { isNumberKey, optionsOf, optionWords } from './words'

const answersOf = (i18n: I18n, key: AnswerKey): HTMLElement => {
  const tick = (text: string): HTMLElement => el('span', { class: 'aid-tick' }, text)
  return isNumberKey(key)
    ? el(
        'p',
        { class: 'aid-ticks' },
        el('span', { class: 'aid-paper-line' }, i18n.text(`panels.aid.unit.${key}`)),
        tick(i18n.text('panels.aid.option.unsure')),
      )
    : el('p', { class: 'aid-ticks' }, ...optionsOf(key).map(option => tick(optionWords(i18n, key, option))))
}

const questionOf = (i18n: I18n, key: AnswerKey): HTMLElement => {
  const only = `panels.aid.paper.only.${key}`
  return el(
    'li',
    { 'data-question': key },
    el('p', { class: 'aid-paper-ask' }, i18n.text(`panels.aid.ask.${key}`)),
    i18n.has(only) ? el('p', {}, i18n.text(only, { total: i18n.number(HEIGHT_LOSS_CM) })) : null,
    answersOf(i18n, key),
  )
}

/** Every question to answer with a pen, for a chapter on paper, where nothing can be pressed. Never on the screen. */
export const paperList = (i18n: I18n): HTMLElement =>
  el(
    'section',
    { class: 'aid-paper' },
    el('h4', {}, i18n.text('panels.aid.paper.title')),
    el('p', {}, i18n.text('panels.aid.paper.lead')),
    el('ol', {}, ...QUESTIONS.map(key => questionOf(i18n, key))),
  )
