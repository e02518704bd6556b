import type { Section } from '../types'
import { DATES } from './dates'

export const know: Section = {
  id: 'know',
  dates: DATES,
  blocks: [
    {
      id: 'model',
      kind: 'prose',
      paragraphs: 4,
      aside: [{ kind: 'note', id: 'truth', paragraphs: 1 }],
    },
    { id: 'drawing', kind: 'slot' },
    { id: 'published', kind: 'slot' },
    {
      id: 'tscore',
      kind: 'claims',
      live: ['band'],
      claims: [
        { id: 'tscore', verdict: 'supported', sources: ['cdcMmwr'] },
        { id: 'density-part', verdict: 'supported', sources: ['roux2009'] },
      ],
      aside: [{ kind: 'figure', id: 'tscore', sources: ['cdcMmwr'] }],
    },
    {
      id: 'risk',
      kind: 'prose',
      paragraphs: 3,
      aside: [{ kind: 'note', id: 'estimate', paragraphs: 1, tone: 'notice' }],
    },
    { id: 'verdicts', kind: 'verdicts' },
    {
      id: 'article',
      kind: 'prose',
      paragraphs: 4,
      sources: ['article2016'],
      aside: [{ kind: 'leaves', leaves: ['claims', 'sources'] }],
    },
    {
      id: 'kept-out',
      kind: 'claims',
      claims: [
        {
          id: 'they-and-you',
          seed: 'seed-25',
          verdict: 'outdated',
          checked: 'unchecked',
          said: true,
          sources: [],
        },
        {
          id: 'all-bodies',
          seed: 'seed-44',
          verdict: 'not-shown',
          checked: 'unchecked',
          said: true,
          sources: [],
        },
      ],
    },
    {
      id: 'sources',
      kind: 'prose',
      paragraphs: 3,
      aside: [{ kind: 'note', id: 'independent', paragraphs: 1 }],
    },
  ],
}
