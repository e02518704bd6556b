import type { I18n } from '../../i18n'
import type { SiteFacts } from '../../site'
import { svgEl } from '../overlay'
import type { Pen, Place } from '../room'
import type { Shown } from './picture'
import { bestOf, topOf } from './things'
import { levelWords, type SignalId } from './words'

/**
 * Who tells whom, drawn over the picture: an arrow urges, a bar holds back. Small marks travel along with the weeks, so they stand still
 * when the weeks do. PTH ends at the osteoblast line and never at an osteoclast; OPG and oestrogen end on RANKL's own way.
 */
type Point = readonly [number, number]
interface Way {
  readonly id: SignalId
  readonly from: Point
  readonly to: Point
  readonly bend: number
  readonly brake: boolean
}

const at = (pen: Pen, place: Place): Point => {
  const { x, y } = pen.project(place)
  return [x, y]
}
const along = ({ from, to, bend }: Way, k: number): Point => {
  const mid: Point = [
    (from[0] + to[0]) / 2 - bend * (to[1] - from[1]),
    (from[1] + to[1]) / 2 + bend * (to[0] - from[0]),
  ]
  const a = (1 - k) * (1 - k)
  const b = 2 * k * (1 - k)
  return [a * from[0] + b * mid[0] + k * k * to[0], a * from[1] + b * mid[1] + k * k * to[1]]
}
const path = (way: Way): string => {
  const points = Array.from({ length: 13 }, (_, i) => along(way, i / 12))
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
}
/** Shapes of the travelling marks: none like another, so that colour is not needed. */
const MARKS: Readonly<Record<SignalId, string>> = {
  rankl: 'M0 -5L4.6 3.4L-4.6 3.4Z',
  opg: 'M-4 -4H4V4H-4Z',
  sclerostin: 'M0 -5L5 0L0 5L-5 0Z',
  pth: 'M4 0A4 4 0 1 1 -4 0A4 4 0 1 1 4 0Z',
  oestrogen: 'M-1.6 -5H1.6V-1.6H5V1.6H1.6V5H-1.6V1.6H-5V-1.6H-1.6Z',
}

const drawWay = (pen: Pen, way: Way, week: number): void => {
  const line = path(way)
  const group = svgEl('g', { class: `site-way is-${way.id}` })
  group.append(
    svgEl('path', { class: 'site-way-casing', d: line }),
    svgEl('path', { class: 'site-way-line', d: line }),
  )
  const [ex, ey] = along(way, 1)
  const [bx, by] = along(way, 0.93)
  const turn = (Math.atan2(ey - by, ex - bx) * 180) / Math.PI
  const head = way.brake ? 'M0 -8V8' : 'M-9 -6L1 0L-9 6'
  for (const part of ['casing', 'line'])
    group.append(
      svgEl('path', {
        class: `site-way-${part} is-head`,
        d: head,
        transform: `translate(${ex.toFixed(1)} ${ey.toFixed(1)}) rotate(${turn.toFixed(1)})`,
      }),
    )
  const long = Math.hypot(way.to[0] - way.from[0], way.to[1] - way.from[1])
  const count = Math.max(1, Math.min(4, Math.round(long / 55)))
  for (let i = 0; i < count; i++) {
    const k = 0.08 + 0.8 * (((((i + 0.5) / count + week * 0.9) % 1) + 1) % 1)
    const [x, y] = along(way, k)
    group.append(
      svgEl('path', {
        class: 'site-way-mark',
        d: MARKS[way.id],
        transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
      }),
    )
  }
  pen.layer.append(group)
}

/** Below this width of the picture, rem, its words are smaller and stand closer. */
const NARROW_rem = 30
/** Assumption: width of a letter of the plate's small type, share of its size. */
const LETTER = 0.52

/** Draws the signals and their words. `left` CSS pixels at the left belong to the ruler of scales. */
export const drawSignals = (pen: Pen, i18n: I18n, shown: Shown, facts: SiteFacts, left: number): void => {
  const { width, height, rem } = pen
  const narrow = width < NARROW_rem * rem
  const size = (narrow ? 0.75 : 0.8125) * rem
  const { surface, cells, osteocytes } = shown
  const clast = bestOf(cells, 'osteoclast', -20)
  const young = clast ?? bestOf(cells, 'precursor', -60)
  const builder =
    bestOf(
      cells.filter(one => one.flat < 0.6),
      'osteoblast',
      60,
    ) ?? bestOf(cells, 'lining', 150)
  const old = osteocytes.reduce<(typeof osteocytes)[number] | null>(
    (best, one) =>
      best === null || Math.abs(one.x) + Math.abs(one.y + 85) < Math.abs(best.x) + Math.abs(best.y + 85)
        ? one
        : best,
    null,
  )
  if (builder === null || old === null) return
  const blast = at(pen, topOf(shown, builder))
  const cyte = at(pen, [old.x, old.y, 2])
  // with nobody there to answer, RANKL goes out to where young cells would gather
  const target =
    young === null ? at(pen, [-30, surface.top(-30, -40) + 46, -40]) : at(pen, topOf(shown, young))
  const line = size * 1.5
  const [first, second] = [line * 1.1, line * 2.1]
  const spots: Readonly<Record<SignalId, Point>> = {
    oestrogen: [narrow ? width * 0.2 : Math.max(left + 60, width * 0.3), first],
    opg: [width * (narrow ? 0.64 : 0.58), first],
    rankl: [width * (narrow ? 0.5 : 0.47), second],
    pth: [width * 0.84, second],
    sclerostin: [width * 0.46, height - line * 1.2],
  }
  const call: Way = { id: 'rankl', from: blast, to: target, bend: 0.28, brake: false }
  const ways: Way[] = [
    call,
    {
      id: 'rankl',
      from: cyte,
      to:
        clast === null && young === null ? [target[0] + 14, target[1] + 10] : [target[0] + 6, target[1] + 14],
      bend: -0.22,
      brake: false,
    },
    {
      id: 'opg',
      from: [spots.opg[0], spots.opg[1] + size * 0.6],
      to: along(call, 0.36),
      bend: 0.05,
      brake: true,
    },
    {
      id: 'oestrogen',
      from: [spots.oestrogen[0], spots.oestrogen[1] + size * 0.6],
      to: along(call, 0.7),
      bend: -0.08,
      brake: true,
    },
    {
      id: 'pth',
      from: [spots.pth[0], spots.pth[1] + size * 0.6],
      to: [blast[0] + 8, blast[1] - 8],
      bend: -0.12,
      brake: false,
    },
  ]
  ways.push({ id: 'sclerostin', from: cyte, to: [blast[0] - 4, blast[1] + 24], bend: 0.2, brake: true })
  // words that stand apart from their way are tied to it by a hairline
  const tie = (from: Point, to: Point): void =>
    pen.layer.append(svgEl('line', { class: 'site-tie', x1: from[0], y1: from[1], x2: to[0], y2: to[1] }))
  tie([spots.rankl[0], spots.rankl[1] + size * 0.5], along(call, 0.5))
  tie([spots.sclerostin[0], spots.sclerostin[1] - size], cyte)
  for (const way of ways) drawWay(pen, way, surface.week)
  if (young === null)
    pen.layer.append(svgEl('circle', { class: 'site-young', cx: target[0], cy: target[1], r: 8 }))
  for (const id of Object.keys(spots) as SignalId[]) {
    const [x, y] = spots[id]
    const words = levelWords(i18n, id, facts)
    const half = (words.length * LETTER * size) / 2
    const held = Math.max(left + half, Math.min(width - 8 - half, x))
    const text = svgEl('text', {
      class: 'site-word',
      x: held.toFixed(1),
      y: y.toFixed(1),
      'font-size': size.toFixed(1),
    })
    text.textContent = words
    pen.layer.append(text)
  }
}

/** The old surface as a dashed line on the sawn face, wherever bone is missing below it or stands above it. */
export const drawScar = (pen: Pen, shown: Shown, restAt: (x: number) => number): void => {
  const out = { rest: 0, floor: 0, mineral: 0, top: 0 }
  const points: string[] = []
  for (let x = -150; x <= 150; x += 5) {
    const { rest, floor } = shown.surface.at(x, 0, out)
    if (rest - floor < 1.5) continue
    const [px, py] = at(pen, [x, restAt(x), 0.5])
    points.push(`${px.toFixed(1)} ${py.toFixed(1)}`)
  }
  if (points.length < 3) return
  const d = `M${points.join('L')}`
  pen.layer.append(svgEl('path', { class: 'site-scar-casing', d }), svgEl('path', { class: 'site-scar', d }))
}
