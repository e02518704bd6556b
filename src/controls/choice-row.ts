import type { BooleanController, GUI, OptionController } from 'lil-gui'
import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { frameRow, type HelpText } from './row-frame'

export interface ChoiceState<T> {
  readonly value: T
  readonly pinned?: T | null
  /** what "reset this" would set; null = a row without one */
  readonly fallback?: T | null
  readonly locked?: boolean
  readonly hidden?: boolean
  readonly tone?: string
}

export interface ChoiceRow<T> {
  readonly element: HTMLElement
  update(now: ChoiceState<T>): void
}

interface ChoiceOptions<T> {
  readonly label: string
  readonly help: HelpText | null
  words(value: T): string
  onInput(value: T): void
}

/** Shared by both: reset, pinned words, lock, hide; everything drawn only when it changed. */
const choice = <T>(
  c: BooleanController | OptionController,
  i18n: I18n,
  o: ChoiceOptions<T>,
  focus: () => void,
  draw: (value: T) => void,
): ChoiceRow<T> & { readonly line: HTMLElement } => {
  let fallback: T | null = null
  const frame = frameRow(c, i18n, o.label, o.help, () => {
    if (fallback === null) return
    o.onInput(fallback)
    focus()
  })
  const line = el('div', { class: 'ctl-value' }, c.$widget, frame.usual)
  frame.tools.after(line)
  let before: ChoiceState<T> | null = null
  return {
    element: c.domElement,
    line,
    update(now) {
      const same = (key: keyof ChoiceState<T>): boolean => before !== null && before[key] === now[key]
      if (!same('value') || !same('tone')) draw(now.value)
      const pinned = now.pinned ?? null
      if (!same('pinned') || !same('value') || !same('tone'))
        setText(
          frame.usual,
          pinned !== null && pinned !== now.value
            ? i18n.t('controls.pinned', { value: o.words(pinned) })
            : '',
        )
      fallback = now.fallback ?? null
      const changed = fallback !== null && fallback !== now.value && now.locked !== true
      frame.resettable(changed && fallback !== null ? o.words(fallback) : null)
      if (!same('locked')) c.enable(now.locked !== true)
      if (!same('hidden')) c.show(now.hidden !== true)
      before = now
    },
  }
}

/** A yes-or-no input: a checkbox as a switch, with its state in words beside it. Values are 0 and 1. */
export const toggleRow = (gui: GUI, i18n: I18n, o: ChoiceOptions<number>): ChoiceRow<number> => {
  const shown = { value: false }
  const c = gui.add(shown, 'value') as BooleanController
  // lil-gui makes the whole row a label; a label may not hold the reset and help buttons, so the row becomes a div
  const row = el('div', { class: c.domElement.className })
  row.append(...c.domElement.childNodes)
  c.domElement.replaceWith(row)
  c.domElement = row
  const word = el('span', { class: 'ctl-word' })
  const label = el('label', { class: 'ctl-switch' })
  c.$input.setAttribute('role', 'switch')
  c.$widget.replaceChildren(label)
  label.append(c.$input, el('span', { class: 'ctl-switch-mark', 'aria-hidden': 'true' }), word)
  for (const type of ['keydown', 'keyup'] as const) row.addEventListener(type, e => e.stopPropagation())
  c.onChange((on: boolean) => {
    setText(word, o.words(on ? 1 : 0))
    o.onInput(on ? 1 : 0)
  })
  return choice(
    c,
    i18n,
    o,
    () => c.$input.focus(),
    value => {
      shown.value = value >= 0.5
      c.updateDisplay()
      setText(word, o.words(value))
    },
  )
}

/** One of a closed list: a native select. */
export const optionRow = <T extends string>(
  gui: GUI,
  i18n: I18n,
  values: readonly T[],
  o: ChoiceOptions<T>,
): ChoiceRow<T> => {
  const shown = { value: values[0] as T }
  const names = Object.fromEntries(values.map(v => [o.words(v), v]))
  const c = gui.add(shown, 'value', names) as OptionController
  c.$display.remove() // the select itself is shown
  c.onChange((value: T) => o.onInput(value))
  return choice(
    c,
    i18n,
    o,
    () => c.$select.focus(),
    value => {
      shown.value = value
      c.updateDisplay()
    },
  )
}
