import type { Section } from '../types'
import { DATES } from './dates'

export const massage: Section = {
  id: 'massage',
  dates: DATES,
  // Before anything about massage is read: when not to, and whom to ask.
  under: [{ kind: 'note', id: 'get-help', paragraphs: 2, tone: 'emergency' }],
  beside: [{ kind: 'note', id: 'book', paragraphs: 1, tone: 'notice' }],
  blocks: [
    {
      id: 'known',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'flow', sources: ['shoemaker1997', 'hinds2004'] },
        { kind: 'stories', stories: ['massage'] },
        { kind: 'figure', id: 'wedge', sources: ['katzman2017'] },
      ],
      claims: [
        { id: 'calm', verdict: 'supported', sources: ['moyer2004'] },
        { id: 'posture', verdict: 'partly', sources: ['sheaf', 'bautmans2010', 'katzman2017'] },
        { id: 'pain', verdict: 'unclear', sources: ['cochraneMassage2015', 'prove2019'] },
        { id: 'blood', verdict: 'unclear', sources: ['shoemaker1997', 'hinds2004'] },
        { id: 'swedish', verdict: 'unclear', sources: ['ernst2003'] },
        { id: 'bone', verdict: 'not-shown', sources: ['saetung2013', 'ros'] },
        { id: 'harm', verdict: 'partly', sources: ['ernst2003', 'yin2014', 'tuiNa2020'] },
      ],
    },
    { id: 'flow', kind: 'widget', widget: 'flow', sources: ['shoemaker1997', 'hinds2004'] },
    {
      id: 'gentle',
      kind: 'widget',
      widget: 'pressure',
      sources: ['walton'],
      aside: [{ kind: 'note', id: 'no-number', paragraphs: 1, sources: ['spineForces2020'] }],
    },
    { id: 'area', kind: 'widget', widget: 'area', sources: [] },
    { id: 'loads', kind: 'widget', widget: 'loads', sources: [] },
    { id: 'aid', kind: 'widget', widget: 'aid', sources: [] },
    {
      id: 'session',
      kind: 'how-leave',
      how: 7,
      leave: 7,
      sources: ['ros', 'hexi', 'massageReference', 'mayoCopy'],
      aside: [{ kind: 'note', id: 'see-doctor', paragraphs: 2, tone: 'notice' }],
    },
    {
      id: 'ask',
      kind: 'list',
      items: 7,
      aside: [{ kind: 'note', id: 'therapist', paragraphs: 1, sources: ['ros'] }],
    },
    { id: 'questions', kind: 'questions', questions: 7, sources: ['ros', 'hexi', 'rosCopy', 'mayoCopy'] },
  ],
}
