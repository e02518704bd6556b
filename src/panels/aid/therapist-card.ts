import type { AnswerKey } from '../../aid'
import { el } from '../../dom/el'
import { ruled, type Sheet, sheet, sheetPart } from './card-sheet'
import { addOnList, avoidTexts, type Judged, taggedList } from './result-parts'
import { BEHIND, hasBroken, pairWords } from './words'

/** Reasons that speak of bone; the others (blood, cancer) ask for care too, but not because a bone may break. */
const OF_BONE: readonly AnswerKey[] = ['tscore', 'told_osteoporosis', 'fracture', 'steroids_3mo']
/** What a therapist need not be told twice: who said yes has lines of its own, and age alone says nothing. */
const NOT_TOLD: readonly AnswerKey[] = ['clearance', 'age']

/** "Tell my therapist": in the words of the Walton scale, what to do and to leave out. Not for R1 to R3: there is no massage. */
export const therapistCard = (judged: Judged): Sheet => {
  const { i18n, given, decision } = judged
  const { rule, reasons, risks, addOns } = decision
  const words = (end: string): string => i18n.text(`panels.aid.therapist.${end}`)
  // an add-on says it already, with what to do about it
  const said = [...NOT_TOLD, ...addOns.map(id => BEHIND[id])]
  // whatever decides: a therapist has to know of everything that asks for care
  const told = [...new Set([...reasons, ...risks].map(({ key }) => key))].filter(key => !said.includes(key))
  const fragile = risks.some(({ key }) => OF_BONE.includes(key))
  const toldWords = (key: AnswerKey): string => {
    const pair = pairWords(i18n, given, key)
    return key === 'bleeding_disorder' ? i18n.text('panels.aid.therapist.bleeding', { pair }) : pair
  }
  const waits = rule === 'R4' || rule === 'R5'
  const broke = hasBroken(given)
  const rows = told.length + addOns.length + (waits ? 2 : 0) + (broke ? 2 : 0)
  return sheet(
    i18n,
    { id: 'therapist', lead: words(fragile ? 'lead.fragile' : 'lead'), rows },
    waits ? el('p', { class: 'aid-sheet-wait' }, words(`wait.${rule}`)) : null,
    told.length === 0 && addOns.length === 0
      ? null
      : sheetPart(
          words('care'),
          told.length === 0
            ? null
            : el('ul', { class: 'aid-told' }, ...told.map(key => el('li', {}, toldWords(key)))),
          addOns.length === 0 ? null : addOnList(judged),
          broke ? ruled(words('broke')) : null,
        ),
    el(
      'div',
      { class: 'aid-sheet-pair' },
      sheetPart(
        words('touch'),
        taggedList(
          'fits',
          Array.from({ length: 7 }, (_, i) => words(`touch.t${i + 1}`)),
        ),
      ),
      sheetPart(words('leave'), taggedList('avoid', avoidTexts(i18n))),
    ),
    el(
      'section',
      { class: 'aid-sheet-part aid-sheet-stop' },
      el('h5', {}, words('stop')),
      el('ul', {}, ...[1, 2, 3].map(n => el('li', {}, words(`stop.t${n}`)))),
    ),
    sheetPart(
      words('yes'),
      el(
        'div',
        { class: 'aid-sheet-lines' },
        ruled(words('clinician')),
        ruled(i18n.text('panels.aid.card.date')),
      ),
      ruled(words('said'), 2),
    ),
  )
}
