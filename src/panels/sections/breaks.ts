import type { Section } from '../types'
import { DATES } from './dates'

export const breaks: Section = {
  id: 'breaks',
  dates: DATES,
  blocks: [
    {
      id: 'where',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'wedge', sources: ['katzman2017'] },
        { kind: 'note', id: 'afraid', paragraphs: 2, sources: ['rcni', 'steadyStraight'] },
      ],
      claims: [
        { id: 'painless', verdict: 'supported', sources: ['spineReview'] },
        { id: 'anyone', verdict: 'supported', sources: ['cdcNchs'] },
        { id: 'sites', verdict: 'supported', sources: ['physiopedia'] },
        { id: 'falls', verdict: 'supported', sources: ['glow2013'] },
        { id: 'cough', verdict: 'supported', sources: ['hanak2005'] },
      ],
    },
    {
      id: 'notice',
      kind: 'claims',
      aside: [{ kind: 'note', id: 'ask-doctor', paragraphs: 2, tone: 'notice' }],
      claims: [
        { id: 'silent', verdict: 'partly', sources: ['spineReview', 'nhanesSpine'] },
        { id: 'back-pain', verdict: 'supported', sources: ['spineReview', 'nhanesSpine'] },
        { id: 'height', verdict: 'supported', sources: ['iofRiskCheck', 'siminoski2006', 'huang1996'] },
        { id: 'stoop', verdict: 'partly', sources: ['katzman2017'] },
        { id: 'next', verdict: 'supported', sources: ['lindsay2001'] },
      ],
    },
  ],
}
