import type { I18n } from '../../i18n'
import { bodyOutline, MIDDLE } from './body-outline'
import { labelledFigure } from './labelled'
import { svgEl } from './svg'

/** Head and trunk alone: the figure ends below the hips, drawing units of the outline. */
const HEIGHT = 214

/**
 * Where the glands sit that tip the balance. Sources for the side column: ros (thyroid, parathyroids, sex hormones) and
 * cushing (adrenals).
 */
export const glandsFigure = (i18n: I18n): HTMLElement => {
  const words = (end: string) => i18n.text(`panels.figure.glands.${end}`)
  const x = (away: number): number => MIDDLE + away
  const pair = (make: (side: 1 | -1) => SVGElement): SVGElement[] => [make(1), make(-1)]
  const gland = (d: string) => svgEl('path', { d, class: 'gland' })
  const dot = (cx: number, cy: number, r: number) => svgEl('circle', { cx, cy, r, class: 'gland' })
  const thyroid = pair(s =>
    gland(`M${x(s * 0.500)} 55C${x(s * 3)} 55 ${x(s * 3)} 49 ${x(s * 6)} 48.500C${x(s * 9)} 49 ${x(s * 8)} 60 ${x(s * 4.500)} 60.500C${x(s * 2)} 60.500 ${x(s * 2)} 58 ${x(s * 0.500)} 58Z`),
  )
  const kidneys = pair(s =>
    svgEl('path', {
      d: `M${x(s * 12)} 121C${x(s * 19)} 117 ${x(s * 24)} 124 ${x(s * 22)} 132C${x(s * 20)} 140 ${x(s * 13)} 140 ${x(s * 13)} 134C${x(s * 13)} 130 ${x(s * 10)} 126 ${x(s * 12)} 121Z`,
      class: 'body-organ',
    }),
  )
  const adrenals = pair(s =>
    gland(`M${x(s * 11)} 119.500C${x(s * 12)} 113 ${x(s * 17)} 111 ${x(s * 21)} 118C${x(s * 18)} 117 ${x(s * 14)} 117.500 ${x(s * 11)} 119.500Z`),
  )
  const parathyroids = [dot(x(-4.500), 51.500, 1.500), dot(x(4.500), 51.500, 1.500), dot(x(-4), 57, 1.500), dot(x(4), 57, 1.500)]
  const ovaries = pair(s => svgEl('ellipse', { cx: x(s * 14), cy: 168, rx: 4.200, ry: 2.800, class: 'gland' }))
  const testes = pair(s => svgEl('ellipse', { cx: x(s * 3.200), cy: 190, rx: 2.800, ry: 3.800, class: 'gland' }))
  const zoom = 1.42
  const place = ([px, py]: readonly [number, number]): readonly [number, number] => [
    MIDDLE + (px - MIDDLE) * zoom,
    py * zoom,
  ]
  const shapes = svgEl(
    'g',
    { transform: `translate(${(MIDDLE * (1 - zoom)).toFixed(2)} 0) scale(${zoom})` },
    ...bodyOutline(),
    ...kidneys,
    ...adrenals,
    ...thyroid,
    ...parathyroids,
    ...ovaries,
    ...testes,
  )
  const label = (id: string, at: readonly [number, number], y: number, also: readonly (readonly [number, number])[] = []) => ({
    at: place(at),
    also: also.map(place),
    y,
    name: words(id),
    note: words(`${id}-note`),
  })
  return labelledFigure(
    i18n,
    HEIGHT * zoom,
    words('text'),
    [shapes],
    [
      label('thyroid', [x(6.500), 52], 34),
      label('parathyroid', [x(4), 57], 96),
      label('adrenal', [x(17), 115.500], 164),
      label('sex', [x(14), 168], 244, [[x(3.200), 190]]),
    ],
  )
}
