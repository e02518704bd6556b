/** Where words may stand: every label is tried at several places and takes the first that is free. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
type Side = 'left' | 'right'
type Level = 'above' | 'middle' | 'below'
export type Spot = `${Side} ${Level}`
/** A place for a label: beside a point (pixels), on one side of it, keeping `gap` free. */
export interface Try {
  readonly x: number
  readonly y: number
  readonly spot: Spot
  readonly gap: number
}
export const around = (x: number, y: number, gap: number, ...spots: readonly Spot[]): readonly Try[] =>
  spots.map(spot => ({ x, y, spot, gap }))

export interface LabelRequest {
  readonly lines: readonly string[]
  readonly size: number
  /** 700 for labels on the point; wider letters */
  readonly bold: boolean
  /** places to try, best first; the first names the point the label belongs to */
  readonly tries: readonly Try[]
  /** a label that must be read is moved as far as needed; the others stay away when there is no room */
  readonly must: boolean
  /** the lines it can do with, where all of them would lie on a curve */
  readonly fewer?: readonly string[]
  /** on which side of a height the label belongs, so that two of them stand in the order of their points */
  readonly side?: { readonly y: number; readonly level: 'above' | 'below' } | null
}
export interface Placed extends Box {
  readonly anchor: 'start' | 'end'
  /** the words as placed: broken into two lines when one found no clear room */
  readonly lines: readonly string[]
}
export interface Room {
  readonly bounds: Box
  /** pixel x of the age rule, which no label may cross; null when there is none */
  readonly rule: number | null
  /** boxes already taken: points, axis words */
  readonly taken: readonly Box[]
  /** points of the curves, lived and ahead: to be avoided, but not at any price */
  readonly ink: readonly (readonly [number, number])[]
  /** heights of lines across the plot, which should not strike a word through */
  readonly grid: readonly number[]
  /** points of the edges of bands: quieter than curves, and better not under a word either */
  readonly edges?: readonly (readonly [number, number])[]
}

/** Advance widths of Atkinson Hyperlegible Next at weight 700, em, in groups: each the widest of its letters. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [0.31, "ijl.,:;|!' \u00a0"],
  [0.39, 'frt()-²'],
  [0.44, '1I/'],
  [0.55, 'ckstvxyz7×L'],
  [0.61, 'abdeghnopqu2359ESFTJZ\u2212'],
  [0.66, '0468ABCKPRVXY±'],
  [0.76, 'wDGHNOQU'],
  [0.9, 'mMW'],
  [0.98, '%'],
]
const EM = new Map(ADVANCES.flatMap(([em, letters]) => [...letters].map(letter => [letter, em] as const)))
/** Weight 400 runs narrower. */
const REGULAR = 0.96
/** Direction marks have no width; Chinese, Japanese and Korean letters fill an em; the rest is like a wide letter. */
const otherEm = (letter: string): number =>
  /[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(letter) ? 0 : letter > '\u2e7f' ? 1 : 0.62

/** Approximate width of a text in pixels: without asking the browser, so that drawing never waits for layout. */
export const textWidth = (text: string, size: number, bold = false): number => {
  let em = 0
  for (const letter of text) em += EM.get(letter) ?? otherEm(letter)
  return em * size * (bold ? 1 : REGULAR)
}

export const LINE = 1.2

/** Breaks a text into at most two lines no wider than `width`, the first one no longer than it need be. */
export const wrap = (text: string, size: number, width: number): readonly string[] => {
  if (textWidth(text, size) <= width) return [text]
  const words = text.split(' ')
  let best: readonly string[] = [text]
  let least = Infinity
  for (let i = 1; i < words.length; i += 1) {
    const lines = [words.slice(0, i).join(' '), words.slice(i).join(' ')]
    const widest = Math.max(...lines.map(line => textWidth(line, size)))
    if (widest < least) {
      least = widest
      best = lines
    }
  }
  return best
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const inside = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x - 0.01 &&
  box.y >= bounds.y - 0.01 &&
  box.x + box.width <= bounds.x + bounds.width + 0.01 &&
  box.y + box.height <= bounds.y + bounds.height + 0.01

/** What lying on a curve costs, in the measure that a try costs 1.5: at all, for each point of it, and at most. */
const STRUCK = { once: 16, each: 2.5, most: 70 } as const
/** A line of the grid through the words, in the same measure. */
const CROSSED = 22
/** The edge of a band through them. */
const EDGED = { once: 14, each: 0.8, most: 30 } as const
/** Standing where one would look for the other label. */
const SWAPPED = 30
/** A place that costs more than this is worth another break of the lines. */
const POOR = 14
/** Pixels away from its point that cost 1, for letters of the usual size; larger letters look as far in their own measure. */
const FAR = 4
const USUAL_SIZE = 16
/** Pixels kept free on both sides of the age rule. */
const RULE_GAP = 4

const boxAt = (request: LabelRequest, { x: px, y: py, spot, gap }: Try): Placed => {
  const width = Math.max(...request.lines.map(line => textWidth(line, request.size, request.bold)))
  const height = request.lines.length * request.size * LINE
  const [side, level] = spot.split(' ') as [Side, Level]
  // Straight above or below the point a label may come nearer sideways than beside it.
  const aside = level === 'middle' ? gap : Math.max(RULE_GAP + 1, gap - 3)
  const x = side === 'right' ? px + aside : px - aside - width
  const y = level === 'middle' ? py - height / 2 : level === 'above' ? py - gap - height : py + gap
  return { x, y, width, height, anchor: side === 'right' ? 'start' : 'end', lines: request.lines }
}

interface Found {
  readonly box: Placed
  /** how bad the place is: 0 is the first one tried, with nothing under it */
  readonly cost: number
}

/**
 * Places labels one after the other, most important first. Never across the rule, never over another label,
 * never outside the bounds; over a curve only when every other place is worse.
 * @returns a place per request, null for one that found none
 */
export const placeLabels = (requests: readonly LabelRequest[], room: Room): readonly (Placed | null)[] => {
  const taken: Box[] = [...room.taken]
  const { bounds, rule } = room
  const free = (box: Box): boolean =>
    inside(box, bounds) &&
    !(rule !== null && box.x < rule + RULE_GAP && box.x + box.width > rule - RULE_GAP) &&
    !taken.some(other => overlaps(box, other))
  /** What the points under a box, grown by a few pixels, cost; counting stops at `enough`. */
  const inked = (
    points: Room['ink'],
    price: { readonly once: number; readonly each: number; readonly most: number },
    grown: number,
    box: Box,
    enough: number,
  ): number => {
    let cost = 0
    for (const [x, y] of points) {
      if (x <= box.x - grown - 2 || x >= box.x + box.width + grown + 2) continue
      if (y <= box.y - grown || y >= box.y + box.height + grown + 1) continue
      cost = cost === 0 ? price.once + price.each : Math.min(price.most, cost + price.each)
      if (cost >= enough) break
    }
    return cost
  }
  const find = (request: LabelRequest): Found | null => {
    let best: Found | null = null
    let least = Infinity
    const consider = (box: Placed, cost: number): void => {
      if (cost >= least || !free(box)) return
      const ink = inked(room.ink, STRUCK, 1, box, least - cost)
      // A word that may be left out is better left out than laid over a curve.
      if (!request.must && ink > 0) return
      const row = box.height / box.lines.length
      const struck = room.grid.filter(y => {
        const part = ((y - box.y) / row) % 1
        return y > box.y && y < box.y + box.height && part > 0.2 && part < 0.85
      })
      const { side } = request
      const swapped =
        side != null && box.y + box.height / 2 < side.y !== (side.level === 'above') ? SWAPPED : 0
      const edged = inked(room.edges ?? [], EDGED, -1, box, least - cost - ink)
      const total = cost + ink + edged + CROSSED * struck.length + swapped
      if (total < least) {
        least = total
        best = { box, cost: total }
      }
    }
    request.tries.forEach((place, order) => consider(boxAt(request, place), order * 1.5))
    // A label that must be read looks further: up and down each side, then along the edges of the plot.
    const [home] = request.tries
    if (request.must && least > 6 && home !== undefined) {
      const sample = boxAt(request, { ...home, spot: 'right middle' })
      const left = boxAt(request, { ...home, spot: 'left middle' })
      const columns: (readonly [number, 'start' | 'end'])[] = [
        [sample.x, 'start'],
        [left.x, 'end'],
      ]
      if (rule !== null)
        columns.push([rule + RULE_GAP + 3, 'start'], [rule - RULE_GAP - 3 - sample.width, 'end'])
      const last = bounds.x + bounds.width - sample.width
      for (let x = bounds.x; x < last; x += 16) columns.push([x, x > home.x ? 'start' : 'end'])
      columns.push([last, 'end'])
      const reach = FAR * Math.max(1, request.size / USUAL_SIZE)
      const places: {
        readonly x: number
        readonly y: number
        readonly anchor: 'start' | 'end'
        cost: number
      }[] = []
      for (let y = bounds.y; y + sample.height <= bounds.y + bounds.height + 0.01; y += 4)
        for (const [x, anchor] of columns) {
          const cost = 6 + Math.hypot(x + sample.width / 2 - home.x, y + sample.height / 2 - home.y) / reach
          if (cost < least) places.push({ x, y, anchor, cost })
        }
      // Nearest first, so that the search ends at the first clear one.
      places.sort((a, b) => a.cost - b.cost)
      for (const { x, y, anchor, cost } of places) {
        if (cost >= least) break
        consider({ ...sample, x, y, anchor }, cost)
      }
    }
    return best
  }
  return requests.map(request => {
    let found = find(request)
    const other = (lines: readonly string[]): void => {
      if (lines.length === request.lines.length || (found !== null && found.cost <= POOR)) return
      const next = find({ ...request, lines })
      if (next !== null && (found === null || next.cost + 2 < found.cost)) found = next
    }
    if (request.fewer !== undefined) other(request.fewer)
    if (request.must && request.lines.length === 1) other(wrap(request.lines[0] ?? '', request.size, 0))
    const place = found?.box ?? null
    if (place !== null) taken.push(place)
    return place
  })
}
