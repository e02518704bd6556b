/** The canvas as PNG on the plate's colour; `draw` fills it just before it is read. Null where the browser cannot. */
export const pngOf = (
  canvas: HTMLCanvasElement,
  plate: HTMLElement,
  draw: () => void,
): Promise<Blob | null> => {
  const copy = document.createElement('canvas')
  copy.width = canvas.width
  copy.height = canvas.height
  const pen = copy.getContext('2d')
  if (pen === null || copy.width < 1 || copy.height < 1) return Promise.resolve(null)
  pen.fillStyle = getComputedStyle(plate).backgroundColor
  pen.fillRect(0, 0, copy.width, copy.height)
  draw()
  pen.drawImage(canvas, 0, 0)
  return new Promise(resolve => copy.toBlob(resolve, 'image/png'))
}
