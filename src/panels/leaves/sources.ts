import { el, freshId } from '../../dom/el'
import type { Making } from '../render/making'
import { DATES } from '../sections/dates'
import { addressOf, locatorOf } from '../sources'
import type { Section } from '../types'
import { CITED } from './data/cited'
import { METHODS } from './data/methods'
import { gather, ROOMS, type Citation, type Room, type Work } from './gather'
import { teachers } from './teachers'
import { therapists } from './therapists'

export const sources: Section<'sources'> = {
  id: 'sources',
  dates: DATES,
  blocks: [],
}

/** A result that is remembered and has no source yet stands in the comparison, marked; it is no source. */
const isWork = ({ citation }: Citation): boolean => !citation.startsWith('recalled')

/** Every work used anywhere, once. `citations`: what the model and the published results name. */
export const allWorks = (citations: readonly Citation[]): readonly Work[] =>
  gather([...citations.filter(isWork), ...CITED, ...METHODS], [therapists, teachers])

/** Results that were recalled, with no source seen. */
export const sourceless = (citations: readonly Citation[]): number =>
  citations.filter(one => !isWork(one)).reduce((sum, { results = 0 }) => sum + results, 0)

const address = ({ citation, doi, url }: Work): { readonly href: string; readonly text: string } | null => {
  const source = { short: '', citation, tag: 'checked' as const }
  const found = doi !== undefined ? { ...source, doi } : url !== undefined ? { ...source, url } : null
  if (found === null) return null
  const href =
    doi === undefined
      ? addressOf(found)
      : `https://doi.org/${encodeURI(doi).replace(/[?#<>;]/g, encodeURIComponent)}`
  return { href, text: locatorOf(found) }
}

export const sourceParts = (making: Making, citations: readonly Citation[]): readonly HTMLElement[] => {
  const { i18n } = making.hands
  const works = allWorks(citations)
  const sectionName = (id: string): string =>
    i18n.text(id === 'therapists' || id === 'teachers' ? `panels.leaf.${id}` : `stories.chapter.${id}`)
  const uses = ({ rooms, sections, results }: Work): readonly string[] => [
    ...sections.map(sectionName),
    ...rooms
      .filter(room => room !== 'column' && room !== 'results')
      .map(room => i18n.text(`panels.sources.use.${room}`)),
    ...(results > 0 ? [i18n.text('panels.sources.use.results', { count: results })] : []),
  ]
  const entry = (work: Work): HTMLElement => {
    const at = address(work)
    return el(
      'li',
      { class: 'leaf-work', 'data-seen': work.seen },
      el('p', {}, el('bdi', {}, work.citation)),
      at === null
        ? null
        : el(
            'p',
            { class: 'panels-source leaf-address' },
            el(
              'a',
              { href: at.href, rel: 'noopener noreferrer', target: '_blank' },
              el('bdi', { dir: 'ltr' }, at.text),
            ),
          ),
      el(
        'p',
        { class: 'panels-small' },
        i18n.text(`panels.sources.seen.${work.seen}`),
        ...uses(work).flatMap(use => [' · ', use]),
      ),
    )
  }
  const group = (room: Room): HTMLElement | null => {
    const own = works.filter(({ rooms }) => rooms[0] === room)
    if (own.length === 0) return null
    const titleId = freshId('sources')
    return el(
      'div',
      { class: 'panels-row whole' },
      el(
        'div',
        { class: 'panels-block leaf-wide', 'data-room': room },
        el('h3', { id: titleId }, i18n.text(`panels.sources.${room}.title`)),
        el(
          'p',
          { class: 'panels-claim-note leaf-before' },
          i18n.text('panels.sources.many', { count: own.length }),
          ' ',
          i18n.text(`panels.sources.${room}.lead`),
        ),
        el('ol', { class: 'leaf-works', 'aria-labelledby': titleId }, ...own.map(entry)),
      ),
    )
  }
  const left = sourceless(citations)
  return [
    el(
      'div',
      { class: 'panels-row' },
      el(
        'div',
        { class: 'panels-text' },
        el('p', { class: 'panels-reading' }, i18n.text('panels.sources.count', { count: works.length })),
        left === 0
          ? null
          : el('p', { class: 'panels-reading' }, i18n.text('panels.sources.sourceless', { count: left })),
      ),
    ),
    ...ROOMS.map(group).filter(part => part !== null),
  ]
}
