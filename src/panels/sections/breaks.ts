import type { Section } from '../types'
import { DATES } from './dates'

export const breaks: Section = {
  id: 'breaks',
  dates: DATES,
  live: ['breaks'],
  blocks: [
    {
      id: 'where',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'sites', sources: ['physiopedia', 'iofCopy'] },
        { kind: 'shows', shows: ['hip-neck', 'wrist-bone', 'spine-bone', 'wedge'] },
      ],
      claims: [
        { id: 'painless', seed: 'seed-01', verdict: 'supported', sources: ['spineReview'] },
        { id: 'sites', seed: 'seed-19', verdict: 'supported', sources: ['physiopedia', 'iofCopy'] },
        { id: 'falls', verdict: 'supported', sources: ['glow2013'] },
        { id: 'cough', seed: 'seed-06', verdict: 'supported', sources: ['hanak2005', 'hasegawa2014'] },
      ],
    },
    {
      id: 'notice',
      kind: 'claims',
      live: ['height'],
      aside: [
        { kind: 'note', id: 'ask-doctor', paragraphs: 1, tone: 'notice' },
        { kind: 'figure', id: 'wedge', sources: ['katzman2017'] },
        { kind: 'shows', shows: ['height'] },
        { kind: 'figure', id: 'height', sources: ['iofRiskCheck', 'huang1996'] },
      ],
      claims: [
        { id: 'silent', seed: 'seed-17', verdict: 'partly', sources: ['spineReview', 'nhanesSpine'] },
        { id: 'back-pain', seed: 'seed-18', verdict: 'supported', sources: ['spineReview', 'nhanesSpine'] },
        {
          id: 'height',
          seed: 'seed-20',
          verdict: 'supported',
          sources: ['iofRiskCheck', 'siminoski2006', 'huang1996'],
        },
        { id: 'stoop', seed: 'seed-21', verdict: 'partly', sources: ['katzman2017'] },
        { id: 'next', verdict: 'supported', sources: ['lindsay2001'] },
      ],
    },
    {
      id: 'feel',
      kind: 'claims',
      aside: [{ kind: 'note', id: 'keep-moving', paragraphs: 2, sources: ['steadyStraight'] }],
      claims: [
        { id: 'afraid', seed: 'seed-30', verdict: 'partly', sources: ['rcni', 'endocrinologyRos'] },
        {
          id: 'stressful',
          seed: 'seed-36',
          verdict: 'supported',
          checked: 'second-hand',
          sources: ['iofFairCopy'],
        },
      ],
    },
  ],
}
