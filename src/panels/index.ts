import './panels.css'
import './index-nav.css'
import './claims.css'
import './figures.css'
import './responsive.css'
import './print.css'
import { el } from '../dom/el'
import { printPart } from '../dom/print-part'
import { CHAPTERS, type ChapterId } from './chapters'
import type { ReadingFacts } from './facts'
import { indexNav } from './render/index-nav'
import { createMaking } from './render/making'
import { watchReading } from './render/reading'
import { sectionElement } from './render/section'
import { SECTIONS } from './sections'
import type { PanelsHands } from './types'
import { WORDS } from './words'

export { CHAPTERS, type Chapter, type ChapterId } from './chapters'
export type { ReadingFacts } from './facts'
export { SHOWS, type Show, type ShowId } from './shows'
export { LEAVES, type LeafId } from './types'

export interface PanelsOptions extends Omit<PanelsHands, 'reveal'> {
  /** Told when another chapter comes under the reader's eyes. */
  readonly onRead?: (chapter: ChapterId) => void
}

export interface Panels {
  readonly root: HTMLElement
  /** Draws what follows the simulated life. */
  update(facts: ReadingFacts): void
  /**
   * Scrolls to a chapter ('massage'), a block ('massage.session'), a claim ('claim.calm') or a note
   * ('note.get-help') and moves the focus to its heading. False when there is no such place.
   */
  reveal(id: string): boolean
  /** The place of a block that the page fills ('published'), or null. What is put there replaces the words that wait. */
  slot(id: string): HTMLElement | null
  dispose(): void
}

/**
 * The reading column: index, text and side notes. Complete without a click, and on paper. `i18n` must already hold
 * stories.json, for the names of chapters and stories; the words of the column are added here.
 */
export const mountPanels = (host: HTMLElement, o: PanelsOptions): Panels => {
  const { i18n } = o
  for (const words of WORDS) i18n.add(words)
  const making = createMaking({ ...o, reveal: id => reveal(id) })
  const index = indexNav({
    i18n,
    reveal: id => void reveal(id),
    onLeaf: o.onLeaf,
    onPrint() {
      const chapter = sections[CHAPTERS.findIndex(({ id }) => id === (reading.chapter ?? CHAPTERS[0]!.id))]
      if (chapter !== undefined) printPart(chapter)
    },
  })
  const notice = el(
    'p',
    { class: 'panels-notice' },
    el('strong', {}, i18n.text('panels.notice.title')),
    ' ',
    i18n.text('panels.notice.body'),
  )
  const sections = CHAPTERS.map(({ id, titleKey }) => sectionElement(making, SECTIONS[id], titleKey))
  const root = el(
    'div',
    { class: 'panels' },
    el('div', { class: 'panels-page' }, notice, index.root, el('div', { class: 'panels-body' }, ...sections)),
  )
  host.append(root)

  let told: ChapterId | null = null
  const reading = watchReading(sections, (chapter, part) => {
    index.mark(chapter, part)
    if (chapter !== told) o.onRead?.(chapter)
    told = chapter
  })

  const reveal = (id: string): boolean => {
    const place = [...root.querySelectorAll<HTMLElement>('[data-anchor]')].find(
      node => node.dataset['anchor'] === id,
    )
    if (place === undefined) return false
    const heading = place.querySelector<HTMLElement>('h2, h3, h4') ?? place
    heading.tabIndex = -1
    place.scrollIntoView({ block: 'start' })
    heading.focus({ preventScroll: true })
    return true
  }

  return {
    root,
    reveal,
    update: making.update,
    slot: id =>
      [...root.querySelectorAll<HTMLElement>('[data-slot]')].find(node => node.dataset['slot'] === id) ??
      null,
    dispose() {
      reading.dispose()
      making.dispose()
      root.remove()
    },
  }
}
