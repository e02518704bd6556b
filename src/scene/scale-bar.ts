import { el } from '../dom/el'
import type { I18n } from '../i18n'

const STOPS_mm = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500] as const

/** The longest round length that takes at most `most` CSS pixels; 1 mm whenever it fits. */
export const barLength_mm = (pixelsPerMm: number, most: number): number => {
  if (pixelsPerMm <= most && pixelsPerMm > most / 6) return 1
  return STOPS_mm.findLast(length => length * pixelsPerMm <= most) ?? STOPS_mm[0]
}

/** Micrometres below a tenth of a millimetre, centimetres from one on. */
const wordOf = (i18n: I18n, length_mm: number): string => {
  if (length_mm < 0.1) return i18n.t('scene.scale.um', { length: i18n.number(length_mm * 1000) })
  if (length_mm >= 10) return i18n.t('scene.scale.cm', { length: i18n.number(length_mm / 10) })
  return i18n.t('scene.scale.mm', { length: i18n.number(length_mm, length_mm < 1 ? 1 : 0) })
}

export interface ScaleBar {
  readonly element: HTMLElement
  update(pixelsPerMm: number, most: number): void
}

/** A bar as long as it says at the block's centre; nearer bone looks a little larger, as in any perspective. */
export const createScaleBar = (i18n: I18n): ScaleBar => {
  const bar = el('span', { class: 'scene-bar' })
  const word = el('span', { class: 'scene-bar-word' })
  const element = el('div', { class: 'scene-scale', 'aria-hidden': 'true', hidden: true })
  element.append(bar, word)
  let shown = ''
  return {
    element,
    update(pixelsPerMm, most) {
      element.hidden = false
      const length = barLength_mm(pixelsPerMm, most)
      const width = `${Math.round(length * pixelsPerMm)}px`
      if (width + length === shown) return
      shown = width + length
      bar.style.inlineSize = width
      word.textContent = wordOf(i18n, length)
    },
  }
}
