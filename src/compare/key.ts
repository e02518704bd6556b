import type { Listening } from '../dom/el'

/** Where a letter is text, or picks from a list. */
const TYPING =
  'input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]'

/**
 * The letter that swaps two lives, wherever the focus is on `page` (or on nothing). In the capture phase, because the
 * controls keep key presses to themselves. `on` says whether it means something now.
 */
export const listenForSwap = (
  listen: Listening,
  page: Element,
  letter: string,
  on: () => boolean,
  swap: () => void,
): void => {
  const { ownerDocument } = page
  listen.on(
    ownerDocument,
    'keydown',
    event => {
      if (event.key.toLowerCase() !== letter || event.repeat || event.isComposing || !on()) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const { target } = event
      if (!(target instanceof Element)) return
      if (target !== ownerDocument.body && !page.contains(target)) return
      if (target.closest(`${TYPING}, dialog`) !== null) return
      event.preventDefault()
      event.stopPropagation()
      swap()
    },
    { capture: true },
  )
}
