/** Takes every mark off: the whole page goes to paper again. */
const clear = (): void => {
  for (const node of document.querySelectorAll<HTMLElement>('[data-print]')) delete node.dataset['print']
}

/** Marks a part to be printed alone, and its ancestors as the way to it (panels/print.css does the hiding). */
const mark = (part: HTMLElement): void => {
  clear()
  part.dataset['print'] = 'this'
  for (let node = part.parentElement; node !== null; node = node.parentElement)
    node.dataset['print'] = node === document.documentElement ? 'part' : 'way'
}

/** Prints one part of the page alone, once. */
export const printPart = (part: HTMLElement): void => {
  mark(part)
  window.addEventListener('afterprint', clear, { once: true })
  window.print()
}

/**
 * As long as it is held, a part is all that goes to paper, whoever asks for paper. The marks stay until it is let go:
 * some browsers say that the printing is over before they draw the page. Another part that is printed by name goes
 * first, and so does a page that covers this one.
 */
export const holdForPrint = (part: HTMLElement) => {
  const listen = new AbortController()
  const isMarked = (): boolean => part.dataset['print'] === 'this'
  const before = (): void => {
    if (!isMarked() && document.querySelector('[data-print="this"]') !== null) return
    if (part.checkVisibility()) mark(part)
    else clear()
  }
  window.addEventListener('beforeprint', before, { signal: listen.signal })
  return {
    print(): void {
      mark(part)
      window.print()
    },
    release(): void {
      listen.abort()
      if (isMarked()) clear()
    },
  }
}
