import './pressure.css'
import { el, setText } from '../../dom/el'
import { tagChip } from '../render/glyphs'
import { choices } from '../render/choices'
import type { MakeWidget, Tag } from '../types'
import { createResult } from './result'
import { CONTACTS, PLACES, START, type Touch } from './rules'
import { createSteps } from './steps'

const TAGS = ['fits', 'ask', 'avoid'] as const satisfies readonly Tag[]

/** The guide to pressure and position: a step, a part of the arm and a place give one of three tags with its reason. */
export const makePressure: MakeWidget = ({ i18n }) => {
  let touch = START
  const choose = (choice: Partial<Touch>): void => {
    touch = { ...touch, ...choice }
    draw()
  }
  const steps = createSteps(i18n, step => choose({ step }))
  const contact = choices({
    label: i18n.text('panels.pressure.contacts'),
    values: CONTACTS,
    value: touch.contact,
    words: value => i18n.text(`panels.pressure.contact.${value}`),
    onChoose: value => choose({ contact: value }),
  })
  const place = choices({
    label: i18n.text('panels.pressure.places'),
    values: PLACES,
    value: touch.place,
    words: value => i18n.text(`panels.pressure.place.${value}`),
    onChoose: value => choose({ place: value }),
  })
  const under = el('p', { class: 'panels-small' })
  const result = createResult(i18n)
  const draw = (): void => {
    steps.draw(touch)
    setText(under, i18n.text('panels.pressure.under', { place: touch.place }))
    result.draw(touch)
  }
  draw()
  return {
    root: el(
      'div',
      { class: 'panels-pressure' },
      steps.root,
      under,
      el('div', { class: 'panels-pressure-where' }, contact.root, place.root),
      result.root,
      el('p', { class: 'panels-caption' }, i18n.text('panels.pressure.caption')),
      el('h4', {}, i18n.text('panels.pressure.rules')),
      el(
        'ul',
        { class: 'panels-rules' },
        ...TAGS.map(tag =>
          el('li', {}, tagChip(i18n, tag), el('p', {}, i18n.text(`panels.pressure.rules.${tag}`))),
        ),
      ),
      el('p', { class: 'panels-small' }, i18n.text('panels.pressure.scale')),
    ),
  }
}
