import './leaves.css'
import './tables.css'
import './paper.css'
import { el, freshId, listening } from '../../dom/el'
import claimWords from '../../i18n/locales/en/panels-claims-page.json'
import words from '../../i18n/locales/en/panels-leaves.json'
import sourceWords from '../../i18n/locales/en/panels-sources-page.json'
import teacherWords from '../../i18n/locales/en/panels-teachers.json'
import therapistWords from '../../i18n/locales/en/panels-therapists.json'
import type { ReadingFacts } from '../facts'
import { createMaking, type Making } from '../render/making'
import { sectionElement } from '../render/section'
import { LEAVES, type LeafId, type PanelsHands, type Section } from '../types'
import { teacherParts, type ActivityHands } from './activities'
import { claimParts, claims } from './claims'
import type { Citation } from './gather'
import { sourceParts, sources } from './sources'
import { teachers } from './teachers'
import { therapistParts, therapists } from './therapists'

export type { Citation } from './gather'

export interface LeafOptions extends PanelsHands, ActivityHands {
  /** what the model and the published results name; asked for by the page of sources only */
  readonly citations: readonly Citation[]
  readonly onClose: () => void
}

export interface Leaf {
  update(facts: ReadingFacts): void
  dispose(): void
}

interface Page {
  readonly section: Section<LeafId>
  readonly parts: (making: Making, o: LeafOptions) => readonly HTMLElement[]
}

const PAGES: Readonly<Record<LeafId, Page>> = {
  claims: { section: claims, parts: claimParts },
  sources: { section: sources, parts: (making, o) => sourceParts(making, o.citations) },
  therapists: { section: therapists, parts: therapistParts },
  teachers: { section: teachers, parts: teacherParts },
}

/** A page beyond the column, over the whole page; the words of the column must already be there. */
export const mountLeaf = (host: HTMLElement, id: LeafId, o: LeafOptions): Leaf => {
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
  const back = (): HTMLButtonElement =>
    button(i18n.text('panels.leaf.close'), 'plain-button leaf-back', o.onClose)
  const entry = (leaf: LeafId): HTMLElement => {
    const one = button(i18n.text(`panels.leaf.${leaf}`), '', () => onLeaf?.(leaf))
    if (leaf === id) one.setAttribute('aria-current', 'page')
    return el('li', {}, one)
  }
  const text = sectionElement(making, section, `panels.leaf.${id}`, parts(making, o))
  const title = text.querySelector('h2') ?? text
  title.id = freshId('leaf')
  title.tabIndex = -1
  text.setAttribute('aria-labelledby', title.id)
  const root = el(
    'main',
    { class: 'leaf panels', 'data-leaf-id': id, 'aria-labelledby': title.id },
    el('header', { class: 'leaf-top' }, el('h1', { class: 'leaf-home' }, i18n.t('app.name')), back()),
    el(
      'div',
      { class: 'panels-page' },
      el(
        'nav',
        { class: 'panels-index', 'aria-label': i18n.text('panels.leaf.pages') },
        el('ol', {}, ...LEAVES.map(entry)),
        el('p', {}, i18n.text('panels.leaf.print.why')),
        el(
          'ul',
          { class: 'panels-index-links' },
          el(
            'li',
            {},
            button(i18n.text('panels.leaf.print'), 'panels-link', () => window.print()),
          ),
        ),
      ),
      el('div', { class: 'panels-body' }, text),
    ),
    el('footer', { class: 'leaf-end' }, back()),
  )
  // wherever the focus is: a click on plain text leaves it on the document
  events.on(document, 'keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) o.onClose()
  })
  const before = document.title
  document.title = i18n.text('panels.leaf.document', { page: name, app: i18n.t('app.name') })
  host.append(root)
  title.focus({ preventScroll: true })
  return {
    update: making.update,
    dispose() {
      events.dispose()
      making.dispose()
      document.title = before
      root.remove()
    },
  }
}
