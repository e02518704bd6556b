import { svgEl } from './svg'

type Point = readonly [x: number, y: number]

/** Middle line of the body, drawing units. */
export const MIDDLE = 84

/**
 * The right half of a calm body seen from the front, from the neck round the arm and the leg to the middle. Distances from
 * the middle line, drawing units: about half a centimetre each. Drawn by hand, of no particular sex or age.
 */
const HALF: readonly Point[] = [
  [8, 44],
  [9, 53],
  [24, 59],
  [38, 64],
  [45, 76],
  [49, 98],
  [53, 122],
  [58, 146],
  [63, 166],
  [68, 180],
  [67, 193],
  [62, 195],
  [58, 184],
  [55, 168],
  [48, 146],
  [42, 124],
  [37, 100],
  [34, 92],
  [32, 110],
  [28, 130],
  [30, 148],
  [36, 166],
  [37, 190],
  [34, 220],
  [28, 248],
  [29, 268],
  [25, 298],
  [21, 322],
  [27, 334],
  [22, 338],
  [13, 335],
  [11, 320],
  [10, 296],
  [10, 270],
  [9, 248],
  [6, 220],
  [3, 190],
  [0, 184],
]

/** A smooth closed line through points: Catmull-Rom as cubic Béziers. */
const smooth = (points: readonly Point[]): string => {
  const at = (i: number): Point => points[(i + points.length) % points.length]!
  const curve = points.map((_, i) => {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const [x1, y1] = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6]
    const [x2, y2] = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6]
    return `C${[x1, y1, x2, y2, c[0], c[1]].map(n => n.toFixed(1)).join(' ')}`
  })
  return `M${at(0).join(' ')}${curve.join('')}Z`
}

/** Head and body, in outline. */
export const bodyOutline = (): readonly SVGElement[] => {
  const right = HALF.map(([x, y]) => [MIDDLE + x, y] as const)
  const left = HALF.slice(0, -1)
    .map(([x, y]) => [MIDDLE - x, y] as const)
    .toReversed()
  return [
    svgEl('path', { d: smooth([...right, ...left]), class: 'body-outline' }),
    svgEl('ellipse', { cx: MIDDLE, cy: 26, rx: 15.5, ry: 20.5, class: 'body-outline' }),
  ]
}

/** The column of the spine from the neck to the pelvis: one small block for each vertebra. */
export const spineBlocks = (): SVGElement => {
  const blocks: SVGElement[] = []
  // Assumption: as many blocks as read as a column at this size, wider towards the loins.
  for (let i = 0; i < 18; i += 1) {
    const width = 6 + i * 0.42
    blocks.push(
      svgEl('rect', {
        x: MIDDLE - width / 2,
        y: 50 + i * 6.2,
        width,
        height: 4.4,
        rx: 1,
        class: 'body-bone',
      }),
    )
  }
  return svgEl('g', {}, ...blocks)
}
