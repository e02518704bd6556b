import { el, freshId, type Listening } from '../../dom/el'
import type { I18n } from '../../i18n'

/** Small parts that several steps are made of. */

export const button = (
  listen: Listening,
  text: string,
  onPress: () => void,
  className = 'plain-button',
): HTMLButtonElement => {
  const one = el('button', { type: 'button', class: className }, text)
  listen.on(one, 'click', onPress)
  return one
}

/** A line that is said when it changes, and read where it stands. */
export const spoken = (className = 'lsn-said'): HTMLElement => el('p', { class: className, role: 'status' })

/** Choices of which one holds: native radios, each a whole line to press. */
export const radios = (
  listen: Listening,
  o: {
    readonly legend: string
    readonly className: string
    readonly choices: readonly { readonly value: number; readonly face: readonly (Node | string)[] }[]
    onChoose(value: number): void
  },
) => {
  const name = freshId('lsn')
  const inputs = o.choices.map(({ value }) => el('input', { type: 'radio', name, value }))
  const root = el(
    'fieldset',
    { class: `lsn-radios ${o.className}` },
    el('legend', {}, o.legend),
    ...o.choices.map(({ face }, index) => el('label', {}, inputs[index] as Node, ...face)),
  )
  listen.on(root, 'change', event => {
    if (event.target instanceof HTMLInputElement) o.onChoose(Number(event.target.value))
  })
  return {
    root,
    update(value: number | null, locked = false): void {
      for (const input of inputs) {
        const on = value !== null && Number(input.value) === value
        if (input.checked !== on) input.checked = on
        if (input.disabled !== locked) input.disabled = locked
      }
    },
  }
}

/** A mark that says yes or no by shape as well as by word; `over` where nothing can be changed any more. */
export const verdict = (i18n: I18n, right: boolean, over = false): HTMLElement =>
  el(
    'span',
    { class: 'lsn-verdict', 'data-right': String(right) },
    el('span', { class: 'lsn-sign', 'aria-hidden': 'true' }, right ? '✓' : '○'),
    i18n.text(right ? 'lessons.right' : over ? 'lessons.differs' : 'lessons.notYet'),
  )
