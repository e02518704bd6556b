import { el, freshId } from '../../dom/el'
import type { I18n } from '../../i18n'
import { tagChip } from '../render/glyphs'
import { touchDrawing } from './drawing'
import { ruleOn, STEPS, type Touch } from './rules'

export interface Steps {
  readonly root: HTMLElement
  /** Draws the five steps with another part of the hand, or over another place. */
  draw(touch: Touch): void
}

/** One step: a radio button named by its number and its words, described by what it looks like and by its tag. */
const card = (i18n: I18n, group: string, step: Touch['step'], onChoose: (step: Touch['step']) => void) => {
  const key = `panels.pressure.${step}`
  const id = `${group}-${step}`
  const radio = el('input', {
    type: 'radio',
    name: group,
    value: step,
    autocomplete: 'off',
    'aria-labelledby': `${id}-number ${id}-name`,
    'aria-describedby': `${id}-how ${id}-tag`,
  })
  radio.addEventListener('change', () => onChoose(step))
  const picture = el('span', { class: 'panels-step-picture' })
  const tag = el('span', { class: 'panels-step-tag', id: `${id}-tag` })
  const root = el(
    'label',
    { class: 'panels-step' },
    radio,
    el('span', { class: 'panels-step-number', id: `${id}-number` }, i18n.number(Number(step))),
    picture,
    el('span', { class: 'panels-step-name', id: `${id}-name` }, i18n.text(`${key}.name`)),
    el('span', { class: 'panels-step-how', id: `${id}-how` }, i18n.text(`${key}.how`)),
    tag,
  )
  return {
    root,
    draw(now: Touch): void {
      radio.checked = now.step === step
      const touch = { ...now, step }
      picture.replaceChildren(touchDrawing(touch))
      tag.replaceChildren(...tagChip(i18n, ruleOn(touch).tag).childNodes)
    },
  }
}

/** The five steps of the scale side by side, each drawn and tagged for the same hand and place. */
export const createSteps = (i18n: I18n, onChoose: (step: Touch['step']) => void): Steps => {
  const group = freshId('step')
  const cards = STEPS.map(step => card(i18n, group, step, onChoose))
  return {
    root: el(
      'div',
      { class: 'panels-steps', role: 'radiogroup', 'aria-label': i18n.text('panels.pressure.steps') },
      ...cards.map(({ root }) => root),
    ),
    draw(touch) {
      for (const one of cards) one.draw(touch)
    },
  }
}
