import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { CHAPTERS, type ChapterId } from '../chapters'
import { SECTIONS } from '../sections'
import { LEAVES, type LeafId } from '../types'

export interface IndexNav {
  readonly root: HTMLElement
  /** Marks the chapter and the part of it ('massage.flow'; null: its head) that is being read. */
  mark(chapter: ChapterId, part: string | null): void
}

interface IndexOptions {
  readonly i18n: I18n
  readonly reveal: (id: string) => void
  readonly onLeaf?: ((id: LeafId) => void) | undefined
  readonly onPrint: () => void
}

const setCurrent = (button: HTMLElement, current: 'true' | 'location' | null): void => {
  if (current === null) button.removeAttribute('aria-current')
  else if (button.getAttribute('aria-current') !== current) button.setAttribute('aria-current', current)
}

/** Moves a list, and nothing else, so that one of its lines is in its middle third. */
const bringIntoList = (list: HTMLElement, line: HTMLElement): void => {
  if (list.scrollHeight <= list.clientHeight) return
  const [box, own] = [list.getBoundingClientRect(), line.getBoundingClientRect()]
  const third = box.height / 3
  if (own.top < box.top + third || own.bottom > box.bottom - third)
    list.scrollTop += own.top - box.top - third
}

/** The chapters, the parts of the one being read, and the pages beyond: the latter stay in sight while the list scrolls. */
export const indexNav = ({ i18n, reveal, onLeaf, onPrint }: IndexOptions): IndexNav => {
  const item = (text: string, act: () => void, className: string | null = 'panels-link') => {
    const button = el('button', { type: 'button', class: className }, text)
    button.addEventListener('click', act)
    return { button, line: el('li', {}, button) }
  }
  const entries = CHAPTERS.map(({ id, titleKey }) => {
    const { button, line } = item(i18n.text(titleKey), () => reveal(id), null)
    // the style sheet hides the parts of the chapters that are not being read
    const parts = SECTIONS[id].blocks.map(block => {
      const place = `${id}.${block.id}`
      return { place, ...item(i18n.text(`panels.${place}.title`), () => reveal(place)) }
    })
    line.append(el('ul', { class: 'panels-index-parts' }, ...parts.map(part => part.line)))
    return { id, button, line, parts }
  })
  const list = el('ol', {}, ...entries.map(({ line }) => line))
  const links = [
    item(i18n.text('panels.index.verdicts'), () => reveal('know.verdicts')),
    ...(onLeaf === undefined ? [] : LEAVES.map(id => item(i18n.text(`panels.leaf.${id}`), () => onLeaf(id)))),
    item(i18n.text('panels.print.chapter'), onPrint),
  ]
  return {
    root: el(
      'nav',
      { class: 'panels-index', 'aria-label': i18n.text('panels.index.label') },
      list,
      el(
        'div',
        { class: 'panels-index-foot' },
        el('p', {}, i18n.text('panels.index.evidence')),
        el('ul', { class: 'panels-index-links' }, ...links.map(({ line }) => line)),
      ),
    ),
    mark(chapter, part) {
      for (const entry of entries) {
        setCurrent(entry.button, entry.id === chapter ? 'true' : null)
        for (const { place, button } of entry.parts) setCurrent(button, place === part ? 'location' : null)
        const current = entry.parts.find(({ place }) => place === part)?.button ?? entry.button
        if (entry.id === chapter) bringIntoList(list, current)
      }
    },
  }
}
