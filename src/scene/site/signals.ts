import type { I18n } from '../../i18n'
import type { SiteFacts } from '../../site'
import { svgEl } from '../overlay'
import type { Pen, Place } from '../room'
import type { Shown } from './picture'
import { bestOf, topOf } from './things'
import { type HighId, rowsOf } from './signal-words'
import { levelWords, type SignalId, SIGNALS } from './words'

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

/** Two lives have a line of words each at the top of their pictures, rem. */
const HEAD_rem = 4
/** Buttons stand at the lower right of a wide plate, so wide, and words at its foot so high that they clear even those for fingers, rem. */
const BUTTONS_rem = 16.5
const LOW_rem = 4.7

/** Where the words of the signals stand, free of what else stands on the plate: with their levels, or without where there is no room. */
const wordsOf = (pen: Pen, i18n: I18n, facts: SiteFacts, left: number, size: number) => {
  const { width, height, rem, split } = pen
  const bounds = { left, right: width - 8, top: split ? HEAD_rem * rem : 0, size }
  const wordsBy = (said: (id: SignalId) => string): Readonly<Record<SignalId, string>> => ({
    rankl: said('rankl'),
    opg: said('opg'),
    sclerostin: said('sclerostin'),
    pth: said('pth'),
    oestrogen: said('oestrogen'),
  })
  const wide = (text: string): number => text.length * LETTER * size
  const rows = (words: Readonly<Record<SignalId, string>>) =>
    rowsOf(
      {
        rankl: wide(words.rankl),
        opg: wide(words.opg),
        pth: wide(words.pth),
        oestrogen: wide(words.oestrogen),
      },
      bounds,
    )
  const long = wordsBy(id => levelWords(i18n, id, facts))
  const short = wordsBy(id => i18n.t(`site.signal.${id}`))
  const full = rows(long)
  const words = full === null ? short : long
  const high = full ?? rows(short) ?? rowsOf({ rankl: 0, opg: 0, pth: 0, oestrogen: 0 }, bounds)!
  const half = wide(words.sclerostin) / 2
  const low = left > 8 ? Math.min(width * 0.46, width - BUTTONS_rem * rem - half) : width - 8 - half
  return {
    words,
    bottom: high.bottom,
    spots: {
      ...high.spots,
      sclerostin: { x: low, y: height - (left > 8 ? LOW_rem * rem : size * 0.9), from: low },
    },
  }
}

/** The bend of a way that would rise above a line, made less until it does not. */
const bendBelow = (way: Way, line: number): number => {
  let { bend } = way
  while (bend > -0.2 && along({ ...way, bend }, 0.5)[1] < line) bend -= 0.04
  return bend
}

/** Draws the signals and their words. `left` CSS pixels at the left belong to the ruler of scales. */
export const drawSignals = (pen: Pen, i18n: I18n, shown: Shown, facts: SiteFacts, left: number): void => {
  const { width, rem } = pen
  const size = (width < NARROW_rem * rem ? 0.75 : 0.8125) * rem
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
    young === null ? at(pen, [-30, surface.top(-30, -40) + 26, -40]) : at(pen, topOf(shown, young))
  const { spots, bottom, words } = wordsOf(pen, i18n, facts, left, size)
  // ways keep below the words
  const arch: Way = { id: 'rankl', from: blast, to: target, bend: 0.28, brake: false }
  const call: Way = { ...arch, bend: bendBelow(arch, bottom + size * 2) }
  const spread = clast === null && young === null ? 14 : 6
  const from = (id: HighId): Point => [spots[id].from, spots[id].y + size * 0.5]
  const ways: Way[] = [
    call,
    { id: 'rankl', from: cyte, to: [target[0] + spread, target[1] + 12], bend: -0.22, brake: false },
    { id: 'opg', from: from('opg'), to: along(call, 0.32), bend: 0.03, brake: true },
    { id: 'oestrogen', from: from('oestrogen'), to: along(call, 0.74), bend: -0.05, brake: true },
    { id: 'pth', from: from('pth'), to: [blast[0] + 8, blast[1] - 8], bend: -0.08, brake: false },
    { id: 'sclerostin', from: cyte, to: [blast[0] - 4, blast[1] + 24], bend: 0.2, brake: true },
  ]
  // words that stand apart from their way are tied to it by a hairline
  const tie = (from: Point, to: Point): void =>
    pen.layer.append(svgEl('line', { class: 'site-tie', x1: from[0], y1: from[1], x2: to[0], y2: to[1] }))
  tie(from('rankl'), along(call, 0.53))
  tie([spots.sclerostin.x, spots.sclerostin.y - size], cyte)
  for (const way of ways) drawWay(pen, way, surface.week)
  if (young === null)
    pen.layer.append(svgEl('circle', { class: 'site-young', cx: target[0], cy: target[1], r: 8 }))
  for (const id of SIGNALS) {
    const text = svgEl('text', {
      class: 'site-word',
      x: spots[id].x.toFixed(1),
      y: spots[id].y.toFixed(1),
      'font-size': size.toFixed(1),
    })
    text.textContent = words[id]
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
