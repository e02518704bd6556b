import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'

/** The block as a drawn slice, for browsers without 3D. */
export interface Fallback {
  readonly element: HTMLElement
  readonly canvas: HTMLCanvasElement
  /** coverage of bone, square, from the top left, 255 = bone */
  draw(section: Uint8Array): void
  why(reason: 'no-webgl' | 'lost' | 'chosen'): void
  /** words instead of a slice: a scale of which there is no flat drawing; null = the slice */
  words(lines: readonly string[] | null): void
}

const WHY = {
  'no-webgl': 'scene.why.noWebgl',
  lost: 'scene.why.lost',
  chosen: 'scene.why.chosen',
} as const
/** Sentences that a plate has room for. Assumption. */
const MOST = 6

export const createFallback = (i18n: I18n): Fallback => {
  const canvas = el('canvas', { class: 'scene-section' })
  let reasonKey: (typeof WHY)[keyof typeof WHY] = WHY.chosen
  const words = el('p', { class: 'scene-why', role: 'status' })
  const lines = el('ul', { class: 'scene-said', hidden: true, 'aria-hidden': 'true' })
  const element = el('div', { class: 'scene-fallback', hidden: true })
  element.append(canvas, lines, words)
  return {
    element,
    canvas,
    draw(section) {
      const side = Math.round(Math.sqrt(section.length))
      const pen = canvas.getContext('2d')
      if (pen === null || side < 1 || side * side > section.length) return
      canvas.width = canvas.height = side
      const ink = inkOf(canvas)
      const image = pen.createImageData(side, side)
      for (let i = 0; i < side * side; i++) image.data.set([ink[0], ink[1], ink[2], section[i]!], i * 4)
      pen.putImageData(image, 0, 0)
    },
    why(reason) {
      reasonKey = WHY[reason]
      setText(words, i18n.t(reasonKey))
    },
    words(said) {
      lines.hidden = said === null
      canvas.hidden = said !== null
      setText(words, said === null ? i18n.t(reasonKey) : i18n.t('scene.why.words'))
      // read aloud from the list below the plate, which says the same
      if (said !== null) lines.replaceChildren(...said.slice(0, MOST).map(line => el('li', {}, line)))
    },
  }
}

/** The theme's bone ink as bytes; ivory where it cannot be read. */
const inkOf = (element: Element): readonly [number, number, number] => {
  const hex = getComputedStyle(element).getPropertyValue('--bone-ink').trim()
  const value = /^#[\da-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : 0xf4ebda
  return [value >> 16, (value >> 8) & 255, value & 255]
}
