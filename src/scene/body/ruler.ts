import type { BodyShape } from '../../body'
import type { I18n } from '../../i18n'
import type { Pen } from '../room'
import { youngOf } from './figure'
import { type Dot, isWide, line, widthOf, words } from './ink'
import type { Places } from './places'

/** How far the ruler stands behind the figure, cm at 163 cm, and on a narrow plate. */
const RULER = { wide: 62, narrow: 27 } as const
/** The figure's back, and the back of the head from the crown, cm at 163 cm. */
const [BACK, HEAD] = [13, 9] as const
/** What the ruler keeps free at its left: the ladder and its own numbers, or the numbers only, rem. */
const LEFT_rem = { ladder: 11.5, numbers: 2.2 } as const
/** From this width on the ladder stands on the plate, rem (plate.ts). */
const LADDER_rem = 36
/** Highest mark on the ruler above the young crown, cm, and what is kept free at the plate's foot, rem. */
const TOP_cm = 10
const FOOT_rem = { wide: 4.3, narrow: 2.2 } as const
/** Numbers stand each ten centimetres, or twenty where that would crowd them or letters are large, CSS pixels. */
const CROWDED_rem = 2.2
const LARGE_px = 20
/** Height of the words over one of two lives, rem. */
const HEAD_rem = 3.4
/** A number of the ruler keeps this far from a name; size of its words and their lines. */
const TICK_rem = 0.8
const NOTE_rem = 0.8125
const LINE_rem = 1.05

/** What stands beside the column already: heights of words, and their left end, CSS pixels. */
export interface Taken {
  readonly heights: readonly number[]
  readonly left: number
}

/** Height against a ruler: ticks a centimetre, a number each ten, the crown now and in young years. */
export const drawRuler = (pen: Pen, i18n: I18n, shape: BodyShape, places: Places, taken: Taken): void => {
  const young = youngOf(shape)
  const size = young / 163
  const wide = isWide(pen)
  const heel = pen.project([0, 0, 0])
  const waist = pen.project([0, 100, 0])
  const scale = (heel.y - waist.y) / 100
  if (heel.away < 0 || waist.away < 0 || scale <= 0) return
  const ladder = pen.width >= LADDER_rem * pen.rem && !pen.split
  const left = (ladder ? LEFT_rem.ladder : LEFT_rem.numbers) * pen.rem
  const back = heel.x - (wide ? RULER.wide : RULER.narrow) * size * scale
  const x = Math.max(left, Math.min(back, taken.left - 10))
  // close by there is no room for it between ladder and figure
  if (heel.x - BACK * size * scale < x + 8 || taken.left < x) return
  const at = (cm: number): number => pen.project([0, cm, 0]).y
  const floor = pen.height - FOOT_rem[wide ? 'wide' : 'narrow'] * pen.rem
  const lowest = Math.max(0, Math.ceil((heel.y - floor) / scale))
  const top = pen.split ? HEAD_rem * pen.rem : 8
  const highest = Math.floor(Math.min(young + TOP_cm, (heel.y - top) / scale))
  if (highest <= lowest) return
  const step = 10 * scale < CROWDED_rem * pen.rem || pen.rem > LARGE_px ? 20 : 10
  line(pen, { x, y: at(lowest) }, { x, y: at(highest) }, 'body-rule')
  for (let cm = lowest; cm <= highest; cm++) {
    const ten = cm % 10 === 0
    if (!ten && scale < 2.4) continue
    line(pen, { x, y: at(cm) }, { x: x - (ten ? 9 : cm % 5 === 0 ? 6 : 3.5), y: at(cm) }, 'body-rule')
    // on a narrow plate the names of vertebrae stand where the numbers are
    const free = wide || taken.heights.every(y => Math.abs(y - at(cm)) > TICK_rem * pen.rem)
    if (cm % step === 0 && at(cm) > top + 0.3 * pen.rem && free)
      words(pen, i18n.number(cm), { x: x - 13, y: at(cm) + 0.28 * pen.rem }, 'body-tick')
  }
  const crown = pen.project(places.crown).x
  const head = crown - HEAD * size * scale
  const level = (height: number, end: number, name: string): number => {
    const y = at(height)
    if (y > 0) line(pen, { x, y }, { x: Math.max(x + 10, end), y }, `body-level ${name}`)
    return y
  }
  const note = (text: string, spot: Dot, name: string): void => {
    if (wide && x + 7 + widthOf(pen, text, NOTE_rem) < head) words(pen, text, spot, `body-note ${name}`)
  }
  const cm = (value: number): string => i18n.number(value, 1)
  const now = level(shape.height_cm, crown, 'is-now')
  // words stay on the plate: the upper ones below its edge, the lower ones below those
  let above = -Infinity
  if (young - shape.height_cm >= 0.3) {
    const y = level(young, pen.project(places.youngCrown).x, 'is-young')
    above = Math.max(y - 5, (NOTE_rem + 0.15) * pen.rem)
    if (y > 0) note(i18n.text('body.ruler.young', { height: cm(young) }), { x: x + 7, y: above }, 'is-young')
  }
  const below = Math.max(now + 0.95 * pen.rem, above + LINE_rem * pen.rem)
  if (now > 0)
    note(i18n.text('body.ruler.now', { height: cm(shape.height_cm) }), { x: x + 7, y: below }, 'is-now')
}
