import { el, listening } from '../dom/el'
import type { I18n } from '../i18n'
import { shownAge } from './axes'
import type { ChartKind, ChartsView, TableOf, TableSpec } from './types'

export interface TwinOptions<V extends ChartsView> {
  readonly i18n: I18n
  /** the chart's name */
  readonly name: string
  /** the drawing, which the table takes the place of */
  readonly field: HTMLElement
  readonly frame: HTMLElement
  readonly shown: () => V | null
  /** the switches that are pressed */
  readonly pressed: (view: V) => readonly { readonly id: string }[]
  readonly say: (text: string) => void
  /** the drawing is in front again */
  readonly onBack: () => void
}

/** The button "Table" and the table in place of the drawing; fetched, with its words, when somebody asks. */
export const mountTwin = <V extends ChartsView>(
  tools: HTMLElement,
  kind: ChartKind<V>,
  { i18n, name, field, frame, shown, pressed, say, onBack }: TwinOptions<V>,
) => {
  const events = listening()
  const button = el(
    'button',
    {
      type: 'button',
      class: 'chart-tool',
      'aria-pressed': 'false',
      'aria-label': i18n.t('charts.table.of', { chart: name }),
    },
    el('span', {}, i18n.t('charts.table')),
  )
  tools.append(button)
  let tables: {
    readonly read: TableOf<V, TableSpec>
    readonly make: (spec: TableSpec, i18n: I18n) => HTMLTableElement
    readonly mark: (table: HTMLTableElement, age: number) => void
  } | null = null
  let table: HTMLTableElement | null = null
  let filledWith: readonly unknown[] = []

  const fill = (): void => {
    const view = shown()
    if (view === null || frame.hidden || tables === null) return
    // a table by age holds every age; any other may depend on the one shown
    const { age, ...rest } = view
    const ids = pressed(view).map(({ id }) => id)
    const wanted: unknown[] = [...Object.values(rest), ...ids, kind.axis === 'own' ? age : null]
    const same =
      wanted.length === filledWith.length && wanted.every((part, index) => part === filledWith[index])
    if (table === null || !same) {
      table = tables.make(tables.read(view, i18n), i18n)
      filledWith = wanted
      frame.replaceChildren(table)
    }
    if (kind.axis === 'age') tables.mark(table, shownAge(view))
  }
  const open = async (): Promise<void> => {
    try {
      const { make, mark, reader } = await import('./table').then(({ tableReader, tableOf, markAge }) => ({
        make: tableOf,
        mark: markAge,
        reader: tableReader,
      }))
      tables ??= { make, mark, read: await reader(kind, i18n) }
    } catch {
      return say(i18n.t('app.partFailed'))
    }
    frame.hidden = false
    field.hidden = true
    button.setAttribute('aria-pressed', 'true')
    fill()
    say(i18n.t('charts.table.shown', { axis: kind.axis }))
    table?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' })
  }
  events.on(button, 'click', () => {
    if (frame.hidden) return void open()
    frame.hidden = true
    field.hidden = false
    button.setAttribute('aria-pressed', 'false')
    say(i18n.t('charts.table.hidden'))
    onBack()
  })
  return { update: fill, dispose: () => events.dispose() }
}
