/**
 * Several simulations in frames of one page keep one graphics context between them. Frames of one origin tell each other
 * (scene/live.ts) where they can see each other; the page around them can tell them all (docs/embedding.md, `live`). This is the
 * way from its words to the stage, by events of this window that carry nothing.
 */
export const createStageLive = (tell: (live: boolean) => void) => {
  const listen = new AbortController()
  window.addEventListener('trabecula-claimed', () => tell(true), { signal: listen.signal })
  return {
    set: (live: boolean): void =>
      void window.dispatchEvent(new Event(live ? 'trabecula-claim' : 'trabecula-rest')),
    dispose: () => listen.abort(),
  }
}
