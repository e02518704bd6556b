import './panels.css'
import './claims.css'
import './figures.css'
import './responsive.css'
import type { I18n } from '../i18n'
import messages from '../i18n/locales/en/panels.json'
import { el, freshId } from '../dom/el'
import { CHAPTERS, type ChapterId } from './chapters'
import { asideElement } from './render/asides'
import { blockElement } from './render/blocks'
import { SECTIONS } from './sections'
import type { Aside, Section } from './types'

export { CHAPTERS, type Chapter, type ChapterId } from './chapters'

export interface PanelsOptions {
  /** Must already hold stories.json, for the names of chapters and stories; panels.json is added here. */
  readonly i18n: I18n
  /** Plays a story; without it no story is offered. */
  readonly onStory?: (id: string) => void
  /** Told when another chapter comes under the reader's eyes. */
  readonly onRead?: (chapter: ChapterId) => void
}

export interface Panels {
  readonly root: HTMLElement
  /**
   * Scrolls to a chapter ('massage'), a block ('massage.session'), a claim ('claim.calm') or a note
   * ('note.get-help') and moves the focus to its heading. False when there is no such place.
   */
  reveal(id: string): boolean
  /** The place of a block that the page fills ('published'), or null. What is put there replaces the words that wait. */
  slot(id: string): HTMLElement | null
  dispose(): void
}

const sideColumn = (o: PanelsOptions, asides: readonly Aside[]): HTMLElement | null => {
  const parts = asides
    .map(aside => asideElement(o.i18n, aside, o.onStory ?? null))
    .filter(part => part !== null)
  return parts.length === 0 ? null : el('div', { class: 'panels-side' }, ...parts)
}

const sectionElement = (o: PanelsOptions, section: Section, titleKey: string): HTMLElement => {
  const titleId = freshId('chapter')
  const under = (section.under ?? []).map(aside => asideElement(o.i18n, aside, null))
  return el(
    'section',
    { class: 'panels-chapter', 'data-anchor': section.id, 'aria-labelledby': titleId },
    el(
      'div',
      { class: 'panels-row head' },
      el(
        'header',
        { class: 'panels-text' },
        el('h2', { id: titleId }, o.i18n.text(titleKey)),
        el('p', { class: 'panels-lead' }, o.i18n.text(`panels.${section.id}.lead`)),
        ...under,
      ),
      sideColumn(o, section.beside ?? []),
    ),
    ...section.blocks.map(block =>
      el(
        'div',
        { class: block.kind === 'slot' ? 'panels-row whole' : 'panels-row' },
        el('div', { class: 'panels-text' }, blockElement(o.i18n, section.id, block)),
        sideColumn(o, block.aside ?? []),
      ),
    ),
  )
}

/**
 * The reading column: index, text and side notes. Complete without a click, and on paper.
 * Draws once; nothing runs afterwards but the observer that marks the chapter being read.
 */
export const mountPanels = (host: HTMLElement, o: PanelsOptions): Panels => {
  const { i18n } = o
  i18n.add(messages)
  const entries = CHAPTERS.map(({ id, titleKey }) => {
    const button = el('button', { type: 'button' }, i18n.text(titleKey))
    button.addEventListener('click', () => reveal(id))
    return { id, button }
  })
  const verdicts = el('button', { type: 'button', class: 'panels-link' }, i18n.text('panels.index.verdicts'))
  verdicts.addEventListener('click', () => reveal('know.verdicts'))
  const index = el(
    'nav',
    { class: 'panels-index', 'aria-label': i18n.text('panels.index.label') },
    el('ol', {}, ...entries.map(({ button }) => el('li', {}, button))),
    el('p', {}, i18n.text('panels.index.evidence')),
    verdicts,
  )
  const notice = el(
    'p',
    { class: 'panels-notice' },
    el('strong', {}, i18n.text('panels.notice.title')),
    ' ',
    i18n.text('panels.notice.body'),
  )
  const sections = CHAPTERS.map(({ id, titleKey }) => sectionElement(o, SECTIONS[id], titleKey))
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
    slot: id =>
      [...root.querySelectorAll<HTMLElement>('[data-slot]')].find(node => node.dataset['slot'] === id) ??
      null,
    dispose() {
      observer?.disconnect()
      root.remove()
    },
  }
}
