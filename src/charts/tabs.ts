import { el, freshId, listening } from '../dom/el'
import type { I18n } from '../i18n'
import type { ChartId } from './types'

/** The row of tabs that picks one chart on a narrow screen. Arrow keys, Home and End move along it. */
export const mountTabs = (
  host: HTMLElement,
  {
    i18n,
    tabs,
    onPick,
  }: {
    i18n: I18n
    tabs: readonly { readonly id: ChartId; readonly name: string }[]
    onPick: (id: ChartId) => void
  },
) => {
  const ids = tabs.map(({ id }) => id)
  const events = listening()
  const buttons = tabs.map(({ name }) =>
    el(
      'button',
      { type: 'button', role: 'tab', id: freshId('chart-tab'), class: 'chart-tab', 'aria-selected': 'false' },
      name,
    ),
  )
  const root = el(
    'div',
    { class: 'chart-tabs', role: 'tablist', 'aria-label': i18n.t('charts.tabs'), hidden: true },
    ...buttons,
  )
  host.append(root)
  const pick = (index: number, focus: boolean): void => {
    const id = ids[(index + ids.length) % ids.length]
    const button = buttons[(index + ids.length) % ids.length]
    if (id === undefined || button === undefined) return
    onPick(id)
    if (focus) button.focus()
  }
  buttons.forEach((button, index) => {
    events.on(button, 'click', () => pick(index, false))
    events.on(button, 'keydown', event => {
      const along = i18n.dir === 'rtl' ? -1 : 1
      const target: Readonly<Record<string, number>> = {
        ArrowRight: index + along,
        ArrowLeft: index - along,
        Home: 0,
        End: ids.length - 1,
      }
      const wanted = target[event.key]
      if (wanted === undefined) return
      event.preventDefault()
      event.stopPropagation()
      pick(wanted, true)
    })
  })
  return {
    root,
    idOf: (id: ChartId): string => buttons[ids.indexOf(id)]?.id ?? '',
    show(selected: ChartId, panelOf: (id: ChartId) => string): void {
      buttons.forEach((button, index) => {
        const id = ids[index] as ChartId
        button.setAttribute('aria-selected', String(id === selected))
        button.setAttribute('aria-controls', panelOf(id))
        button.tabIndex = id === selected ? 0 : -1
      })
    },
    dispose(): void {
      events.dispose()
      root.remove()
    },
  }
}
