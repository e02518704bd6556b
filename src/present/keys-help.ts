import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { KEYS } from './keys'
import { keyName } from './tools'
import { COMMANDS } from './types'

/** The list of keys, and the switch that takes single keys away (WCAG 2.1.4). */
export const keysHelp = (i18n: I18n, onSingle: (on: boolean) => void) => {
  const single = el('input', { type: 'checkbox', checked: true })
  single.addEventListener('change', () => onSingle(single.checked))
  const close = el('button', { type: 'button', class: 'plain-button' }, i18n.text('present.close'))
  const rows = COMMANDS.flatMap(command => [
    el('dt', {}, ...KEYS[command].flatMap(key => [el('kbd', {}, keyName(key, i18n)), ' '])),
    el('dd', {}, i18n.text(`present.keys.${command}`)),
  ])
  const root = el(
    'dialog',
    { class: 'present-keys', 'aria-label': i18n.text('present.keys.title') },
    el('h2', {}, i18n.text('present.keys.title')),
    el(
      'dl',
      {},
      ...rows,
      el('dt', {}, el('kbd', {}, '1'), '\u2013', el('kbd', {}, '9')),
      el('dd', {}, i18n.text('present.keys.vote')),
    ),
    el('label', { class: 'present-single' }, single, i18n.text('present.single')),
    el('p', {}, i18n.text('present.single.note')),
    close,
  )
  close.addEventListener('click', () => root.close())
  return {
    root,
    open(): void {
      if (!root.open) root.showModal()
    },
  }
}
