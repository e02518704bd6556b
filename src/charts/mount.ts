import { el, freshId } from '../dom/el'
import { balanceChart } from './balance'
import { densityChart } from './density'
import { mountFrame } from './frame'
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
export const mountCharts = (host: HTMLElement, options: ChartsOptions) => {
  const { i18n, only } = options
  const kinds = only === undefined ? CHARTS : CHARTS.filter(kind => kind.id === only)
  const status = el('p', { class: 'visually-hidden', role: 'status' })
  const root = el('div', { class: 'charts', 'data-count': kinds.length })
  host.append(root)
  let picked: ChartId = kinds[0]?.id ?? 'density'
  let narrow = false
  const tabs =
    kinds.length > 1
      ? mountTabs(root, {
          i18n,
          ids: kinds.map(kind => kind.id),
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
      i18n,
      onAge: options.onAge,
      onSite: options.onSite,
      onUncertainty: options.onUncertainty,
      csvHeader: options.csvHeader,
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
    update(view: ChartsView): void {
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
