import { svgEl } from '../overlay'
import type { Pen } from '../room'

/** From this width on the plate has room for words at the ruler, and from this height for more than a name or two, rem. */
const WIDE_rem = 30
const HIGH_rem = 20
/** Mean width of a letter as a share of its size. Assumption: generous for both typefaces. */
const LETTER = 0.5

export interface Dot {
  readonly x: number
  readonly y: number
}
export const isWide = (pen: Pen): boolean => pen.width >= WIDE_rem * pen.rem && !pen.split
/** Room for a column of names beside the curve. */
export const isRoomy = (pen: Pen): boolean => isWide(pen) && pen.height >= HIGH_rem * pen.rem

/** Width that words will take, CSS pixels, so that they can be left out where they would not fit. `size`: rem */
export const widthOf = (pen: Pen, text: string, size: number): number => text.length * LETTER * size * pen.rem

export const line = (pen: Pen, a: Dot, b: Dot, name: string): void => {
  pen.layer.append(svgEl('line', { class: name, x1: a.x, y1: a.y, x2: b.x, y2: b.y }))
}
export const words = (pen: Pen, text: string, at: Dot, name: string): void => {
  const node = svgEl('text', { class: name, x: at.x, y: at.y })
  node.textContent = text
  pen.layer.append(node)
}
