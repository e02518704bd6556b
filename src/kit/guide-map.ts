import { add, write } from '../charts/svg'
import type { I18n } from '../i18n'

/** Where each part of the page stands, in a drawing 300 wide: x, y, width, height. In the order of the list below it. */
const PLACES = [
  [4, 4, 292, 16],
  [4, 26, 74, 122],
  [84, 26, 128, 72],
  [84, 103, 128, 20],
  [218, 26, 78, 97],
  [84, 128, 212, 20],
] as const
export const MAP_PARTS = PLACES.length

/** The page as a plan: six numbered places. The list beside it says what they are. */
export const pageMap = (page: Document, i18n: I18n): SVGSVGElement => {
  const holder = page.createElement('div')
  const svg = add(holder, 'svg', 'guide-map', {
    viewBox: '0 0 300 152',
    role: 'img',
    'aria-label': i18n.text('kit.guide.map.name'),
    direction: 'ltr',
  })
  PLACES.forEach(([x, y, width, height], index) => {
    add(svg, 'rect', 'guide-map-part', { x, y, width, height })
    const text = add(svg, 'text', '', {
      x: x + width / 2,
      y: y + height / 2 + 4,
      'text-anchor': 'middle',
    })
    write(text, i18n.number(index + 1))
  })
  return svg
}
