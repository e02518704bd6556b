import type { Section } from '../types'
import { DATES } from './dates'

export const helps: Section = {
  id: 'helps',
  dates: DATES,
  live: ['risk'],
  blocks: [
    {
      id: 'exercise',
      kind: 'claims',
      aside: [{ kind: 'figure', id: 'lift', sources: ['wilke1999'] }],
      claims: [
        { id: 'exercise', seed: 'seed-27', verdict: 'partly', sources: ['steadyStraight'] },
        { id: 'hard-training', verdict: 'partly', sources: ['liftmor2018'] },
      ],
    },
    {
      id: 'kinds',
      kind: 'list',
      items: 4,
      sources: ['steadyStraight'],
    },
    {
      id: 'moving',
      kind: 'questions',
      questions: 5,
      sources: ['steadyStraight', 'rcni', 'tooFit'],
      aside: [{ kind: 'note', id: 'how-to-move', paragraphs: 2, sources: ['ros', 'tooFit'] }],
    },
    {
      id: 'yourself',
      kind: 'claims',
      aside: [{ kind: 'note', id: 'pills', paragraphs: 2, sources: ['whi2006'] }],
      claims: [
        { id: 'food', seed: 'seed-26', verdict: 'supported', sources: ['acr'] },
        {
          id: 'smoking',
          seed: 'seed-28',
          verdict: 'supported',
          sources: ['kanisSmoking2005', 'smoking2003'],
        },
        { id: 'alcohol', seed: 'seed-29', verdict: 'supported', sources: ['kanisAlcohol', 'alcoholDose'] },
      ],
    },
    {
      id: 'treatment',
      kind: 'claims',
      live: ['treated'],
      aside: [
        { kind: 'figure', id: 'hundred', sources: ['horizon2007'] },
        { kind: 'note', id: 'own-medicine', paragraphs: 2, tone: 'notice' },
      ],
      claims: [
        {
          id: 'choice',
          seed: 'seed-22',
          verdict: 'partly',
          said: true,
          sources: ['jogc422g', 'medicineToday2024'],
        },
        {
          id: 'bisphosphonates',
          seed: 'seed-24',
          verdict: 'supported',
          sources: ['cochraneAlendronate', 'bisphosphonatesHip2022', 'medicineToday2024'],
        },
        {
          id: 'hormone-therapy',
          seed: 'seed-23',
          verdict: 'outdated',
          said: true,
          sources: ['nams2021', 'htStopping'],
        },
      ],
    },
    {
      id: 'drugs',
      kind: 'claims',
      aside: [
        { kind: 'shows', shows: ['tablets', 'wears-off', 'builder'] },
        { kind: 'stories', stories: ['tablets-pause', 'denosumab-stop', 'builder-keeper'] },
      ],
      claims: [
        { id: 'pause', verdict: 'partly', sources: ['flex2006'] },
        {
          id: 'denosumab',
          verdict: 'supported',
          sources: ['defend2011', 'cummings2018', 'medicineToday2024'],
        },
        { id: 'builders', verdict: 'supported', sources: ['frameExtension2019'] },
      ],
    },
  ],
}
