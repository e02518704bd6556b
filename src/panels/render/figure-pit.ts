import type { I18n } from '../../i18n'
import { drawing, svgEl } from './svg'

const STEP = 80
const TOP = 34
const BOTTOM = 78

/** The edge of the bone with a pit of the given depth in its middle. */
const edge = (x: number, depth: number): string =>
  `M${x} ${TOP}h14c9 0 8 ${depth} 22 ${depth}s13-${depth} 22-${depth}h14`
const triangle = (x: number, y: number) =>
  svgEl('path', { d: `M${x} ${y + 6}l-6-10.500h12z`, class: 'loss-fill' })
const builder = (x: number, y: number) => svgEl('circle', { cx: x, cy: y, r: 4.6, class: 'gain-fill' })
const idle = (x: number, y: number) =>
  svgEl('circle', { cx: x, cy: y, r: 3, class: 'paper-fill ink-line thin' })

const CELLS: readonly ((x: number) => Node[])[] = [
  x =>
    [10, 26, 42, 58].map(dx => svgEl('path', { d: `M${x + dx - 5} ${TOP - 3}h9`, class: 'ink-line thin' })),
  x => [triangle(x + 31, TOP + 9), triangle(x + 42, TOP + 9)],
  x => [idle(x + 27, TOP + 13), idle(x + 36, TOP + 16), idle(x + 45, TOP + 13)],
  x => [builder(x + 25, TOP - 3.5), builder(x + 36, TOP - 2), builder(x + 47, TOP - 3.5)],
]
const DEPTHS = [0, 22, 22, 5]

/** One pit through its four steps, side by side: rest, dig, turn, fill. The last ends a little low. */
export const pitFigure = (i18n: I18n): SVGElement => {
  const parts = DEPTHS.flatMap((depth, i) => {
    const x = (i18n.dir === 'rtl' ? 3 - i : i) * (STEP + 8)
    const body = `${edge(x, depth)}V${BOTTOM}H${x}z`
    const fresh =
      i === 3
        ? [
            svgEl('path', { d: `${edge(x, 22)}h-14c-9 0-8 5-22 5s-13-5-22-5z`, class: 'paper-fill' }),
            svgEl('path', {
              d: `M${x + 20} ${TOP + 9}h32M${x + 23} ${TOP + 14}h26M${x + 28} ${TOP + 19}h16`,
              class: 'ink-line thin',
            }),
          ]
        : []
    return [
      svgEl('path', { d: body, class: 'tint-fill' }),
      ...fresh,
      svgEl('path', { d: edge(x, depth), class: 'ink-line' }),
      ...CELLS[i]!(x),
      svgEl(
        'text',
        { x: x + 36, y: 96, 'text-anchor': 'middle', class: 'panels-figure-word' },
        i18n.text(`panels.figure.pit.s${i + 1}`),
      ),
    ]
  })
  return drawing(4 * STEP + 16, 102, i18n.text('panels.figure.pit.text'), 'panels-drawing', ...parts)
}
