import { fileName, pngOf, saveFile, svgText, type Drawing } from '../charts/export'
import { add, put } from '../charts/svg'
import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { scoreOf } from './comparisons'
import { mountDrawing } from './overview-drawing'
import { inReadingOrder, nearest, stageOf } from './overview-shape'
import type { Comparison, Kind } from './types'
import { resultWords } from './words'

/** Sizes where nothing is laid out yet (and in tests), pixels. */
const UNKNOWN = { width: 480, height: 420, axis: 13 } as const
/** How near a pointer must come to a mark, in type sizes. */
const REACH = 1.8

export interface OverviewOptions {
  readonly i18n: I18n
  readonly kind: Kind
  /** a person wants to see the row of a result */
  readonly onPick: (one: Comparison) => void
  readonly say: (text: string) => void
}

/** Every result of one kind as a mark: published across, model upwards. Arrow keys and the pointer read them out. */
export const mountOverview = (host: HTMLElement, { i18n, kind, onPick, say }: OverviewOptions) => {
  const events = listening()
  const titleId = freshId('vld-plot')
  const title = el('h4', { class: 'vld-plot-title', id: titleId })
  const quiet = el('p', { class: 'vld-quiet' }, i18n.text(`validation.plot.${kind}.axes`))
  const hint = el(
    'p',
    { class: 'visually-hidden', id: freshId('vld-hint') },
    i18n.text('validation.plot.keys'),
  )
  const plot = el('div', {
    class: 'vld-plot',
    role: 'slider',
    tabindex: '0',
    'aria-label': i18n.text(`validation.plot.${kind}.label`),
    'aria-describedby': hint.id,
    'aria-valuemin': '0',
  })
  const readout = el('p', { class: 'vld-readout' })
  const goTo = el('button', { type: 'button', class: 'vld-link' }, i18n.text('validation.plot.goTo'))
  const tools = el(
    'div',
    { class: 'vld-tools' },
    el('span', { 'aria-hidden': 'true' }, i18n.text('validation.plot.save')),
    ...(['svg', 'png'] as const).map(format => {
      const button = el(
        'button',
        {
          type: 'button',
          class: 'vld-link',
          'aria-label': i18n.text(`validation.plot.save.${format}.${kind}`),
        },
        i18n.text(`validation.plot.save.${format}`),
      )
      events.on(button, 'click', () => void save(format))
      return button
    }),
  )
  const root = el(
    'figure',
    { class: `vld-overview ${kind}`, 'aria-labelledby': titleId },
    el('figcaption', {}, title),
    el('div', { class: 'vld-plot-head' }, quiet, tools),
    plot,
    hint,
    el('div', { class: 'vld-readout-row' }, readout, goTo),
  )
  host.append(root)
  const svg = add(plot, 'svg', 'vld-drawing', { 'aria-hidden': 'true', focusable: 'false' })
  const draw = mountDrawing(add(svg, 'g', ''), i18n)

  let all: readonly Comparison[] = []
  let order: readonly Comparison[] = []
  let shown: ReadonlySet<number> = new Set()
  let picked: Comparison | null = null
  let size: { width: number; height: number; axis: number } | null = null

  const measure = (): { width: number; height: number; axis: number } => {
    if (plot.clientWidth === 0) return size ?? { ...UNKNOWN }
    const axis = parseFloat(getComputedStyle(plot).fontSize)
    return {
      width: plot.clientWidth,
      height: plot.clientHeight || UNKNOWN.height,
      axis: axis > 0 ? axis : UNKNOWN.axis,
    }
  }
  const stage = () => {
    size ??= measure()
    return stageOf(all, size.width, size.height, size.axis)
  }
  const paint = (): void => {
    if (all.length === 0) return
    const now = stage()
    put(svg, { width: now.width, height: now.height, viewBox: `0 0 ${now.width} ${now.height}` })
    draw(now, { list: all, shown, picked })
  }
  const tell = (): void => {
    const words = picked === null ? i18n.text('validation.plot.hint') : resultWords(picked, i18n)
    setText(readout, words)
    readout.classList.toggle('empty', picked === null)
    goTo.hidden = picked === null
    put(plot, {
      'aria-valuemax': String(order.length),
      'aria-valuenow': String(picked === null ? 0 : order.indexOf(picked) + 1),
      'aria-valuetext': words,
    })
  }
  const pick = (one: Comparison | null): void => {
    if (one === picked) return
    picked = one
    tell()
    paint()
  }

  const under = (event: MouseEvent): Comparison | null => {
    const box = plot.getBoundingClientRect()
    const now = stage()
    return nearest(order, now, event.clientX - box.left, event.clientY - box.top, now.axis * REACH)
  }
  events.on(plot, 'pointermove', event => {
    const found = event.pointerType === 'mouse' ? under(event) : null
    plot.classList.toggle('over', found !== null)
    if (found !== null) pick(found)
  })
  events.on(plot, 'click', event => {
    const found = under(event)
    if (found === null) return
    // a finger has not read the mark yet: the first tap reads it, the second goes there
    const known = found === picked
    pick(found)
    if (known) onPick(found)
  })
  events.on(goTo, 'click', () => picked !== null && onPick(picked))
  events.on(plot, 'keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || order.length === 0) return
    if (event.key === 'Enter' && picked !== null) {
      event.preventDefault()
      return onPick(picked)
    }
    const here = picked === null ? -1 : order.indexOf(picked)
    const last = order.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      ArrowLeft: here - 1,
      ArrowDown: here - 1,
      PageUp: here + 10,
      PageDown: here - 10,
      Home: 0,
      End: last,
    }
    const wanted = steps[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    pick(order[Math.min(Math.max(wanted, 0), last)] ?? null)
  })

  const drawing = (): Drawing => ({
    svg,
    title: title.textContent ?? '',
    notes: [quiet.textContent ?? '', i18n.text('validation.plot.key')],
    description: i18n.text(`validation.plot.${kind}.label`),
  })
  const save = async (format: 'svg' | 'png'): Promise<void> => {
    const content =
      format === 'svg' ? new Blob([svgText(drawing())], { type: 'image/svg+xml' }) : await pngOf(drawing())
    if (content === null) return say(i18n.text('validation.saveFailed'))
    const file = fileName(['evidence', kind], format)
    saveFile(root.ownerDocument, content, file)
    say(i18n.text('validation.saved', { file }))
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
    /** `list`: every result; `seen`: places of those that the filter left */
    update(list: readonly Comparison[], seen: ReadonlySet<number>): void {
      all = list.filter(one => one.kind === kind)
      shown = seen
      order = inReadingOrder(all, kind).filter(({ index }) => seen.has(index))
      picked = order.find(one => one.row.id === picked?.row.id) ?? null
      const { count, within } = scoreOf(all, kind)
      setText(
        title,
        i18n.text(`validation.plot.${kind}.title`, {
          within: i18n.number(within),
          count: i18n.number(count),
        }),
      )
      tell()
      paint()
    },
    dispose(): void {
      events.dispose()
      observer?.disconnect()
      root.remove()
    },
  }
}
