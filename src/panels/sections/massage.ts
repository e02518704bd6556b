import type { Block, Section } from '../types'
import { DATES } from './dates'
import { massageCare } from './massage-care'

/** What hands may do, what they have not been shown to do, and what nobody knows. */
const evidence: readonly Block[] = [
  {
    id: 'may',
    kind: 'claims',
    aside: [
      { kind: 'note', id: 'what-kind', paragraphs: 2 },
      { kind: 'note', id: 'one-study', paragraphs: 2 },
      { kind: 'note', id: 'why-it-feels', paragraphs: 2 },
    ],
    claims: [
      { id: 'calm', seed: 'seed-37', verdict: 'supported', sources: ['moyer2004', 'rapaport2016'] },
      { id: 'comfort', verdict: 'partly', sources: ['ros'] },
      { id: 'pain', verdict: 'unclear', sources: ['cochraneMassage2015', 'vaMap2024'] },
      {
        id: 'skin',
        seed: 'seed-40',
        verdict: 'unclear',
        said: true,
        sources: ['shoemaker1997', 'hinds2004'],
      },
      { id: 'tightness', seed: 'seed-38', verdict: 'unclear', said: true, sources: ['roberts2011'] },
    ],
  },
  {
    id: 'flow',
    kind: 'widget',
    widget: 'flow',
    whole: true,
    sources: ['shoemaker1997', 'hinds2004'],
  },
  {
    id: 'not',
    kind: 'claims',
    aside: [
      { kind: 'stories', stories: ['massage'] },
      { kind: 'note', id: 'no-input', paragraphs: 2 },
      { kind: 'shows', shows: ['wedge'] },
    ],
    claims: [
      { id: 'bone', verdict: 'not-shown', sources: ['ros', 'saetung2013'] },
      { id: 'bone-flow', seed: 'seed-41', verdict: 'not-shown', said: true, sources: ['shoemaker1997'] },
      { id: 'stooped', seed: 'seed-43', verdict: 'not-shown', said: true, sources: ['katzman2017'] },
      { id: 'cortisol', verdict: 'not-shown', sources: ['moyer2011', 'moyer2004'] },
      { id: 'alongside', seed: 'seed-45', verdict: 'supported', sources: ['ros', 'mayoCopy'] },
    ],
  },
  {
    id: 'posture',
    kind: 'claims',
    aside: [{ kind: 'note', id: 'apart', paragraphs: 2 }],
    claims: [
      {
        id: 'posture',
        seed: 'seed-42',
        verdict: 'partly',
        said: true,
        sources: ['sheaf', 'bautmans2010', 'prove2019', 'kyphosisReview2021'],
      },
      { id: 'with-hands', verdict: 'unclear', sources: ['bautmans2010', 'kamali2016'] },
      { id: 'after-spine', verdict: 'unclear', sources: ['prove2019', 'bennell2010'] },
    ],
  },
  {
    id: 'else',
    kind: 'claims',
    aside: [{ kind: 'note', id: 'get-up', paragraphs: 1, sources: ['moyer2004'] }],
    claims: [
      { id: 'sleep', verdict: 'unclear', sources: ['oliveira2012', 'explore2024'] },
      { id: 'steady', verdict: 'unclear', sources: ['vaillant2009', 'sefton2012'] },
      { id: 'menopause-signs', verdict: 'unclear', sources: ['darsareh2012'] },
    ],
  },
  {
    id: 'unknown',
    kind: 'list',
    items: 8,
    aside: [{ kind: 'note', id: 'not-found', paragraphs: 2 }],
  },
  {
    id: 'one-trial',
    kind: 'prose',
    paragraphs: 4,
    sources: ['saetung2013'],
    aside: [{ kind: 'note', id: 'marker', paragraphs: 2 }],
  },
]

export const massage: Section = {
  id: 'massage',
  dates: DATES,
  live: ['massage'],
  // Before anything about massage is read: whom to ask, and when not to wait. The first names the second as "below".
  under: [
    { kind: 'note', id: 'book', paragraphs: 1, tone: 'notice', go: 'massage.aid' },
    { kind: 'note', id: 'get-help', paragraphs: 2, tone: 'emergency' },
  ],
  beside: [
    {
      kind: 'places',
      places: ['massage.aid', 'massage.gentle', 'massage.session', 'massage.harm', 'massage.questions'],
    },
  ],
  blocks: [...evidence, ...massageCare],
}
