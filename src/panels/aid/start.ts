import { QUESTIONS, questionsFor } from '../../aid'
import { el } from '../../dom/el'
import type { I18n } from '../../i18n'

/** Before the first question: about whom it is, what is kept, how long it takes. The block's own heading stands above. */
export const startScreen = (i18n: I18n, onStart: () => void) => {
  const button = el(
    'button',
    { type: 'button', class: 'aid-main-button' },
    i18n.text('panels.aid.start.button'),
  )
  button.addEventListener('click', onStart)
  const count = {
    least: i18n.number(questionsFor({}).length),
    most: i18n.number(QUESTIONS.length),
  }
  return {
    root: el(
      'div',
      { class: 'aid-start' },
      el('p', {}, el('strong', {}, i18n.text('panels.aid.start.about'))),
      el('p', {}, i18n.text('panels.aid.start.kept')),
      el('p', {}, i18n.text('panels.aid.start.count', count)),
      el('p', {}, i18n.text('panels.aid.start.end')),
      el('div', { class: 'aid-go' }, button),
    ),
    focus: () => button.focus(),
  }
}
