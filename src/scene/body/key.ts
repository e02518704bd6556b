import type { BodyShape } from '../../body'
import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { MARK_SHAPE, svgEl } from '../overlay'
import { hasGhost } from './figure'

/** The key under the figure: the mark of a broken bone and the dotted outline, each only while it is drawn. */
export interface Key {
  /** null while there is nothing to explain */
  readonly element: HTMLElement | null
  update(shapes: readonly BodyShape[]): void
}

export const createKey = (i18n: I18n): Key => {
  const mark = svgEl('svg', { viewBox: '-10 -10 20 20', width: 16, height: 16, 'aria-hidden': 'true' })
  mark.append(svgEl('path', { class: 'scene-key-mark is-dug', d: MARK_SHAPE.dug }))
  const dots = svgEl('svg', { viewBox: '0 0 22 16', width: 22, height: 16, 'aria-hidden': 'true' })
  dots.append(svgEl('path', { class: 'body-key-dots', d: 'M1 8H21' }))
  const broken = el('li', {}, mark, ' ', i18n.text('body.key.broken'))
  const young = el('li', {}, dots, ' ', i18n.text('body.key.young'))
  const list = el('ul', { class: 'scene-key' }, broken, young)
  return {
    get element() {
      return broken.hidden && young.hidden ? null : list
    },
    update(shapes) {
      broken.hidden = !shapes.some(({ breaks }) => breaks.length > 0)
      young.hidden = !shapes.some(hasGhost)
    },
  }
}
