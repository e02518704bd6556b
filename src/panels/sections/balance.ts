import type { Section } from '../types'
import { DATES } from './dates'

export const balance: Section = {
  id: 'balance',
  dates: DATES,
  live: ['balance'],
  blocks: [
    {
      id: 'hormones',
      kind: 'claims',
      aside: [
        { kind: 'figure', id: 'speed', sources: ['ofely1996'] },
        {
          kind: 'shows',
          shows: ['menopause', 'low-oestrogen', 'low-testosterone', 'thyroid', 'parathyroid'],
        },
        { kind: 'figure', id: 'glands', sources: ['ros', 'medscape'] },
      ],
      claims: [
        { id: 'menopause-fast', verdict: 'supported', sources: ['swan2012'] },
        { id: 'both-speed', verdict: 'supported', sources: ['ofely1996'] },
        { id: 'sex-hormones', seed: 'seed-11', verdict: 'supported', sources: ['ros', 'medscape'] },
        { id: 'thyroid', seed: 'seed-12', verdict: 'supported', sources: ['ros', 'medscape', 'fraxCopy'] },
        {
          id: 'parathyroid',
          seed: 'seed-13',
          verdict: 'supported',
          sources: ['ros', 'medicineToday2020', 'hagstrom2006'],
        },
        { id: 'adrenal', seed: 'seed-14', verdict: 'supported', sources: ['medscape', 'cushing'] },
      ],
    },
    {
      id: 'life',
      kind: 'claims',
      live: ['steroids'],
      aside: [
        { kind: 'note', id: 'never-stop', paragraphs: 1, tone: 'notice' },
        { kind: 'shows', shows: ['steroids', 'smoking', 'weightless'] },
        { kind: 'stories', stories: ['steroids', 'astronaut', 'smoker', 'training'] },
        { kind: 'note', id: 'coupled', paragraphs: 2, sources: ['defend2011'] },
      ],
      claims: [
        {
          id: 'medicines',
          seed: 'seed-16',
          verdict: 'supported',
          sources: ['medicineTodaySteroids2024', 'endocrineSociety', 'vanStaa2000'],
        },
        {
          id: 'lifestyle',
          seed: 'seed-15',
          verdict: 'supported',
          sources: ['kanisSmoking2005', 'kanisAlcohol', 'glow2013'],
        },
        { id: 'load', verdict: 'supported', checked: 'second-hand', sources: ['lang2004'] },
      ],
    },
    {
      id: 'who',
      kind: 'claims',
      live: ['phase'],
      aside: [
        { kind: 'figure', id: 'survey', sources: ['cdcNchs', 'cdcBlog'] },
        { kind: 'note', id: 'survey-groups', paragraphs: 2, sources: ['cdcNchs'] },
        { kind: 'shows', shows: ['man-old', 'frame'] },
        { kind: 'stories', stories: ['early-menopause', 'man', 'small-frame', 'thyroid', 'parathyroid'] },
      ],
      claims: [
        { id: 'anyone', seed: 'seed-07', verdict: 'supported', sources: ['cdcNchs', 'cdcBlog'] },
        {
          id: 'more-common',
          seed: 'seed-08',
          verdict: 'partly',
          said: true,
          sources: ['cdcNchs', 'cdcBlog', 'nhanesSpine', 'blackWomen2008'],
        },
        { id: 'age', verdict: 'supported', sources: ['ettinger2010'] },
        {
          id: 'families',
          seed: 'seed-09',
          verdict: 'supported',
          sources: ['twins1996', 'genesChapter', 'iofRiskCheck'],
        },
        { id: 'frame', seed: 'seed-10', verdict: 'partly', sources: ['bmi2025', 'acr'] },
      ],
    },
  ],
}
