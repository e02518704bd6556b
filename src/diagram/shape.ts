import { textWidth } from '../charts/labels'
import type { Graph, Link } from './graph'
import { TYPE, type Place, type Side } from './places'
import { routeOf } from './routes'

/** Where everything of the drawing lies. Pure: places, words and arrows in, lengths out. */

export interface Box {
  readonly place: Place
  readonly lines: readonly string[]
  /** height of the type; smaller than TYPE only where a word does not fit its room */
  readonly size: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

export interface Arrow {
  readonly link: Link
  readonly path: string
  /** where it ends, and the direction in which it arrives, degrees */
  readonly x: number
  readonly y: number
  readonly turn: number
}

export const LINE = 1.2
const PAD = { x: 10, y: 9 } as const
/** Boxes of one kind that stand below each other are of one width. */
const LEAST: Readonly<Partial<Record<Place['look'], number>>> = { bone: 72, test: 70 }
/** Room for the sign of the team, left of the words of a cell. */
export const SIGN = 18

/** Breaks after spaces and hyphens, so that no line is wider than `room` where that can be. */
const linesOf = (text: string, room: number, bold: boolean): readonly string[] => {
  const lines: string[] = []
  for (const part of text.split(/(?<=[ -])/)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth((last + part).trimEnd(), TYPE, bold) <= room)
      lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  return lines.map(line => line.trimEnd())
}

export const isBold = ({ look }: Place): boolean => look === 'cell' || look === 'bone'
const hasSign = ({ look, team }: Place): boolean => look === 'cell' && team !== null

/** The height of type at which words fit a room. */
export const fitting = (words: string, room: number): number =>
  TYPE * Math.min(1, room / textWidth(words, TYPE))

const boxOf = (place: Place, text: string): Box => {
  const bold = isBold(place)
  const lines = linesOf(text, place.room, bold)
  const widest = Math.max(...lines.map(line => textWidth(line, TYPE, bold)))
  const size = TYPE * Math.min(1, place.room / widest)
  const words = (widest * size) / TYPE
  const high = lines.length * size * LINE
  if (place.look === 'input') {
    const isCentred = place.x > 400
    const x1 = isCentred ? place.x + words / 2 + 4 : place.x + 4
    return { place, lines, size, x0: x1 - words - 8, x1, y0: place.y - high / 2, y1: place.y + high / 2 }
  }
  const wide = Math.max(words, LEAST[place.look] ?? 0) + 2 * PAD.x + (hasSign(place) ? SIGN : 0)
  const height = high + 2 * PAD.y
  return {
    place,
    lines,
    size,
    x0: place.x - wide / 2,
    x1: place.x + wide / 2,
    y0: place.y - height / 2,
    y1: place.y + height / 2,
  }
}

interface Point {
  readonly x: number
  readonly y: number
}
const NORMAL: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}
const isUpright = (side: Side): boolean => side === 'left' || side === 'right'

/** An end of an arrow at a side of a box. */
interface End {
  readonly link: Link
  readonly box: Box
  readonly side: Side
  readonly isStart: boolean
  readonly isRail: boolean
  /** the next point on the way, towards which the ends of a side are put in order */
  readonly towards: Point
}

/** Arrows start and end this far from a box; a head is this long. */
const CLEAR = 3
const HEAD = 9

/** Ends that share one port: rails of one sign into one place. */
const portKey = ({ link, isStart, isRail }: End): string =>
  isRail && !isStart ? `${link.to.id} ${link.sign}` : `${link.key} ${isStart}`

/** Ends of one side spread evenly along it, in the order of where they go. */
const spread = (ends: readonly End[]): ReadonlyMap<End, Point> => {
  const found = new Map<End, Point>()
  const sides = new Map<string, End[]>()
  for (const end of ends) {
    const key = `${end.box.place.id} ${end.side}`
    sides.set(key, [...(sides.get(key) ?? []), end])
  }
  for (const side of sides.values()) {
    const ports = new Map<string, End[]>()
    for (const end of side) ports.set(portKey(end), [...(ports.get(portKey(end)) ?? []), end])
    const { box, side: name } = side[0]!
    const { x0, x1, y0, y1 } = box
    const upright = isUpright(name)
    const isInput = box.place.look === 'input'
    const middle = upright ? (y0 + y1) / 2 : (x0 + x1) / 2
    const length = (upright ? y1 - y0 : x1 - x0) - (isInput ? 2 : 12)
    const gap = ports.size === 1 ? 0 : Math.min(isInput ? 5 : 22, length / (ports.size - 1))
    const angle = ({ towards }: End): number =>
      upright
        ? Math.atan2(towards.y - middle, Math.abs(towards.x - (x0 + x1) / 2))
        : Math.atan2(towards.x - middle, Math.abs(towards.y - (y0 + y1) / 2))
    const inOrder = [...ports.values()].sort((a, b) => angle(a[0]!) - angle(b[0]!))
    const edge = { left: x0 - CLEAR, right: x1 + CLEAR, top: y0 - CLEAR, bottom: y1 + CLEAR }[name]
    inOrder.forEach((shared, i) => {
      const along = middle + (i - (ports.size - 1) / 2) * gap
      for (const end of shared) found.set(end, upright ? { x: edge, y: along } : { x: along, y: edge })
    })
  }
  return found
}

const n = (value: number): string => String(Number(value.toFixed(1)))

/** A smooth way through points that leaves along `start` and arrives along `stop` (unit vectors). */
const smooth = (points: readonly Point[], start: Point, stop: Point): string => {
  const tangents = points.map((_, i): Point => {
    if (i === 0) return start
    if (i === points.length - 1) return stop
    const [before, after] = [points[i - 1]!, points[i + 1]!]
    const long = Math.hypot(after.x - before.x, after.y - before.y) || 1
    return { x: (after.x - before.x) / long, y: (after.y - before.y) / long }
  })
  let path = `M${n(points[0]!.x)} ${n(points[0]!.y)}`
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!]
    const reach = Math.hypot(to.x - from.x, to.y - from.y) * 0.4
    const [a, b] = [tangents[i - 1]!, tangents[i]!]
    path += `C${n(from.x + a.x * reach)} ${n(from.y + a.y * reach)} ${n(to.x - b.x * reach)} ${n(to.y - b.y * reach)} ${n(to.x)} ${n(to.y)}`
  }
  return path
}

/** Radius of the corners of a rail. */
const CORNER = 7

/** Where a rail turns: from x to y to x by turns, and at last onto the line of its end. */
const turnsOf = (
  from: Point,
  out: Side,
  turns: readonly number[],
  to: Point,
  into: Side,
): readonly Point[] => {
  const points: Point[] = [from]
  let here = from
  let along = isUpright(out)
  const go = (value: number): void => {
    here = along ? { x: value, y: here.y } : { x: here.x, y: value }
    points.push(here)
    along = !along
  }
  for (const value of turns) go(value)
  // the last stretch arrives along the side it enters
  if (along === isUpright(into)) {
    if (along ? here.y !== to.y : here.x !== to.x) {
      go(along ? (here.x + to.x) / 2 : (here.y + to.y) / 2)
      go(along ? to.x : to.y)
    }
  } else go(along ? to.x : to.y)
  return [...points, to]
}

/** Straight between its points, with round corners. */
const square = (points: readonly Point[]): string => {
  let path = `M${n(points[0]!.x)} ${n(points[0]!.y)}`
  for (let i = 1; i < points.length - 1; i++) {
    const [before, at, after] = [points[i - 1]!, points[i]!, points[i + 1]!]
    const [come, leave] = [
      Math.hypot(at.x - before.x, at.y - before.y),
      Math.hypot(after.x - at.x, after.y - at.y),
    ]
    const r = Math.min(CORNER, come / 2, leave / 2)
    if (r < 0.5) continue
    const [a, b] = [r / come, r / leave]
    path += `L${n(at.x + (before.x - at.x) * a)} ${n(at.y + (before.y - at.y) * a)}`
    path += `Q${n(at.x)} ${n(at.y)} ${n(at.x + (after.x - at.x) * b)} ${n(at.y + (after.y - at.y) * b)}`
  }
  const last = points.at(-1)!
  return `${path}L${n(last.x)} ${n(last.y)}`
}

export interface Shape {
  readonly boxes: readonly Box[]
  readonly arrows: readonly Arrow[]
}

export const shapeOf = (
  { links }: Graph,
  places: readonly Place[],
  labelOf: (place: Place) => string,
): Shape => {
  const boxes = new Map(places.map(place => [place, boxOf(place, labelOf(place))]))
  const ends = links.map(link => {
    const route = routeOf(link.key, link.from, link.to)
    const { out, into, via, rail } = route
    const isRail = rail !== null
    const first = isRail
      ? rail.length === 0
        ? link.to
        : isUpright(out)
          ? { x: rail[0]!, y: rail[1] ?? link.to.y }
          : { x: rail[1] ?? link.to.x, y: rail[0]! }
      : via.length === 0
        ? link.to
        : { x: via[0]![0], y: via[0]![1] }
    const last = via.at(-1)
    const towards = { x: first.x, y: first.y }
    const back = last === undefined ? { x: link.from.x, y: link.from.y } : { x: last[0], y: last[1] }
    const start: End = { link, box: boxes.get(link.from)!, side: out, isStart: true, isRail, towards }
    const stop: End = { link, box: boxes.get(link.to)!, side: into, isStart: false, isRail, towards: back }
    return { link, route, start, stop }
  })
  const ports = spread(ends.flatMap(({ start, stop }) => [start, stop]))
  const arrows = ends.map(({ link, route, start, stop }): Arrow => {
    const [from, to] = [ports.get(start)!, ports.get(stop)!]
    const arriving = NORMAL[stop.side]
    const head = link.sign > 0 ? HEAD : 0
    const tip = { x: to.x + arriving.x * head, y: to.y + arriving.y * head }
    const turn = (Math.atan2(-arriving.y, -arriving.x) * 180) / Math.PI
    // drawn from the end backwards, so that the dashes of rails that meet fall on each other
    const path =
      route.rail === null
        ? smooth([tip, ...route.via.map(([x, y]) => ({ x, y })).reverse(), from], arriving, {
            x: -NORMAL[start.side].x,
            y: -NORMAL[start.side].y,
          })
        : square([...turnsOf(from, start.side, route.rail, tip, stop.side)].reverse())
    return { link, path, x: to.x, y: to.y, turn }
  })
  return { boxes: [...boxes.values()], arrows }
}
