import type { SignalId } from './words'

/** Where a signal's words stand, CSS pixels: middle and baseline, and where the line below them begins. */
export interface WordSpot {
  readonly x: number
  readonly y: number
  readonly from: number
}
export type HighId = Exclude<SignalId, 'sclerostin'>
export interface WordRows {
  readonly spots: Readonly<Record<HighId, WordSpot>>
  /** below the lowest row */
  readonly bottom: number
}

/** Free space round a line that passes between words, em. */
const CLEAR = 0.7
const GAP = 1.2
const LINE = 1.5

/**
 * The words over the picture, left to right in the order in which their lines end on RANKL's way, so that no line crosses another or a
 * word: in one row where they fit, else in two with gaps for the lines of the upper one. Null where even that does not fit.
 */
export const rowsOf = (
  widths: Readonly<Record<HighId, number>>,
  { left, right, top, size }: Record<'left' | 'right' | 'top' | 'size', number>,
): WordRows | null => {
  const first = top + size * LINE
  const order = ['oestrogen', 'rankl', 'opg', 'pth'] as const
  const sum = order.reduce((all, id) => all + widths[id], 0)
  const free = (right - left - sum) / 3
  const spot = (x: number, y: number, from = x): WordSpot => ({ x, y, from })
  if (free >= GAP * size) {
    // not farther apart than the picture needs
    const gap = Math.min(free, 5 * size)
    let next = left + (right - left - sum - 3 * gap) / 2
    const at = (id: HighId): WordSpot => {
      const made = spot(next + widths[id] / 2, first)
      next += widths[id] + gap
      return made
    }
    return {
      spots: { oestrogen: at('oestrogen'), rankl: at('rankl'), opg: at('opg'), pth: at('pth') },
      bottom: first + size * 0.5,
    }
  }
  const clear = CLEAR * size
  const second = first + size * LINE
  const begin = left + Math.min(widths.oestrogen / 2, 2 * size)
  // OPG's line passes between RANKL and PTH in the second row, under its own words
  const opg = Math.min(
    Math.max(begin + widths.rankl + 2 * clear, left + widths.oestrogen + GAP * size + widths.opg / 2),
    right - widths.pth - clear,
  )
  const x = Math.min(
    Math.max(opg, left + widths.oestrogen + GAP * size + widths.opg / 2),
    right - widths.opg / 2,
  )
  const fits =
    begin + widths.rankl + 2 * clear <= opg &&
    left + widths.oestrogen + GAP * size <= x - widths.opg / 2 &&
    Math.abs(opg - x) <= widths.opg / 2
  if (!fits) return null
  return {
    spots: {
      oestrogen: spot(left + widths.oestrogen / 2, first, begin),
      rankl: spot((begin + opg) / 2, second),
      opg: spot(x, first, opg),
      pth: spot(right - widths.pth / 2, second),
    },
    bottom: second + size * 0.5,
  }
}
