import type { Curves } from './types'

const SVG = 'http://www.w3.org/2000/svg'
/** The box of one small drawing, in its own units; it grows with its place. */
const WIDTH = 240
const HEIGHT = 110
const EDGE = 6
/** Points of the true curve, one every quarter of a year. */
const STEP_YEARS = 0.25

const make = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const node = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value))
  return node
}

/** A curve through points, as a path. */
const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/**
 * One curve to choose: what is known in ink up to the age asked from, then the guess, dashed. The true curve lies over it
 * once it is revealed. The words beside it say the same.
 */
export const sketch = (curves: Curves, shape: readonly number[], revealed: boolean): SVGSVGElement => {
  const { shownFrom, from, to, min, max, truth } = curves
  const x = (age: number): number => EDGE + ((age - shownFrom) / (to - shownFrom)) * (WIDTH - 2 * EDGE)
  const y = (value: number): number =>
    HEIGHT - EDGE - ((Math.min(max, Math.max(min, value)) - min) / (max - min)) * (HEIGHT - 2 * EDGE)
  const stretch = (a: number, b: number): string => {
    const steps = Math.max(1, Math.round((b - a) / STEP_YEARS))
    return pathOf(
      Array.from({ length: steps + 1 }, (_, i) => a + ((b - a) * i) / steps)
        .map(age => [age, truth(age)] as const)
        .filter(([, value]) => Number.isFinite(value))
        .map(([age, value]) => [x(age), y(value)] as const),
    )
  }
  const svg = make('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: 'present-sketch',
    'aria-hidden': 'true',
    focusable: 'false',
  }) as SVGSVGElement
  svg.append(
    make('path', { class: 'present-sketch-axis', d: `M${EDGE} ${EDGE}V${HEIGHT - 2}H${WIDTH - EDGE}` }),
    make('path', { class: 'present-sketch-now', d: `M${x(from).toFixed(1)} ${EDGE}V${HEIGHT - 2}` }),
    make('path', { class: 'present-sketch-known', d: stretch(shownFrom, from) }),
    make('path', {
      class: 'present-sketch-guess',
      d: pathOf(
        shape.map((value, i) => [x(from + (i / (shape.length - 1)) * (to - from)), y(value)] as const),
      ),
    }),
  )
  if (revealed) svg.append(make('path', { class: 'present-sketch-true', d: stretch(from, to) }))
  return svg
}
