import { along, type BodyShape, leanOf, platesOf, type Spot } from '../../body'
import type { I18n } from '../../i18n'
import { type Mark, svgEl } from '../overlay'
import type { Pen, Place } from '../room'
import { youngOf } from './figure'
import type { Places } from './places'

/** How far the ruler stands behind the figure, cm at 163 cm, and on a narrow plate. */
const RULER = { wide: 62, narrow: 27 } as const
/** From this width on the plate has room for words at the ruler, rem; the ladder keeps this much of its left edge, rem. */
export const WIDE_rem = 30
const LADDER_rem = 9
/** Highest mark on the ruler, cm, and what is kept free at the plate's foot, rem. */
const TOP_cm = 10
const FOOT_rem = { wide: 4.3, narrow: 2.2 } as const
/** The two faces are drawn on from the column this far, cm, if they have not met before. */
const REACH_cm = 46
/** Least distance between two marks, and where a mark stands from its place when that is not on the column, CSS pixels. */
const APART_rem = 1.2
/** A number of the ruler keeps this far from a name. */
const TICK_rem = 0.8
const ASIDE_px = { x: 12, y: -13 } as const

interface Dot {
  readonly x: number
  readonly y: number
}

const line = (pen: Pen, a: Dot, b: Dot, name: string): void => {
  pen.layer.append(svgEl('line', { class: name, x1: a.x, y1: a.y, x2: b.x, y2: b.y }))
}
const words = (pen: Pen, text: string, at: Dot, name: string): void => {
  const node = svgEl('text', { class: name, x: at.x, y: at.y })
  node.textContent = text
  pen.layer.append(node)
}
const flat = ({ x, y }: Spot): Place => [x, y, 0]

/** Height against a ruler: ticks a centimetre, a number each ten, the crown now and in young years. */
const drawRuler = (
  pen: Pen,
  i18n: I18n,
  shape: BodyShape,
  places: Places,
  taken: readonly number[],
): void => {
  const young = youngOf(shape)
  const wide = pen.width >= WIDE_rem * pen.rem && !pen.split
  const heel = pen.project([0, 0, 0])
  const scale = (heel.y - pen.project([0, 100, 0]).y) / 100
  const left = wide && !pen.split ? LADDER_rem * pen.rem : 34
  const size = young / 163
  const x = Math.max(left, heel.x - (wide ? RULER.wide : RULER.narrow) * size * scale)
  const at = (cm: number): number => pen.project([0, cm, 0]).y
  const floor = pen.height - FOOT_rem[wide ? 'wide' : 'narrow'] * pen.rem
  const lowest = Math.max(0, Math.ceil((heel.y - floor) / scale))
  const highest = Math.floor(Math.min(young + TOP_cm, (heel.y - 8) / scale))
  if (highest <= lowest) return
  line(pen, { x, y: at(lowest) }, { x, y: at(highest) }, 'body-rule')
  for (let cm = lowest; cm <= highest; cm++) {
    const ten = cm % 10 === 0
    if (!ten && scale < 2.4) continue
    line(pen, { x, y: at(cm) }, { x: x - (ten ? 9 : cm % 5 === 0 ? 6 : 3.5), y: at(cm) }, 'body-rule')
    // on a narrow plate the names of vertebrae stand where the numbers are
    const free = wide || taken.every(y => Math.abs(y - at(cm)) > TICK_rem * pen.rem)
    if (ten && at(cm) > 14 && free) words(pen, i18n.number(cm), { x: x - 13, y: at(cm) + 4.5 }, 'body-tick')
  }
  const mark = (height: number, crown: Place, name: string, text: string, above: boolean): void => {
    const y = at(height)
    const end = Math.max(x + 10, pen.project(crown).x)
    line(pen, { x, y }, { x: end, y }, `body-level ${name}`)
    if (!wide) return
    words(pen, text, { x: x + 7, y: above ? y - 5 : y + 0.95 * pen.rem }, `body-note ${name}`)
  }
  const lost = young - shape.height_cm
  const cm = (value: number): string => i18n.number(value, 1)
  if (lost >= 0.3)
    mark(young, places.youngCrown, 'is-young', i18n.text('body.ruler.young', { height: cm(young) }), true)
  mark(
    shape.height_cm,
    places.crown,
    'is-now',
    i18n.text('body.ruler.now', { height: cm(shape.height_cm) }),
    false,
  )
}

/** The curve of the upper back: the upper face of T4 and the lower face of T12, drawn on until they meet. */
const drawCurve = (pen: Pen, i18n: I18n, shape: BodyShape): void => {
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
  const reach = Math.min(REACH_cm, meets)
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
  const middle = { x: Math.max(a.x, b.x) + 8, y: (a.y + b.y) / 2 }
  words(
    pen,
    i18n.text('body.curve.now', { angle: i18n.number(shape.kyphosis_deg) }),
    { x: middle.x, y: middle.y + 7 },
    'body-angle',
  )
  if (shape.kyphosis_deg - shape.young_deg >= 1 && pen.width >= WIDE_rem * pen.rem && !pen.split)
    words(
      pen,
      i18n.text('body.curve.young', { angle: i18n.number(shape.young_deg) }),
      { x: middle.x, y: middle.y + 7 + 1.15 * pen.rem },
      'body-note is-young',
    )
}

interface Mine extends Mark {
  readonly to: Dot
  readonly name: string
}
/** Marks of broken bones, beside them on black, those of the column with their names; the heights those stand at. */
const drawMarks = (
  pen: Pen,
  i18n: I18n,
  shape: BodyShape,
  places: Places,
  chosen: string | null,
): readonly number[] => {
  const wide = pen.width >= WIDE_rem * pen.rem && !pen.split
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
    const name = wide ? i18n.text('body.thing.vertebra', values) : one.vertebra
    const { x, y } = pen.project(places.behind(one.vertebra))
    column.push({ ...mark, x, y, to: pen.project(places.tip(one.vertebra)), name })
  })
  // neighbours in the column stand clear of each other, round the middle of where they belong
  column.sort((a, b) => a.y - b.y)
  const lines = apart(
    column.map(({ y }) => y),
    APART_rem * pen.rem,
  )
  const left = Math.min(...column.map(({ x }) => x))
  column.forEach((mark, i) => {
    const at = { x: left, y: lines[i]! }
    line(pen, at, mark.to, 'body-leader')
    if (!pen.split) words(pen, mark.name, { x: at.x - 14, y: at.y + 5 }, 'body-name')
    marks.push({ ...mark, ...at })
  })
  pen.marks(marks)
  return lines
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

export const drawOver = (
  pen: Pen,
  i18n: I18n,
  shape: BodyShape,
  places: Places,
  chosen: string | null,
): void => {
  const taken = drawMarks(pen, i18n, shape, places, chosen)
  drawRuler(pen, i18n, shape, places, taken)
  drawCurve(pen, i18n, shape)
}
