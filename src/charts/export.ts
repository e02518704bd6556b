import type { I18n } from '../i18n'
import { textWidth } from './labels'
import { rowsOf } from './table'
import type { TableSpec } from './types'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/**
 * One cell of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula (it begins with = + - @,
 * a tab or a return, and is no number) gets an apostrophe in front and is quoted.
 */
export const csvCell = (text: string): string => {
  const risky = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text)
  const safe = risky ? `'${text}` : text
  return risky || /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** The whole file: header lines as given and the caption (a cell each), an empty line, headings, rows. Numbers keep a plain point. */
export const csvOf = (spec: TableSpec, i18n: I18n, header: readonly string[]): string => {
  const { first, rows } = rowsOf(spec, i18n, 'rows' in spec ? 1 : spec.perYear)
  const lines = [...header, spec.caption].map(csvCell)
  lines.push('')
  lines.push([first, ...spec.columns.map(column => column.heading)].map(csvCell).join(','))
  for (const { head, cells } of rows) {
    const written = cells.map((value, index) =>
      typeof value === 'string'
        ? csvCell(value)
        : Number.isFinite(value)
          ? value.toFixed(Math.max(spec.columns[index]?.digits ?? 0, 4))
          : '',
    )
    const name = typeof head === 'number' ? Number(head.toFixed(4)).toString() : csvCell(head)
    lines.push([name, ...written].join(','))
  }
  return `${lines.join('\r\n')}\r\n`
}

/** What a saved drawing must carry itself, because no style sheet travels with it. */
const CARRIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
] as const
/** Not worth a word in the file. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  opacity: '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'paint-order': 'normal',
  'font-style': 'normal',
}
const NS = 'http://www.w3.org/2000/svg'

export interface Drawing {
  /** the chart's own svg, in the page */
  readonly svg: SVGSVGElement
  /** the sentence above it, set as its title */
  readonly title: string
  /** the quiet line and notes below */
  readonly notes: readonly string[]
  /** values at the age shown, for the description */
  readonly description: string
}

const wrapTo = (text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/**
 * The drawing as a file of its own: styles written on the marks, paper behind, the sentence above, the notes
 * below, title and description inside. Hidden parts are left out.
 * @returns the svg element and its size in pixels
 */
export const standalone = (drawing: Drawing): { svg: SVGSVGElement; width: number; height: number } => {
  const { svg } = drawing
  const page = svg.ownerDocument
  const view = page.defaultView as Window
  const copy = svg.cloneNode(true) as SVGSVGElement
  const width = Number(svg.getAttribute('width')) || 344
  const plot = Number(svg.getAttribute('height')) || 180
  const styleOf = (node: Element, name: string): string => view.getComputedStyle(node).getPropertyValue(name)
  const dress = (from: Element, to: Element): void => {
    for (const name of CARRIED) {
      const value = styleOf(from, name)
      if (value !== '' && value !== DEFAULTS[name]) to.setAttribute(name, value)
    }
    to.removeAttribute('class')
    const pairs = [...from.children].map((child, index) => [child, to.children[index]] as const)
    for (const [child, twin] of pairs) {
      if (twin === undefined) continue
      if (child.getAttribute('display') === 'none' || child.getAttribute('d') === '') twin.remove()
      else dress(child, twin)
    }
  }
  dress(svg, copy)
  for (const name of ['aria-hidden', 'focusable', ...CARRIED]) copy.removeAttribute(name)

  const ink = styleOf(svg, 'color') || '#1d1a15'
  const paper = styleOf(svg, '--paper').trim() || '#ffffff'
  const unit = parseFloat(styleOf(svg, 'font-size')) || 13
  const pad = Math.round(unit * 0.9)
  const titleSize = unit * 1.3
  // room for a wider letter where the serif of the page is not installed
  const titleLines = wrapTo(drawing.title, titleSize * 1.2, width)
  const noteLines = drawing.notes.flatMap(note => wrapTo(note, unit, width))
  const top = pad + titleLines.length * titleSize * 1.25 + unit * 0.5
  const total = { width: width + 2 * pad, height: top + plot + noteLines.length * unit * 1.35 + 2 * pad }

  const make = (
    tag: string,
    attributes: Readonly<Record<string, string | number>>,
    text = '',
  ): SVGElement => {
    const node = page.createElementNS(NS, tag) as SVGElement
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value))
    if (text !== '') node.textContent = text
    return node
  }
  const words = (
    lines: readonly string[],
    x: number,
    y: number,
    size: number,
    serif: boolean,
  ): SVGElement[] =>
    lines.map((line, index) =>
      make(
        'text',
        {
          x,
          y: (y + (index + 0.8) * size * (serif ? 1.25 : 1.35)).toFixed(1),
          'font-size': `${size.toFixed(1)}px`,
          'font-weight': serif ? 600 : 400,
          'font-family': serif
            ? styleOf(svg, '--serif').trim() || 'Georgia, serif'
            : styleOf(svg, 'font-family') || 'sans-serif',
          fill: ink,
        },
        line,
      ),
    )
  const body = make('g', { transform: `translate(${pad} ${top.toFixed(1)})` })
  body.append(...copy.childNodes)
  copy.append(
    make('title', {}, drawing.title),
    make('desc', {}, drawing.description),
    make('rect', { width: total.width, height: total.height.toFixed(1), fill: paper }),
    ...words(titleLines, pad, pad, titleSize, true),
    body,
    ...words(noteLines, pad, top + plot + unit * 0.4, unit, false),
  )
  for (const [name, value] of Object.entries({
    xmlns: NS,
    width: total.width,
    height: total.height.toFixed(1),
    viewBox: `0 0 ${total.width} ${total.height.toFixed(1)}`,
    role: 'img',
  }))
    copy.setAttribute(name, String(value))
  return { svg: copy, width: total.width, height: total.height }
}

export const svgText = (drawing: Drawing): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(standalone(drawing).svg)}\n`

/**
 * The drawing as a picture, twice as fine as the screen. Shapes are painted from the svg; the words are set
 * on the canvas itself, since a picture cannot reach the page's own fonts.
 * @returns null where the browser cannot do it
 */
export const pngOf = async (drawing: Drawing, scale = 2): Promise<Blob | null> => {
  const page = drawing.svg.ownerDocument
  const { svg, width, height } = standalone(drawing)
  const words = [...svg.querySelectorAll('text')]
  const shapes = svg.cloneNode(true) as SVGSVGElement
  for (const text of shapes.querySelectorAll('text')) text.remove()
  const canvas = page.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(shapes)], { type: 'image/svg+xml' }),
  )
  try {
    const picture = page.createElement('img')
    picture.src = url
    await picture.decode()
    pen.scale(scale, scale)
    pen.drawImage(picture, 0, 0, width, height)
    const plot = svg.querySelector('g')
    const shift = /translate\(([\d.]+) ([\d.]+)\)/.exec(plot?.getAttribute('transform') ?? '')
    for (const text of words) {
      const inPlot = plot?.contains(text) ?? false
      const dx = inPlot ? Number(shift?.[1] ?? 0) : 0
      const dy = inPlot ? Number(shift?.[2] ?? 0) : 0
      const get = (name: string): string => text.getAttribute(name) ?? ''
      pen.font = `${get('font-style') || 'normal'} ${get('font-weight') || 400} ${get('font-size') || '13px'} ${get('font-family')}`
      pen.textAlign = ({ end: 'right', middle: 'center' } as const)[get('text-anchor')] ?? 'left'
      pen.fillStyle = get('fill')
      pen.strokeStyle = get('stroke')
      pen.lineWidth = parseFloat(get('stroke-width')) || 0
      pen.lineJoin = 'round'
      const lines = text.children.length > 0 ? [...text.children] : [text]
      for (const line of lines) {
        const x = Number(line.getAttribute('x') ?? text.getAttribute('x')) + dx
        const y = Number(line.getAttribute('y') ?? text.getAttribute('y')) + dy
        if (get('stroke') !== '' && get('stroke') !== 'none') pen.strokeText(line.textContent ?? '', x, y)
        pen.fillText(line.textContent ?? '', x, y)
      }
    }
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** "trabecula-density-spine-age-62.csv" */
export const fileName = (parts: readonly (string | number)[], ending: string): string =>
  `${['trabecula', ...parts]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')}.${ending}`

/** Hands a file to the person. */
export const saveFile = (page: Document, content: Blob, name: string): void => {
  const url = URL.createObjectURL(content)
  const link = page.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has taken its own hold of the data once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
