import { el, type Listening } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/sure.json'
import type { SaveFormat } from './save-button'

const FORMATS: readonly SaveFormat[] = ['csv', 'svg', 'png']

/**
 * What "Save" opens: three plain buttons. Up, Down, Home and End move among them, Down on "Save" opens them;
 * Escape, a click elsewhere or leaving with Tab closes them. Starts closed.
 */
export const mountSaveMenu = (
  { root, button }: { root: HTMLElement; button: HTMLElement },
  { i18n, events, onSave }: { i18n: I18n; events: Listening; onSave: (format: SaveFormat) => void },
) => {
  i18n.add(words)
  const items = FORMATS.map(format => el('button', { type: 'button' }, i18n.t(`charts.save.${format}`)))
  const list = el('ul', { class: 'chart-save-list', hidden: true }, ...items.map(item => el('li', {}, item)))
  root.append(list)

  let opened = false
  const open = (wanted: boolean): void => {
    opened = wanted
    list.hidden = !wanted
    button.setAttribute('aria-expanded', String(wanted))
  }
  items.forEach((item, index) =>
    events.on(item, 'click', () => {
      open(false)
      button.focus()
      onSave(FORMATS[index] as SaveFormat)
    }),
  )
  events.on(root, 'keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      if (!opened) return
      open(false)
      button.focus()
    } else {
      const here = items.findIndex(item => item === event.target)
      const last = items.length - 1
      const targets: Readonly<Record<string, number>> = {
        ArrowDown: here === last ? 0 : here + 1,
        ArrowUp: here <= 0 ? last : here - 1,
        Home: 0,
        End: last,
      }
      const wanted = targets[event.key]
      if (wanted === undefined || (!opened && !event.key.startsWith('Arrow'))) return
      open(true)
      items[wanted]?.focus()
      event.preventDefault()
    }
    event.stopPropagation()
  })
  events.on(root, 'focusout', event => {
    const next = event.relatedTarget
    if (next instanceof Node && !root.contains(next)) open(false)
  })
  events.on(root.ownerDocument, 'pointerdown', event => {
    if (opened && event.target instanceof Node && !root.contains(event.target)) open(false)
  })
  return {
    toggle: () => open(!opened),
    /** opens it with the first or last of its buttons under the keys */
    enter(key: 'ArrowDown' | 'ArrowUp'): void {
      open(true)
      items[key === 'ArrowDown' ? 0 : items.length - 1]?.focus()
    },
  }
}
