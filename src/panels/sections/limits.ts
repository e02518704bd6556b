import type { Section } from '../types'
import { DATES } from './dates'

export const limits: Section = {
  id: 'limits',
  dates: DATES,
  blocks: [
    {
      id: 'person',
      kind: 'list',
      items: 4,
      aside: [{ kind: 'note', id: 'still-useful', paragraphs: 1 }],
    },
    {
      id: 'body',
      kind: 'list',
      items: 6,
      aside: [{ kind: 'places', places: ['know.model', 'know.drawing', 'know.published'] }],
    },
    {
      id: 'risk',
      kind: 'list',
      items: 4,
      aside: [{ kind: 'places', places: ['know.risk', 'massage.one-trial'] }],
    },
    {
      id: 'words',
      kind: 'list',
      items: 4,
      aside: [{ kind: 'leaves', leaves: ['claims', 'sources'] }],
    },
  ],
}
