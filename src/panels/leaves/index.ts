import './leaves.css'
import './tables.css'
import './paper.css'
import { el, listening } from '../../dom/el'
import claimWords from '../../i18n/locales/en/panels-claims-page.json'
import words from '../../i18n/locales/en/panels-leaves.json'
import sourceWords from '../../i18n/locales/en/panels-sources-page.json'
import teacherWords from '../../i18n/locales/en/panels-teachers.json'
import therapistWords from '../../i18n/locales/en/panels-therapists.json'
import { createFrame, type Viewed, type ViewingOptions } from '../../leaf/frame'
import type { ReadingFacts } from '../facts'
import { createMaking, type Making } from '../render/making'
import { sectionElement } from '../render/section'
import { LEAVES, type LeafId, type PanelsHands, type Section } from '../types'
import { teacherParts } from './activities'
import { claimParts, claims } from './claims'
import type { Citation } from './gather'
import { sourceParts, sources } from './sources'
import { teachers } from './teachers'
import { therapists } from './therapists'

export type { Citation } from './gather'

export interface LeafOptions extends PanelsHands, ViewingOptions {
  /** what the model and the published results name; asked for by the page of sources only */
  readonly citations: readonly Citation[]
  readonly onClose: () => void
}

export interface Leaf {
  /** Stands in the page; gives the title, which takes the focus when nothing else has it. */
  enter(): HTMLElement
  /** Out of the page; choices made in it are kept. */
  leave(): void
  update(facts: ReadingFacts, seen: Viewed): void
  dispose(): void
}

interface Page {
  readonly section: Section<LeafId>
  readonly parts?: (making: Making, o: LeafOptions) => readonly HTMLElement[]
}

const PAGES: Readonly<Record<LeafId, Page>> = {
  claims: { section: claims, parts: claimParts },
  sources: { section: sources, parts: (making, o) => sourceParts(making, o.citations) },
  therapists: { section: therapists },
  teachers: { section: teachers, parts: teacherParts },
}

/** A page beyond the column, to stand over the whole page; the words of the column must already be there. */
export const createLeaf = (host: HTMLElement, id: LeafId, o: LeafOptions): Leaf => {
  const { i18n, onLeaf } = o
  for (const more of [words, claimWords, sourceWords, therapistWords, teacherWords]) i18n.add(more)
  const events = listening()
  const making = createMaking(o)
  const { section, parts } = PAGES[id]
  const name = i18n.text(`panels.leaf.${id}`)

  const button = (text: string, className: string, act: () => void): HTMLButtonElement => {
    const one = el('button', { type: 'button', class: className }, text)
    events.on(one, 'click', act)
    return one
  }
  const entry = (leaf: LeafId): HTMLElement => {
    const one = button(i18n.text(`panels.leaf.${leaf}`), '', () => onLeaf?.(leaf))
    if (leaf === id) one.setAttribute('aria-current', 'page')
    return el('li', {}, one)
  }
  const print = (): HTMLButtonElement =>
    button(i18n.text('panels.leaf.print'), 'panels-link', () => window.print())
  const printWhy = (): HTMLElement => el('p', {}, i18n.text('panels.leaf.print.why'))
  const text = sectionElement(making, section, `panels.leaf.${id}`, parts?.(making, o) ?? [])
  const title = text.querySelector('h2') ?? text
  const frame = createFrame(host, {
    ...o,
    id,
    name,
    title,
    middle: el(
      'div',
      { class: 'panels-page' },
      el(
        'nav',
        { class: 'panels-index', 'aria-label': i18n.text('panels.leaf.pages') },
        el('ol', {}, ...LEAVES.map(entry)),
        // beside the text; where there is no room for that it stands at the end, so that the title comes first
        el(
          'div',
          { class: 'leaf-print' },
          printWhy(),
          el('ul', { class: 'panels-index-links' }, el('li', {}, print())),
        ),
      ),
      el('div', { class: 'panels-body' }, text),
    ),
    end: el('div', { class: 'leaf-print' }, printWhy(), print()),
  })
  text.setAttribute('aria-labelledby', title.id)
  return {
    enter: frame.enter,
    leave: frame.leave,
    update(facts, seen) {
      making.update(facts)
      frame.update(seen)
    },
    dispose() {
      events.dispose()
      frame.dispose()
      making.dispose()
    },
  }
}
