/** Height of the line of words under a picture, and the size of its letters, shares of the picture's height. */
const LINE = 0.075
const LETTERS = 0.032

/**
 * The canvas as PNG on the plate's colour with a line of words below; `draw` fills it just before it is read. Null where
 * the browser cannot.
 */
export const pngOf = (
  canvas: HTMLCanvasElement,
  plate: HTMLElement,
  words: string,
  draw: () => void,
): Promise<Blob | null> => {
  const { width, height } = canvas
  const line = Math.round(LINE * height)
  const copy = document.createElement('canvas')
  copy.width = width
  copy.height = height + line
  const pen = copy.getContext('2d')
  if (pen === null || width < 1 || height < 1) return Promise.resolve(null)
  const style = getComputedStyle(plate)
  pen.fillStyle = style.backgroundColor
  pen.fillRect(0, 0, width, height + line)
  draw()
  pen.drawImage(canvas, 0, 0)
  pen.fillStyle = style.color
  pen.font = `italic ${Math.round(LETTERS * height)}px ${style.getPropertyValue('--serif') || 'serif'}`
  pen.textBaseline = 'middle'
  pen.fillText(words, line / 2, height + line / 2, width - line)
  return new Promise(resolve => copy.toBlob(resolve, 'image/png'))
}
