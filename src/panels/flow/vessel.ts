import { drawing, svgEl } from '../render/svg'

const WIDTH = 360
const HEIGHT = 74
const [TOP, BOTTOM] = [6, 48]
/** A lane repeats after this many drawing units, so that whole turns end where they began. */
const PERIOD = 60
/** Blood at rest goes this fast on the page, drawing units a second. Assumption, for the eye: no real speed. */
const REST_SPEED = 26
/** How long it runs after a choice, s; then it rests beside its numbers. */
const RUNS = 6

/**
 * Three lanes of cells: the middle of a stream goes faster than its edges, three turns to their two, so that all three
 * end together. Places in one period, drawing units.
 */
const LANES = [
  { y: 16, turns: 2, at: [4, 33] },
  { y: 27, turns: 3, at: [14, 36, 55] },
  { y: 38, turns: 2, at: [22, 50] },
] as const

interface Stream {
  /** against rest in the same limb (1); also the length of the arrow */
  readonly times: number
  /** what fills the whole length of the arrow, against rest */
  readonly most: number
  /** still, running for a few seconds, or for as long as a hand is closed */
  readonly motion: 'still' | 'runs' | 'held'
}

const lane = ({ y, turns, at }: (typeof LANES)[number], { times, motion }: Stream): SVGElement => {
  const cells = Array.from({ length: Math.ceil(WIDTH / PERIOD) + 1 }, (_, turn) => turn - 1).flatMap(turn =>
    at.map(x =>
      svgEl('ellipse', { cx: turn * PERIOD + x, cy: y, rx: 5, ry: 3.8, class: 'paper-fill ink-line thin' }),
    ),
  )
  const group = svgEl('g', { class: motion === 'still' ? 'panels-lane' : 'panels-lane run' }, ...cells)
  const turn = (PERIOD * 3) / (REST_SPEED * times * turns)
  const rounds = Math.max(1, Math.round(RUNS / (turn * turns)))
  group.style.animationDuration = `${turn.toFixed(3)}s`
  group.style.animationIterationCount = motion === 'held' ? 'infinite' : String(rounds * turns)
  return group
}

/** A length of artery with its blood; below it an arrow as long as the flow. Said in words beside it. */
export const vesselDrawing = (stream: Stream): SVGElement => {
  const tip = 8 + ((WIDTH - 16) * stream.times) / stream.most
  return drawing(
    WIDTH,
    HEIGHT,
    '',
    'panels-vessel',
    svgEl('path', { d: `M0 ${TOP}H${WIDTH}V${BOTTOM}H0z`, class: 'tint-fill' }),
    ...LANES.map(one => lane(one, stream)),
    svgEl('path', { d: `M0 ${TOP}H${WIDTH}M0 ${BOTTOM}H${WIDTH}`, class: 'ink-line' }),
    svgEl('path', {
      d: `M0 ${TOP - 4}H${WIDTH}M0 ${BOTTOM + 4}H${WIDTH}`,
      class: 'faint-line',
    }),
    svgEl('path', {
      d: `M8 64H${tip.toFixed(1)}M${(tip - 8).toFixed(1)} 58.500L${tip.toFixed(1)} 64L${(tip - 8).toFixed(1)} 69.500`,
      class: 'ink-line thick',
    }),
  )
}
