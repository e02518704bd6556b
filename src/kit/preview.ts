import { el, freshId, type Listening } from '../dom/el'
import type { I18n } from '../i18n'
import { radios } from './fields'

/** Windows to look through, pixels. Assumption: a usual laptop, a tablet held upright, a small phone. */
const SIZES = { desktop: [1280, 800], tablet: [768, 1024], phone: [390, 844] } as const
type SizeId = keyof typeof SIZES
const SIZE_IDS = Object.keys(SIZES) as SizeId[]
/** Assumption: a hand that rests this long, ms, has chosen. */
const REST_MS = 700
/** A frame as high as a phone would push everything else off the screen. */
const MOST_HEIGHT_PX = 560

/** Tells once when the page in a frame has drawn itself; at the latest when it has loaded and cannot be looked into. */
const whenDrawn = (frame: HTMLIFrameElement, act: () => void): void => {
  const look = (): void => {
    const page = frame.contentDocument?.getElementById('trabecula')
    const drawn = (): boolean => page?.querySelector('[data-ready="true"]') != null
    if (page == null || drawn()) return act()
    const watch = new MutationObserver(() => {
      if (!drawn()) return
      watch.disconnect()
      act()
    })
    watch.observe(page, { subtree: true, childList: true, attributeFilter: ['data-ready'] })
  }
  frame.addEventListener('load', look, { once: true })
}

/**
 * What somebody sees who opens the link, in a frame of this very page. Each new link gets a new frame: its own history
 * stays out of the way back from here.
 */
export const createPreview = (events: Listening, i18n: I18n) => {
  const view = el('div', { class: 'kit-window' })
  const note = el('p', { class: 'share-hint', hidden: true }, i18n.text('kit.preview.none'))
  const titleId = freshId('kit-preview')
  let size: SizeId = 'desktop'
  const root = el(
    'section',
    { class: 'kit-preview', 'aria-labelledby': titleId },
    el('h3', { id: titleId }, i18n.text('kit.preview.title')),
    radios(
      events,
      i18n.text('kit.preview.size'),
      SIZE_IDS.map(id => [id, i18n.text(`kit.preview.${id}`)]),
      size,
      value => {
        size = SIZE_IDS.find(id => id === value) ?? size
        fit()
      },
      true,
    ),
    view,
    note,
  )
  let shown = ''
  let timer: ReturnType<typeof setTimeout> | null = null
  const fit = (): void => {
    const [width, height] = SIZES[size]
    const scale = Math.min(1, view.clientWidth / width, MOST_HEIGHT_PX / height)
    view.style.blockSize = `${Math.round(height * scale)}px`
    for (const frame of view.children as Iterable<Element>) {
      if (!(frame instanceof HTMLIFrameElement)) continue
      frame.style.inlineSize = `${width}px`
      frame.style.blockSize = `${height}px`
      frame.style.scale = String(scale)
      frame.style.insetInlineStart = `${Math.max(0, Math.round((view.clientWidth - width * scale) / 2))}px`
    }
  }
  const watch = new ResizeObserver(fit)
  watch.observe(view)
  const open = (link: string): void => {
    const frame = el('iframe', { src: link, title: i18n.text('kit.preview.frame'), loading: 'lazy' })
    const before = [...view.children]
    // the one before stays until the new one has something to show
    if (before.length > 0) whenDrawn(frame, () => before.forEach(one => one.remove()))
    for (const one of before.slice(0, -1)) one.remove()
    view.append(frame)
    fit()
  }
  return {
    root,
    /** Shows what a link opens, once the hand has rested; at once for the first. */
    set(link: string): void {
      if (link === shown) return
      const first = shown === ''
      shown = link
      // a page from a file may not frame itself
      if (!link.startsWith('http')) {
        note.hidden = false
        view.hidden = true
        return
      }
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => open(link), first ? 0 : REST_MS)
    },
    dispose(): void {
      if (timer !== null) clearTimeout(timer)
      watch.disconnect()
      view.replaceChildren()
    },
  }
}
