import type { BoneSite } from '../bone/types'
import { el } from '../dom/el'

/** Marks, names and leader lines over the picture, in CSS pixels of the plate. Hidden from assistive technology: the list says it all. */
export interface Mark {
  readonly kind: BoneSite['kind']
  readonly x: number
  readonly y: number
  /** chosen in the list */
  readonly selected: boolean
  /** behind bone: drawn as an outline */
  readonly hidden: boolean
}
export interface Name {
  readonly text: string
  /** the place on the bone */
  readonly x: number
  readonly y: number
  /** the line of the words */
  readonly labelY: number
  /** smaller words below */
  readonly note?: string
  /** at the picture's left edge instead of its right */
  readonly left?: boolean
}
export interface Overlay {
  readonly element: HTMLElement
  /** for lines of a room's own; emptied by `clear` */
  readonly layer: SVGElement
  /** CSS pixels of the plate: left edge, width and height of the picture it lies over, and what words keep from its left edge */
  place(x: number, width: number, height: number, startMargin: number): void
  clear(): void
  marks(marks: readonly Mark[]): void
  /** room a name takes from the right edge; a guess until it has been drawn once */
  room(text: string): number
  names(names: readonly Name[]): void
}

/** Assumption: a short word in the plate's letters, CSS pixels. */
const GUESS_WIDTH = 48

const SVG = 'http://www.w3.org/2000/svg'
export const svgEl = (tag: string, attrs: Readonly<Record<string, string | number>>): SVGElement => {
  const node = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attrs)) node.setAttribute(name, String(value))
  return node
}

/** Outline of a mark around 0, 0: equal areas, so neither kind looks louder. */
export const MARK_SHAPE: Readonly<Record<BoneSite['kind'], string>> = {
  dug: 'M0 -8.6 L7.9 5.6 L-7.9 5.6 Z',
  refilled: 'M6.4 0 A6.4 6.4 0 1 1 -6.4 0 A6.4 6.4 0 1 1 6.4 0 Z',
}

export const createOverlay = (): Overlay => {
  const svg = svgEl('svg', { class: 'scene-marks', focusable: 'false' })
  const leaders = svgEl('g', {})
  const markLayer = svgEl('g', {})
  const layer = svgEl('g', {})
  svg.append(layer, leaders, markLayer)
  const words = el('div', { class: 'scene-names' })
  const element = el('div', { class: 'scene-overlay', 'aria-hidden': 'true' })
  element.append(svg, words)
  let width = 0
  let height = 0
  let start = 0
  /** widths of words drawn before, CSS pixels */
  const widths = new Map<string, number>()
  // on a very wide plate (full screen) the names stay by the block
  const margin = (): number => Math.max(12, (width - 1.6 * height) / 2)

  const markOf = (mark: Mark): SVGElement => {
    const group = svgEl('g', {
      class: `scene-mark is-${mark.kind}${mark.hidden ? ' is-behind' : ''}`,
      transform: `translate(${mark.x.toFixed(1)} ${mark.y.toFixed(1)})`,
    })
    if (mark.selected) group.append(svgEl('circle', { class: 'scene-chosen', r: 17 }))
    for (const part of ['rim', 'casing', 'body'])
      group.append(svgEl('path', { class: `scene-mark-${part}`, d: MARK_SHAPE[mark.kind] }))
    return group
  }
  return {
    element,
    layer,
    place(x, w, h, startMargin) {
      width = w
      height = h
      start = startMargin
      element.style.left = `${x}px`
      element.style.width = `${w}px`
      svg.setAttribute('viewBox', `0 0 ${w} ${h}`)
      svg.setAttribute('width', String(w))
      svg.setAttribute('height', String(h))
    },
    clear() {
      layer.replaceChildren()
      markLayer.replaceChildren()
      leaders.replaceChildren()
      words.replaceChildren()
    },
    marks(marks) {
      markLayer.replaceChildren(...marks.map(markOf))
    },
    room: text => margin() + (widths.get(text) ?? GUESS_WIDTH) + 6,
    names(names) {
      words.replaceChildren()
      leaders.replaceChildren()
      for (const name of names) {
        const word = el('span', { class: 'scene-name' }, name.text)
        if (name.note !== undefined) word.append(el('small', {}, name.note))
        word.style.top = `${name.labelY}px`
        if (name.left === true) word.style.left = `${start}px`
        else word.style.right = `${margin()}px`
        words.append(word)
        widths.set(name.text, word.offsetWidth)
        const end =
          name.left === true
            ? Math.min(name.x - 4, start + word.offsetWidth + 6)
            : Math.max(name.x + 4, width - margin() - word.offsetWidth - 6)
        const line = { x1: name.x, y1: name.y, x2: end, y2: name.labelY }
        leaders.append(
          svgEl('line', { class: 'scene-leader-casing', ...line }),
          svgEl('line', { class: 'scene-leader', ...line }),
          svgEl('circle', { class: 'scene-anchor', cx: name.x, cy: name.y, r: 3 }),
        )
      }
    },
  }
}
