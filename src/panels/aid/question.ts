import { type AnswerKey, type Given, RANGES } from '../../aid'
import { el, freshId, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { readNumber } from './number-text'
import {
  amount,
  answerOf,
  isNumberKey,
  type NumberKey,
  optionOf,
  optionsOf,
  optionWords,
  UNSURE_LEADS,
} from './words'

export interface QuestionOptions {
  readonly i18n: I18n
  readonly key: AnswerKey
  /** the answer given before, or undefined: then nothing is chosen */
  readonly value: Given[AnswerKey]
  readonly onAnswer: (value: Given[AnswerKey]) => void
  /** null before the first question */
  readonly onBack: (() => void) | null
}

/** What the part of a screen that takes the answer must do. */
interface Field {
  readonly parts: readonly HTMLElement[]
  /** the answer, or what to say about it */
  read(): { readonly value: Given[AnswerKey] } | { readonly wrong: string }
  /** where to put it right */
  readonly first: HTMLInputElement
}

/** Examples of a number that can be read, one per question. */
const EXAMPLES: Readonly<Record<NumberKey, number>> = {
  age: 67,
  weeks: 16,
  height_loss_cm: 2.5,
  height_loss_between_cm: 1.5,
}

/** Lengths that people may know in inches. */
const isHeight = (key: NumberKey): boolean => key === 'height_loss_cm' || key === 'height_loss_between_cm'

const choiceField = (
  { i18n, key, value }: QuestionOptions,
  ids: { readonly says: string; readonly error: string },
): Field => {
  const group = freshId('aid')
  const radios = optionsOf(key).map(option => {
    const radio = el('input', {
      type: 'radio',
      name: group,
      value: option,
      autocomplete: 'off',
      'aria-describedby': ids.error,
    })
    radio.checked = option === optionOf(value)
    return radio
  })
  return {
    parts: [
      el(
        'div',
        { class: 'aid-options' },
        ...radios.map(radio =>
          el('label', { class: 'aid-option' }, radio, el('span', {}, optionWords(i18n, key, radio.value))),
        ),
      ),
    ],
    first: radios[0]!,
    read() {
      const chosen = radios.find(radio => radio.checked)
      return chosen === undefined
        ? { wrong: i18n.text('panels.aid.error.choose') }
        : { value: answerOf(key, chosen.value) }
    },
  }
}

const numberField = (
  { i18n, value }: QuestionOptions,
  key: NumberKey,
  ids: { readonly legend: string; readonly says: string; readonly error: string },
): Field => {
  const unit = i18n.text(`panels.aid.unit.${key}`)
  const unitId = freshId('aid-unit')
  const box = el('input', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    size: 6,
    class: 'aid-box',
    'aria-labelledby': `${ids.legend} ${unitId}`,
    'aria-describedby': `${ids.says} ${ids.error}`,
  })
  if (typeof value === 'number') box.value = amount(i18n, value)
  const unsure = el('input', { type: 'checkbox', autocomplete: 'off' })
  unsure.checked = value === 'unsure'
  // who types a number is sure of it; what was typed stays when a hand says "not sure"
  box.addEventListener('input', () => {
    unsure.checked = false
    box.removeAttribute('aria-invalid')
  })
  const [low, high] = RANGES[key]
  return {
    parts: [
      el('p', { class: 'aid-number' }, box, ' ', el('span', { class: 'aid-unit', id: unitId }, unit)),
      el(
        'div',
        { class: 'aid-options' },
        el('label', { class: 'aid-option' }, unsure, el('span', {}, i18n.text('panels.aid.option.unsure'))),
      ),
    ],
    first: box,
    read() {
      if (unsure.checked) return { value: 'unsure' }
      const typed = readNumber(box.value, [low, high], {
        unit,
        inches: isHeight(key) ? i18n.text('panels.aid.unit.inches').split(' ') : null,
      })
      if (typed.value !== undefined) return typed
      box.setAttribute('aria-invalid', 'true')
      return {
        wrong: i18n.text(`panels.aid.error.${typed.wrong}`, {
          // a minus as the numbers of the sentence have it
          text: box.value.trim().replace(/^-(?=\d)/, '−'),
          example: amount(i18n, EXAMPLES[key]),
          min: i18n.number(low),
          max: i18n.number(high),
          unit,
        }),
      }
    },
  }
}

/** One question: what is asked, why, the answers, and the way on and back. Enter goes on from anywhere in it. */
export const questionScreen = (options: QuestionOptions) => {
  const { i18n, key, onAnswer, onBack } = options
  const ids = { legend: freshId('aid-legend'), says: freshId('aid-why'), error: freshId('aid-error') }
  const field = isNumberKey(key) ? numberField(options, key, ids) : choiceField(options, ids)
  const legend = el(
    'legend',
    { tabindex: '-1', id: ids.legend },
    el('h4', {}, i18n.text(`panels.aid.ask.${key}`)),
  )
  const error = el('p', { class: 'aid-error', id: ids.error, role: 'alert', hidden: true })
  const back = el('button', { type: 'button', class: 'panels-link aid-back' }, i18n.text('panels.aid.back'))
  back.addEventListener('click', () => onBack?.())
  const hint = `panels.aid.hint.${key}`
  const leads = UNSURE_LEADS[key]
  const root = el(
    'form',
    { class: 'aid-form', novalidate: true, autocomplete: 'off' },
    el(
      'fieldset',
      { class: 'aid-field', 'aria-describedby': ids.says },
      legend,
      el(
        'div',
        { class: 'aid-says', id: ids.says },
        el(
          'p',
          {},
          el('strong', {}, i18n.text('panels.aid.why')),
          ' ',
          i18n.text(`panels.aid.reason.${key}`),
        ),
        i18n.has(hint) ? el('p', {}, i18n.text(hint)) : null,
        leads === undefined
          ? null
          : el(
              'p',
              {},
              i18n.text('panels.aid.hint.unsure', { rule: i18n.text(`panels.aid.result.${leads}.title`) }),
            ),
      ),
      ...field.parts,
      error,
    ),
    el(
      'div',
      { class: 'aid-go' },
      el('button', { type: 'submit', class: 'aid-main-button' }, i18n.text('panels.aid.next')),
      onBack === null ? null : back,
    ),
  )
  root.addEventListener('input', () => (error.hidden = true))
  root.addEventListener('submit', event => {
    event.preventDefault()
    const answer = field.read()
    if ('value' in answer) return onAnswer(answer.value)
    setText(error, answer.wrong)
    error.hidden = false
    field.first.focus()
  })
  return { root, focus: () => legend.focus() }
}
