import qrcode from 'qrcode-generator'
import { add } from '../charts/svg'

/**
 * The most squares along a side. Assumption: a code of 117 (version 25: 1,000 letters at level M) can still be read off
 * a sheet or a screen by a phone; a finer one often cannot.
 */
const MOST_MODULES = 117
/** Light squares round a code, as its standard (ISO/IEC 18004) asks for. */
const QUIET = 4

/** The dark squares of a QR code, row by row, error level M; null for a text that is too long to be read by a phone. */
export const qrCells = (text: string): readonly (readonly boolean[])[] | null => {
  const code = qrcode(0, 'M')
  try {
    // an address is plain ASCII; anything else is written as one
    code.addData(/^[\x20-\x7e]*$/.test(text) ? text : encodeURI(text))
    code.make()
  } catch {
    return null
  }
  const count = code.getModuleCount()
  if (count > MOST_MODULES) return null
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) => code.isDark(row, column)),
  )
}

/** Runs of dark squares as one path, so that no hairlines show between them on paper. */
const pathOf = (cells: readonly (readonly boolean[])[]): string => {
  let path = ''
  cells.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      let end = x
      while (row[end] === true) end++
      if (end > x) path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h${x - end}z`
      x = end
    }
  })
  return path
}

/** A QR code as a drawing, dark on light in every theme, because phones read it so; null when the text is too long. */
export const qrDrawing = (page: Document, text: string, name: string): SVGSVGElement | null => {
  const cells = qrCells(text)
  if (cells === null) return null
  const size = cells.length + 2 * QUIET
  const holder = page.createElement('div')
  const svg = add(holder, 'svg', 'kit-qr', {
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': name,
    'shape-rendering': 'crispEdges',
  })
  add(svg, 'rect', 'kit-qr-paper', { width: size, height: size })
  add(svg, 'path', 'kit-qr-ink', { d: pathOf(cells) })
  return svg
}
