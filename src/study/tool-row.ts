import './study.css'
import { saveFile } from '../charts/export'
import { copyText } from '../dom/copy'
import { el, icon, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { later } from '../state/later'

export interface ToolRowView {
  /** what undo and redo would take, in words; null where there is nothing */
  readonly undo: string | null
  readonly redo: string | null
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

/** How long a note of what was done stands over what is below the line, ms. Assumption: two short lines are read by then. */
const NOTE_MS = 5000

/** Undo and redo, search, link and file: one line above the controls. What it says moves nothing below it. */
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
  const shown = el('p', { class: 'study-shown', hidden: true, 'aria-hidden': 'true' })
  let leaving = (): void => {}
  const hide = (): void => {
    leaving()
    shown.hidden = true
  }
  const say = (text: string, stays = false): void => {
    // emptied first, so that the same words are said again
    said.textContent = ''
    said.textContent = text
    hide()
    setText(shown, text)
    shown.hidden = false
    // what went wrong stands until something else is done
    if (!stays) leaving = later(hide, NOTE_MS)
  }
  listen.on(shown, 'click', hide)
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
  search.title = i18n.text('study.search.hint')
  search.setAttribute('aria-keyshortcuts', 'Control+K Meta+K')
  const link = tool('link', LINK, () => {
    void copyText(o.link()).then(
      () => say(i18n.text('study.link.said')),
      () => say(i18n.text('study.link.failed'), true),
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
      say(i18n.text('study.badFile', { file: file.name, reason: i18n.text(`study.bad.${became}`) }), true)
    })
  })
  const save = tool('save', SAVE, () => {
    const { name, text } = o.file()
    saveFile(document, new Blob([text], { type: 'application/json' }), name)
    say(i18n.text('study.saved', { file: name }))
  })
  // beside undo and redo, for what explains the last change
  const slot = el('span', { class: 'study-slot' })
  const root = el(
    'div',
    { class: 'study-row', role: 'group', 'aria-label': i18n.text('study.row') },
    el('div', { class: 'study-tools' }, undo, redo, slot, search, link, open, save, shown),
    picked,
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
    root,
    /** beside undo and redo, for what explains the last change */
    slot,
    say,
    update(v: ToolRowView): void {
      name(undo, 'undo', v.undo)
      name(redo, 'redo', v.redo)
    },
    dispose(): void {
      leaving()
      listen.dispose()
      root.remove()
    },
  }
}
