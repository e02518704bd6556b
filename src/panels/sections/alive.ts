import type { Section } from '../types'
import { DATES } from './dates'

export const alive: Section = {
  id: 'alive',
  dates: DATES,
  blocks: [
    {
      id: 'always',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'pit', sources: ['kragstrup1983'] },
        { kind: 'stories', stories: ['strong-start', 'menopause'] },
      ],
      claims: [
        { id: 'renewed', verdict: 'supported', sources: ['yourHormones'] },
        { id: 'refill', verdict: 'supported', sources: ['kragstrup1983'] },
        { id: 'scaffold', verdict: 'supported', sources: ['physiopedia', 'roux2009'] },
        { id: 'struts', verdict: 'partly', sources: ['thomsen2013', 'mosekilde3d'] },
        { id: 'removed-faster', verdict: 'supported', sources: ['yourHormones', 'physiopedia'] },
      ],
    },
  ],
}
