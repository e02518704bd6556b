import { DATES } from '../sections/dates'
import type { Section } from '../types'

/** For people whose hands are asked for: what to ask, how to touch, what to say, when to stop. */
export const therapists: Section<'therapists'> = {
  id: 'therapists',
  dates: DATES,
  under: [
    { kind: 'note', id: 'get-help', paragraphs: 2, tone: 'emergency' },
    { kind: 'note', id: 'see-doctor', paragraphs: 2, tone: 'notice' },
  ],
  beside: [{ kind: 'places', places: ['massage.gentle', 'massage.session', 'massage.aid', 'massage.ask'] }],
  blocks: [
    {
      id: 'means',
      kind: 'prose',
      paragraphs: 3,
      sources: ['physiopedia', 'spineReview', 'nhanesSpine'],
      aside: [{ kind: 'figure', id: 'sites', sources: ['physiopedia', 'iofCopy'] }],
    },
    {
      id: 'before',
      kind: 'list',
      items: 9,
      sources: ['ros', 'iofRiskCheck', 'mayoCopy'],
      aside: [{ kind: 'places', places: ['massage.aid'] }],
    },
    {
      id: 'clearance',
      kind: 'prose',
      paragraphs: 3,
      aside: [{ kind: 'places', places: ['massage.ask'] }],
    },
    {
      id: 'touch',
      kind: 'how-leave',
      how: 6,
      leave: 7,
      sources: ['walton', 'ros', 'hexi', 'tooFit', 'massageReference', 'mayoCopy'],
      aside: [
        { kind: 'places', places: ['massage.gentle', 'massage.session'] },
        { kind: 'note', id: 'no-number', paragraphs: 1, sources: ['spineForces2020'] },
      ],
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
    {
      id: 'unease',
      kind: 'prose',
      paragraphs: 3,
      sources: ['ernst2003', 'yin2014', 'tuiNa2020'],
      aside: [{ kind: 'places', places: ['massage.harm'] }],
    },
    { id: 'after', kind: 'list', items: 4 },
  ],
}
