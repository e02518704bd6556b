import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { shownAge, stageOf } from './axes'
import { mountSaveMenu, type SaveFormat } from './save-menu'
import { FIRST_AGE } from './series'
import { mountSure } from './sure'
import { add, put } from './svg'
import { markAge, tableOf } from './table'
import { DENSITY_SITES, type ChartKind, type ChartsView, type DensitySite } from './types'
import { wholeAge } from './words'

/** Sizes where nothing is laid out yet (and in tests), pixels: the right-hand column of a wide screen. */
const UNKNOWN = { width: 344, height: 180, axis: 13 } as const

export interface FrameOptions {
  readonly i18n: I18n
  readonly onAge: (age: number) => void
  readonly onSite: (site: DensitySite) => void
  readonly onUncertainty: (shown: boolean) => void
  readonly csvHeader: () => readonly string[]
  /** says something to a screen reader, politely */
  readonly say: (text: string) => void
}

/** One chart with everything round it: its sentence, the quiet line, the plot or its table, the note. */
export const mountFrame = (host: HTMLElement, kind: ChartKind, options: FrameOptions) => {
  const { i18n } = options
  const events = listening()
  const name = i18n.t(`charts.tab.${kind.id}`)
  const titleId = freshId('chart')
  const title = el('h3', { class: 'chart-takeaway', id: titleId })
  const quantity = el('span', { class: 'chart-quantity' })
  const quiet = el('div', { class: 'chart-quiet' }, quantity)
  const tools = el('div', { class: 'chart-tools' })
  const plot = el('div', {
    class: 'chart-plot',
    role: 'slider',
    tabindex: '0',
    'aria-label': i18n.t('charts.age.label', { chart: name }),
    'aria-orientation': 'horizontal',
    'aria-valuemin': String(FIRST_AGE),
  })
  const tableFrame = el('div', {
    class: 'chart-table-frame',
    role: 'region',
    tabindex: '0',
    'aria-label': i18n.t('charts.table.of', { chart: name }),
    hidden: true,
  })
  const field = el('div', { class: 'chart-field' }, plot)
  const root = el(
    'figure',
    { class: `chart chart-${kind.id}`, 'aria-labelledby': titleId },
    el('figcaption', {}, title),
    quiet,
    field,
    tableFrame,
    kind.note === null ? null : el('p', { class: 'chart-note' }, kind.note(i18n)),
  )
  host.append(root)
  const svg = add(plot, 'svg', 'chart-drawing', { 'aria-hidden': 'true', focusable: 'false' })
  const draw = kind.mount(add(svg, 'g', ''), i18n)

  let view: ChartsView | null = null
  let size: { width: number; height: number; axis: number } | null = null
  /** something changed while the plot could not be seen */
  let stale = false
  let visible = true
  let table: HTMLTableElement | null = null
  let tableOfWhat: readonly unknown[] = []

  const siteButtons = kind.hasSites
    ? DENSITY_SITES.map(site => {
        const button = el(
          'button',
          { type: 'button', class: 'chart-site', 'aria-pressed': 'false' },
          i18n.t(`charts.density.site.${site}`),
        )
        events.on(button, 'click', () => {
          if (view?.site === site) return
          options.onSite(site)
          if (view !== null) options.say(spoken(view))
        })
        return { site, button }
      })
    : []
  if (kind.hasSites)
    quiet.append(
      el(
        'div',
        { class: 'chart-sites', role: 'group', 'aria-label': i18n.t('charts.density.sites') },
        ...siteButtons.map(({ button }) => button),
      ),
    )
  const tableButton = el(
    'button',
    {
      type: 'button',
      class: 'chart-tool',
      'aria-pressed': 'false',
      'aria-label': i18n.t('charts.table.of', { chart: name }),
    },
    el('span', {}, i18n.t('charts.table')),
  )
  const sure = kind.explains ? mountSure(field, root, options) : null
  tools.append(tableButton)
  quiet.append(tools)
  const menu = mountSaveMenu(tools, { i18n, chart: name, onSave: format => void save(format) })

  const spoken = (of: ChartsView): string =>
    i18n.t('charts.age.spoken', {
      age: wholeAge(shownAge(of), i18n),
      values: kind.spoken({ ...of, age: shownAge(of) }, i18n),
    })

  const measure = (): { width: number; height: number; axis: number } => {
    if (plot.clientWidth === 0) return size ?? { ...UNKNOWN }
    const axis = parseFloat(getComputedStyle(plot).fontSize)
    return {
      width: plot.clientWidth,
      height: plot.clientHeight || UNKNOWN.height,
      axis: axis > 0 ? axis : UNKNOWN.axis,
    }
  }

  const paint = (): void => {
    if (view === null) return
    if (!visible || !tableFrame.hidden) {
      stale = true
      return
    }
    stale = false
    size ??= measure()
    put(svg, { width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}` })
    draw(stageOf(view, size.width, size.height, size.axis))
  }

  const fillTable = (): void => {
    if (view === null || tableFrame.hidden) return
    const { life, pinned, site, band, bandName, fits, uncertainty } = view
    const what = [life, pinned, site, band, bandName, fits, uncertainty]
    if (table === null || what.some((part, index) => part !== tableOfWhat[index])) {
      table = tableOf(kind.table(view, i18n), i18n)
      tableOfWhat = what
      tableFrame.replaceChildren(table)
    }
    markAge(table, shownAge(view))
  }

  events.on(tableButton, 'click', () => {
    const showTable = tableFrame.hidden
    tableFrame.hidden = !showTable
    field.hidden = showTable
    tableButton.setAttribute('aria-pressed', String(showTable))
    options.say(i18n.t(showTable ? 'charts.table.shown' : 'charts.table.hidden'))
    if (showTable) {
      fillTable()
      table?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' })
    } else if (stale) paint()
  })

  // The age: pointer anywhere on the plot, keys when it has focus. Whole years, so that figures, words and
  // table agree.
  const setAge = (age: number): void => {
    if (view === null) return
    const last = Math.max(FIRST_AGE, view.life.scenario.until)
    const wanted = Math.min(Math.max(age, FIRST_AGE), last)
    if (wanted !== view.age) options.onAge(wanted)
  }
  const ageUnder = (event: PointerEvent): number => {
    if (view === null || size === null) return FIRST_AGE
    const { x0, x1, from, to } = stageOf(view, size.width, size.height, size.axis)
    const across = event.clientX - plot.getBoundingClientRect().left
    return Math.round(from + ((across - x0) / (x1 - x0)) * (to - from))
  }
  let dragging = false
  events.on(plot, 'pointerdown', event => {
    if (event.button !== 0) return
    dragging = true
    plot.setPointerCapture?.(event.pointerId)
    setAge(ageUnder(event))
  })
  events.on(plot, 'pointermove', event => {
    if (dragging) setAge(ageUnder(event))
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    events.on(plot, end, () => {
      if (dragging && view !== null) options.say(spoken(view))
      dragging = false
    })
  events.on(plot, 'keydown', event => {
    if (view === null || event.ctrlKey || event.metaKey || event.altKey) return
    const age = shownAge(view)
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: Math.floor(age + 1e-6) + 1,
      ArrowUp: Math.floor(age + 1e-6) + 1,
      ArrowLeft: Math.ceil(age - 1e-6) - 1,
      ArrowDown: Math.ceil(age - 1e-6) - 1,
      PageUp: age + 5,
      PageDown: age - 5,
      Home: FIRST_AGE,
      End: view.life.scenario.until,
    }
    const wanted = steps[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setAge(wanted)
  })

  const save = async (format: SaveFormat): Promise<void> => {
    const of = view
    // fetched when it is first wanted: most visits save nothing
    const saved = await import('./save').then(
      ({ saveChart }) => saveChart,
      () => null,
    )
    if (of === null) return
    if (saved === null) return options.say(i18n.t('app.partFailed'))
    // With the table in front the drawing behind it may be out of date, and has no styles to read.
    const wasHidden = field.hidden
    field.hidden = false
    if (stale) draw(stageOf(of, (size ??= measure()).width, size.height, size.axis))
    const { csvHeader } = options
    options.say(await saved(format, { kind, of, svg, i18n, csvHeader, spoken: spoken(of) }))
    field.hidden = wasHidden
  }

  const observer =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(() => {
          const next = measure()
          if (
            size !== null &&
            next.width === size.width &&
            next.height === size.height &&
            next.axis === size.axis
          )
            return
          size = next
          paint()
        })
  observer?.observe(plot)

  return {
    root,
    titleId,
    /** Draws the view; writes only what changed. */
    update(next: ChartsView): void {
      view = next
      const age = shownAge(next)
      setText(title, kind.takeaway(next, i18n))
      setText(quantity, kind.quantity(next, i18n))
      for (const { site, button } of siteButtons) {
        const pressed = String(site === next.site)
        if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed)
      }
      put(plot, {
        'aria-valuemax': String(Math.max(FIRST_AGE, next.life.scenario.until)),
        'aria-valuenow': String(Math.round(age * 100) / 100),
        'aria-valuetext': spoken(next),
      })
      sure?.update(next)
      paint()
      fillTable()
    },
    /** Tabs: a chart that is not on show is not drawn until it is. */
    setVisible(wanted: boolean): void {
      visible = wanted
      root.hidden = !wanted
      if (wanted && stale) paint()
    },
    dispose(): void {
      events.dispose()
      menu.dispose()
      sure?.dispose()
      observer?.disconnect()
      root.remove()
    },
  }
}
