import { el, freshId, listening } from '../dom/el'
import type { I18n } from '../i18n'
import type { Entry } from './glossary-words'
import type { See } from './terms'

export interface PopoverOptions {
  readonly i18n: I18n
  onSee(see: See): void
  /** the page with all words */
  onAll(id: string): void
}

/** Room between the word and the box, and between the box and the edge of the page, px. */
const [GAP, EDGE] = [6, 8]

/** A small box beside a marked word that says what it means. Not modal: the page stays usable, Escape and Tab lead back to the word. */
export const createPopover = (host: HTMLElement, { i18n, onSee, onAll }: PopoverOptions) => {
  let open: { readonly box: HTMLElement; readonly mark: HTMLElement; dispose(): void } | null = null
  const close = (back: boolean): void => {
    if (open === null) return
    const { box, mark, dispose } = open
    open = null
    dispose()
    box.remove()
    mark.setAttribute('aria-expanded', 'false')
    if (back && mark.isConnected) mark.focus({ preventScroll: true })
  }
  const place = (box: HTMLElement, mark: HTMLElement): void => {
    const page = host.getBoundingClientRect()
    const lines = mark.getClientRects()
    const word = lines[0] ?? mark.getBoundingClientRect()
    const size = box.getBoundingClientRect()
    const width = document.documentElement.clientWidth
    const left = Math.max(EDGE, Math.min(word.left, width - size.width - EDGE))
    const last = lines[lines.length - 1] ?? word
    const below = last.bottom + GAP + size.height <= window.innerHeight || word.top < size.height + GAP
    box.style.left = `${left - page.left}px`
    box.style.top = `${(below ? last.bottom + GAP : word.top - GAP - size.height) - page.top}px`
  }
  return {
    show(entry: Entry, mark: HTMLElement): void {
      const same = open?.mark === mark
      close(same)
      if (same) return
      const listen = listening()
      const titleId = freshId('term')
      const act = (text: string, run: () => void): HTMLElement => {
        const button = el('button', { type: 'button', class: 'link-button' }, text)
        listen.on(button, 'click', run)
        return button
      }
      const { see } = entry
      const title = el('p', { class: 'term-title', id: titleId, tabindex: '-1' }, entry.term)
      const shut = act(i18n.text('study.term.close'), () => close(true))
      const box = el(
        'div',
        { class: 'term-box', role: 'dialog', 'aria-labelledby': titleId, dir: i18n.dir },
        el('div', { class: 'term-head' }, title, shut),
        el('p', {}, entry.plain),
        entry.more === '' ? null : el('p', { class: 'term-more' }, entry.more),
        el(
          'p',
          { class: 'term-ways' },
          see === undefined || entry.seeWords === ''
            ? null
            : act(entry.seeWords, () => {
                close(false)
                onSee(see)
              }),
          act(i18n.text('study.term.all'), () => {
            close(true)
            onAll(entry.id)
          }),
        ),
      )
      host.append(box)
      place(box, mark)
      mark.setAttribute('aria-expanded', 'true')
      open = { box, mark, dispose: listen.dispose }
      listen.on(box, 'keydown', event => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          event.preventDefault()
          close(true)
        }
        if (event.key !== 'Tab') return
        // the box stands at the end of the page: Tab goes on from the word, as it reads
        const stops = [...box.querySelectorAll<HTMLElement>('button')]
        const first = document.activeElement === title || document.activeElement === stops[0]
        if (event.shiftKey ? first : document.activeElement === stops.at(-1)) close(true)
        if (event.shiftKey && first) event.preventDefault()
      })
      listen.on(document, 'pointerdown', event => {
        const target = event.target instanceof Node ? event.target : null
        if (target !== null && !box.contains(target) && !mark.contains(target)) close(false)
      })
      for (const type of ['resize', 'beforeprint'] as const)
        listen.on(window, type as keyof HTMLElementEventMap, () => close(false))
      title.focus({ preventScroll: true })
      box.scrollIntoView({ block: 'nearest' })
    },
    close: (): void => close(false),
    dispose: (): void => close(false),
  }
}
