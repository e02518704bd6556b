import { el, freshId, listening } from '../dom/el'
import type { I18n } from '../i18n'
import { textWidth, type Box } from './labels'
import type { Canvas, ChartsView } from './types'

/** Plots narrower than this, in units of their type size, have room for "±" only. As in charts.css. */
const NARROW = 20

/** The corner that the words take, which labels keep clear of. */
export const cornerOf = ({ width, axis }: Canvas, i18n: I18n): Box => {
  const wide = width >= NARROW * axis ? textWidth(i18n.t('charts.sure.open'), axis) + axis : axis * 2
  return { x: width - wide, y: 0, width: wide, height: axis * 1.85 }
}

export interface SureOptions {
  /** what the note tells about */
  readonly explains: 'fits' | 'risk'
  readonly i18n: I18n
  /** the chart's name */
  readonly chart: string
  readonly onUncertainty: (shown: boolean) => void
  readonly say: (text: string) => void
}

/**
 * "How sure?" in the upper corner of the plot, or in the quiet line where curves rise to that corner; what it opens
 * stands below, so that its switch can be seen to work.
 */
export const mountSure = (
  { quiet, field, chart }: { quiet: HTMLElement; field: HTMLElement; chart: HTMLElement },
  options: SureOptions,
) => {
  const { i18n, say, explains } = options
  const corner = explains === 'fits'
  const events = listening()
  const id = freshId('chart-sure')
  const button = el(
    'button',
    {
      type: 'button',
      class: corner ? 'chart-sure-open' : 'chart-sure-line',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-label': i18n.t('charts.sure.of', { chart: options.chart }),
    },
    el('span', { class: 'chart-sure-word' }, i18n.t('charts.sure.open')),
  )
  if (corner) button.append(el('span', { class: 'chart-sure-sign', 'aria-hidden': 'true' }, '\u00b1'))
  const note = el('div', { class: 'chart-sure', id, hidden: true })
  if (corner) field.prepend(button)
  else quiet.append(button)
  chart.append(note)
  let view: ChartsView | null = null
  let fill: ((of: ChartsView) => void) | null = null

  const open = async (wanted: boolean): Promise<void> => {
    note.hidden = !wanted
    button.setAttribute('aria-expanded', String(wanted))
    if (!wanted || fill !== null) return
    // fetched, with its words, when somebody asks
    const mount = await import('./sure-note').then(
      ({ mountNote }) => mountNote,
      () => null,
    )
    if (mount === null) return say(i18n.t('app.partFailed'))
    fill ??= mount(note, options)
    if (view !== null) fill(view)
  }
  events.on(button, 'click', () => void open(note.hidden !== false))
  events.on(note, 'keydown', event => {
    if (event.key !== 'Escape') return
    void open(false)
    button.focus()
    event.stopPropagation()
  })
  return {
    update(next: ChartsView): void {
      view = next
      fill?.(next)
    },
    dispose: () => events.dispose(),
  }
}
