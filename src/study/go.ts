/** Opens what is closed around a part of the page: a sheet or drawer, folders of the controls, a part that folds. */
const openAround = (target: HTMLElement): void => {
  const sheet = target.closest('.sheet')
  const handle = sheet?.querySelector<HTMLElement>('.sheet-handle')
  if (handle?.getAttribute('aria-expanded') === 'false' && handle.checkVisibility()) handle.click()
  for (let node = target.parentElement; node !== null; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true
    if (!node.classList.contains('lil-closed')) continue
    const title = [...node.children].find(child => child.classList.contains('lil-title'))
    if (title instanceof HTMLElement) title.click()
  }
}

/** What of a row takes the focus, in this order; the row itself when there is none of them. */
const HANDLES = ['input[type="range"]', 'input[type="checkbox"]', 'select', '.ctl-add', 'input'] as const

const handleOf = (row: HTMLElement): HTMLElement => {
  const stops = HANDLES.flatMap(kind => [...row.querySelectorAll<HTMLElement>(kind)])
  return stops.find(stop => stop.checkVisibility()) ?? row
}

const reach = (target: HTMLElement): boolean => {
  if (!target.checkVisibility()) return false
  target.scrollIntoView({ block: 'center' })
  if (target.tabIndex < 0) target.tabIndex = -1
  target.focus({ preventScroll: true })
  return true
}

/** Goes to the row of an input (its `data-input`), wherever it is folded away; false where it is not on the page now. */
export const goToInput = (root: ParentNode, input: string): boolean =>
  // a lesson has rows of its own beside those of the page
  [...root.querySelectorAll<HTMLElement>('[data-input]')]
    .filter(row => row.dataset['input'] === input)
    .some(row => {
      openAround(row)
      return row.checkVisibility() && reach(handleOf(row))
    })

/** Goes to the heading of a part of the page; false where it is not on the page now. */
export const goToPart = (root: ParentNode, selector: string): boolean => {
  const part = root.querySelector<HTMLElement>(selector)
  if (part === null) return false
  return reach(part.querySelector<HTMLElement>('h2, h3') ?? part)
}
