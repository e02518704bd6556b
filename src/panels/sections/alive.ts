import type { Section } from '../types'
import { DATES } from './dates'

export const alive: Section = {
  id: 'alive',
  dates: DATES,
  live: ['loss'],
  blocks: [
    {
      id: 'always',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'pit', sources: ['kragstrup1983'] },
        { kind: 'shows', shows: ['pit', 'pit-filled', 'pit-short'] },
        { kind: 'stories', stories: ['strong-start', 'menopause'] },
      ],
      claims: [
        { id: 'renewed', seed: 'seed-03', verdict: 'supported', sources: ['yourHormones'] },
        { id: 'refill', verdict: 'supported', sources: ['kragstrup1983'] },
        {
          id: 'removed-faster',
          seed: 'seed-04',
          verdict: 'outdated',
          said: true,
          sources: ['yourHormones', 'physiopedia'],
        },
      ],
    },
    {
      id: 'thinner',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'scaffold', sources: ['thomsen2013', 'mosekilde3d'] },
        { kind: 'shows', shows: ['struts-young', 'struts'] },
      ],
      claims: [
        { id: 'scaffold', seed: 'seed-02', verdict: 'supported', sources: ['physiopedia', 'roux2009'] },
        { id: 'struts', verdict: 'partly', sources: ['thomsen2013', 'mosekilde3d'] },
        { id: 'weaker', seed: 'seed-05', verdict: 'supported', sources: ['cdcMmwr', 'roux2009'] },
      ],
    },
  ],
}
