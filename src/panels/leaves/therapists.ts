import { el } from '../../dom/el'
import type { Making } from '../render/making'
import { DATES } from '../sections/dates'
import type { Section } from '../types'

/** For people whose hands are asked for: what to ask, how to touch, what to say, when to stop. */
export const therapists: Section<'therapists'> = {
  id: 'therapists',
  dates: DATES,
  under: [{ kind: 'note', id: 'get-help', paragraphs: 2, tone: 'emergency' }],
  beside: [{ kind: 'note', id: 'see-doctor', paragraphs: 2, tone: 'notice' }],
  blocks: [
    { id: 'means', kind: 'prose', paragraphs: 3, sources: ['physiopedia', 'spineReview', 'nhanesSpine'] },
    { id: 'before', kind: 'list', items: 9, sources: ['ros', 'iofRiskCheck', 'mayoCopy'] },
    { id: 'clearance', kind: 'prose', paragraphs: 3 },
    {
      id: 'touch',
      kind: 'how-leave',
      how: 6,
      leave: 7,
      sources: ['walton', 'ros', 'hexi', 'tooFit', 'massageReference', 'mayoCopy'],
      aside: [{ kind: 'note', id: 'no-number', paragraphs: 1, sources: ['spineForces2020'] }],
    },
    { id: 'position', kind: 'list', items: 5, sources: ['massageReference'] },
    { id: 'table', kind: 'list', items: 3, sources: ['massageReference', 'moyer2004', 'glow2013'] },
    { id: 'stop', kind: 'list', items: 5 },
    {
      id: 'say',
      kind: 'how-leave',
      how: 5,
      leave: 5,
      sources: [
        'moyer2004',
        'cochraneMassage2015',
        'shoemaker1997',
        'hinds2004',
        'saetung2013',
        'katzman2017',
      ],
    },
    { id: 'unease', kind: 'prose', paragraphs: 3, sources: ['ernst2003', 'yin2014', 'tuiNa2020'] },
    { id: 'after', kind: 'list', items: 4 },
  ],
}

/** Where to go on, in the reading column. */
const PLACES = ['massage.gentle', 'massage.aid', 'massage.session', 'massage.ask'] as const

export const therapistParts = ({ hands: { i18n, reveal } }: Making): readonly HTMLElement[] => [
  el(
    'div',
    { class: 'panels-row' },
    el(
      'div',
      { class: 'panels-text' },
      el(
        'div',
        { class: 'panels-block leaf-links' },
        el('h3', {}, i18n.text('panels.therapists.links.title')),
        el(
          'ul',
          {},
          ...PLACES.map(place => {
            const button = el(
              'button',
              { type: 'button', class: 'panels-link' },
              i18n.text(`panels.therapists.links.${place}`),
            )
            button.addEventListener('click', () => reveal(place))
            return el('li', {}, button)
          }),
        ),
      ),
    ),
  ),
]
