import './choices.css'
import { el, freshId } from '../../dom/el'

export interface Choices<T> {
  readonly root: HTMLElement
  /** Marks another choice without saying so to anybody. */
  set(value: T): void
}

interface ChoicesOptions<T> {
  /** names the group, for eyes and ears alike */
  readonly label: string
  readonly values: readonly T[]
  readonly value: T
  words(value: T): string
  onChoose(value: T): void
}

/** One of a few, side by side: native radio buttons drawn as segments, so that arrow keys and names come for free. */
export const choices = <T extends string>(o: ChoicesOptions<T>): Choices<T> => {
  const group = freshId('choice')
  const radios = o.values.map(value => {
    const radio = el('input', { type: 'radio', name: group, value, autocomplete: 'off' })
    radio.checked = value === o.value
    radio.addEventListener('change', () => o.onChoose(value))
    return radio
  })
  const labelId = `${group}-label`
  return {
    root: el(
      'div',
      { class: 'panels-choices', role: 'radiogroup', 'aria-labelledby': labelId },
      el('span', { class: 'panels-choices-label', id: labelId }, o.label),
      el(
        'div',
        { class: 'panels-segments' },
        ...radios.map((radio, i) => el('label', {}, radio, el('span', {}, o.words(o.values[i]!)))),
      ),
    ),
    set(value) {
      for (const radio of radios) radio.checked = radio.value === value
    },
  }
}
