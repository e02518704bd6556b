import type { I18n } from '../../i18n'
import { drawing, svgEl } from './svg'

const WIDTH = 344
const at = (score: number): number => 14 + ((score + 4) / 6) * (WIDTH - 28)

/** The T-score line from -4 to 2 with its two limits, hatched as in the density chart: thin, then dense. */
export const tscoreFigure = (i18n: I18n): SVGElement => {
  const hatch = (from: number, to: number, step: number) => {
    const lines: string[] = []
    for (let x = at(from); x < at(to) - 1; x += step)
      lines.push(`M${x.toFixed(1)} 40L${Math.min(x + 10, at(to)).toFixed(1)} 22`)
    return svgEl('path', { d: lines.join(''), class: 'hatch-line' })
  }
  const number = (score: number, digits: number) =>
    svgEl(
      'text',
      { x: at(score), y: 60, 'text-anchor': 'middle', class: 'panels-figure-number' },
      i18n.number(score, digits),
    )
  const word = (key: string, score: number) =>
    svgEl(
      'text',
      { x: at(score), y: 14, 'text-anchor': 'middle', class: 'panels-figure-word' },
      i18n.text(key),
    )
  return drawing(
    WIDTH,
    66,
    i18n.text('panels.figure.tscore.text'),
    'panels-drawing',
    hatch(-4, -2.5, 5),
    hatch(-2.5, -1, 10),
    svgEl('path', { d: `M${at(-4)} 40H${at(2)}`, class: 'ink-line' }),
    svgEl('path', { d: `M${at(-2.5)} 20V46M${at(-1)} 20V46M${at(0)} 36V46`, class: 'ink-line thin' }),
    word('panels.figure.tscore.osteoporosis', -3.25),
    word('panels.figure.tscore.low', -1.75),
    word('panels.figure.tscore.usual', 0.5),
    number(-4, 0),
    number(-2.5, 1),
    number(-1, 0),
    number(0, 0),
    number(2, 0),
  )
}
