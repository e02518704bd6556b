/*
 * Several simulations on one page take turns: one is live, the others are paused and hold a still picture until they are used, or
 * until the live one is out of sight. They tell each other by events of the page they stand in, so that nobody keeps a list.
 */
const TAKEN = 'trabecula-turn-taken'
const FREE = 'trabecula-turn-free'

export interface Turns {
  /** this one is used now */
  take(): void
  /** whether it can be seen has changed */
  seen(visible: boolean): void
  dispose(): void
}

export const createTurns = (page: Document, onTurn: (live: boolean) => void): Turns => {
  const listen = new AbortController()
  const self = {}
  let live = false
  let visible = false
  const say = (type: string): boolean => page.dispatchEvent(new CustomEvent(type, { detail: self }))
  const set = (now: boolean): void => {
    if (live === now) return
    live = now
    onTurn(now)
  }
  const take = (): void => {
    say(TAKEN)
    set(true)
  }
  const on = (type: string, run: (event: Event) => void): void =>
    page.addEventListener(type, event => (event as CustomEvent).detail !== self && run(event), {
      signal: listen.signal,
    })
  on(TAKEN, () => set(false))
  on(FREE, event => {
    // the first one that is seen takes it, and the rest are told so by that
    if (!visible || live || event.defaultPrevented) return
    event.preventDefault()
    take()
  })
  const free = (): boolean => page.dispatchEvent(new CustomEvent(FREE, { detail: self, cancelable: true }))
  return {
    take,
    seen(now) {
      visible = now
      if (live && !now) free()
    },
    dispose() {
      listen.abort()
      if (live) free()
    },
  }
}
