/**
 * Prints one part of the page alone (styles/print.css does the hiding): its ancestors are marked as the way to it,
 * and the marks are taken off again when the printing is over.
 */
export const printPart = (part: HTMLElement, print = (): void => window.print()): void => {
  const marked: HTMLElement[] = [part]
  part.dataset['print'] = 'this'
  for (let node = part.parentElement; node !== null; node = node.parentElement) {
    node.dataset['print'] = node === document.documentElement ? 'part' : 'way'
    marked.push(node)
  }
  const over = (): void => {
    for (const node of marked) delete node.dataset['print']
  }
  window.addEventListener('afterprint', over, { once: true })
  print()
}
