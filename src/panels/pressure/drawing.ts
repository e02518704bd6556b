import { drawing, svgEl } from '../render/svg'
import { hand } from './hands'
import type { Touch } from './rules'
import { HEIGHT, restAt, tissue, WIDTH } from './tissue'

/** Half of a line of ink: the hand stands on the skin, not in it. */
const ON_SKIN = 1

/** A hand on skin with what lies below it. Said in words beside it, so hidden from those who listen. Not to scale. */
export const touchDrawing = (touch: Touch): SVGElement => {
  const { x, y, turn } = restAt(touch)
  return drawing(
    WIDTH,
    HEIGHT,
    '',
    'panels-touch',
    ...tissue(touch),
    svgEl(
      'g',
      { transform: `translate(${x} ${(y - ON_SKIN).toFixed(1)}) rotate(${turn.toFixed(1)})` },
      ...hand(touch),
    ),
  )
}
