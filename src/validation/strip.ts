import { add } from '../charts/svg'
import type { Comparison } from './types'

/** Tolerances shown on each side; what is farther off stands at the edge. */
const EDGE = 3
/** Air outside the edge, tolerances. */
const AIR = 0.35
/** Marks whose centres are nearer than this stand above each other, per cent of the width. */
const BIN = 2.3
/** Half of the room for marks above each other, em. */
const HALF = 0.95
/** Distance of marks above each other where there is room, em. */
const STEP = 0.44

const percent = (tolerances: number): number => 50 + (tolerances / (EDGE + AIR)) * 50
const at = (tolerances: number): string => `${percent(tolerances).toFixed(2)}%`

/** Most marks above each other at the edge, and the distance of the next column, per cent of the width. */
const MOST = 5
const COLUMN = 1.4

/** Differences of the model, counted in tolerances: a mark a result, the band holds those that are within. */
export const drawStrip = (host: Element, list: readonly Comparison[]): void => {
  const svg = add(host, 'svg', 'vld-strip', { 'aria-hidden': 'true', focusable: 'false' })
  add(svg, 'rect', 'vld-band', {
    x: at(-1),
    y: '0',
    width: `${(percent(1) - percent(-1)).toFixed(2)}%`,
    height: '100%',
  })
  for (const edge of [-1, 1])
    add(svg, 'line', 'vld-band-edge', { x1: at(edge), x2: at(edge), y1: '0', y2: '100%' })
  add(svg, 'line', 'vld-zero', { x1: at(0), x2: at(0), y1: '0', y2: '100%' })
  const bins = new Map<number, Comparison[]>()
  for (const one of list) {
    if (one.verdict === 'unknown') continue
    const place = Math.round(percent(clamped(one)) / BIN)
    bins.set(place, [...(bins.get(place) ?? []), one])
  }
  const marks = [...bins.values()].flatMap(found => {
    // where many stand at the edge they make columns, so that each can still be counted
    const columns = found.length > MOST && isFar(found[0]) ? Math.ceil(found.length / MOST) : 1
    const rows = Math.ceil(found.length / columns)
    const step = Math.min(STEP, (2 * HALF) / rows)
    return found.map((one, index) => {
      const outward = Math.floor(index / rows) * COLUMN * Math.sign(one.error)
      return {
        one,
        x: isFar(one) ? `${(percent(clamped(one)) + outward).toFixed(2)}%` : at(clamped(one)),
        y: ((index % rows) - (rows - 1) / 2) * step,
      }
    })
  })
  const holder = add(svg, 'svg', 'vld-strip-marks', { y: '50%' })
  // misses last, so that no hit lies over one
  for (const verdict of ['within', 'outside'] as const)
    for (const { one, x, y } of marks)
      if (one.verdict === verdict)
        add(holder, 'circle', `vld-mark ${verdict}`, {
          cx: x,
          cy: `${y.toFixed(2)}em`,
          r: verdict === 'within' ? '0.19em' : '0.22em',
        })
}

const isFar = (one: Comparison | undefined): boolean =>
  one !== undefined && Math.abs(one.error / one.tolerance) >= EDGE
const clamped = ({ error, tolerance }: Comparison): number =>
  Math.max(-EDGE, Math.min(EDGE, error / tolerance))

/** The words above the strips: which side is which, and how far the edges are. */
export const drawStripAxis = (
  host: Element,
  words: { readonly less: string; readonly within: string; readonly more: string },
): void => {
  const svg = add(host, 'svg', 'vld-strip-axis', { 'aria-hidden': 'true', focusable: 'false' })
  const word = (x: string, anchor: string, text: string): void => {
    add(svg, 'text', 'vld-word', { x, y: '1em', 'text-anchor': anchor }).textContent = text
  }
  word('0', 'start', words.less)
  word('50%', 'middle', words.within)
  word('100%', 'end', words.more)
}
