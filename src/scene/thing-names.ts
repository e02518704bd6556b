import type { Name } from './overlay'
import type { Pen, Thing } from './room'

/** Least distance between two lines of words, and between the words and the plate's upper and lower edge, rem. */
const LINE_rem = 2.1
const NOTE_rem = 1.2
const TOP_rem = 2.5
const FOOT_rem = 4.5
/** A place is turned to the eye at least so much (cosine). */
const FACING = 0.05

interface Candidate {
  readonly thing: Thing
  readonly x: number
  readonly y: number
}

/** The things whose place the eye can see, in their order of importance. */
const seen = (things: readonly Thing[], pen: Pen): Candidate[] =>
  things.flatMap(thing => {
    if (thing.name === null || thing.at === null) return []
    const { x, y, away } = pen.project(thing.at)
    if (away <= 0 || x < 8 || y < 8 || x > pen.width - 8 || y > pen.height - 8) return []
    if (thing.out !== undefined) {
      const look = thing.at.map((c, i) => pen.eye[i]! - c)
      const length = Math.hypot(...look) || 1
      if (look.reduce((sum, c, i) => sum + c * thing.out![i]!, 0) / length < FACING) return []
    }
    return [{ thing, x, y }]
  })

/**
 * Names in a column of words at the right edge, and at the left when `both`: each beside its place as nearly as the
 * others let it. No two leader lines of a column cross, because words stand in the order of their places.
 */
export const namesOf = (things: readonly Thing[], pen: Pen, most: number, both: boolean): Name[] => {
  const { width, height, rem } = pen
  const top = TOP_rem * rem
  const foot = height - FOOT_rem * rem
  const tall = (thing: Thing): number => (LINE_rem + (thing.note === undefined ? 0 : NOTE_rem)) * rem
  const chosen = seen(things, pen).slice(0, most)
  return (both ? [false, true] : [false]).flatMap(left => {
    const column = chosen.filter(({ x }) => !both || x < width / 2 === left).sort((a, b) => a.y - b.y)
    const need = column.reduce((sum, { thing }) => sum + tall(thing), 0)
    while (
      column.length > 1 &&
      need > foot - top + LINE_rem * rem &&
      column.length * LINE_rem * rem > foot - top
    )
      column.pop()
    let next = top
    const lines = column.map(({ thing, y }) => {
      const line = Math.max(next, Math.min(y, foot))
      next = line + tall(thing)
      return line
    })
    // what ran over the foot is pushed up again from below
    let limit = foot
    for (let i = lines.length - 1; i >= 0; i--) {
      lines[i] = Math.min(lines[i]!, limit)
      limit = lines[i]! - tall(column[Math.max(0, i - 1)]!.thing)
    }
    return column.map(({ thing, x, y }, i): Name => ({
      text: thing.name!,
      ...(thing.note === undefined ? {} : { note: thing.note }),
      x,
      y,
      labelY: lines[i]!,
      left,
    }))
  })
}
