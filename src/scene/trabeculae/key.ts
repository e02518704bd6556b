import { el, type Listening } from '../../dom/el'
import type { I18n } from '../../i18n'
import { MARK_SHAPE, svgEl } from '../overlay'

export interface BlockKey {
  readonly element: HTMLElement
  /** what the hatched shapes are: the same life's young bone, or the other life's */
  ghost(of: { readonly age: number } | 'other', on: boolean): void
}

/** The key under the block: the marks of digging and refilling, and the switch of the hatched shapes. */
export const createKey = (i18n: I18n, listen: Listening, onGhost: (on: boolean) => void): BlockKey => {
  const element = el('ul', { class: 'scene-key' })
  for (const kind of ['dug', 'refilled'] as const) {
    const mark = svgEl('svg', { viewBox: '-10 -10 20 20', width: 16, height: 16, 'aria-hidden': 'true' })
    mark.append(svgEl('path', { class: `scene-key-mark is-${kind}`, d: MARK_SHAPE[kind] }))
    const item = el('li')
    item.append(mark, ' ', i18n.t(kind === 'dug' ? 'scene.key.dug' : 'scene.key.refilled'))
    element.append(item)
  }
  const swatch = svgEl('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' })
  swatch.append(
    svgEl('path', { class: 'scene-key-hatch', d: 'M1 7L7 1M1 15L15 1M9 15L15 9' }),
    svgEl('rect', { class: 'scene-key-outline', x: 1, y: 1, width: 14, height: 14 }),
  )
  const words = el('span', {})
  const button = el('button', { type: 'button', class: 'scene-ghost', 'aria-pressed': 'true' })
  button.append(swatch, ' ', words)
  let on = true
  listen.on(button, 'click', () => onGhost(!on))
  element.append(el('li', {}, button))
  return {
    element,
    ghost(of, next) {
      on = next
      button.setAttribute('aria-pressed', String(next))
      words.textContent =
        of === 'other' ? i18n.t('scene.key.other') : i18n.t('scene.key.ghost', { age: i18n.number(of.age) })
    },
  }
}
