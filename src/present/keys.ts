import type { Listening } from '../dom/el'
import type { Command } from './types'

/** What a key means to a presenter: a command, or a hand for an answer (0 the first). */
export type Meaning = Command | { readonly vote: number }

/** Keys of a clicker and keys of a hand. Written as the browser names them; letters in small. */
export const KEYS: Readonly<Record<Command, readonly string[]>> = {
  next: ['PageDown', 'ArrowRight', ' '],
  back: ['PageUp', 'ArrowLeft'],
  play: ['a'],
  chart: ['c'],
  poll: ['p'],
  timer: ['t'],
  black: ['b', '.'],
  swap: ['x'],
  notes: ['n'],
  picture: ['s'],
  full: ['f'],
  keys: ['?'],
  leave: ['Escape'],
}
const BY_KEY = new Map(
  (Object.entries(KEYS) as [Command, readonly string[]][]).flatMap(([command, keys]) =>
    keys.map(key => [key, command] as const),
  ),
)
/** They stay when single keys are switched off: a clicker has no others, and there is always a way out. */
const ALWAYS: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'Escape'])
const MOVES: ReadonlySet<string> = new Set([
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
])
const PRESSES: ReadonlySet<string> = new Set([' ', 'Enter'])

const WRITES = 'textarea, select, [contenteditable]:not([contenteditable="false"])'
const SLIDES = 'input[type="range"], [role="slider"], [role="tab"], .scene-plate'
const PUSHED = 'button, a[href], summary, input[type="checkbox"], input[type="radio"]'

/** Whether what has the focus needs this key for itself. */
export const isHeld = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof Element)) return false
  if (target.matches(WRITES)) return true
  if (target.matches(SLIDES)) return MOVES.has(key)
  if (target.matches(PUSHED)) return PRESSES.has(key)
  return target.matches('input')
}

/**
 * @param single whether single keys are switched on
 * @param rtl the page is read from right to left, so that the left arrow goes on
 */
export const meaningOf = (key: string, single: boolean, rtl: boolean): Meaning | null => {
  if (!single && !ALWAYS.has(key)) return null
  if (/^[1-9]$/.test(key)) return { vote: Number(key) - 1 }
  const turned = rtl && key === 'ArrowRight' ? 'ArrowLeft' : rtl && key === 'ArrowLeft' ? 'ArrowRight' : key
  return BY_KEY.get(turned.length === 1 ? turned.toLowerCase() : turned) ?? null
}

export interface KeyOptions {
  readonly single: () => boolean
  readonly rtl: boolean
  /** false: the key meant nothing here and goes on its way */
  act(meaning: Meaning): boolean
}

/**
 * Heard before anything on the page hears them, since controls keep their keys to themselves. Nothing is heard while
 * a dialog is open, while somebody writes, or with a key that belongs to the browser.
 */
export const listenForKeys = (listen: Listening, page: Document, options: KeyOptions): void =>
  listen.on(
    page,
    'keydown',
    event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
      if (page.querySelector('dialog[open]') !== null) return
      const meaning = meaningOf(event.key, options.single(), options.rtl)
      if (meaning === null || isHeld(event.target, event.key) || !options.act(meaning)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true },
  )
