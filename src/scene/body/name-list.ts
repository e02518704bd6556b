import type { BodyShape } from '../../body'
import type { I18n } from '../../i18n'
import type { Name } from '../overlay'
import type { Pen, Thing } from '../room'
import { namesOf } from '../thing-names'
import { isRoomy, isWide } from './ink'
import { isVertebra, shortened } from './things'

/** Names at the right edge at most, and where the curve's angle needs the place: only of what broke. */
const [MOST, FEW] = [5, 1] as const
/** The camera buttons at the foot's right end, rem: what is behind them has no name there. */
const BUTTONS_rem = { high: 4.2, fine: 17.5, coarse: 25 } as const
/** Below this share of the plate the figure has sunk into it. */
const FADES = 0.95
/** Least distance of two lines of words, rem. */
const LINE_rem = 2.1

/** Names at the right edge: `top`: what the enlarged column takes from above; vertebrae have theirs at their marks. */
export const nameList = (
  pen: Pen,
  i18n: I18n,
  things: readonly Thing[],
  shape: BodyShape,
  top: number,
): Name[] => {
  const roomy = isRoomy(pen)
  const { breaks } = shape
  // a bone that broke twice has one place and one name there: of the last time
  const last = breaks.map((one, i) => breaks.findLastIndex(({ site }) => site === one.site) === i)
  const idOf = (i: number): string => `${breaks[i]!.site}-${i}`
  const broken = new Set(breaks.flatMap((_, i) => (last[i] === true ? [idOf(i)] : [])))
  const older = new Set(breaks.flatMap((_, i) => (last[i] === true ? [] : [idOf(i)])))
  const others = things.filter(
    ({ id }) => !isVertebra(shape, id) && !older.has(id) && (roomy || broken.has(id)),
  )
  const wide = matchMedia('(pointer: coarse)').matches ? BUTTONS_rem.coarse : BUTTONS_rem.fine
  const free = others.filter(({ at }) => {
    if (at === null || !isWide(pen)) return true
    const { x, y } = pen.project(at)
    if (y > FADES * pen.height) return false
    return y < pen.height - BUTTONS_rem.high * pen.rem || x < pen.width - wide * pen.rem
  })
  const called = isWide(pen) ? free : free.map(one => shortened(i18n, one))
  let next = top
  return namesOf(called, pen, roomy ? MOST : FEW, false).map(name => {
    const labelY = Math.max(name.labelY, next)
    next = labelY + LINE_rem * pen.rem
    return { ...name, labelY }
  })
}
