import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { armWords, controlWords } from './arm-words'
import { courseFigure } from './course'
import { coursesOf, type Block } from './filter'
import { resultTable } from './result-table'
import type { Comparison, ValidationOptions } from './types'

export interface StudyOptions {
  readonly i18n: I18n
  readonly usualOf: ValidationOptions['usualOf']
  readonly onOpen: (one: Comparison) => void
}

/** The citation, and its DOI as a plain link: nothing is asked of another site until a reader follows it. */
export const sourceLine = ({ source }: Comparison, i18n: I18n): HTMLElement => {
  // whatever the DOI stands for is kept out of the link's own grammar
  const address = `https://doi.org/${encodeURI(source.doi ?? '').replace(/[?#]/g, encodeURIComponent)}`
  return el(
    'p',
    { class: 'vld-source' },
    el('bdi', {}, source.citation),
    ...(source.doi === undefined
      ? []
      : [
          ' ',
          el(
            'a',
            { href: address, rel: 'noopener noreferrer', target: '_blank' },
            i18n.text('validation.doi'),
            '\u00a0',
            el('bdi', { dir: 'ltr' }, source.doi),
          ),
        ]),
  )
}

/** Who was measured, what was done, and with whom they are compared. */
export const armLines = (one: Comparison, { i18n, usualOf }: StudyOptions): readonly HTMLElement[] => [
  ...(one.arm === null ? [] : [el('p', { class: 'vld-arm' }, armWords(one.arm, usualOf, i18n))]),
  ...(one.control === null
    ? []
    : [
        el(
          'p',
          { class: 'vld-arm' },
          i18n.text('validation.versus', { what: controlWords(one.control, usualOf, i18n) }),
        ),
      ]),
]

/** People measured, where all results of the block agree on it. */
const peopleOf = (list: readonly Comparison[]): number | null => {
  const counts = new Set(list.map(({ row }) => row.n))
  const [n] = counts
  return counts.size === 1 && n !== undefined ? n : null
}

/** One arm of one study: what was done, its courses in time, every result in a table, the source. */
export const studyElement = ({ list }: Block, options: StudyOptions): HTMLElement => {
  const { i18n } = options
  const first = list[0] as Comparison
  const n = peopleOf(list)
  const drawings = coursesOf(list).map(course => courseFigure(course, i18n))
  return el(
    'section',
    { class: 'vld-study' },
    el(
      'header',
      {},
      el('h5', {}, el('bdi', {}, first.source.study)),
      ...armLines(first, options),
      n === null
        ? null
        : el('p', { class: 'vld-people' }, i18n.text('validation.people', { n, count: i18n.number(n) })),
      sourceLine(first, i18n),
    ),
    el(
      'div',
      { class: 'vld-results' },
      drawings.length === 0 ? null : el('div', { class: 'vld-courses' }, ...drawings),
      resultTable(list, {
        i18n,
        caption: i18n.text('validation.table.caption', { study: first.source.study }),
        onOpen: options.onOpen,
      }),
    ),
  )
}
