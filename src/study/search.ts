import './search.css'
import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/study-search.json'
import { createIndex, type Findable } from './match'

export interface SearchOptions {
  readonly i18n: I18n
  /** all that can be found, as the page stands now; the words of the search are there when it is asked */
  index(): readonly Findable[]
  singleKeys(): boolean
  onSingleKeys(on: boolean): void
}

/**
 * Search for a control or anything else: a text box with a list of hits (APG: combobox with a listbox). A native dialog keeps the
 * focus; what is chosen decides where it goes next.
 */
export const createSearch = (host: () => HTMLElement, o: SearchOptions) => {
  const { i18n } = o
  i18n.add(words)
  const listen = listening()
  const [listId, titleId] = [freshId('hits'), freshId('search')]
  const input = el('input', {
    type: 'text',
    class: 'search-box',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-labelledby': titleId,
    placeholder: i18n.text('search.example'),
  })
  const list = el('ul', {
    class: 'search-hits',
    role: 'listbox',
    id: listId,
    'aria-labelledby': titleId,
    hidden: true,
  })
  const said = el('p', { class: 'search-said', role: 'status' })
  const single = el('input', { type: 'checkbox' })
  const close = el('button', { type: 'button', class: 'link-button' }, i18n.text('search.close'))
  const dialog = el(
    'dialog',
    { class: 'search', 'aria-labelledby': titleId },
    el('div', { class: 'search-head' }, el('h2', { id: titleId }, i18n.text('search.title')), close),
    input,
    list,
    said,
    el('p', { class: 'search-keys' }, el('label', {}, single, ' ', i18n.text('search.single'))),
  )

  let find = createIndex([])
  let hits: readonly Findable[] = []
  let at = -1
  const option = (k: number): HTMLElement | null => (list.children[k] as HTMLElement | undefined) ?? null
  const mark = (k: number): void => {
    option(at)?.setAttribute('aria-selected', 'false')
    at = k
    const now = option(at)
    if (now === null) return input.removeAttribute('aria-activedescendant')
    now.setAttribute('aria-selected', 'true')
    input.setAttribute('aria-activedescendant', now.id)
    now.scrollIntoView({ block: 'nearest' })
  }
  const draw = (): void => {
    hits = find(input.value)
    list.replaceChildren(
      ...hits.map(({ kind, title, about }, k) =>
        el(
          'li',
          { role: 'option', id: `${listId}-${k}`, 'aria-selected': 'false', 'data-hit': k },
          el('span', { class: 'search-name' }, title),
          ' ',
          el('span', { class: 'search-kind' }, i18n.text(`search.kind.${kind}`)),
          about === '' ? null : el('span', { class: 'search-about' }, about),
        ),
      ),
    )
    list.hidden = hits.length === 0
    input.setAttribute('aria-expanded', String(hits.length > 0))
    at = -1
    mark(hits.length > 0 ? 0 : -1)
    setText(
      said,
      input.value.trim() === ''
        ? i18n.text('search.help')
        : hits.length === 0
          ? i18n.text('search.none', { text: input.value.trim().slice(0, 40) })
          : i18n.text('search.found', { n: hits.length }),
    )
  }
  const choose = (k: number): void => {
    const hit = hits[k]
    if (hit === undefined) return
    // the dialog gives the focus back when it closes; then the hit takes it
    dialog.close()
    hit.go()
  }
  listen.on(input, 'input', draw)
  listen.on(input, 'keydown', event => {
    if (event.isComposing) return
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => mark(hits.length === 0 ? -1 : (at + 1) % hits.length),
      ArrowUp: () => mark(hits.length === 0 ? -1 : (at - 1 + hits.length) % hits.length),
      Enter: () => choose(at),
    }
    const act = moves[event.key]
    if (act === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act()
  })
  const hitOf = (event: Event): number =>
    event.target instanceof Element
      ? Number(event.target.closest<HTMLElement>('[data-hit]')?.dataset['hit'] ?? -1)
      : -1
  listen.on(list, 'click', event => choose(hitOf(event)))
  // a press keeps the focus in the box
  listen.on(list, 'pointerdown', event => event.preventDefault())
  listen.on(close, 'click', () => dialog.close())
  // a click beside it closes it
  listen.on(dialog, 'click', event => event.target === dialog && dialog.close())
  listen.on(single, 'change', () => o.onSingleKeys(single.checked))
  return {
    open(): void {
      if (dialog.open) return
      host().append(dialog)
      find = createIndex(o.index())
      input.value = ''
      single.checked = o.singleKeys()
      draw()
      dialog.showModal()
      input.focus()
    },
    dispose(): void {
      listen.dispose()
      dialog.remove()
    },
  }
}
