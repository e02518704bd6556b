import { el, freshId, listening, setText } from '../dom/el'
import { ageCursor } from './age-cursor'
import { canvasOf, shownAge, stageOf, type Size } from './axes'
import { followHover, type Hover } from './hover'
import { mountSaveButton, type SaveFormat } from './save-button'
import { FIRST_AGE } from './series'
import { mountSure } from './sure'
import { add, put } from './svg'
import { mountSwitches, pressedOf } from './switches'
import { mountTwin } from './twin'
import { transition } from './transition'
import type { ChartKind, ChartsOptions, ChartsView } from './types'
import { wholeAge } from './words'

/** Sizes where nothing is laid out yet (and in tests), pixels: the right-hand column of a wide screen. */
const UNKNOWN: Size = { width: 344, height: 180, axis: 13 }

export interface FrameOptions<V extends ChartsView> extends ChartsOptions<V> {
  readonly hover: Hover
  /** says something to a screen reader, politely */
  readonly say: (text: string) => void
}

/** One chart with everything round it: its sentence, the quiet line, the plot or its table, the note. */
export const mountFrame = <V extends ChartsView>(
  host: HTMLElement,
  kind: ChartKind<V>,
  options: FrameOptions<V>,
) => {
  const { i18n } = options
  const events = listening()
  const name = kind.name?.(i18n) ?? i18n.text(`charts.tab.${kind.id}`)
  const titleId = freshId('chart')
  const title = el('h3', { class: 'chart-takeaway', id: titleId })
  const quantity = el('span', { class: 'chart-quantity' })
  const tools = el('div', { class: 'chart-tools' })
  const quiet = el('div', { class: 'chart-quiet' }, quantity, tools)
  const plot = el(
    'div',
    kind.axis === 'own'
      ? { class: 'chart-plot chart-picture', role: 'img' }
      : {
          class: 'chart-plot',
          role: 'slider',
          tabindex: '0',
          'aria-label': i18n.t('charts.age.label', { chart: name }),
          'aria-orientation': 'horizontal',
          'aria-valuemin': String(FIRST_AGE),
        },
  )
  const { height } = kind
  if (height !== undefined && 'rem' in height) plot.style.blockSize = `${height.rem}rem`
  if (height !== undefined && 'ratio' in height)
    Object.assign(plot.style, { blockSize: 'auto', aspectRatio: String(height.ratio) })
  const tableFrame = el('div', {
    class: 'chart-table-frame',
    role: 'region',
    tabindex: '0',
    'aria-label': i18n.t('charts.table.of', { chart: name }),
    hidden: true,
  })
  const note = kind.note === undefined ? null : el('p', { class: 'chart-note' })
  const field = el('div', { class: 'chart-field' }, plot)
  const root = el(
    'figure',
    { class: `chart chart-${kind.id}`, 'aria-labelledby': titleId },
    el('figcaption', {}, title),
    quiet,
    field,
    tableFrame,
    note,
  )
  host.append(root)
  const svg = add(plot, 'svg', 'chart-drawing', { 'aria-hidden': 'true', focusable: 'false' })
  const layer = add(svg, 'g', '')
  /** draws at a size: with ages across, or without */
  const draw = ((): ((of: V, size: Size) => void) => {
    if (kind.axis === 'own') {
      const paintOwn = kind.mount(layer, i18n)
      return (of, at) => paintOwn(canvasOf(of, at))
    }
    const paintAges = kind.mount(layer, i18n)
    return (of, at) => paintAges(stageOf(of, at))
  })()

  let view: V | null = null
  let size: Size | null = null
  /** something changed while the plot could not be seen */
  let stale = false
  let visible = true

  const switches =
    kind.tabs === undefined
      ? null
      : mountSwitches(tools, kind, {
          i18n,
          wishes: options,
          onPicked: () => {
            if (view !== null) options.say(spoken(view))
          },
        })
  const { explains } = kind
  const sure =
    explains === undefined
      ? null
      : mountSure({ quiet, field, chart: root }, { ...options, chart: name, explains })
  const spoken = (of: V): string => {
    const values = kind.spoken({ ...of, age: shownAge(of) }, i18n)
    return kind.axis === 'own'
      ? values
      : i18n.t('charts.age.spoken', { age: wholeAge(shownAge(of), i18n), values })
  }

  const measure = (): Size => {
    if (plot.clientWidth === 0) return size ?? UNKNOWN
    const axis = parseFloat(getComputedStyle(plot).fontSize)
    return {
      width: plot.clientWidth,
      height: plot.clientHeight || UNKNOWN.height,
      axis: axis > 0 ? axis : UNKNOWN.axis,
    }
  }

  const motion = transition(svg)
  let lifeShown: V['life'] | null = null
  const paint = (): void => {
    if (view === null) return
    if (!visible || !tableFrame.hidden) {
      stale = true
      return
    }
    stale = false
    size ??= measure()
    put(svg, { width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}` })
    const [of, at] = [view, size]
    motion.paint(lifeShown !== null && lifeShown !== of.life, () => draw(of, at))
    lifeShown = of.life
    follow?.refresh()
  }

  const pressed = (of: V) => pressedOf(kind.tabs?.(of, i18n, options) ?? [])
  const twin = mountTwin(tools, kind, {
    i18n,
    name,
    field,
    frame: tableFrame,
    shown: () => view,
    pressed,
    say: options.say,
    onBack: () => stale && paint(),
  })
  const menu = mountSaveButton(tools, {
    i18n,
    chart: name,
    onSave: format => void save(format),
    onFailure: () => options.say(i18n.t('app.partFailed')),
  })
  const { hover } = options
  const shown = () => (view === null || size === null ? null : { view, size })
  const follow =
    kind.axis === 'age'
      ? followHover({ hover, kind, svg, i18n, shown: () => (visible && !field.hidden ? shown() : null) })
      : null
  if (kind.axis === 'age')
    ageCursor(events, plot, {
      shown,
      onAge: options.onAge,
      onRest: () => view !== null && options.say(spoken(view)),
      onHover: hover.set,
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
    if (stale) draw(of, (size ??= measure()))
    const { csvHeader } = options
    options.say(
      await saved(format, { kind, of, svg, i18n, csvHeader, pressed: pressed(of), spoken: spoken(of) }),
    )
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
    update(next: V): void {
      view = next
      const sentence = kind.takeaway(next, i18n)
      setText(title, sentence)
      setText(quantity, kind.quantity(next, i18n))
      if (height !== undefined && 'rows' in height)
        plot.style.setProperty('--chart-rows', String(height.rows(next, i18n)))
      if (note !== null) {
        const words = kind.note?.(next, i18n) ?? ''
        setText(note, words)
        note.hidden = words === ''
      }
      switches?.update(next)
      if (kind.axis === 'own')
        put(plot, { 'aria-label': i18n.t('charts.picture', { sentence, values: spoken(next) }) })
      else
        put(plot, {
          'aria-valuemax': String(Math.max(FIRST_AGE, next.life.scenario.until)),
          'aria-valuenow': String(Math.round(shownAge(next) * 100) / 100),
          'aria-valuetext': spoken(next),
        })
      sure?.update(next)
      paint()
      twin.update()
    },
    /** Tabs: a chart that is not on show is not drawn until it is. */
    setVisible(wanted: boolean): void {
      visible = wanted
      root.hidden = !wanted
      if (wanted && stale) paint()
    },
    dispose(): void {
      events.dispose()
      switches?.dispose()
      follow?.dispose()
      motion.dispose()
      twin.dispose()
      menu.dispose()
      sure?.dispose()
      observer?.disconnect()
      root.remove()
    },
  }
}
