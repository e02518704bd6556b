import type { Section } from '../types'
import { DATES } from './dates'

export const helps: Section = {
  id: 'helps',
  dates: DATES,
  blocks: [
    {
      id: 'yourself',
      kind: 'claims',
      aside: [{ kind: 'note', id: 'how-to-move', paragraphs: 2, sources: ['ros', 'tooFit'] }],
      claims: [
        { id: 'exercise', verdict: 'supported', sources: ['steadyStraight'] },
        { id: 'food', verdict: 'supported', sources: ['acr', 'whi2006'] },
        { id: 'smoking', verdict: 'supported', sources: ['kanisSmoking2005'] },
        { id: 'alcohol', verdict: 'supported', sources: ['kanisAlcohol'] },
      ],
    },
    {
      id: 'treatment',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'hundred', sources: ['horizon2007'] },
        { kind: 'stories', stories: ['tablets-pause', 'denosumab-stop', 'builder-keeper'] },
        { kind: 'note', id: 'own-medicine', paragraphs: 2, tone: 'notice' },
      ],
      claims: [
        { id: 'choice', verdict: 'partly', sources: ['medicineToday2024'] },
        {
          id: 'bisphosphonates',
          verdict: 'supported',
          sources: ['cochraneAlendronate', 'horizon2007'],
        },
        { id: 'pause', verdict: 'partly', sources: ['flex2006'] },
        {
          id: 'denosumab',
          verdict: 'supported',
          sources: ['defend2011', 'cummings2018', 'medicineToday2024'],
        },
        { id: 'builders', verdict: 'supported', sources: ['frameExtension2019'] },
        { id: 'hormone-therapy', verdict: 'supported', sources: ['nams2021', 'htStopping'] },
      ],
    },
  ],
}
