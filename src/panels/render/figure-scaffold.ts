import './figure-scaffold.css'
import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { drawing, svgEl } from './svg'

const SIDE = 156
/** Width of the outline of bone, drawing units. */
const EDGE = 1.5
/** How much of a cut strut still stands at each end. */
const STUB = 0.27

/** Nodes of the scaffold, five in a row, a little off a grid; the outer ones lie beyond the edge of the picture. Drawn by hand. */
const NODES = [
  '-6 -6|42 -8|80 -4|116 -8|163 -5',
  '-2 40|45 34|77 43|119 36|160 43',
  '-7 78|40 74|83 81|113 72|164 78',
  '-2 116|45 111|78 118|121 108|159 117',
  '-6 160|40 164|82 160|115 165|163 161',
].flatMap(row => row.split('|').map(node => node.split(' ').map(Number) as [x: number, y: number]))

/** Widths of the struts between neighbours, young and later, row by row; 0: cut through. */
const DOWN = [
  ['13 12 14 12 13', '11 10 0 10 11'],
  ['12 13 12 13 12', '10 10 11 0 10'],
  ['14 12 13 12 13', '12 0 11 10 11'],
  ['12 13 12 13 12', '10 11 0 10 10'],
] as const
const ACROSS = [
  ['6 7 6 6', '0 6 0 5'],
  ['6 6 7 6', '5 0 6 0'],
  ['7 6 6 6', '0 5 0 6'],
  ['6 7 6 6', '6 0 5 0'],
  ['6 6 7 6', '0 6 0 5'],
] as const
/** Cells that a plate of bone fills in the young, by the node at their upper left; later a hole has opened in each. */
const PLATES = [1, 7, 10, 18]

type Point = readonly [x: number, y: number]
interface Strut {
  readonly ends: readonly [Point, Point]
  readonly width: number
}

/** A stretch of a strut, as shares of its length. */
const stretch = ({ ends: [a, b] }: Strut, from: number, to: number): string => {
  const at = (share: number) => `${a[0] + (b[0] - a[0]) * share} ${a[1] + (b[1] - a[1]) * share}`
  return `M${at(from)}L${at(to)}`
}

/** The struts of one age as lines between nodes. */
const strutsOf = (age: 0 | 1): readonly Strut[] => {
  const rows = (table: typeof DOWN | typeof ACROSS, to: number) =>
    table.flatMap((row, r) =>
      row[age].split(' ').map((width, c) => ({
        ends: [NODES[r * 5 + c]!, NODES[r * 5 + c + to]!] as const,
        width: Number(width),
      })),
    )
  return [...rows(DOWN, 5), ...rows(ACROSS, 1)]
}

/** One block: every strut once in ink and once, narrower, in the colour of bone, so that they read as one piece. */
const block = (age: 0 | 1): SVGElement => {
  const struts = strutsOf(age)
  const whole = struts.filter(({ width }) => width > 0)
  const cut = struts.filter(({ width }) => width === 0)
  const draw = (name: string, more: number) =>
    svgEl(
      'g',
      { class: name },
      ...whole.map(strut => svgEl('path', { d: stretch(strut, 0, 1), 'stroke-width': strut.width + more })),
      ...cut.map(strut =>
        svgEl('path', { d: stretch(strut, 0, STUB) + stretch(strut, 1 - STUB, 1), 'stroke-width': 6 + more }),
      ),
      ...PLATES.map(first => {
        const [a, b, c, d] = [first, first + 1, first + 6, first + 5].map(i => NODES[i]!.join(' '))
        return svgEl('path', {
          d: `M${a}L${b}L${c}L${d}Z`,
          class: age === 0 ? 'plate' : 'holed',
          'stroke-width': (age === 0 ? 5 : 15) + more,
        })
      }),
    )
  return drawing(
    SIDE,
    SIDE,
    '',
    'panels-scaffold',
    draw('edge', 2 * EDGE),
    draw('bone', 0),
    svgEl('path', { d: cut.map(strut => stretch(strut, STUB + 0.12, 0.88 - STUB)).join(''), class: 'gone' }),
  )
}

/**
 * The inner scaffold young and later: plates get holes, struts are cut. Sources for the side column: physiopedia, roux2009,
 * thomsen2013 (those that stay keep their width, hence drawn nearly as wide). That cut struts do not come back is how the
 * block of this simulation lives (src/bone); the caption says so.
 */
export const scaffoldFigure = (i18n: I18n): HTMLElement => {
  const words = (end: string) => i18n.text(`panels.figure.scaffold.${end}`)
  return el(
    'div',
    { class: 'panels-hundred', role: 'img', 'aria-label': words('text') },
    el('div', {}, block(0), el('p', { class: 'panels-figure-under' }, words('young'))),
    el('div', {}, block(1), el('p', { class: 'panels-figure-under' }, words('later'))),
  )
}
