import { drawing, svgEl } from '../render/svg'
import type { Asked } from './margin'

/** The field of a bar, stretched to whatever room there is: 100 units are the length of the axis. */
const LENGTH = 100
const HEIGHT = 100
/** Where the bar lies across its row, and how thick it is. */
const [TOP, THICK] = [24, 52]
/** Distance of the lines of the hatched part and their width. */
const STEP = 1.1
const LINE = 0.5

const block = (x: number, width: number): string =>
  `M${x.toFixed(2)} ${TOP}h${width.toFixed(2)}v${THICK}h-${width.toFixed(2)}z`

/** A line of the bar, drawn again only when it differs. */
const createLine = (name: string) => {
  const root = svgEl('path', { class: name, d: '' })
  let drawn = ''
  return {
    root,
    draw(d: string): void {
      if (d === drawn) return
      drawn = d
      root.setAttribute('d', d)
    },
  }
}

/**
 * One bar: solid up to what a healthy spine is asked for (or to the low end, if that is less), then hatched, then
 * lines that grow thin until the high end. A mark stands at the healthy spine, a dotted line at standing still.
 */
export const createBar = () => {
  const standing = createLine('loads-standing')
  const solid = createLine('loads-solid')
  const lines = createLine('loads-hatch')
  const mark = createLine('loads-mark')
  const root = drawing(LENGTH, HEIGHT, '', 'loads-bar', standing.root, solid.root, lines.root, mark.root)
  root.setAttribute('preserveAspectRatio', 'none')
  return {
    root,
    /** `end`: the value at the end of the axis. `now`: null while no life is known. */
    draw(load: number, now: Asked | null, end: number): void {
      const [at, low, high] = [load, now?.low ?? load, now?.high ?? load].map(value => (value / end) * LENGTH)
      const healthy = Math.min(at!, low!)
      const hatch: string[] = []
      for (let x = healthy + STEP - LINE; x < high!; x += STEP)
        hatch.push(block(x, LINE * Math.min(1, (high! - x) / (high! - low!))))
      standing.draw(`M${(LENGTH / end).toFixed(2)} 0V${HEIGHT}`)
      solid.draw(block(0, healthy))
      lines.draw(hatch.join(''))
      mark.draw(`M${at!.toFixed(2)} 10V90`)
    },
  }
}
