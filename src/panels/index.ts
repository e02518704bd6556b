import './panels.css'
import './claims.css'
import './figures.css'
import './responsive.css'
import './print.css'
import { el } from '../dom/el'
import { printPart } from '../dom/print-part'
import { CHAPTERS, type ChapterId } from './chapters'
import type { ReadingFacts } from './facts'
import { createMaking } from './render/making'
import { sectionElement } from './render/section'
import { SECTIONS } from './sections'
import { LEAVES, type LeafId, type PanelsHands } from './types'
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
  const link = (text: string, act: () => void): HTMLElement => {
    const button = el('button', { type: 'button', class: 'panels-link' }, text)
    button.addEventListener('click', act)
    return el('li', {}, button)
  }
  const entries = CHAPTERS.map(({ id, titleKey }) => {
    const button = el('button', { type: 'button' }, i18n.text(titleKey))
    button.addEventListener('click', () => reveal(id))
    // the parts of the chapter that is being read; the style sheet hides those of the others
    const parts = SECTIONS[id].blocks.map(block =>
      link(i18n.text(`panels.${id}.${block.id}.title`), () => reveal(`${id}.${block.id}`)),
    )
    return { id, button, item: el('li', {}, button, el('ul', { class: 'panels-index-parts' }, ...parts)) }
  })
  const { onLeaf } = o
  const leafLink = (id: LeafId) => link(i18n.text(`panels.leaf.${id}`), () => onLeaf?.(id))
  const index = el(
    'nav',
    { class: 'panels-index', 'aria-label': i18n.text('panels.index.label') },
    el('ol', {}, ...entries.map(({ item }) => item)),
    el('p', {}, i18n.text('panels.index.evidence')),
    el(
      'ul',
      { class: 'panels-index-links' },
      link(i18n.text('panels.index.verdicts'), () => reveal('know.verdicts')),
      ...(onLeaf === undefined ? [] : LEAVES.map(leafLink)),
      link(i18n.text('panels.print.chapter'), () => {
        const chapter = sections[CHAPTERS.findIndex(({ id }) => id === (reading ?? CHAPTERS[0]!.id))]
        if (chapter !== undefined) printPart(chapter)
      }),
    ),
  )
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
    el('div', { class: 'panels-page' }, notice, index, el('div', { class: 'panels-body' }, ...sections)),
  )
  host.append(root)

  let reading: ChapterId | null = null
  const mark = (id: ChapterId): void => {
    if (id === reading) return
    reading = id
    for (const entry of entries)
      if (entry.id === id) entry.button.setAttribute('aria-current', 'true')
      else entry.button.removeAttribute('aria-current')
    o.onRead?.(id)
  }
  // The chapter that crosses a line a third of the way down the window is the one being read.
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(
          seen => {
            for (const { isIntersecting, target } of seen)
              if (isIntersecting) mark((target as HTMLElement).dataset['anchor'] as ChapterId)
          },
          { rootMargin: '-33% 0px -66% 0px' },
        )
  for (const section of sections) observer?.observe(section)

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
      observer?.disconnect()
      making.dispose()
      root.remove()
    },
  }
}
