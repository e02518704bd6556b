import type { Listening } from '../dom/el'
import { freshId } from '../dom/el'

/** Several stages on one page, in frames or not: one is live, the others hold a still picture. */
export interface Live {
  /** becomes the live one; the others are told */
  claim(): void
  /**
   * The page around it has made it the live one, and has told the others itself. Nothing is told back: two that were each told so
   * would otherwise take it from one another without end.
   */
  given(): void
}

const NAME = 'trabecula-live'

/**
 * Stages of our own origin on the same page tell each other by messages between sibling frames, to their own origin only and
 * read from it only; the message carries a random id and the moment of the claim, nothing else. Of two claims that cross the later one
 * holds, so that never both give way. A frame whose origin is opaque cannot ask, and stays live, unless the page around it
 * speaks for it: whoever does so (embed/frame) is told of a claim, and asks for rest, by events of this window.
 */
export const createLive = (listen: Listening, onOther: () => void): Live => {
  const id = freshId('stage')
  /** moment of the last claim, ms on the clock that all frames share */
  let claimed = 0
  listen.on(window, 'message' as 'click', event => {
    const { origin, data } = event as unknown as MessageEvent<unknown>
    if (origin !== self.origin || origin === 'null' || typeof data !== 'object' || data === null) return
    const { [NAME]: other, at } = data as Readonly<Record<string, unknown>>
    if (typeof other !== 'string' || other === id || typeof at !== 'number') return
    if (at > claimed || (at === claimed && other > id)) onOther()
  })
  listen.on(window, 'trabecula-rest' as 'click', onOther)
  const tell = (frame: Window): void => frame.postMessage({ [NAME]: id, at: claimed }, self.origin)
  const given = (): void => {
    claimed = performance.timeOrigin + performance.now()
  }
  return {
    given,
    claim() {
      given()
      window.dispatchEvent(new Event('trabecula-claimed'))
      // a sandbox and a file have an opaque origin, whatever their location says
      if (self.origin === 'null' || location.protocol === 'file:') return
      // this window too: two apps may stand in it
      tell(window)
      if (parent === window) return
      for (let i = 0; i < parent.length; i++) if (parent[i] !== window) tell(parent[i]!)
    },
  }
}
