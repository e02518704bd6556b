import { fileName, pngOf, saveFile } from './charts/export'
import type { RoomPlace } from './page-rooms'
import type { PageSource } from './page-source'

/** Pixels of the picture: two for one of the screen. */
const FINE = 2

/** Everything with words on a slide. */
const SAID = [
  '.present-brand, .present-title, .present-steps, .present-lead-words, .present-quiet, .present-letter',
  '.present-option-words, .present-right, .present-axis, .headline h1, .scene-title, .scr-age, .chart-quantity',
].join()

const isBlank = (canvas: HTMLCanvasElement): boolean => {
  const probe = document.createElement('canvas')
  probe.width = probe.height = 16
  const pen = probe.getContext('2d')
  if (pen === null) return true
  pen.drawImage(canvas, 0, 0, 16, 16)
  return pen.getImageData(0, 0, 16, 16).data.every((value, i) => i % 4 !== 3 || value === 0)
}

/** The picture of the plate as far as this page may read it; null where only the plate itself can. */
const plateOf = (
  stage: HTMLElement,
): { readonly canvas: HTMLCanvasElement; readonly box: DOMRect } | null => {
  for (const canvas of stage.querySelectorAll<HTMLCanvasElement>('.scene-section, .scene-canvas')) {
    const box = canvas.getBoundingClientRect()
    if (box.width === 0 || !canvas.checkVisibility() || isBlank(canvas)) continue
    const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(canvas)
    const [left, right, top, bottom] = [paddingLeft, paddingRight, paddingTop, paddingBottom].map(parseFloat)
    return {
      canvas,
      box: new DOMRect(
        box.x + (left ?? 0),
        box.y + (top ?? 0),
        box.width - (left ?? 0) - (right ?? 0),
        box.height - (top ?? 0) - (bottom ?? 0),
      ),
    }
  }
  return null
}

/**
 * Saves what is shown: words, plate, chart, each where it stands. Where the plate cannot be read, its own button saves it as a
 * second picture.
 * @returns what to say of it
 */
export const presentPicture = async (
  source: PageSource,
  { root, stage, charts }: RoomPlace['places'],
): Promise<string> => {
  const frame = root.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(frame.width * FINE)
  canvas.height = Math.round(Math.min(frame.height, window.innerHeight) * FINE)
  const pen = canvas.getContext('2d')
  if (pen === null) return 'present.picture.failed'
  pen.scale(FINE, FINE)
  const at = (node: Element): DOMRect => {
    const box = node.getBoundingClientRect()
    return new DOMRect(box.x - frame.x, box.y - frame.y, box.width, box.height)
  }
  pen.fillStyle = getComputedStyle(root).backgroundColor
  pen.fillRect(0, 0, frame.width, frame.height)

  const plate = root.hasAttribute('data-no-stage') ? null : plateOf(stage)
  const box = stage.querySelector('.scene-plate')
  if (box !== null && box.checkVisibility()) {
    const place = at(box)
    // an empty frame where the bone comes as a picture of its own
    pen.fillStyle =
      plate === null
        ? getComputedStyle(root).getPropertyValue('--tint')
        : getComputedStyle(box).backgroundColor
    pen.fillRect(place.x, place.y, place.width, place.height)
    if (plate !== null)
      pen.drawImage(
        plate.canvas,
        plate.box.x - frame.x,
        plate.box.y - frame.y,
        plate.box.width,
        plate.box.height,
      )
  }
  const svg = [...charts.querySelectorAll<SVGSVGElement>('.chart-drawing')].find(one => one.checkVisibility())
  if (svg !== undefined) {
    const drawn = await pngOf({ svg, title: '', notes: [], description: '' })
    if (drawn !== null) {
      const picture = await createImageBitmap(drawn)
      const place = at(svg)
      const [width, height] = [picture.width / FINE, picture.height / FINE]
      // as charts/export.ts lays it out: the same margin on three sides, above it room for a title
      const pad = (width - place.width) / 2
      pen.drawImage(picture, place.x - pad, place.y - (height - place.height - 2 * pad), width, height)
    }
  }
  for (const path of root.querySelectorAll<SVGPathElement>('.present-sketch path'))
    if (path.checkVisibility()) drawPath(pen, path, frame)
  for (const node of root.querySelectorAll<HTMLElement>(SAID))
    if (node.checkVisibility({ visibilityProperty: true })) drawWords(pen, node, frame)
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'))
  if (blob === null) return 'present.picture.failed'
  const { scale, age } = source.view()
  saveFile(document, blob, fileName(['slide', scale, 'age', Math.floor(age)], 'png'))
  if (plate !== null || box === null || !box.checkVisibility()) return 'present.picture.saved'
  // a slice that has not been drawn yet has no picture of its own
  const flat = stage.querySelector('.scene-fallback')?.checkVisibility() === true
  if (flat) return 'present.picture.growing'
  const own = stage.querySelector<HTMLButtonElement>('.scene-tool.is-picture')
  if (own === null) return 'present.picture.failed'
  own.click()
  return 'present.picture.two'
}

/** Sets the words of an element line by line, where the page has them. */
const drawWords = (pen: CanvasRenderingContext2D, node: HTMLElement, frame: DOMRect): void => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const words = text.textContent ?? ''
    const parent = text.parentElement
    if (words.trim() === '' || parent === null || !parent.checkVisibility()) continue
    const style = getComputedStyle(parent)
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    pen.fillStyle = style.color
    pen.textBaseline = 'middle'
    pen.direction = style.direction as CanvasDirection
    pen.textAlign = 'left'
    let line = { from: 0, box: new DOMRect() }
    const flush = (to: number): void => {
      const said = words.slice(line.from, to).trim()
      if (said !== '') pen.fillText(said, line.box.x - frame.x, line.box.y - frame.y + line.box.height / 2)
    }
    for (let i = 0; i < words.length; i += 1) {
      range.setStart(text, i)
      range.setEnd(text, i + 1)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      if (i === 0 || line.box.height === 0) line = { from: i, box }
      else if (box.y > line.box.y + line.box.height / 2) {
        flush(i)
        line = { from: i, box }
      }
    }
    flush(words.length)
  }
}

/** One line of a small drawing, where and as the page has it. */
const drawPath = (pen: CanvasRenderingContext2D, path: SVGPathElement, frame: DOMRect): void => {
  const matrix = path.getScreenCTM()
  const style = getComputedStyle(path)
  if (matrix === null) return
  const shape = new Path2D()
  shape.addPath(
    new Path2D(path.getAttribute('d') ?? ''),
    new DOMMatrix([matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - frame.x, matrix.f - frame.y]),
  )
  pen.strokeStyle = style.stroke
  pen.lineWidth = parseFloat(style.strokeWidth)
  pen.setLineDash(style.strokeDasharray.split(/[ ,]+/).map(parseFloat).filter(Number.isFinite))
  pen.stroke(shape)
  pen.setLineDash([])
}
