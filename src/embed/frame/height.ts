/** Assumption: a page that adjusts frames does so within a frame or two; this often is smooth and rare enough. */
const THROTTLE_MS = 50
/** Becoming shorter by less is rounding, px. A line more is never kept back. */
const HYSTERESIS_PX = 2
/** Assumption: `fit=contain` leaves room for the bars of the browser and a line of the host's page, share of the screen. */
const SCREEN_SHARE = 0.75
/** Below this the stage cannot be used, px. Assumption. */
export const MIN_HEIGHT = 320

export interface Height {
  /** the host has set the height it was last told */
  ack(): void
  /** tells it again, to somebody new */
  again(): void
  dispose(): void
}

/**
 * Tells the host how tall the page is, px. It is measured as if the window had no height, so that the frame can become shorter as
 * well as taller. Until a host has said that it follows, and has really made room, the page keeps its own scroll bar: nothing is
 * ever cut off.
 */
export const createHeight = (
  host: HTMLElement,
  contain: () => boolean,
  tell: (height: number) => void,
): Height => {
  const page = host.ownerDocument
  const view = page.defaultView as Window
  const listen = new AbortController()
  let last = 0
  let acked = false
  let timer: ReturnType<typeof setTimeout> | null = null

  const natural = (): number => {
    // words for the ear alone may stick out by a pixel
    const tall = Math.ceil(host.getBoundingClientRect().bottom + view.scrollY) + 1
    return contain() ? Math.min(tall, Math.floor(view.screen.availHeight * SCREEN_SHARE)) : tall
  }
  const settle = (): void => {
    const fits =
      acked && view.innerHeight >= host.getBoundingClientRect().bottom + view.scrollY - HYSTERESIS_PX
    page.documentElement.style.overflowY = fits ? 'hidden' : ''
  }
  const measure = (): void => {
    timer = null
    const height = natural()
    if (height > last || (height > 0 && last - height >= HYSTERESIS_PX)) {
      last = height
      acked = false
      tell(height)
    }
    settle()
  }
  const later = (): void => {
    timer ??= setTimeout(measure, THROTTLE_MS)
  }
  const sizes = new ResizeObserver(later)
  sizes.observe(host)
  view.addEventListener('resize', later, { signal: listen.signal })
  // a font that comes late moves lines without moving boxes at once
  void page.fonts?.ready.then(() => !listen.signal.aborted && later())
  later()
  return {
    ack() {
      acked = true
      settle()
    },
    again() {
      last = 0
      later()
    },
    dispose() {
      if (timer !== null) clearTimeout(timer)
      sizes.disconnect()
      listen.abort()
      page.documentElement.style.overflowY = ''
    },
  }
}
