import { el, listening } from '../dom/el'
import type { I18n } from '../i18n'

export type SaveFormat = 'csv' | 'svg' | 'png'

/** "Save"; what it opens is fetched when somebody asks. */
export const mountSaveButton = (
  host: HTMLElement,
  {
    i18n,
    chart,
    onSave,
    onFailure,
  }: { i18n: I18n; chart: string; onSave: (format: SaveFormat) => void; onFailure: () => void },
) => {
  const events = listening()
  const button = el(
    'button',
    {
      type: 'button',
      class: 'chart-tool chart-tool-menu',
      'aria-expanded': 'false',
      'aria-label': i18n.t('charts.save.of', { chart }),
    },
    el('span', {}, i18n.t('charts.save')),
  )
  const root = el('div', { class: 'chart-save' }, button)
  host.append(root)
  let fetched: Promise<ReturnType<typeof import('./save-menu').mountSaveMenu> | null> | null = null
  const withMenu = async (act: 'toggle' | 'ArrowDown' | 'ArrowUp'): Promise<void> => {
    fetched ??= import('./save-menu').then(
      ({ mountSaveMenu }) => mountSaveMenu({ root, button }, { i18n, events, onSave }),
      () => null,
    )
    const menu = await fetched
    if (menu === null) onFailure()
    else if (act === 'toggle') menu.toggle()
    else menu.enter(act)
  }
  events.on(button, 'click', () => void withMenu('toggle'))
  events.on(button, 'keydown', event => {
    const { key } = event
    if (fetched !== null || event.ctrlKey || event.metaKey || event.altKey) return
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
    void withMenu(key)
  })
  return { dispose: () => events.dispose() }
}
