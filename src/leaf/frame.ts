import './leaf.css'
import { el, freshId, listening } from '../dom/el'
import words from '../i18n/locales/en/leaf.json'
import { createViewing, type Viewed, type ViewingOptions } from '../shell/viewing'

export type { Viewed, ViewingOptions } from '../shell/viewing'

export interface FrameOptions extends ViewingOptions {
  /** what a test and a style sheet know it by */
  readonly id: string
  /** a short name, for the title of the document */
  readonly name: string
  /** between head and end: an index and the text */
  readonly middle: HTMLElement
  /** the first heading of the text; it takes the focus when nothing else has it */
  readonly title: HTMLElement
  /** before the last way back */
  readonly end?: HTMLElement
  readonly onClose: () => void
}

/** A page that stands over the whole page: its head, its ways out, Escape, the title of the document. */
export const createFrame = (host: HTMLElement, o: FrameOptions) => {
  const { i18n, title } = o
  i18n.add(words)
  const events = listening()
  const back = (): HTMLButtonElement => {
    const one = el('button', { type: 'button', class: 'plain-button leaf-back' }, i18n.text('leaf.close'))
    events.on(one, 'click', o.onClose)
    return one
  }
  title.id = freshId('leaf')
  title.tabIndex = -1
  const viewing = createViewing(o)
  const root = el(
    'main',
    { class: 'leaf panels', 'data-leaf-id': o.id, 'aria-labelledby': title.id },
    el(
      'header',
      { class: 'leaf-top' },
      el('h1', { class: 'leaf-home' }, i18n.t('app.name')),
      back(),
      el('div', { class: 'leaf-viewing' }, viewing.text, viewing.theme, viewing.language),
    ),
    o.middle,
    el('footer', { class: 'leaf-end' }, o.end ?? null, back()),
  )
  let shown: { readonly title: string; readonly escape: AbortController } | null = null
  const leave = (): void => {
    if (shown === null) return
    shown.escape.abort()
    document.title = shown.title
    shown = null
    root.remove()
  }
  return {
    enter(): HTMLElement {
      if (shown !== null) return title
      shown = { title: document.title, escape: new AbortController() }
      // wherever the focus is: a click on plain text leaves it on the document
      document.addEventListener(
        'keydown',
        event => {
          if (event.key === 'Escape' && !event.defaultPrevented) o.onClose()
        },
        { signal: shown.escape.signal },
      )
      document.title = i18n.text('leaf.document', { page: o.name, app: i18n.t('app.name') })
      host.append(root)
      return title
    },
    leave,
    update: (seen: Viewed): void => viewing.update(seen),
    dispose(): void {
      leave()
      events.dispose()
      viewing.dispose()
    },
  }
}
