import type { Section } from '../types'
import { DATES } from './dates'

export const balance: Section = {
  id: 'balance',
  dates: DATES,
  blocks: [
    {
      id: 'hormones',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'speed', sources: ['ofely1996'] },
        { kind: 'stories', stories: ['early-menopause', 'man', 'thyroid', 'parathyroid'] },
        { kind: 'note', id: 'coupled', paragraphs: 2, sources: ['defend2011'] },
      ],
      claims: [
        { id: 'menopause-fast', verdict: 'supported', sources: ['swan2012'] },
        { id: 'both-speed', verdict: 'supported', sources: ['ofely1996'] },
        { id: 'sex-hormones', verdict: 'supported', sources: ['ros'] },
        { id: 'glands', verdict: 'supported', sources: ['ros', 'hagstrom2006'] },
        { id: 'adrenal', verdict: 'supported', sources: ['cushing'] },
      ],
    },
    {
      id: 'life',
      kind: 'claims',
      aside: [
        {
          kind: 'stories',
          stories: ['steroids', 'astronaut', 'smoker', 'small-frame', 'training'],
        },
        { kind: 'note', id: 'never-stop', paragraphs: 1, tone: 'notice' },
      ],
      claims: [
        {
          id: 'medicines',
          verdict: 'supported',
          sources: ['medicineTodaySteroids2024', 'vanStaa2000'],
        },
        { id: 'load', verdict: 'supported', sources: ['lang2004'] },
        { id: 'lifestyle', verdict: 'supported', sources: ['kanisSmoking2005', 'kanisAlcohol', 'glow2013'] },
        { id: 'families', verdict: 'supported', sources: ['twins1996', 'iofRiskCheck'] },
        { id: 'frame', verdict: 'partly', sources: ['bmi2025', 'acr'] },
      ],
    },
  ],
}
