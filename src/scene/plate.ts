import { el, type Listening } from '../dom/el'
import type { I18n } from '../i18n'
import { createOverlay, type Overlay } from './overlay'
import type { Frame } from './painter'
import type { Layout } from './stage'
import type { Side } from './room'

/** Below this size of the plate there is room for one block only: rem, since the small block's words grow too. */
const INSET_WIDTH_rem = 41
const INSET_HEIGHT_rem = 23.75
/** Paper between two plates, with their frames, CSS pixels. */
const GAP = 24
/** From this width the ladder stands on the plate and its words keep clear of it, rem. */
const LADDER_rem = 36
const LADDER_WORDS_rem = 8.5

/** The dark plate: its canvas, what lies over the pictures on it, and where each picture stands. */
export interface Plate {
  /** the plate in its frame */
  readonly mat: HTMLElement
  /** the plate itself: takes focus */
  readonly element: HTMLElement
  readonly canvas: HTMLCanvasElement
  readonly overlays: Readonly<Record<Side, Overlay>>
  /** room the small picture takes from the upper right corner, CSS pixels */
  readonly corner: { readonly width: number; readonly height: number }
  /** two lives: their letters, names and a line each; null = one */
  split(titles: Readonly<Record<Side, readonly [name: string, line: string]>> | null): void
  inset(caption: string | null): void
  /** where everything stands now, or null before it has a size */
  layout(): Layout | null
}

/** Size of the page's letters, CSS pixels. */
export const rem_px = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

export const createPlate = (i18n: I18n, hintId: string): Plate => {
  const canvas = el('canvas', { class: 'scene-canvas', 'aria-hidden': 'true' })
  const overlays = { now: createOverlay(), pinned: createOverlay() }
  const insetWord = el('figcaption', {})
  const hole = el('div', {})
  const inset = el('figure', { class: 'scene-inset', hidden: true }, hole, insetWord)
  const titleOf = (letter: string): HTMLElement =>
    el('p', { class: 'scene-life' }, el('b', {}, letter), ' ', el('span', {}), el('small', {}))
  const titles = { pinned: titleOf(i18n.t('scene.life.a')), now: titleOf(i18n.t('scene.life.b')) }
  titles.now.classList.add('is-now')
  const gap = el('div', { class: 'scene-gap' })
  const heads = el('div', { class: 'scene-lives', hidden: true }, titles.pinned, gap, titles.now)
  const element = el('div', { class: 'scene-plate', role: 'group', tabindex: 0, 'aria-describedby': hintId })
  element.append(canvas, overlays.now.element, overlays.pinned.element, inset)
  const mat = el('div', { class: 'scene-mat' }, element, heads)
  let insetWanted = false

  const split = (): boolean => !heads.hidden
  return {
    mat,
    element,
    canvas,
    overlays,
    get corner() {
      return inset.hidden
        ? { width: 0, height: 0 }
        : { width: inset.offsetWidth + 32, height: inset.offsetHeight + 32 }
    },
    split(lives) {
      heads.hidden = lives === null
      overlays.pinned.element.hidden = lives === null
      mat.classList.toggle('is-split', lives !== null)
      if (lives === null) return
      for (const side of ['now', 'pinned'] as const) {
        titles[side].children[1]!.textContent = lives[side][0]
        titles[side].children[2]!.textContent = lives[side][1]
      }
    },
    inset(caption) {
      insetWanted = caption !== null
      if (caption !== null) insetWord.textContent = caption
    },
    layout() {
      const width = element.clientWidth
      const height = element.clientHeight
      if (width < 1 || height < 1) return null
      const rem = rem_px()
      const roomy = width >= INSET_WIDTH_rem * rem && height >= INSET_HEIGHT_rem * rem
      inset.hidden = !insetWanted || !roomy || split()
      const origin = element.getBoundingClientRect()
      const box = hole.getBoundingClientRect()
      const half = Math.floor((width - GAP) / 2)
      const whole: Frame = { x: 0, y: 0, width, height }
      const views: Layout['views'] = split()
        ? [
            { side: 'pinned', frame: { ...whole, width: half } },
            { side: 'now', frame: { ...whole, x: width - half, width: half } },
          ]
        : [{ side: 'now', frame: whole }]
      for (const { side, frame } of views)
        overlays[side].place(
          frame.x,
          frame.width,
          height,
          width >= LADDER_rem * rem ? LADDER_WORDS_rem * rem : 12,
        )
      return {
        width,
        height,
        views,
        inset: inset.hidden
          ? null
          : {
              x: Math.round(box.left - origin.left - element.clientLeft),
              y: Math.round(box.top - origin.top - element.clientTop),
              width: Math.round(box.width),
              height: Math.round(box.height),
            },
      }
    },
  }
}

/** Keeps a listener on the screen's own resolution, which changes when a window moves to another screen or the page is zoomed. */
export const onResolution = (listen: Listening, then: () => void): void => {
  // every change asks for another question, since each holds for one resolution only
  const watch = (): void => {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    const turn = (): void => {
      then()
      watch()
    }
    listen.on(query, 'change', turn, { once: true })
  }
  watch()
}
