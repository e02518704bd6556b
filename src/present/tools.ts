import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { KEYS } from './keys'
import { COMMANDS, type Command } from './types'

/** A key as people call it. */
export const keyName = (key: string, i18n: I18n): string =>
  key.length === 1 && key !== ' '
    ? key.toUpperCase()
    : i18n.text(`present.key.${key === ' ' ? 'Space' : key}`)

/** A button for every command. The row is there while it is wanted, and goes with the next key pressed outside it. */
export const presentTools = (i18n: I18n, act: (command: Command) => void) => {
  const buttons = new Map<Command, HTMLButtonElement>()
  for (const command of COMMANDS) {
    const button = el(
      'button',
      {
        type: 'button',
        class: 'plain-button',
        'aria-keyshortcuts': KEYS[command].join(' ').replace('  ', ' Space'),
      },
      i18n.text(`present.tool.${command}`),
    )
    button.addEventListener('click', () => act(command))
    buttons.set(command, button)
  }
  const root = el(
    'div',
    { class: 'present-tools', role: 'toolbar', 'aria-label': i18n.text('present.tools'), hidden: true },
    ...buttons.values(),
  )
  return {
    root,
    show(on: boolean): void {
      root.hidden = !on
    },
    press: (command: Command, on: boolean): void =>
      buttons.get(command)?.setAttribute('aria-pressed', String(on)),
    can: (command: Command, on: boolean): void => {
      const button = buttons.get(command)
      if (button !== undefined) button.hidden = !on
    },
  }
}
