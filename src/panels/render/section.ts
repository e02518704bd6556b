import type { I18n } from '../../i18n'
import { el, freshId } from '../../dom/el'
import type { Aside, Dates, Section } from '../types'
import { asideElement } from './asides'
import { blockElement } from './blocks'
import { liveElement } from './live'
import type { Making } from './making'

const sideColumn = (making: Making, asides: readonly Aside[]): HTMLElement | null => {
  const parts = asides.map(aside => asideElement(making.hands, aside)).filter(part => part !== null)
  return parts.length === 0 ? null : el('div', { class: 'panels-side' }, ...parts)
}

/** An ISO day in the words of the language; a day has no time zone. */
export const dayWords = (i18n: I18n, iso: string): string =>
  new Intl.DateTimeFormat(i18n.locale.startsWith('en') ? 'en-GB' : i18n.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T12:00:00Z`))

/** When it was written, read and is due again, and that no clinician has read it yet. */
const datesElement = (i18n: I18n, dates: Dates): HTMLElement =>
  el(
    'p',
    { class: 'panels-dates' },
    ...(['published', 'reviewed', 'next'] as const).flatMap(id => [
      el(
        'time',
        { datetime: dates[id] },
        i18n.text(`panels.dates.${id}`, { date: dayWords(i18n, dates[id]) }),
      ),
      ' ',
    ]),
    el('strong', {}, i18n.text('panels.dates.clinician')),
  )

const wide = (block: Section['blocks'][number]): boolean =>
  block.kind === 'slot' || (block.kind === 'widget' && block.whole === true)

/** A chapter of the column, or the text of a page beyond it: heading, lead, blocks with their side notes, dates. */
export const sectionElement = (
  making: Making,
  section: Section<string>,
  titleKey: string,
  extras: readonly HTMLElement[] = [],
): HTMLElement => {
  const { i18n } = making.hands
  const titleId = freshId('chapter')
  const under = (section.under ?? []).map(aside => asideElement(making.hands, aside))
  const below = (at: number): string | null => {
    const next = section.blocks[at + 1]
    return next === undefined ? null : `${section.id}.${next.id}`
  }
  return el(
    'section',
    { class: 'panels-chapter', 'data-anchor': section.id, 'aria-labelledby': titleId },
    el(
      'div',
      { class: 'panels-row head' },
      el(
        'header',
        { class: 'panels-text' },
        el('h2', { id: titleId }, i18n.text(titleKey)),
        el('p', { class: 'panels-lead' }, i18n.text(`panels.${section.id}.lead`)),
        ...(section.live ?? []).map(id => liveElement(making, id)),
        ...under,
      ),
      sideColumn(making, section.beside ?? []),
    ),
    ...section.blocks.map((block, i) =>
      el(
        'div',
        { class: wide(block) ? 'panels-row whole' : 'panels-row' },
        el('div', { class: 'panels-text' }, blockElement(making, section.id, block, below(i))),
        sideColumn(making, block.aside ?? []),
      ),
    ),
    ...extras,
    datesElement(i18n, section.dates),
  )
}
