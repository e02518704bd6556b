import { along, type BodyShape, leanOf, platesOf, type Spot } from '../../body'
import type { I18n } from '../../i18n'
import { type Mark, svgEl } from '../overlay'
import type { Pen, Place } from '../room'
import { DETAIL, type Detail } from './detail'
import { youngOf } from './figure'
import { type Dot, isRoomy, isWide, line, widthOf, words } from './ink'
import type { Places } from './places'
import { drawRuler, type Taken } from './ruler'

/** The two faces are drawn on from the column this far, cm, if they have not met before; at least so far, on a narrow picture. */
const REACH_cm = { most: 46, least: 16 } as const
/** Least distance between two marks, and where a mark stands from its place when that is not on the column, CSS pixels. */
const APART_rem = 1.2
const ASIDE_px = { x: 12, y: -13 } as const
/** Names at the column leave this to ladder and ruler, rem. */
const ROOM_rem = 11.75
/** From the middle of a mark to its name, rem: marks grow with the letters. */
const MARK_rem = 0.95
/** And more where a ring says that it has been chosen. */
const RING_px = 7
/** Size of the letters: of the angle, the names at the column (narrow italics) and small words. */
const [ANGLE_rem, NAME_rem, NOTE_rem] = [1.25, 0.9, 0.8125] as const

const flat = ({ x, y }: Spot): Place => [x, y, 0]

/** The curve of the upper back: the upper face of T4 and the lower face of T12, drawn on until they meet. `alone`: nothing else needs the place below the angle. */
const drawCurve = (pen: Pen, i18n: I18n, shape: BodyShape, alone: boolean): void => {
  const find = (id: string): BodyShape['vertebrae'][number] | undefined =>
    shape.vertebrae.find(v => v.id === id)
  const [top, bottom] = [find('T4'), find('T12')]
  if (top === undefined || bottom === undefined) return
  const [upper, lower] = [platesOf(top).upper, platesOf(bottom).lower]
  const angle = ((leanOf(upper) - leanOf(lower)) * Math.PI) / 180
  const gap = upper.front.y - lower.front.y
  // where the lines meet, measured along the upper one
  const low = (leanOf(lower) * Math.PI) / 180
  const across = gap * Math.cos(low) - (lower.front.x - upper.front.x) * Math.sin(low)
  const meets = across / Math.sin(Math.max(angle, 0.05))
  const text = i18n.text('body.curve.now', { angle: i18n.number(shape.kyphosis_deg) })
  // the words stay on the picture
  const edge = pen.width - widthOf(pen, text, ANGLE_rem) - 14
  const from = pen.project(flat(upper.front))
  const perTen = pen.project(flat(along({ ...upper.front, turn: leanOf(upper) }, 10, 0))).x - from.x
  const fits = perTen > 1 ? ((edge - from.x) / perTen) * 10 : REACH_cm.most
  const reach = Math.min(REACH_cm.most, meets, Math.max(REACH_cm.least, fits))
  const tip = along({ ...upper.front, turn: leanOf(upper) }, reach, 0)
  const share = reach / meets
  const lowReach = share * Math.hypot(tip.x - lower.front.x, tip.y - lower.front.y)
  const lowTip = share < 1 ? along({ ...lower.front, turn: leanOf(lower) }, lowReach, 0) : tip
  const [a, b] = [pen.project(flat(tip)), pen.project(flat(lowTip))]
  line(pen, pen.project(flat(upper.back)), a, 'body-plate')
  line(pen, pen.project(flat(lower.back)), b, 'body-plate')
  // the arc between them, a third of the way back
  const arc = reach * 0.3
  const on = (spot: Spot, turn: number): Dot => pen.project(flat(along({ ...spot, turn }, -arc, 0)))
  const [p, q] = [on(tip, leanOf(upper)), on(lowTip, leanOf(lower))]
  const r = Math.hypot(p.x - a.x, p.y - a.y)
  pen.layer.append(
    svgEl('path', {
      class: 'body-plate',
      d: `M${p.x.toFixed(1)} ${p.y.toFixed(1)} A${r.toFixed(1)} ${r.toFixed(1)} 0 0 0 ${q.x.toFixed(1)} ${q.y.toFixed(1)}`,
    }),
  )
  const middle = { x: Math.min(edge + 6, Math.max(a.x, b.x) + 8), y: (a.y + b.y) / 2 + 7 }
  words(pen, text, middle, 'body-angle')
  if (shape.kyphosis_deg - shape.young_deg < 1 || !alone || !isRoomy(pen)) return
  const young = i18n.text('body.curve.young', { angle: i18n.number(shape.young_deg) })
  if (middle.x + widthOf(pen, young, NOTE_rem) > pen.width) return
  words(pen, young, { x: middle.x, y: middle.y + 1.15 * pen.rem }, 'body-note is-young')
}

interface Mine extends Mark {
  readonly to: Dot
  /** what it is called, the longest words first */
  readonly called: readonly string[]
}
/** Marks of broken bones, beside them on black, those of the column with their names, which take up room behind it. */
const drawMarks = (pen: Pen, i18n: I18n, shape: BodyShape, places: Places, chosen: string | null): Taken => {
  const marks: Mark[] = []
  const column: Mine[] = []
  shape.breaks.forEach((one, i) => {
    const id = one.site === 'spine' ? `break-${i}` : `${one.site}-${i}`
    const mark = { kind: 'dug' as const, selected: chosen === id, hidden: false }
    const site = pen.project(places.of(one))
    if (one.vertebra === null) {
      marks.push({ ...mark, x: site.x + ASIDE_px.x, y: site.y + ASIDE_px.y })
      return
    }
    const values = {
      vertebra: one.vertebra,
      kind: one.kind ?? 'wedge',
      age: i18n.number(Math.floor(one.age)),
    }
    const called = isWide(pen)
      ? [i18n.text('body.thing.vertebra', values), i18n.text('body.thing.vertebra.short', values)]
      : []
    const { x, y } = pen.project(places.behind(one.vertebra))
    column.push({
      ...mark,
      x,
      y,
      to: pen.project(places.tip(one.vertebra)),
      called: [...called, one.vertebra],
    })
  })
  // neighbours in the column stand clear of each other, round the middle of where they belong
  column.sort((a, b) => a.y - b.y)
  const lines = apart(
    column.map(({ y }) => y),
    APART_rem * pen.rem,
  )
  const left = Math.min(...column.map(({ x }) => x))
  // all of them in the longest words for which there is room
  const end = left - MARK_rem * pen.rem
  const room = end - (isWide(pen) ? ROOM_rem * pen.rem : 4)
  const widest = (k: number): number =>
    Math.max(0, ...column.map(({ called }) => widthOf(pen, called[k]!, NAME_rem)))
  const kinds = column[0]?.called.length ?? 1
  let kind = 0
  while (kind < kinds - 1 && widest(kind) > room) kind++
  column.forEach((mark, i) => {
    const at = { x: left, y: lines[i]! }
    line(pen, at, mark.to, 'body-leader')
    if (!pen.split)
      words(
        pen,
        mark.called[kind]!,
        { x: end - (mark.selected ? RING_px : 0), y: at.y + 0.3 * pen.rem },
        'body-name',
      )
    marks.push({ ...mark, ...at })
  })
  pen.marks(marks)
  return { heights: lines, left: pen.split ? left - 14 : end - widest(kind) }
}

/** Heights in order, moved as little as it takes to be `gap` from each other. */
export const apart = (heights: readonly number[], gap: number): number[] => {
  const out = [...heights]
  for (let round = 0; round < 40; round++)
    for (let i = 1; i < out.length; i++) {
      const lack = gap - (out[i]! - out[i - 1]!)
      if (lack <= 0) continue
      out[i - 1]! -= lack / 2
      out[i]! += lack / 2
    }
  return out
}

/** The frame round the enlarged piece of column, its words, and the way to it; the height it takes from the top. */
const drawDetail = (pen: Pen, i18n: I18n, places: Places, detail: Detail, size: number): number => {
  const { shown } = detail
  if (shown === null) return 0
  const { vertebra, at, larger } = shown
  const middle = pen.project(at)
  const cm = (middle.away > 0 ? pen.project([at[0], at[1] - 10, at[2]]).y - middle.y : 0) / 10
  const half = { x: DETAIL.half * size * cm, y: DETAIL.high * size * cm }
  const [left, top] = [middle.x - half.x, middle.y - half.y]
  const box = { x: left, y: top, width: 2 * half.x, height: 2 * half.y }
  pen.layer.append(svgEl('rect', { class: 'body-frame', ...box }))
  line(pen, pen.project(places.vertebra(vertebra.id)), { x: left, y: middle.y }, 'body-leader')
  const text = i18n.text('body.detail', { vertebra: vertebra.id, times: i18n.number(larger) })
  const foot = middle.y + half.y + 1.2 * pen.rem
  words(pen, text, { x: middle.x + half.x, y: foot }, 'body-name')
  return foot + 1.2 * pen.rem
}

/** Height that its own pictures take from the top, CSS pixels. */
export const drawOver = (
  pen: Pen,
  i18n: I18n,
  shape: BodyShape,
  places: Places,
  chosen: string | null,
  detail: Detail,
): number => {
  const taken = drawMarks(pen, i18n, shape, places, chosen)
  drawRuler(pen, i18n, shape, places, taken)
  // the name of a broken upper arm comes down beside the angle when the enlarged column takes its place
  const alone = detail.shown === null || !shape.breaks.some(({ site }) => site === 'humerus')
  drawCurve(pen, i18n, shape, alone)
  return pen.split ? 0 : drawDetail(pen, i18n, places, detail, youngOf(shape) / 163)
}
