import { svgEl } from '../render/svg'
import type { Asked } from './margin'

/** Distance of the lines of the hatched part and their width, per cent of the axis. */
const STEP = 1.1
const LINE = 0.5

/**
 * One bar, in per cent of its own width so that it may be as wide as there is room: solid up to what a healthy young spine
 * is asked for (or to the low end, if that is less), then hatched, then lines that grow thin between the soft ends.
 */
export const createBar = () => {
  const root = svgEl('svg', { class: 'loads-bar', focusable: 'false', 'aria-hidden': 'true' })
  const line = (x: number, width: number) =>
    svgEl('rect', { x: `${x.toFixed(2)}%`, width: `${width.toFixed(2)}%`, y: '22%', height: '56%' })
  const upright = (name: string, x: number, from: number) =>
    svgEl('line', {
      class: name,
      x1: `${x.toFixed(2)}%`,
      x2: `${x.toFixed(2)}%`,
      y1: `${from}%`,
      y2: `${100 - from}%`,
    })
  return {
    root,
    /** `end`: the value at the end of the axis. `now`: null while no life is known. */
    draw(load: number, now: Asked | null, end: number): void {
      const per = 100 / end
      const low = now?.low ?? load
      const high = now?.high ?? load
      const solid = Math.min(load, low)
      const lines: SVGElement[] = []
      for (let x = solid * per + STEP - LINE; x < high * per; x += STEP)
        lines.push(line(x, LINE * Math.min(1, (high * per - x) / ((high - low) * per))))
      root.replaceChildren(
        upright('loads-standing', per, 0),
        svgEl('g', { class: 'loads-solid' }, line(0, solid * per)),
        svgEl('g', { class: 'loads-hatch' }, ...lines),
        upright('loads-mark', load * per, 8),
      )
    },
  }
}
