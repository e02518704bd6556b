import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { MARK_SHAPE, svgEl } from '../overlay'

/** The key under the figure: the mark of a broken bone and the dotted outline. */
export const createKey = (i18n: I18n): HTMLElement => {
  const mark = svgEl('svg', { viewBox: '-10 -10 20 20', width: 16, height: 16, 'aria-hidden': 'true' })
  mark.append(svgEl('path', { class: 'scene-key-mark is-dug', d: MARK_SHAPE.dug }))
  const dots = svgEl('svg', { viewBox: '0 0 22 16', width: 22, height: 16, 'aria-hidden': 'true' })
  dots.append(svgEl('path', { class: 'body-key-dots', d: 'M1 8H21' }))
  return el(
    'ul',
    { class: 'scene-key' },
    el('li', {}, mark, ' ', i18n.text('body.key.broken')),
    el('li', {}, dots, ' ', i18n.text('body.key.young')),
  )
}
