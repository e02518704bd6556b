import type { Controller } from 'lil-gui'
import { el, icon, setText } from '../dom/el'
import type { I18n } from '../i18n'

/** What "?" opens: plain words, the range in words, what was compared, and where the usual range comes from. */
export interface HelpText {
  readonly text: string
  readonly range: string
  readonly evidence: string
  readonly source: string
}

const RESET = 'M5 12a7.5 7.5 0 1 0 2.6-5.7M7.8 2.6v4.2H12'
const HELP = 'M9.2 9.4a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.2-1.5 2.3M12 17v.6'
const REMOVE = 'M6 6l12 12M18 6L6 18'

export interface RowFrame {
  /** the tools at the end of the name line */
  readonly tools: HTMLElement
  readonly usual: HTMLElement
  readonly usualId: string
  /** a line that says what was used instead; empty text hides it */
  note(text: string): void
  /** shows or hides "reset this", named by what it would set */
  resettable(to: string | null): void
}

/** A 24 px (44 px on touch) button with a drawn sign and a spoken name. */
export const signButton = (sign: 'reset' | 'help' | 'remove', name: string): HTMLButtonElement => {
  const button = el('button', { type: 'button', class: `ctl-sign ctl-sign-${sign}`, 'aria-label': name })
  const drawn = icon(sign === 'reset' ? RESET : sign === 'help' ? HELP : REMOVE)
  if (sign === 'help') {
    const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle')
    for (const [k, v] of Object.entries({ cx: 12, cy: 12, r: 10.5, fill: 'none', stroke: 'currentColor' }))
      ring.setAttribute(k, String(v))
    ring.setAttribute('stroke-width', '1.5')
    drawn.prepend(ring)
  }
  button.append(drawn)
  return button
}

/**
 * Dresses a lil-gui controller as a control row: name and tools, then what the caller adds, then a note and the help.
 * `onReset` null leaves "reset this" out.
 */
export const frameRow = (
  c: Controller,
  i18n: I18n,
  label: string,
  help: HelpText | null,
  onReset: (() => void) | null,
): RowFrame => {
  const id = c.$name.id
  c.$name.textContent = label
  const tools = el('div', { class: 'ctl-tools' })
  const usual = el('span', { class: 'ctl-usual', id: `${id}-usual` })
  const note = el('p', { class: 'ctl-note', hidden: true })
  c.domElement.classList.add('ctl-row')
  c.$name.after(tools)
  c.domElement.append(note)

  const reset = onReset === null ? null : signButton('reset', label)
  if (reset !== null && onReset !== null) {
    reset.hidden = true
    reset.addEventListener('click', onReset)
    tools.append(reset)
  }
  if (help !== null) {
    const text = el('div', { class: 'ctl-help', id: `${id}-help`, hidden: true })
    for (const part of [help.text, help.range, help.evidence, help.source])
      if (part !== '') text.append(el('p', {}, part))
    const ask = signButton('help', i18n.t('controls.help', { label }))
    ask.setAttribute('aria-expanded', 'false')
    ask.setAttribute('aria-controls', text.id)
    const open = (on: boolean): void => {
      text.hidden = !on
      ask.setAttribute('aria-expanded', String(on))
    }
    ask.addEventListener('click', () => open(text.hidden !== false))
    for (const part of [ask, text])
      part.addEventListener('keydown', e => {
        if ((e as KeyboardEvent).key !== 'Escape' || text.hidden) return
        open(false)
        ask.focus()
      })
    tools.append(ask)
    c.domElement.append(text)
  }

  let shownReset: string | null = null
  return {
    tools,
    usual,
    usualId: usual.id,
    note(text) {
      setText(note, text)
      note.hidden = text === ''
    },
    resettable(to) {
      if (reset === null || to === shownReset) return
      shownReset = to
      reset.hidden = to === null
      if (to !== null) reset.setAttribute('aria-label', i18n.t('controls.reset.one', { label, value: to }))
    },
  }
}
