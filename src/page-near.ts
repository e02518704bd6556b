/** How far below the window a place is filled, so that it is there when a reader arrives. */
const AHEAD = '100% 0px'

/** Tells when a place comes near the window (`margin` beyond it) and leaves it; always near where a browser cannot say. */
export const watchNear = (
  place: Element,
  margin: string,
  onChange: (near: boolean) => void,
): (() => void) => {
  if (typeof IntersectionObserver === 'undefined') {
    onChange(true)
    return () => {}
  }
  const observer = new IntersectionObserver(
    seen => onChange(seen[seen.length - 1]?.isIntersecting ?? false),
    { rootMargin: margin },
  )
  observer.observe(place)
  return () => observer.disconnect()
}

/** What a filling may ask and hand over while it works. */
export interface Filling {
  /** the page was closed meanwhile: stop */
  gone(): boolean
  /** what must be closed with the page; the last one handed over counts */
  closing(close: () => void): void
}

/**
 * Fills a place in the reading column once a reader comes near it or prints the page, and marks it ready. `onFailure` is told once when that
 * does not succeed.
 */
export const fillNear = (
  slot: HTMLElement,
  fill: (filling: Filling) => Promise<void>,
  onFailure: () => void,
): { dispose(): void } => {
  let gone = false
  let close = (): void => {}
  const filling: Filling = { gone: () => gone, closing: next => (close = next) }
  let stopWaiting = (): void => {}
  const start = (): void => {
    stopWaiting()
    fill(filling).then(
      () => {
        if (!gone) slot.dataset['ready'] = 'true'
      },
      () => {
        if (!gone) onFailure()
      },
    )
  }
  if (typeof IntersectionObserver === 'undefined') start()
  else {
    const observer = new IntersectionObserver(
      seen => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) start()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(slot)
    // too late for this paper, most likely, but in time for the next
    window.addEventListener('beforeprint', start)
    stopWaiting = () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', start)
    }
  }
  return {
    dispose(): void {
      gone = true
      stopWaiting()
      close()
    },
  }
}
