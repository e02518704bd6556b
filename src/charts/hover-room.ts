import { overlaps, textWidth, type Box } from './labels'

/**
 * Where the labels of a drawing stand, pixels: read from what was written into it, so that the browser need not lay out
 * anything. A line of words is taken to be as high as the type of labels, `size`.
 */
export const labelsIn = (svg: Element, size: number): readonly Box[] =>
  [...svg.querySelectorAll('text.chart-label:not([display]) tspan[x]')].map(line => {
    const [x, y] = ['x', 'y'].map(name => Number(line.getAttribute(name))) as [number, number]
    const width = textWidth(line.textContent ?? '', size)
    const start = line.parentElement?.getAttribute('text-anchor') !== 'end'
    return { x: start ? x : x - width, y: y - size, width, height: size * 1.2 }
  })

/** Where the words of the crowd's key stand, as above. */
export const keysIn = (svg: Element, size: number): readonly Box[] =>
  [...svg.querySelectorAll('.chart-people:not([display]) g:not([display]) > text')].map(line => {
    const [x, y] = ['x', 'y'].map(name => Number(line.getAttribute(name))) as [number, number]
    return { x, y: y - size, width: textWidth(line.textContent ?? '', size), height: size * 1.2 }
  })

/** The figures of the axis near a height: left edge and width, pixels. */
export const figuresIn = (svg: Element, y: number, size: number): readonly (readonly [number, number])[] =>
  [...svg.querySelectorAll('text.chart-figure[text-anchor="middle"]:not([display])')]
    .filter(node => Math.abs(Number(node.getAttribute('y')) - y) < size)
    .map(node => {
      const width = textWidth(node.textContent ?? '', size)
      return [Number(node.getAttribute('x')) - width / 2, width]
    })

/**
 * Of two ways to place words the one that covers fewer labels, then the one that does not cross the upright `rule`, pixels;
 * the first where they are equal. A way that finds no room is last.
 */
export const clearer = <T extends { readonly boxes: readonly Box[]; readonly fits: boolean }>(
  ways: readonly [T, T],
  labels: readonly Box[],
  rule: number,
): T => {
  const cost = ({ boxes, fits }: T): number =>
    (fits ? 0 : Infinity) +
    labels.filter(label => boxes.some(box => overlaps(box, label))).length +
    (boxes.some(({ x, width }) => x < rule && x + width > rule) ? 0.5 : 0)
  return cost(ways[1]) < cost(ways[0]) ? ways[1] : ways[0]
}
