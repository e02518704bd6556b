import type { I18n } from '../i18n'
import { el, freshId, icon, listening } from '../dom/el'

const UP = 'M6 15l6-6 6 6'

/**
 * The place of the controls. Wide pages show it as a column; between 1024 and 1439 px it is a drawer from
 * the left, on a phone a sheet from below; the handle opens and closes it there (CSS decides which).
 */
export const mountSheet = (
  host: HTMLElement,
  o: { readonly i18n: I18n; onToggle?(open: boolean): unknown },
) => {
  const { i18n } = o
  const listen = listening()
  const id = freshId('sheet')
  const changed = el('span', { class: 'sheet-changed' })
  const handle = el(
    'button',
    { type: 'button', class: 'sheet-handle', 'aria-expanded': 'false', 'aria-controls': id },
    el('span', { class: 'sheet-grip', 'aria-hidden': 'true' }),
    el('span', { class: 'sheet-title' }, i18n.t('app.sheet.title')),
    changed,
    icon(UP),
  )
  const body = el('div', { class: 'sheet-body', id })
  const root = el(
    'section',
    { class: 'sheet', 'aria-label': i18n.t('app.landmark.controls'), 'data-open': 'false' },
    handle,
    body,
  )
  host.append(root)
  const set = (open: boolean): void => {
    root.dataset.open = String(open)
    handle.setAttribute('aria-expanded', String(open))
    o.onToggle?.(open)
  }
  listen.on(handle, 'click', () => set(root.dataset.open !== 'true'))
  listen.on(root, 'keydown', event => {
    if (event.key !== 'Escape' || root.dataset.open !== 'true') return
    set(false)
    handle.focus()
  })
  return {
    root,
    body,
    open: () => set(true),
    update(changes: number): void {
      changed.textContent = i18n.t('app.sheet.changed', { count: changes })
    },
    dispose(): void {
      listen.dispose()
      root.remove()
    },
  }
}
