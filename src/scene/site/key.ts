import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { MARK_SHAPE, svgEl } from '../overlay'

/** The key under the picture: who digs, who builds, what the pale seam is. Shapes as everywhere on the page. */
export const createSiteKey = (i18n: I18n): HTMLElement => {
  const element = el('ul', { class: 'scene-key' })
  const item = (shape: SVGElement, words: string): void => {
    const svg = svgEl('svg', { viewBox: '-10 -10 20 20', width: 16, height: 16, 'aria-hidden': 'true' })
    svg.append(shape)
    const line = el('li')
    line.append(svg, ' ', words)
    element.append(line)
  }
  item(svgEl('path', { class: 'scene-key-mark is-dug', d: MARK_SHAPE.dug }), i18n.t('site.key.clast'))
  item(
    svgEl('path', { class: 'scene-key-mark is-refilled', d: MARK_SHAPE.refilled }),
    i18n.t('site.key.blast'),
  )
  item(
    svgEl('rect', { class: 'site-key-osteoid', x: -9, y: -4, width: 18, height: 8 }),
    i18n.t('site.key.osteoid'),
  )
  return element
}
