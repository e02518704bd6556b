import { areaY, dot, lineY, plot, ruleX } from '@observablehq/plot'
import { SIZE } from './contestant'
import type { Figure } from './figures'

const paint = ({ from, to, age, band, lines, spots }: Figure): Element =>
  plot({
    ...SIZE,
    x: { domain: [from, to] },
    y: { grid: true },
    marks: [
      ...(band === null
        ? []
        : [
            areaY(
              { length: band.low.age.length },
              { x: band.low.age, y1: band.low.value, y2: band.high.value, fill: '#e3dac6' },
            ),
          ]),
      ruleX([age], { stroke: '#0f5c5a' }),
      ...lines.map(({ series, colour }) =>
        lineY({ length: series.age.length }, { x: series.age, y: series.value, stroke: colour }),
      ),
      dot(spots, { x: spots.map(() => age), y: spots, r: 4, fill: '#1d1a15' }),
    ],
  })

/** Observable Plot: a plot is made anew and takes the place of the old one, as its guide says. */
export const plotPeer = (host: HTMLElement): ((figures: readonly Figure[]) => void) => {
  const places = new Map<string, HTMLElement>()
  return figures => {
    for (const figure of figures) {
      const place = places.get(figure.id) ?? host.appendChild(document.createElement('div'))
      places.set(figure.id, place)
      place.replaceChildren(paint(figure))
    }
  }
}
