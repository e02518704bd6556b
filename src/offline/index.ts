import { createI18n, isLocale } from '../i18n'
import type { Line } from './line'
import { mountUpdateNote } from './note'
import { keepOffline, mayRegister } from './register'

export interface OfflineOptions {
  /** where the page stands; its head is made again for another language */
  readonly host: HTMLElement
  lang(): string
  /** nothing may be said now: somebody presents, prints, or shows the page in a frame */
  quiet(): boolean
  onFrame(listener: () => void): () => void
}

/** Assumption: by then the page has fetched what it shows first, ms after it was loaded. */
const AFTER_LOAD_MS = 4000

/** Keeps the page for use without a network, and says when a newer version is ready. Never in the way of the first screen. */
export const startOffline = ({ host, lang, quiet, onFrame }: OfflineOptions): void => {
  if (!mayRegister(window)) return
  const say = (take: () => void): void => {
    let line: Line | null = null
    let away = false
    const draw = (): void => {
      const root = host.querySelector<HTMLElement>('.trabecula')
      if (away || root === null) return
      if (line?.root.isConnected !== true) {
        const tag = lang()
        const i18n = createI18n(isLocale(tag) ? tag : 'en')
        line = mountUpdateNote(root, { i18n, onTake: take, onAway: () => (away = true) })
      }
      line.root.hidden = quiet()
    }
    onFrame(draw)
    draw()
  }
  const begin = (): void => void setTimeout(() => void keepOffline(say), AFTER_LOAD_MS)
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}
