import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { addressOf, locatorOf, READ_ON, SOURCES, type Source, type SourceKey } from '../sources'

const one = (i18n: I18n, source: Source): HTMLElement => {
  const name =
    source.tag === 'second-hand'
      ? i18n.text('panels.source.second-hand', { name: source.short })
      : source.short
  return el(
    'span',
    { class: 'panels-source' },
    // A plain link: nothing is asked of another site until a reader follows it.
    el(
      'a',
      { href: addressOf(source), rel: 'noopener noreferrer', target: '_blank', title: source.citation },
      el('bdi', {}, name),
      ', ',
      el('bdi', { class: 'panels-locator' }, locatorOf(source)),
    ),
  )
}

/** "Moyer 2004, doi 10.1037/…; … Read 22 Nov 2026." The separators are the style sheet's. */
export const sourceLine = (i18n: I18n, keys: readonly SourceKey[]): HTMLElement | null => {
  if (keys.length === 0) return null
  const date = i18n.text('panels.source.date')
  return el(
    'p',
    { class: 'panels-sources' },
    el('span', { class: 'visually-hidden' }, i18n.text('panels.source.label')),
    ...keys.map(key => one(i18n, SOURCES[key])),
    el('time', { datetime: READ_ON, class: 'panels-read' }, i18n.text('panels.source.read', { date })),
  )
}
