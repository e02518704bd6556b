import { el, freshId, setText } from '../dom/el'
import type { I18n } from '../i18n'

export interface Field {
  readonly root: HTMLElement
  readonly control: HTMLInputElement | HTMLSelectElement
  /** the quiet words beside or below the control */
  hint(text: string): void
  /** a second quiet line: what to keep in mind of the value that stands there */
  care(text: string): void
  /** what is wrong with it, in words; null when nothing is */
  refuse(text: string | null): void
}

/** A control with its name above, its unit beside, and room for what is wrong below. */
export const fieldOf = (
  name: string,
  control: HTMLInputElement | HTMLSelectElement,
  { unit = '', more = null }: { readonly unit?: string; readonly more?: HTMLElement | null } = {},
): Field => {
  const id = freshId('trial-field')
  control.id = id
  const hint = el('p', { class: 'trl-hint', id: `${id}-hint`, hidden: true })
  const care = el('p', { class: 'trl-hint', id: `${id}-care`, hidden: true })
  const wrong = el('p', { class: 'trl-wrong', id: `${id}-wrong`, hidden: true })
  const describe = (): void => {
    const ids = [wrong, hint, care].filter(({ hidden }) => !hidden).map(one => one.id)
    if (ids.length === 0) control.removeAttribute('aria-describedby')
    else control.setAttribute('aria-describedby', ids.join(' '))
  }
  const quiet = (line: HTMLElement, text: string): void => {
    setText(line, text)
    line.hidden = text === ''
    describe()
  }
  return {
    control,
    root: el(
      'div',
      { class: 'trl-row' },
      el('label', { class: 'trl-name', for: id }, name),
      el(
        'div',
        { class: 'trl-value' },
        control,
        unit === '' ? null : el('span', { class: 'trl-unit' }, unit),
      ),
      more,
      wrong,
      hint,
      care,
    ),
    hint: text => quiet(hint, text),
    care: text => quiet(care, text),
    refuse(text) {
      setText(wrong, text ?? '')
      wrong.hidden = text === null
      if (text === null) control.removeAttribute('aria-invalid')
      else control.setAttribute('aria-invalid', 'true')
      describe()
    },
  }
}

/** A box for a number. Text, so that what cannot be read can be quoted and is never lost. */
export const numberBox = (letters: number, mode: 'numeric' | 'decimal'): HTMLInputElement =>
  el('input', {
    type: 'text',
    inputmode: mode,
    size: letters,
    maxlength: 40,
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'ltr',
    class: 'trl-box',
  })

/** A box to tick with its words, and a "?" that opens what stands behind them. */
export const tickOf = (name: string, about: string, more: readonly Node[], i18n: I18n) => {
  const id = freshId('trial-tick')
  const box = el('input', { type: 'checkbox', id })
  const help = el('div', { class: 'trl-help', id: `${id}-help`, hidden: true }, el('p', {}, about), ...more)
  const sign = el(
    'button',
    {
      type: 'button',
      class: 'trl-sign',
      'aria-expanded': 'false',
      'aria-controls': `${id}-help`,
      'aria-label': i18n.text('trial.about', { name }),
    },
    '?',
  )
  const show = (open: boolean): void => {
    help.hidden = !open
    sign.setAttribute('aria-expanded', String(open))
  }
  sign.addEventListener('click', () => show(help.hidden !== false))
  return {
    box,
    /** @returns true when the help stood open */
    close(): boolean {
      const was = help.hidden === false
      show(false)
      if (was) sign.focus()
      return was
    },
    root: el(
      'div',
      { class: 'trl-row trl-row-tick' },
      el('div', { class: 'trl-tick' }, box, el('label', { for: id }, name), sign),
      help,
    ),
  }
}
