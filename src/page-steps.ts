import { freshId } from './dom/el'
import type { PageSource } from './page-source'
import { LEAVES, type Leaf } from './state/view'

/** Where a reader stood: how far down, px, and what had the focus. */
export interface Place {
  readonly top: number
  readonly focus: Element | null
}

/** What a step of the browser's history carries. `home`: where the column was left, `down` steps before this one. */
interface Mark {
  readonly id: string
  readonly home: { readonly id: string; readonly down: number; readonly top: number } | null
  /** how far down it was when it was left, as far as is known; px */
  readonly top: number
}

const IN_HASH = new RegExp(`([#&])leaf=(${LEAVES.join('|')})(?:&|$)`)
const leafIn = (address: string) => LEAVES.find(id => id === IN_HASH.exec(address)?.[2]) ?? null
const without = (address: string): string => address.replace(IN_HASH, '$1').replace(/[#&]$/, '')

const newMark = (home: Mark['home'] = null): Mark => ({ id: freshId('step'), home, top: 0 })
const isMark = (state: unknown): state is Mark =>
  typeof state === 'object' && state !== null && 'id' in state && 'home' in state && 'top' in state

/**
 * The steps of the browser's history that pages beyond the column take: each page that is opened is one, and so is the way from a
 * page to a place of the column, so that Back always leads to where the reader was. The address itself is written elsewhere, a
 * moment later, and keeps the mark.
 */
export const createSteps = (source: PageSource, onLeaf: (id: Leaf | null) => void) => {
  const listen = new AbortController()
  const { signal } = listen
  const places = new Map<string, Place>()
  let now: Mark = isMark(history.state) ? history.state : newMark()
  // a browser may have scrolled already when it tells of a step
  let scrolled = window.scrollY
  let returning = false
  window.addEventListener('scroll', () => (scrolled = window.scrollY), { signal, passive: true })

  /** False where an opaque origin (a sandboxed frame) refuses; then Back leaves, and the buttons still work. */
  const write = (how: 'pushState' | 'replaceState', mark: Mark, address?: string): boolean => {
    try {
      history[how](mark, '', address)
      return true
    } catch {
      return false
    }
  }
  // at once: when a link leads on, the step that is left can no longer be marked
  if (!isMark(history.state)) write('replaceState', now)
  const remember = (top = window.scrollY): void => {
    places.set(now.id, { top, focus: document.activeElement })
    now = { ...now, top }
  }
  window.addEventListener(
    'popstate',
    () => {
      if (!returning) remember(scrolled)
      returning = false
      if (isMark(history.state)) now = history.state
      else {
        now = newMark()
        write('replaceState', now)
      }
      const id = leafIn(location.hash)
      if (id !== source.view().leaf) onLeaf(id)
    },
    { signal },
  )
  // an address that differs in nothing but the page beyond is no new life
  window.addEventListener(
    'hashchange',
    event => {
      if (without(event.oldURL) === without(event.newURL)) event.stopImmediatePropagation()
    },
    { capture: true, signal },
  )
  return {
    /** Where the reader stood when this step was left; at its top when it is new. */
    place: (): Place => places.get(now.id) ?? { top: now.top, focus: null },
    /** A page is opened: a new step, unless the browser's own step led here. True when it is new. */
    into(id: Leaf): boolean {
      const from = leafIn(location.hash)
      if (from === id) return false
      remember()
      const { page } = source.links()
      write('replaceState', now, from === null ? without(page) : undefined)
      const home = from === null ? { id: now.id, down: 0, top: now.top } : now.home
      const next = newMark(home === null ? null : { ...home, down: home.down + 1 })
      if (write('pushState', next, page)) now = next
      else now = newMark(home)
      return true
    },
    /** From a page to somewhere in the column: a new step, so that Back comes to the page again. */
    away(): void {
      remember()
      const { page } = source.links()
      write('replaceState', now, page)
      now = newMark()
      write('pushState', now, without(page))
    },
    /** Back to where the column was left; a page that was opened from its address turns into the column. */
    home(): void {
      remember()
      const { home } = now
      if (home !== null && home.down > 0) {
        returning = true
        history.go(-home.down)
      }
      now = { ...newMark(), ...(home === null ? {} : { id: home.id, top: home.top }) }
      if (home === null) write('replaceState', now, without(source.links().page))
    },
    dispose: () => listen.abort(),
  }
}
