import { listening } from '../../dom/el'

export const ENTRIES = ['forward', 'reverse', 'restore'] as const
export type Entry = (typeof ENTRIES)[number]
export type Exit = 'forward' | 'reverse' | 'escape'

const CAN_HOLD = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** What Tab reaches, in its order. */
const stops = (host: HTMLElement): HTMLElement[] =>
  [...host.querySelectorAll<HTMLElement>(CAN_HOLD)].filter(
    one =>
      one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
  )

/** Something that Escape closes is open: a dialog, or a list or menu in which the focus is. Folders of the controls stay open. */
const isOpen = (page: Document): boolean => {
  if (page.querySelector('dialog[open], :popover-open') !== null) return true
  const here = page.activeElement
  return [...page.querySelectorAll('[aria-expanded="true"]:not(.lil-title)')].some(
    one => one === here || page.getElementById(one.getAttribute('aria-controls') ?? '')?.contains(here),
  )
}

/** Takes the focus from the host's page, and says when keys lead out of this one. Tab itself is left to the browser. */
export const createFocus = (host: HTMLElement, tell: (direction: Exit) => void) => {
  const page = host.ownerDocument
  const listen = listening()
  let last: HTMLElement | null = null
  let open = false
  listen.on(host, 'focusin', event => {
    if (event.target instanceof HTMLElement) last = event.target
  })
  // asked before the page answers the key, which may close what is open
  listen.on(page, 'keydown', event => void (open = event.key === 'Escape' && isOpen(page)), { capture: true })
  listen.on(page, 'keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && !open) tell('escape')
    if (event.key !== 'Tab') return
    const all = stops(host)
    if (event.target === (event.shiftKey ? all[0] : all.at(-1))) tell(event.shiftKey ? 'reverse' : 'forward')
  })
  return {
    enter(direction: Entry): boolean {
      const all = stops(host)
      const to =
        direction === 'reverse'
          ? all.at(-1)
          : direction === 'restore' && last !== null && all.includes(last)
            ? last
            : // the links that skip parts come first for whoever tabs in from above
              all[0]
      to?.focus()
      return to !== undefined
    },
    dispose: listen.dispose,
  }
}
