/** Chooses the tab of a panel that another one covers. */
const openTab = (node: HTMLElement): void => {
  if (node.getAttribute('role') !== 'tabpanel' || node.checkVisibility()) return
  node.ownerDocument.querySelector<HTMLElement>(`[role="tab"][aria-controls="${node.id}"]`)?.click()
}

/** Opens what is closed around a part of the page: a menu, a sheet or drawer, folders of the controls, a part that folds, a tab. */
const openAround = (target: HTMLElement): void => {
  const menu = target.closest('.masthead')?.querySelector<HTMLElement>('.menu-button')
  if (menu?.getAttribute('aria-expanded') === 'false' && !target.checkVisibility()) menu.click()
  const sheet = target.closest('.sheet')
  const handle = sheet?.querySelector<HTMLElement>('.sheet-handle')
  if (handle?.getAttribute('aria-expanded') === 'false' && handle.checkVisibility()) handle.click()
  for (let node = target.parentElement; node !== null; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true
    openTab(node)
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
  return [...root.querySelectorAll<HTMLElement>(selector)].some(part => {
    openAround(part)
    return reach(part.querySelector<HTMLElement>('h2, h3') ?? part)
  })
}

/** Goes to a choice in the head of the page, by its name; false where it is not on the page now. */
export const goToSetting = (root: ParentNode, name: string): boolean => {
  const all = [...root.querySelectorAll<HTMLElement>('.masthead select')]
  const choice = all.find(one => one.getAttribute('aria-label') === name)
  if (choice === undefined) return false
  openAround(choice)
  return reach(choice)
}
