import { questionsFor } from '../../aid'
import { el } from '../../dom/el'
import { ruled, type Sheet, sheet, sheetPart } from './card-sheet'
import { askTexts, isStop, type Judged } from './result-parts'
import { answerWords, hasBroken, pairWords, titleOf } from './words'

/** "Ask my doctor": why somebody asks, what they answered, and their questions with room for what is said. */
export const doctorCard = ({ i18n, given, decision }: Judged): Sheet => {
  const { rule, reasons } = decision
  const words = (end: string): string => i18n.text(`panels.aid.doctor.${end}`)
  const why = reasons.map(({ key }) => key)
  const others = questionsFor(given).filter(key => given[key] !== undefined && !why.includes(key))
  const result = i18n.text(`panels.aid.result.${rule}.title`)
  const broke = hasBroken(given)
  return sheet(
    i18n,
    {
      id: 'doctor',
      lead: words(isStop(rule) || rule === 'R4' ? `lead.${rule}` : 'lead'),
      rows: why.length + others.length + (broke ? 2 : 0),
    },
    sheetPart(
      words('why'),
      el('p', {}, i18n.text('panels.aid.doctor.rule', { rule: result })),
      why.length === 0
        ? el('p', {}, words('none'))
        : el('ul', { class: 'aid-told' }, ...why.map(key => el('li', {}, pairWords(i18n, given, key)))),
      broke ? ruled(words('broke')) : null,
    ),
    sheetPart(
      words('answers'),
      el(
        'dl',
        { class: 'aid-sheet-answers' },
        ...others.map(key =>
          el('div', {}, el('dt', {}, titleOf(i18n, key)), el('dd', {}, answerWords(i18n, given, key))),
        ),
      ),
    ),
    sheetPart(
      words('questions'),
      el('ol', { class: 'aid-sheet-questions' }, ...askTexts(i18n).map(text => el('li', {}, ruled(text)))),
      el('p', { class: 'aid-sheet-meant' }, words('meant')),
    ),
    sheetPart(
      words('reply'),
      el(
        'div',
        { class: 'aid-sheet-lines' },
        ruled(words('clinician')),
        ruled(i18n.text('panels.aid.card.date')),
      ),
      ruled(words('where'), 2),
    ),
  )
}
