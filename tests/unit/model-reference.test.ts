import { describe, expect, it } from 'vitest'
import { FITTED, scenarioFrom } from '../../src/model'
import { CORE, FIRST_BONE, S, STATES } from '../../src/model/layout'
import { runLife } from '../../src/model/run'
import { statesBy } from '../support/peer'
import { odexCarry } from '../support/peers'

/** Every two months for a while after the last sudden moment, then every other year. */
const AGES = [
  ...Array.from({ length: 21 }, (_, i) => 9 + 2.1 * i),
  ...Array.from({ length: 120 }, (_, i) => 55 + i / 6),
  80,
  85,
  90,
]

const LIVES: readonly (readonly [string, object])[] = [
  ['a woman', {}],
  ['a man', { sex: 'm' }],
  ['early menopause, denosumab stopped', { menopause: 42, drugs: [{ drug: 'denosumab', from: 60, to: 65 }] }],
  [
    'five drugs in a row after steroids',
    {
      episodes: [{ input: 'cortisol', value: 20, from: 58, to: 59 }],
      drugs: [
        { drug: 'romosozumab', from: 60, to: 61 },
        { drug: 'denosumab', from: 61, to: 63 },
        { drug: 'zoledronate', from: 63, to: 65, dose: 2 },
        { drug: 'teriparatide', from: 66, to: 68 },
        { drug: 'alendronate', from: 68, to: 72 },
      ],
    },
  ],
  [
    'ten episodes',
    {
      pth: 1.4,
      episodes: [
        { input: 'thyroid', value: 2.5, from: 56, to: 57 },
        { input: 'pth', value: 3, from: 57, to: 60 },
        { input: 'cortisol', value: 30, from: 58, to: 59 },
        { input: 'exercise', value: 0.2, from: 60, to: 60.5 },
        { input: 'oestrogen', value: 0, from: 40, to: 43 },
        { input: 'calcium', value: 300, from: 61, to: 66 },
        { input: 'vitaminD', value: 12, from: 62, to: 64 },
        { input: 'thyroid', value: 0.4, from: 66, to: 68 },
        { input: 'smoking', value: 1, from: 55, to: 70 },
        { input: 'alcohol', value: 8, from: 64, to: 71 },
      ],
    },
  ],
]

describe('against an extrapolation method of high order at a tolerance of 1e-10', () => {
  it.each(LIVES)(
    '%s',
    (_, raw) => {
      const { scenario } = scenarioFrom({ v: 1, ...raw })
      const truth = statesBy(odexCarry(1e-10), scenario, AGES)
      let bone = 0
      let cells = 0
      runLife(FITTED, scenario, AGES, (row, x) => {
        const exact = truth[row]!
        for (let i = FIRST_BONE; i < S.mT; i++) bone = Math.max(bone, Math.abs(x[i]! - exact[i]!))
        for (let i = S.mT; i < STATES; i++) bone = Math.max(bone, Math.abs(x[i]! / exact[i]! - 1))
        for (let i = 0; i < CORE; i++)
          if (exact[i]! > 1e-6) cells = Math.max(cells, Math.abs(x[i]! / exact[i]! - 1))
      })
      expect(truth).toHaveLength(AGES.length)
      expect(bone).toBeLessThan(5e-4)
      expect(cells).toBeLessThan(1e-2)
      // and it is a check: a looser step control is told apart
      expect(bone).toBeGreaterThan(1e-9)
    },
    60_000,
  )
})
