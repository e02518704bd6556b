import { el, freshId } from '../dom/el'
import { balanceChart } from './balance'
import { densityChart } from './density'
import { mountFrame } from './frame'
import { createHover } from './hover'
import { riskChart } from './risk'
import { mountTabs } from './tabs'
import type { ChartId, ChartKind, ChartsOptions, ChartsView } from './types'

/** The charts, in order. A new one is a file and a line here. */
export const CHARTS: readonly ChartKind[] = [densityChart, balanceChart, riskChart]

/**
 * The charts of a life: built once, then updated attribute by attribute.
 * @param host an element that the charts fill; where there is room they stand below each other (or as its own
 * style sheet lays them out); a narrow view has a row of tabs that shows one at a time
 */
export const mountCharts = <V extends ChartsView = ChartsView>(
  host: HTMLElement,
  options: ChartsOptions<V>,
) => {
  const { i18n, only, hover = createHover() } = options
  const all: readonly ChartKind<V>[] = options.kinds ?? CHARTS
  const kinds = only === undefined ? all : all.filter(kind => kind.id === only)
  const status = el('p', { class: 'visually-hidden', role: 'status' })
  const root = el('div', { class: 'charts', 'data-count': kinds.length })
  host.append(root)
  let picked: ChartId = kinds[0]?.id ?? ''
  let narrow = false
  const tabs =
    kinds.length > 1
      ? mountTabs(root, {
          i18n,
          tabs: kinds.map(({ id, name }) => ({ id, name: name?.(i18n) ?? i18n.text(`charts.tab.${id}`) })),
          onPick: id => {
            picked = id
            arrange()
          },
        })
      : null
  const panels = kinds.map(kind => {
    const panel = el('div', { class: 'chart-panel', id: freshId('chart-panel') })
    root.append(panel)
    const frame = mountFrame(panel, kind, {
      ...options,
      hover,
      say: text => {
        status.textContent = text
      },
    })
    return { id: kind.id, panel, frame }
  })
  root.append(status)

  const arrange = (): void => {
    const tabbed = tabs !== null && narrow
    root.classList.toggle('charts-tabbed', tabbed)
    if (tabs !== null) {
      tabs.root.hidden = !tabbed
      tabs.show(picked, id => panels.find(entry => entry.id === id)?.panel.id ?? '')
    }
    for (const { id, panel, frame } of panels) {
      if (tabbed) {
        panel.setAttribute('role', 'tabpanel')
        panel.setAttribute('aria-labelledby', tabs.idOf(id))
      } else {
        panel.removeAttribute('role')
        panel.removeAttribute('aria-labelledby')
      }
      panel.hidden = tabbed && id !== picked
      frame.setVisible(!panel.hidden)
    }
  }
  arrange()

  return {
    update(view: V): void {
      if (view.narrow !== narrow) {
        narrow = view.narrow
        arrange()
      }
      for (const { frame } of panels) frame.update(view)
    },
    dispose(): void {
      tabs?.dispose()
      for (const { frame } of panels) frame.dispose()
      root.remove()
    },
  }
}
