import './study.css'
import { saveFile } from '../charts/export'
import { copyText } from '../dom/copy'
import { el, icon, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'

export interface ToolRowView {
  /** what undo and redo would take, in words; null where there is nothing */
  readonly undo: string | null
  readonly redo: string | null
  /** what was changed last; null = nothing yet */
  readonly last: string | null
}
export interface ToolRowOptions {
  readonly i18n: I18n
  onUndo(): void
  onRedo(): void
  onSearch(): void
  /** the address that shows what is on screen */
  link(): string
  /** the file form of the present life: its name and its text */
  file(): { readonly name: string; readonly text: string }
  /** takes a file that somebody chose, or says why not */
  onFile(file: File): Promise<'opened' | 'notJson' | 'tooBig'>
}

const UNDO = 'M8 5L3.5 9.5L8 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-4'
const REDO = 'M16 5l4.5 4.5L16 14M20 9.5H10a5.5 5.5 0 0 0 0 11h4'
const GLASS = 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21'
const LINK =
  'M10 14a4 4 0 0 0 5.7 0l4-4a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-4 4a4 4 0 0 0 5.7 5.7l1-1'
const OPEN = 'M3 19V5h6l2 2.5h8V10M3 19l3-9h16l-3 9z'
const SAVE = 'M12 3v12M7 10.5l5 5l5-5M4 20h16'

/** Undo and redo, search, link and file: one line above the controls. */
export const mountToolRow = (host: HTMLElement, o: ToolRowOptions) => {
  const { i18n } = o
  const listen = listening()
  const tool = (name: string, path: string, act: () => void): HTMLButtonElement => {
    const label = i18n.text(`study.${name}`)
    const button = el(
      'button',
      { type: 'button', class: `study-tool study-${name}`, 'aria-label': label, title: label },
      icon(path),
    )
    listen.on(button, 'click', act)
    return button
  }
  const said = el('p', { class: 'visually-hidden', role: 'status' })
  const say = (text: string): void => {
    // emptied first, so that the same words are said again
    said.textContent = ''
    said.textContent = text
    setText(shown, text)
    shown.hidden = false
  }
  const act = (button: () => HTMLElement, run: () => void) => (): void => {
    if (button().getAttribute('aria-disabled') !== 'true') run()
  }
  const undo = tool(
    'undo',
    UNDO,
    act(() => undo, o.onUndo),
  )
  const redo = tool(
    'redo',
    REDO,
    act(() => redo, o.onRedo),
  )
  const search = tool('search', GLASS, o.onSearch)
  search.append(el('span', { 'aria-hidden': 'true' }, i18n.text('study.search')))
  search.title = i18n.text('study.search.hint')
  search.setAttribute('aria-keyshortcuts', 'Control+K Meta+K')
  const link = tool('link', LINK, () => {
    void copyText(o.link()).then(
      () => say(i18n.text('study.link.said')),
      () => say(i18n.text('study.link.failed')),
    )
  })
  const picked = el('input', { type: 'file', accept: '.json,application/json', hidden: true })
  const open = tool('open', OPEN, () => picked.click())
  listen.on(picked, 'change', () => {
    const file = picked.files?.[0]
    picked.value = ''
    if (file === undefined) return
    void o.onFile(file).then(became => {
      if (became === 'opened') return say(i18n.text('study.opened', { file: file.name }))
      say(i18n.text('study.badFile', { file: file.name, reason: i18n.text(`study.bad.${became}`) }))
    })
  })
  const save = tool('save', SAVE, () => {
    const { name, text } = o.file()
    saveFile(document, new Blob([text], { type: 'application/json' }), name)
    say(i18n.text('study.saved', { file: name }))
  })
  const last = el('span', { class: 'study-last' })
  // always there: the first change must move nothing away under a hand
  const line = el('div', { class: 'study-line' }, last, ' ')
  const shown = el('p', { class: 'study-shown', hidden: true, 'aria-hidden': 'true' })
  const root = el(
    'div',
    { class: 'study-row', role: 'group', 'aria-label': i18n.text('study.row') },
    el('div', { class: 'study-tools' }, undo, redo, search, link, open, save),
    picked,
    line,
    shown,
    said,
  )
  host.prepend(root)

  const name = (button: HTMLElement, id: 'undo' | 'redo', change: string | null): void => {
    const label = change === null ? i18n.text(`study.${id}`) : i18n.text(`study.${id}.named`, { change })
    if (button.title === label) return
    button.title = label
    button.setAttribute('aria-label', label)
    if (change === null) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
  }
  for (const button of [undo, redo]) button.setAttribute('aria-disabled', 'true')
  return {
    /** beside the words of the last change, for what explains it */
    line,
    say,
    update(v: ToolRowView): void {
      name(undo, 'undo', v.undo)
      name(redo, 'redo', v.redo)
      const words = v.last ?? i18n.text('study.last.none')
      if (last.textContent !== words) {
        setText(last, words)
        shown.hidden = true
      }
    },
    dispose(): void {
      listen.dispose()
      root.remove()
    },
  }
}
