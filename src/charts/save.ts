import type { I18n } from '../i18n'
import { shownAge } from './axes'
import { csvOf, fileName, pngOf, saveFile, svgText, type Drawing } from './export'
import type { SaveFormat } from './save-menu'
import type { ChartKind, ChartsView } from './types'

export interface Saving {
  readonly kind: ChartKind
  readonly of: ChartsView
  /** the drawing, up to date and laid out */
  readonly svg: SVGSVGElement
  readonly i18n: I18n
  /** lines that stand above the columns of a saved table */
  readonly csvHeader: () => readonly string[]
  /** the values at the age shown, in words */
  readonly spoken: string
}

const drawingOf = ({ kind, of, svg, i18n, spoken }: Saving): Drawing => ({
  svg,
  title: kind.takeaway(of, i18n),
  notes: [
    [
      kind.quantity(of, i18n).replace(/,$/, ''),
      ...(kind.hasSites ? [i18n.t(`charts.density.site.${of.site}`)] : []),
    ].join(' · '),
    ...(kind.note === null ? [] : [kind.note(i18n)]),
  ],
  description: spoken,
})

/** Hands the chart to the person as a file. @returns what to say about it */
export const saveChart = async (format: SaveFormat, chart: Saving): Promise<string> => {
  const { kind, of, svg, i18n, csvHeader } = chart
  const parts = [
    kind.id,
    ...(kind.hasSites ? [of.site] : []),
    ...(format === 'csv' ? [] : ['age', Math.floor(shownAge(of))]),
  ]
  const file = fileName(parts, format)
  const content =
    format === 'csv'
      ? new Blob([csvOf(kind.table(of, i18n), i18n.t('charts.table.age'), csvHeader())], {
          type: 'text/csv;charset=utf-8',
        })
      : format === 'svg'
        ? new Blob([svgText(drawingOf(chart))], { type: 'image/svg+xml' })
        : await pngOf(drawingOf(chart))
  if (content === null) return i18n.t('charts.saveFailed')
  saveFile(svg.ownerDocument, content, file)
  return i18n.t('charts.saved', { file })
}
