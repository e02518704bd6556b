import { drawing, svgEl } from './svg'

const WIDTH = 128
const HEIGHT = 96
const SKIN_Y = 40
const BONE_Y = 84
/** How far the skin goes in at each step, drawing units. Assumption: spaced to be told apart, not measured. */
const DEPTHS = [1, 5, 10, 17, 25]

const dip = (y: number, depth: number, narrow = 0): string => {
  const [a, b, c, d] = [8 + narrow, 34 + narrow, 96 - narrow, 122 - narrow]
  return `M0 ${y}H${a}C${a + 13} ${y} ${a + 11} ${y + depth} ${b} ${y + depth}H${c}C${d - 11} ${y + depth} ${d - 13} ${y} ${d} ${y}H${WIDTH}`
}

/** A palm resting on skin, `step` 1 to 5 deeper: skin, muscle in layers, bone. Not to scale. */
export const pressureDrawing = (step: number): SVGElement => {
  const depth = DEPTHS[step - 1] ?? 0
  const skin = dip(SKIN_Y, depth)
  const layers = [14, 24, 34].map((below, i) =>
    svgEl('path', { d: dip(SKIN_Y + below, depth * [0.72, 0.5, 0.3][i]!, 2 + 2 * i), class: 'faint-line' }),
  )
  const y = SKIN_Y + depth - 1.5
  const hand = `M10 ${y - 27}c14 4 20 9 32 10c20 2.500 34 4 45 6c7 1.200 10 4 9 7.500c-1 3.200-5 3.500-11 3.500H44c-13-1-24-5-38-12`
  return drawing(
    WIDTH,
    HEIGHT,
    '',
    'panels-pressure-drawing',
    svgEl('path', { d: `${skin}V${BONE_Y}H0z`, class: 'tint-fill' }),
    ...layers,
    svgEl('path', { d: `M.5 ${BONE_Y}H${WIDTH - 0.5}V${HEIGHT - 1}H.5z`, class: 'paper-fill ink-line thin' }),
    svgEl('path', {
      d: `M10 ${BONE_Y + 6}h5M36 ${BONE_Y + 4}h5M58 ${BONE_Y + 7}h5M84 ${BONE_Y + 4}h5M108 ${BONE_Y + 7}h5`,
      class: 'ink-line thin',
    }),
    svgEl('path', { d: skin, class: 'ink-line' }),
    svgEl('path', { d: hand, class: 'paper-fill ink-line' }),
    svgEl('path', { d: `M46 ${y - 9}c7 3 14 3.500 22 1`, class: 'ink-line thin' }),
  )
}
