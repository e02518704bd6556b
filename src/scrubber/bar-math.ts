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

/** One bar to pack, px along the track, and how wide each of its wordings is, the fullest first. */
export interface BarSize {
  readonly left: number
  readonly right: number
  readonly words: readonly number[]
}
export type BarSide = 'before' | 'after' | 'inside' | 'none'
export interface BarPlace {
  readonly lane: number
  /** where the words stand; 'none' = only when the bar is pointed at or has the focus */
  readonly side: BarSide
  /** which wording fits there */
  readonly wording: number
  /** a bar so close at this end that the grip must stay inside */
  readonly meets: { readonly from: boolean; readonly to: boolean }
}
export interface Packed {
  readonly places: readonly BarPlace[]
  readonly lanes: number
  /** the lane that has room for the lane's own name at its start */
  readonly headLane: number
}

const GAP_PX = 8
/** words inside a bar keep clear of its grips */
const INSIDE_PX = 8
const CLOSE_PX = 10

/**
 * Lanes for bars: a new one only where bars themselves overlap, so that one drug after another is one lane. Words stand
 * before their bar, else after it, else inside; shorter wordings where the full one has no room. `head` is how much of
 * one lane its name and button take; they share the first lane whose bars leave that free, else come last.
 */
export const packBars = (bars: readonly BarSize[], width: number, head: number): Packed => {
  const rows: BarSize[][] = []
  const laneOf = bars.map(bar => {
    const free = rows.findIndex(row => row.every(b => bar.left >= b.right - 0.5 || b.left >= bar.right - 0.5))
    const lane = free < 0 ? rows.length : free
    ;(rows[lane] ??= []).push(bar)
    return lane
  })
  const roomy = rows.findIndex(row => row.every(bar => bar.left >= head + GAP_PX))
  const headLane = roomy < 0 ? rows.length : roomy
  const taken = rows.map((row, lane) => [
    ...row.map(({ left, right }) => ({ left, right })),
    ...(head > 0 && lane === headLane ? [{ left: 0, right: head }] : []),
  ])
  const places = bars.map((bar, i): BarPlace => {
    const lane = laneOf[i] ?? 0
    const others = (taken[lane] ??= [])
    const near = (rows[lane] ?? []).filter(b => b !== bar)
    const meets = {
      from: near.some(b => b.right <= bar.left + 0.5 && bar.left - b.right < CLOSE_PX),
      to: near.some(b => b.left >= bar.right - 0.5 && b.left - bar.right < CLOSE_PX),
    }
    const put = (left: number, right: number): boolean => {
      if (left < 0 || right > width + GAP_PX) return false
      if (others.some(t => right + GAP_PX > t.left && t.right + GAP_PX > left)) return false
      others.push({ left, right })
      return true
    }
    for (const [wording, words] of bar.words.entries()) {
      const [first, last] = [bar.left - GAP_PX - words, bar.right + GAP_PX + words]
      if (put(first, bar.left - GAP_PX)) return { lane, side: 'before', wording, meets }
      if (put(bar.right + GAP_PX, last)) return { lane, side: 'after', wording, meets }
      if (words + 2 * INSIDE_PX <= bar.right - bar.left) return { lane, side: 'inside', wording, meets }
    }
    return { lane, side: 'none', wording: 0, meets }
  })
  return { places, lanes: Math.max(rows.length, head > 0 ? headLane + 1 : 0), headLane }
}
