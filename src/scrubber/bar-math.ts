/** Treatments and episodes as bars: moved and stretched in half years. Pure; ages in years. */
export const BAR_STEP = 0.5

export interface BarSpan {
  readonly from: number
  readonly to: number
}
export type BarPart = 'move' | 'from' | 'to'

const snap = (age: number): number => Math.round(age / BAR_STEP) * BAR_STEP
const hold = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value))

/** Room for one bar between its limits and its neighbours of the same kind. */
export const roomFor = (span: BarSpan, others: readonly BarSpan[], min: number, max: number): BarSpan => ({
  from: Math.max(min, ...others.filter(o => o.to <= span.from).map(o => o.to)),
  to: Math.min(max, ...others.filter(o => o.from >= span.to).map(o => o.from)),
})

/**
 * The span after one of its parts moved by `years` from where the drag began. The touched edge lands on a half year;
 * a moved bar keeps its length; a bar is never shorter than half a year and never leaves `room`, except where it
 * already stood outside.
 */
export const dragBar = (start: BarSpan, part: BarPart, years: number, room: BarSpan): BarSpan => {
  const { from, to } = start
  const first = Math.min(room.from, from)
  const last = Math.max(room.to, to)
  if (part === 'from') return { from: hold(snap(from + years), first, to - BAR_STEP), to }
  if (part === 'to') return { from, to: hold(snap(to + years), from + BAR_STEP, last) }
  const moved = hold(snap(from + years), first, last - (to - from))
  return { from: moved, to: moved + (to - from) }
}

/** One bar to pack, px along the track; the words stand beside it, never inside. */
export interface BarSize {
  readonly left: number
  readonly right: number
  readonly label: number
}
export interface BarPlace {
  readonly lane: number
  readonly side: 'before' | 'after'
  /** room for the words, px; less than asked for when nothing else fits */
  readonly labelWidth: number
}

const GAP_PX = 8

/**
 * Lanes for bars with their words: the first lane where both fit, words before the bar if they can, else after it.
 * `ends` is what already stands in the first lane, px from its start and from its end.
 */
export const packBars = (
  bars: readonly BarSize[],
  width: number,
  ends: { readonly start: number; readonly end: number },
): readonly BarPlace[] => {
  const taken: { lane: number; left: number; right: number }[] = []
  return bars.map(bar => {
    const free = (lane: number, left: number, right: number): boolean =>
      left >= (lane === 0 ? ends.start : 0) &&
      right <= width - (lane === 0 ? ends.end : 0) &&
      taken.every(t => t.lane !== lane || right + GAP_PX <= t.left || t.right + GAP_PX <= left)
    const put = (lane: number, side: 'before' | 'after', labelWidth: number): BarPlace => {
      const left = side === 'before' ? bar.left - GAP_PX - labelWidth : bar.left
      const right = side === 'after' ? bar.right + GAP_PX + labelWidth : bar.right
      taken.push({ lane, left, right })
      return { lane, side, labelWidth }
    }
    for (let lane = 0; lane <= bars.length; lane++) {
      if (free(lane, bar.left - GAP_PX - bar.label, bar.right)) return put(lane, 'before', bar.label)
      if (free(lane, bar.left, bar.right + GAP_PX + bar.label)) return put(lane, 'after', bar.label)
    }
    // too long for either side: the roomier side of a lane of its own, the words cut
    const lane = 1 + Math.max(0, ...taken.map(t => t.lane))
    const before = bar.left - GAP_PX
    const after = width - bar.right - GAP_PX
    return before >= after ? put(lane, 'before', Math.max(0, before)) : put(lane, 'after', Math.max(0, after))
  })
}
