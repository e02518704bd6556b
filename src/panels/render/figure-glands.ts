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
    svgEl('path', {
      d: `M${x(0)} 55C${x(s * 3)} 55 ${x(s * 2.5)} 47 ${x(s * 7)} 45.5C${x(s * 12)} 46 ${x(s * 11)} 62 ${x(s * 6)} 63C${x(s * 3)} 63 ${x(s * 3)} 59.5 ${x(0)} 59.5Z`,
      class: 'gland light',
    }),
  )
  const kidneys = pair(s =>
    svgEl('path', {
      d: `M${x(s * 12)} 121C${x(s * 19)} 117 ${x(s * 24)} 124 ${x(s * 22)} 132C${x(s * 20)} 140 ${x(s * 13)} 140 ${x(s * 13)} 134C${x(s * 13)} 130 ${x(s * 10)} 126 ${x(s * 12)} 121Z`,
      class: 'body-organ',
    }),
  )
  const adrenals = pair(s =>
    gland(
      `M${x(s * 11)} 119.500C${x(s * 12)} 113 ${x(s * 17)} 111 ${x(s * 21)} 118C${x(s * 18)} 117 ${x(s * 14)} 117.500 ${x(s * 11)} 119.500Z`,
    ),
  )
  const parathyroids = [50, 58.5].flatMap(y => [dot(x(-7), y, 1.9), dot(x(7), y, 1.9)])
  const ovaries = pair(s => svgEl('ellipse', { cx: x(s * 14), cy: 168, rx: 4.2, ry: 2.8, class: 'gland' }))
  const testes = pair(s => svgEl('ellipse', { cx: x(s * 3.2), cy: 190, rx: 2.8, ry: 3.8, class: 'gland' }))
  const zoom = 1.22
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
  const label = (
    id: string,
    at: readonly [number, number],
    y: number,
    also: readonly (readonly [number, number])[] = [],
  ) => ({
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
      label('thyroid', [x(9), 48], 30),
      label('parathyroid', [x(7), 58.5], 84),
      label('adrenal', [x(17), 115.5], 143),
      label('sex', [x(15), 168], 212, [[x(4), 190]]),
    ],
  )
}
