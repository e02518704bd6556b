import { el } from '../../dom/el'
import { holdForPrint } from '../../dom/print-part'
import { doctorCard } from './doctor-card'
import { isStop, type Judged, partElement } from './result-parts'
import { therapistCard } from './therapist-card'

const CARDS = { therapist: therapistCard, doctor: doctorCard }
type CardId = keyof typeof CARDS

/** The two cards: their buttons, and the one that is open, as it will be printed. `close` lets go of it. */
export const cardsPart = (judged: Judged) => {
  const { i18n } = judged
  const { rule } = judged.decision
  // in an emergency nothing here may keep anybody
  if (rule === 'R1')
    return { root: el('p', { class: 'aid-alone' }, i18n.text('panels.aid.card.emergency')), close: () => {} }
  let held: ReturnType<typeof holdForPrint> | null = null
  const place = el('div', { class: 'aid-card-place' })
  const offered: readonly CardId[] = isStop(rule) ? ['doctor'] : ['therapist', 'doctor']
  const openers = offered.map(id => {
    const button = el(
      'button',
      { type: 'button', class: 'plain-button', 'aria-expanded': 'false' },
      i18n.text(`panels.aid.card.${id}`),
    )
    button.addEventListener('click', () => open(id))
    return { id, button }
  })
  const show = (id: CardId | null): void => {
    for (const one of openers) one.button.setAttribute('aria-expanded', String(one.id === id))
    held?.release()
    held = null
    place.replaceChildren()
  }
  const open = (id: CardId): void => {
    const { root, heading } = CARDS[id](judged)
    const print = el(
      'button',
      { type: 'button', class: 'aid-main-button' },
      i18n.text('panels.aid.card.print'),
    )
    const close = el('button', { type: 'button', class: 'panels-link' }, i18n.text('panels.aid.card.close'))
    print.addEventListener('click', () => held?.print())
    close.addEventListener('click', () => {
      show(null)
      openers.find(one => one.id === id)?.button.focus()
    })
    show(id)
    place.append(el('div', { class: 'aid-go' }, print, close), root)
    held = holdForPrint(root)
    heading.focus()
  }
  const part = partElement(
    i18n.text('panels.aid.part.cards'),
    el('p', {}, i18n.text('panels.aid.card.lead')),
    el('div', { class: 'aid-go' }, ...openers.map(({ button }) => button)),
    isStop(rule) ? el('p', { class: 'aid-aside' }, i18n.text('panels.aid.card.none')) : null,
    place,
  )
  return { root: part, close: () => show(null) }
}
