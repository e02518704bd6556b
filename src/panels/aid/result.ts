import type { AnswerKey } from '../../aid'
import { el } from '../../dom/el'
import { sign } from '../render/glyphs'
import { cardsPart } from './cards'
import { addOnPart, askPart, clashPart, type Judged, sessionParts, whyPart } from './result-parts'
import { RULE_TAGS } from './rules-list'

export interface ResultOptions extends Judged {
  readonly onChange: (key: AnswerKey) => void
  /** the result came before the last question: the way on to the others */
  readonly onGoOn: (() => void) | null
}

/** The result in words: what to do, why, what to ask, do and leave out. Never more than a rule of caution. */
export const resultScreen = (options: ResultOptions) => {
  const { i18n, decision, onChange, onGoOn } = options
  const { rule } = decision
  const title = el('h4', { tabindex: '-1' }, i18n.text(`panels.aid.result.${rule}.title`))
  const goOn = el('button', { type: 'button', class: 'panels-link' }, i18n.text('panels.aid.goOn'))
  goOn.addEventListener('click', () => onGoOn?.())
  // an emergency has no questions to go on with: only a wrong answer to put right
  const offersMore = onGoOn !== null && rule !== 'R1'
  const caution = el('p', { class: 'aid-caution' }, i18n.text('panels.aid.caution'))
  const cards = cardsPart(options)
  const root = el(
    'div',
    { class: 'aid-result', 'data-rule': rule },
    el(
      'div',
      { class: rule === 'R1' ? 'aid-verdict emergency' : 'aid-verdict' },
      sign(RULE_TAGS[rule]),
      el('div', {}, title, el('p', {}, i18n.text(`panels.aid.result.${rule}.lead`))),
    ),
    rule === 'R1' ? null : caution,
    whyPart(options, onGoOn !== null, onChange),
    offersMore ? goOn : null,
    clashPart(options, onChange),
    addOnPart(options),
    rule === 'R1' || rule === 'R2' ? null : askPart(i18n),
    ...sessionParts(i18n, rule),
    cards.root,
    // first the number to call, then what this page is
    rule === 'R1' ? caution : null,
  )
  return { root, focus: () => title.focus(), dispose: cards.close }
}
