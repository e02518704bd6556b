import type { Listening } from '../dom/el'

export type StudyKey = 'undo' | 'redo' | 'search'

/** Where a key is a letter: text that is being written keeps its own undo. A slider and a switch write nothing. */
const isWriting = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return (
    target instanceof HTMLInputElement &&
    !['range', 'checkbox', 'radio', 'button', 'submit', 'color', 'file'].includes(target.type)
  )
}

/** What a press means; null where it means nothing here. */
export const studyKeyOf = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'target'>,
  singleKeys: boolean,
): StudyKey | null => {
  if (event.altKey) return null
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'k' && !event.shiftKey) return 'search'
    if (isWriting(event.target)) return null
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
    return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null
  }
  // a list that is open finds its entries by letters
  if (isWriting(event.target) || event.target instanceof HTMLSelectElement) return null
  return singleKeys && key === '/' ? 'search' : null
}

export interface KeysOptions {
  /** whether this page may act now: nothing else has taken it over */
  wanted(target: EventTarget | null): boolean
  singleKeys(): boolean
  act(key: StudyKey): void
}

/** Listens on the document, before anything in the page: the panel of the controls keeps its keys to itself. */
export const listenForStudyKeys = (listen: Listening, page: Document, o: KeysOptions): void =>
  listen.on(
    page,
    'keydown',
    event => {
      const key = studyKeyOf(event, o.singleKeys())
      if (key === null || !o.wanted(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      o.act(key)
    },
    { capture: true },
  )
