import { el } from '../dom/el'
import './line.css'

/** A line across the page, under its head: one sentence, said as well, and what can be done about it. */
export interface Line {
  readonly root: HTMLElement
  dispose(): void
}

/** `actions` are buttons. The region stands before its words, so that a screen reader says them. */
export const mountLine = (
  host: HTMLElement,
  sentence: string,
  actions: readonly HTMLElement[] = [],
): Line => {
  const said = el('p', { role: 'status' })
  const root = el('div', { class: 'page-line' }, said, ...actions)
  const main = host.querySelector('main')
  if (main === null) host.append(root)
  else main.before(root)
  const timer = setTimeout(() => said.append(sentence), 0)
  return {
    root,
    dispose(): void {
      clearTimeout(timer)
      root.remove()
    },
  }
}
