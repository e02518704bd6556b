import type { Life } from '../../risk/types'
import { readingAt } from '../../state/readings'
import type { CurveAsk, Five } from '../types'

export type Point = readonly [age: number, value: number]

/** The five ages at which a prediction is read, years. */
export const fiveAges = ({ from, to }: CurveAsk): Five => {
  const step = (to - from) / 4
  return [from, from + step, from + 2 * step, from + 3 * step, to]
}

/** What the axis shows of a life at an age: a share of its own value at `from`, or the value itself. */
export const valueAt = (ask: CurveAsk, life: Life, age: number): number => {
  const value = readingAt(life, ask.reading, age)
  return ask.as === 'own' ? value : value / readingAt(life, ask.reading, ask.from)
}

const mapFive = (five: Five, of: (value: number) => number): Five => [
  of(five[0]),
  of(five[1]),
  of(five[2]),
  of(five[3]),
  of(five[4]),
]

/** The answer at the five ages. */
export const fiveOf = (ask: CurveAsk, life: Life): Five =>
  mapFive(fiveAges(ask), age => valueAt(ask, life, age))

/** The curve itself, a point every quarter of a year. */
export const curveOf = (ask: CurveAsk, life: Life, from: number, to: number): readonly Point[] => {
  const steps = Math.max(1, Math.round((to - from) * 4))
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const age = from + ((to - from) * i) / steps
    return [age, valueAt(ask, life, age)]
  }).filter(([, value]) => Number.isFinite(value))
}

export const withinAxis = ({ min, max }: CurveAsk, value: number): number =>
  Math.min(max, Math.max(min, value))

/** Moves one of the four values that are asked for; the first is known. */
export const withValue = (ask: CurveAsk, five: Five, index: number, value: number): Five => {
  const next = [...five] as [number, number, number, number, number]
  if (index >= 1 && index <= 4 && Number.isFinite(value)) next[index] = withinAxis(ask, value)
  return next
}

/** A line that goes on as it is: where a learner's hand begins. */
export const flatFrom = (ask: CurveAsk, life: Life): Five => {
  const value = withinAxis(ask, valueAt(ask, life, ask.from))
  return [value, value, value, value, value]
}

/** How finely a drawn line is kept, points from `from` to `to`. Assumption: finer than a hand draws. */
export const LINE_POINTS = 65
/** A line in the making: a value at each point, null where no pen has been. */
export type DrawnLine = readonly (number | null)[]
export const EMPTY_LINE: DrawnLine = Array.from({ length: LINE_POINTS }, () => null)

const slotOf = ({ from, to }: CurveAsk, age: number): number =>
  Math.min(LINE_POINTS - 1, Math.max(0, Math.round(((age - from) / (to - from)) * (LINE_POINTS - 1))))

/** One move of the pen: everything between its two ends is drawn anew. */
export const stroke = (ask: CurveAsk, line: DrawnLine, a: Point, b: Point): DrawnLine => {
  const [first, second] = a[0] <= b[0] ? [a, b] : [b, a]
  const from = slotOf(ask, first[0])
  const to = slotOf(ask, second[0])
  return line.map((value, slot) => {
    if (slot < from || slot > to) return value
    // the pen's last place counts where both ends are the same point
    const share = to === from ? Number(second === b) : (slot - from) / (to - from)
    return withinAxis(ask, first[1] + share * (second[1] - first[1]))
  })
}

/** The gaps of a drawn line: straight between what was drawn, level behind its end; it begins at what is known. */
const closed = (line: DrawnLine, start: number): readonly number[] => {
  const known: (readonly [number, number])[] = [[0, start]]
  line.forEach((value, slot) => value !== null && slot > 0 && known.push([slot, value]))
  let at = 0
  return line.map((_, slot) => {
    while (at + 1 < known.length && (known[at + 1]?.[0] ?? 0) <= slot) at += 1
    const [x0, y0] = known[at] ?? [0, start]
    const [x1, y1] = known[at + 1] ?? [x0, y0]
    return x1 === x0 ? y0 : y0 + ((slot - x0) / (x1 - x0)) * (y1 - y0)
  })
}

/** A sixteenth of the axis of ages to each side: half the way between two of the five. */
const REACH = (LINE_POINTS - 1) / 16

/** The five values of a drawn line: the mean around each age, so that a hand that shakes draws the same as a calm one. */
export const fiveFromLine = (ask: CurveAsk, line: DrawnLine, start: number): Five | null => {
  if (line.every(value => value === null)) return null
  const whole = closed(line, start)
  const around = (index: number): number => {
    const centre = (index * (LINE_POINTS - 1)) / 4
    // as far to each side: at the end of the axis there is only one point
    const side = Math.min(REACH, LINE_POINTS - 1 - centre)
    const near = whole.slice(centre - side, centre + side + 1)
    return withinAxis(ask, near.reduce((sum, value) => sum + value, 0) / near.length)
  }
  // at the end the last stretch is straightened, so that one slip of the pen is not all that counts
  const last = whole.slice(-1 - REACH / 2)
  const end = withinAxis(ask, last.reduce((sum, value) => sum + value, 0) / last.length)
  return [start, around(1), around(2), around(3), end]
}
