import type { Block } from '../types'

/** The second half of the massage chapter: whom to ask, what to be careful about, and what to use. */
export const massageCare: readonly Block[] = [
  {
    id: 'first',
    kind: 'claims',
    aside: [{ kind: 'note', id: 'see-doctor', paragraphs: 2, tone: 'notice' }],
    claims: [
      {
        id: 'ask-first',
        seed: 'seed-48',
        verdict: 'supported',
        sources: ['ros', 'mayoCopy'],
        go: 'massage.ask',
      },
      {
        id: 'suits',
        seed: 'seed-47',
        verdict: 'supported',
        checked: 'second-hand',
        sources: ['mayoCopy'],
      },
      { id: 'follow', seed: 'seed-46', verdict: 'supported', checked: 'unchecked', sources: [] },
      { id: 'cannot-tell', seed: 'seed-49', verdict: 'supported', checked: 'unchecked', sources: [] },
      { id: 'unsure', seed: 'seed-31', verdict: 'unclear', said: true, sources: ['joyfulRising'] },
    ],
  },
  {
    id: 'care',
    kind: 'claims',
    claims: [
      {
        id: 'deep',
        seed: 'seed-32',
        verdict: 'supported',
        sources: ['ros', 'massageReference', 'mayoCopy'],
      },
      { id: 'joints', seed: 'seed-33', verdict: 'supported', sources: ['tooFit', 'hexi'] },
      { id: 'swedish', seed: 'seed-34', verdict: 'unclear', said: true, sources: ['ernst2003'] },
      {
        id: 'near-break',
        seed: 'seed-39',
        verdict: 'supported',
        checked: 'second-hand',
        sources: ['rosCopy'],
      },
      { id: 'guarding', seed: 'seed-35', verdict: 'unclear', checked: 'unchecked', sources: [] },
    ],
    aside: [
      { kind: 'note', id: 'experts', paragraphs: 2 },
      { kind: 'note', id: 'positions', paragraphs: 2, sources: ['massageReference'] },
    ],
  },
  {
    id: 'harm',
    kind: 'claims',
    aside: [{ kind: 'note', id: 'no-rate', paragraphs: 2 }],
    claims: [
      { id: 'harm', verdict: 'partly', sources: ['ernst2003', 'yin2014', 'spineForces2020'] },
      {
        id: 'harm-bone',
        verdict: 'supported',
        sources: ['haldeman1992', 'ribs2020', 'tuiNa2020', 'bleeding'],
      },
      { id: 'harm-shops', verdict: 'supported', sources: ['japanShops2014', 'japanMachines2016'] },
    ],
  },
  {
    id: 'gentle',
    kind: 'widget',
    widget: 'pressure',
    sources: ['walton'],
    aside: [{ kind: 'note', id: 'no-number', paragraphs: 1, sources: ['spineForces2020'] }],
  },
  {
    id: 'area',
    kind: 'widget',
    widget: 'area',
    sources: [],
    aside: [{ kind: 'note', id: 'margin', paragraphs: 2, sources: ['bouxsein2006'] }],
  },
  {
    id: 'loads',
    kind: 'widget',
    widget: 'loads',
    whole: true,
    sources: ['wilke1999', 'basin', 'bouxsein2006', 'morgan2003', 'keaveny2010'],
  },
  {
    id: 'aid',
    kind: 'widget',
    widget: 'aid',
    whole: true,
    sources: [],
  },
  {
    id: 'session',
    kind: 'how-leave',
    how: 7,
    leave: 7,
    sources: ['ros', 'hexi', 'massageReference', 'mayoCopy'],
    aside: [{ kind: 'note', id: 'therapist', paragraphs: 2, sources: ['ros'], go: 'massage.aid' }],
  },
  {
    id: 'ask',
    kind: 'list',
    items: 7,
  },
  {
    id: 'questions',
    kind: 'questions',
    questions: 10,
    go: { 1: 'massage.aid', 2: 'massage.gentle', 10: 'helps.moving' },
    sources: ['ros', 'hexi', 'rosCopy', 'mayoCopy', 'japanMachines2016'],
    aside: [
      { kind: 'note', id: 'hurts', paragraphs: 2, tone: 'notice', go: 'note.get-help' },
      { kind: 'note', id: 'you-decide', paragraphs: 2 },
      { kind: 'leaves', leaves: ['therapists', 'claims'] },
    ],
  },
]
