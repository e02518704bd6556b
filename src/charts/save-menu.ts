import { el, listening } from '../dom/el'
import type { I18n } from '../i18n'

export type SaveFormat = 'csv' | 'svg' | 'png'
const FORMATS: readonly SaveFormat[] = ['csv', 'svg', 'png']

/**
 * "Save" and what it opens: three plain buttons. Up, Down, Home and End move among them, Down on "Save" opens them;
 * Escape, a click elsewhere or leaving with Tab closes them.
 */
export const mountSaveMenu = (
  host: HTMLElement,
  { i18n, chart, onSave }: { i18n: I18n; chart: string; onSave: (format: SaveFormat) => void },
) => {
  const events = listening()
  const button = el('button', {
    type: 'button',
    class: 'chart-tool chart-tool-menu',
    'aria-expanded': 'false',
    'aria-label': i18n.t('charts.save.of', { chart }),
  })
  button.append(el('span', {}, i18n.t('charts.save')))
  const items = FORMATS.map(format => el('button', { type: 'button' }, i18n.t(`charts.save.${format}`)))
  const list = el('ul', { class: 'chart-save-list', hidden: true }, ...items.map(item => el('li', {}, item)))
  const root = el('div', { class: 'chart-save' }, button, list)
  host.append(root)

  let opened = false
  const open = (wanted: boolean): void => {
    opened = wanted
    list.hidden = !wanted
    button.setAttribute('aria-expanded', String(wanted))
  }
  events.on(button, 'click', () => open(!opened))
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
  events.on(host.ownerDocument, 'pointerdown', event => {
    if (opened && event.target instanceof Node && !root.contains(event.target)) open(false)
  })
  return { dispose: () => events.dispose() }
}
