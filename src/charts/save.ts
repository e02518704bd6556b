import type { I18n } from '../i18n'
import words from '../i18n/locales/en/sure.json'
import { shownAge } from './axes'
import { csvOf, fileName, pngOf, saveFile, svgText, type Drawing } from './export'
import type { SaveFormat } from './save-button'
import { tableReader } from './table'
import type { ChartKind, ChartsView } from './types'

export interface Saving<V extends ChartsView = ChartsView> {
  readonly kind: ChartKind<V>
  readonly of: V
  /** the drawing, up to date and laid out */
  readonly svg: SVGSVGElement
  readonly i18n: I18n
  /** lines that stand above the columns of a saved table */
  readonly csvHeader: () => readonly string[]
  /** the switches that are pressed */
  readonly pressed: readonly { readonly id: string; readonly label: string }[]
  /** the values at the age shown, in words */
  readonly spoken: string
}

const drawingOf = <V extends ChartsView>({ kind, of, svg, i18n, pressed, spoken }: Saving<V>): Drawing => ({
  svg,
  title: kind.takeaway(of, i18n),
  notes: [
    [kind.quantity(of, i18n).replace(/,$/, ''), ...pressed.map(({ label }) => label)].join(' · '),
    kind.note?.(of, i18n) ?? '',
  ].filter(line => line !== ''),
  description: spoken,
})

/** Hands the chart to the person as a file. @returns what to say about it */
export const saveChart = async <V extends ChartsView>(
  format: SaveFormat,
  chart: Saving<V>,
): Promise<string> => {
  const { kind, of, svg, i18n, csvHeader, pressed } = chart
  i18n.add(words)
  const parts = [
    kind.id,
    ...pressed.map(({ id }) => id),
    // a table by age holds every age
    ...(format === 'csv' && kind.axis === 'age' ? [] : ['age', Math.floor(shownAge(of))]),
  ]
  const file = fileName(parts, format)
  const content =
    format === 'csv'
      ? new Blob([csvOf((await tableReader(kind, i18n))(of, i18n), i18n, csvHeader())], {
          type: 'text/csv;charset=utf-8',
        })
      : format === 'svg'
        ? new Blob([svgText(drawingOf(chart))], { type: 'image/svg+xml' })
        : await pngOf(drawingOf(chart))
  if (content === null) return i18n.t('charts.saveFailed')
  saveFile(svg.ownerDocument, content, file)
  return i18n.t('charts.saved', { file })
}
