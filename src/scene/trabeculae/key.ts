import { el, type Listening } from '../../dom/el'
import type { I18n } from '../../i18n'
import { MARK_SHAPE, svgEl } from '../overlay'

export interface BlockKey {
  readonly element: HTMLElement
  /** whether the marks of digging and refilling are drawn */
  marks(on: boolean): void
  /** what the hatched shapes are: the same life's young bone, or the other life's */
  ghost(of: { readonly age: number } | 'other', on: boolean): void
}
export interface KeySwitches {
  /** the hatched shapes of bone that is not there */
  onGhost(on: boolean): void
  /** the tint of bone that was laid lately */
  onMineral(on: boolean): void
}

/** A part of the key that is also its switch. */
const switchOf = (listen: Listening, swatch: SVGElement, onToggle: (on: boolean) => void) => {
  const words = el('span', {})
  const button = el('button', { type: 'button', class: 'scene-switch', 'aria-pressed': 'true' })
  button.append(swatch, ' ', words)
  const set = (on: boolean): void => button.setAttribute('aria-pressed', String(on))
  listen.on(button, 'click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true'
    set(on)
    onToggle(on)
  })
  return { item: el('li', {}, button), words, set }
}
const swatchOf = (...parts: readonly SVGElement[]): SVGElement => {
  const svg = svgEl('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' })
  svg.append(...parts)
  return svg
}

/** The key under the block: the marks of digging and refilling, and two switches. */
export const createKey = (i18n: I18n, listen: Listening, { onGhost, onMineral }: KeySwitches): BlockKey => {
  const element = el('ul', { class: 'scene-key' })
  const marks = (['dug', 'refilled'] as const).map(kind => {
    const mark = svgEl('svg', { viewBox: '-10 -10 20 20', width: 16, height: 16, 'aria-hidden': 'true' })
    mark.append(svgEl('path', { class: `scene-key-mark is-${kind}`, d: MARK_SHAPE[kind] }))
    const item = el('li')
    item.append(mark, ' ', i18n.t(kind === 'dug' ? 'scene.key.dug' : 'scene.key.refilled'))
    return item
  })
  const hatch = svgEl('path', { class: 'scene-key-hatch', d: 'M1 7L7 1M1 15L15 1M9 15L15 9' })
  const outline = svgEl('rect', { class: 'scene-key-outline', x: 1, y: 1, width: 14, height: 14 })
  const ghost = switchOf(listen, swatchOf(hatch, outline), onGhost)
  const old = svgEl('rect', { class: 'scene-key-old', x: 1, y: 1, width: 14, height: 14 })
  const fresh = svgEl('path', { class: 'scene-key-fresh', d: 'M4 5C7 2 13 4 12 9C11 13 5 13 4 10Z' })
  const mineral = switchOf(listen, swatchOf(old, fresh), onMineral)
  mineral.words.textContent = i18n.t('scene.key.mineral')
  element.append(...marks, ghost.item, mineral.item)
  return {
    element,
    marks(on) {
      for (const mark of marks) mark.hidden = !on
    },
    ghost(of, on) {
      ghost.set(on)
      ghost.words.textContent =
        of === 'other' ? i18n.t('scene.key.other') : i18n.t('scene.key.ghost', { age: i18n.number(of.age) })
    },
  }
}
