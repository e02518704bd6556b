import { add, put, write } from '../charts/svg'
import type { Link } from './graph'
import { HEIGHT, TITLES, TYPE, WIDTH, type Place, type Team } from './places'
import { fitting, LINE, SIGN, type Arrow, type Box, type Shape } from './shape'

/** Signs of the page: removal is a triangle, building a disc. */
const TRIANGLE = 'M0 -7L7 5.5H-7Z'
const DISC = 'M-6 0a6 6 0 1 1 12 0a6 6 0 1 1 -12 0Z'
const ARROW_HEAD = 'M0 0L-11 -5V5Z'
const STOP_BAR = 'M-1 -7V7'

/** The key, in the free corner; x is where a sign ends and its word begins. */
const KEY = [
  { id: 'raises', x: 100, sign: 'raises', room: 76 },
  { id: 'lowers', x: 236, sign: 'lowers', room: 80 },
  { id: 'removal', x: 352, sign: 'removal', room: 130 },
  { id: 'building', x: 512, sign: 'building', room: 150 },
] as const
const KEY_Y = 696
const KEY_LINE = 44
const HEAD = 9

/** Whose work an arrow is: of the team it acts on; into bone, of the team it comes from. */
const teamOf = ({ from, to }: Link): Team => to.team ?? (from.look === 'cell' ? from.team : null)

/** The cells' own talk is drawn heavier than what acts on them. */
const isInner = ({ from }: Link): boolean => from.look !== 'input' && from.look !== 'drug'

export interface DrawingOptions {
  /** right to left: everything is mirrored but the words */
  readonly mirrored: boolean
  readonly titleOf: (id: string) => string
  readonly keyOf: (id: string) => string
  /** what a screen reader says of a place */
  readonly nameOf: (place: Place) => string
}

export interface Drawing {
  readonly svg: SVGSVGElement
  readonly nodes: ReadonlyMap<Place, SVGGElement>
  /** brings one place and all that touches it forward; null: nothing */
  readonly light: (place: Place | null) => void
}

export const mountDrawing = (host: HTMLElement, { boxes, arrows }: Shape, o: DrawingOptions): Drawing => {
  const svg = add(host, 'svg', 'dgm-drawing', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    focusable: 'false',
  })
  const across = (x: number): number => (o.mirrored ? WIDTH - x : x)

  const under = add(svg, 'g', 'dgm-arrows', {
    'aria-hidden': 'true',
    transform: o.mirrored ? `translate(${WIDTH} 0) scale(-1 1)` : null,
  })
  const drawArrow = ({ link, path, x, y, turn }: Arrow): SVGGElement => {
    const node = add(
      under,
      'g',
      `dgm-arrow ${link.sign > 0 ? 'raises' : 'lowers'} ${teamOf(link) ?? 'plain'}`,
      {
        'data-link': link.key,
      },
    )
    node.classList.toggle('inner', isInner(link))
    add(node, 'path', 'dgm-casing', { d: path })
    add(node, 'path', 'dgm-line', { d: path })
    add(node, 'path', 'dgm-head', {
      d: link.sign > 0 ? ARROW_HEAD : STOP_BAR,
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn})`,
    })
    return node
  }
  // what acts from outside lies under the talk of the cells
  const inOrder = [...arrows].sort((a, b) => Number(isInner(a.link)) - Number(isInner(b.link)))
  const lines = inOrder.map(arrow => ({ link: arrow.link, node: drawArrow(arrow) }))

  const titles = add(svg, 'g', 'dgm-titles', { 'aria-hidden': 'true' })
  for (const { id, x, y, room } of TITLES) {
    const words = o.titleOf(id)
    const size = fitting(words, room)
    write(
      add(titles, 'text', 'dgm-title', { x: across(x), y, 'text-anchor': 'end', 'font-size': size }),
      words,
    )
  }

  // the signs, once more in words: the drawing hangs on walls without its caption
  const key = add(svg, 'g', 'dgm-key', { 'aria-hidden': 'true' })
  KEY.forEach(({ id, x, sign, room }) => {
    const node = add(key, 'g', `dgm-arrow ${sign} plain`, {
      transform: `translate(${across(x)} ${KEY_Y})${o.mirrored ? ' scale(-1 1)' : ''}`,
    })
    if (id === 'raises' || id === 'lowers') {
      add(node, 'path', 'dgm-line', { d: `M${-KEY_LINE} 0H${id === 'raises' ? -HEAD : 0}` })
      add(node, 'path', 'dgm-head', { d: id === 'raises' ? ARROW_HEAD : STOP_BAR })
    } else
      add(node, 'path', 'dgm-sign', { d: id === 'removal' ? TRIANGLE : DISC, transform: 'translate(-8 0)' })
    const words = o.keyOf(id)
    const at = { x: across(x + 8), y: KEY_Y + TYPE * 0.33, 'text-anchor': 'start' }
    write(add(key, 'text', 'dgm-words', { ...at, 'font-size': fitting(words, room) }), words)
  })

  const places = add(svg, 'g', 'dgm-places')
  const drawPlace = ({ place, lines: words, size, x0, x1, y0, y1 }: Box): SVGGElement => {
    const { look, team } = place
    const node = add(places, 'g', `dgm-place ${look} ${team ?? 'plain'}`, {
      'data-place': place.id,
      role: 'button',
      tabindex: '-1',
      'aria-label': o.nameOf(place),
    })
    const left = o.mirrored ? WIDTH - x1 : x0
    add(node, 'rect', 'dgm-box', { x: left, y: y0, width: x1 - x0, height: y1 - y0 })
    const signed = look === 'cell' && team !== null
    const middle = (x0 + x1) / 2
    if (signed)
      add(node, 'path', 'dgm-sign', {
        d: team === 'removal' ? TRIANGLE : DISC,
        transform: `translate(${across(x0 + 17).toFixed(1)} ${place.y})`,
      })
    // a list at the side ends at its lines; everything else is centred
    const centred = look !== 'input' || Math.abs(middle - place.x) < 1
    const x = centred ? across(middle + (signed ? SIGN / 2 : 0)) : across(x1 - 4)
    const text = add(node, 'text', 'dgm-words', { 'text-anchor': centred ? 'middle' : 'end' })
    if (size < TYPE) put(text, { 'font-size': size })
    words.forEach((line, i) => {
      const y = place.y + (i - (words.length - 1) / 2) * size * LINE + size * 0.35
      write(add(text, 'tspan', '', { x, y }), line)
    })
    return node
  }
  const nodes = new Map(boxes.map(box => [box.place, drawPlace(box)]))

  return {
    svg,
    nodes,
    light(place) {
      svg.classList.toggle('lit', place !== null)
      const near = new Set<Place | null>([place])
      for (const { link, node } of lines) {
        const touches = link.from === place || link.to === place
        node.classList.toggle('on', touches)
        if (touches) near.add(link.from).add(link.to)
      }
      for (const [one, node] of nodes) {
        node.classList.toggle('on', near.has(one))
        node.classList.toggle('picked', one === place)
      }
    },
  }
}
